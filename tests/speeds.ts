import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A project of vitest.config.ts: what a test needs decides how it runs. */
export type Speed = 'unit' | 'web' | 'slow' | 'timed'

export interface TestFile {
  /** From the root of the product on. */
  readonly path: string
  readonly text: string
}

const folder = fileURLToPath(new URL('.', import.meta.url))

/** Every file of tests/ with TypeScript in it, ordered by its path. */
export const testFiles: readonly TestFile[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({
    path: `tests/${name.replaceAll('\\', '/')}`,
    text: readFileSync(`${folder}${name}`, 'utf8'),
  }))
  .toSorted((one, other) => (one.path < other.path ? -1 : 1))

/**
 * What measures time in proportion, ends processes at moments that are counted in milliseconds, or reads files at the
 * edge of a reader's patience.
 */
export const timedTests: readonly string[] = [
  'tests/legal-check/hostile.test.ts',
  'tests/storage/kill.test.ts',
  'tests/workers/table-reader.test.ts',
  'tests/workers/tender-file-reader.test.ts',
]

/** These only seem slow: the one asks git for a list, the other names what it looks for. */
const quickTests: readonly string[] = ['tests/architecture.test.ts', 'tests/speeds.test.ts']

/** A browser, LibreOffice, another process, a thread, a full disk. */
const usesMachine =
  /from '(node:child_process|node:worker_threads|[./]+\/(src\/workers|support\/(browser|office|storage-process|machine)\b).*)'/
const looksAtClock = /\b(performance\.now|memoryUsage|cpuUsage)\(/
/** The whole service, in memory, through `app.request()`. */
const usesService = /from '[./]+\/(src\/app|support\/(service|visitor|guarded|every-address))\.js'/

/** How a test runs, by what it imports itself: nobody has to put it on a list. */
export function speedOf({ path, text }: TestFile): Speed {
  if (timedTests.includes(path)) return 'timed'
  if (quickTests.includes(path)) return 'unit'
  if (usesMachine.test(text) || looksAtClock.test(text)) return 'slow'
  return usesService.test(text) ? 'web' : 'unit'
}

export const testsOf = (speed: Speed): string[] =>
  testFiles
    .filter((file) => file.path.endsWith('.test.ts') && speedOf(file) === speed)
    .map(({ path }) => path)

/** As many draws as a property gets between two saves of a file. */
export const mostDaily = 300

/** What has properties that ask for more draws than a daily run makes. They get them all under `LONG=1`. */
export const longTests = (): string[] =>
  testFiles
    .filter(({ path, text }) => path.endsWith('.test.ts') && mostDraws(text) > mostDaily)
    .map(({ path }) => path)

const mostDraws = (text: string): number =>
  Math.max(
    0,
    ...[...text.matchAll(/\bruns\(([\d_]+)\)/g)].map(([, draws = '']) => Number(draws.replaceAll('_', ''))),
  )
