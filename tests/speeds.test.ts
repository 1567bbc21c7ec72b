import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isOneOf, longTests, slowTests, timedTests, webTests } from './speeds.js'
import { mostDaily } from './support/runs.js'

const root = new URL('..', import.meta.url).pathname
const files = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({
    path: relative(root, join(root, 'tests', name)),
    text: readFileSync(join(root, 'tests', name), 'utf8'),
  }))
const tests = files.filter(({ path }) => path.endsWith('.test.ts'))
const pathsOf = (found: typeof files) => found.map(({ path }) => path).toSorted()

/** What makes a test more than a look at values in memory. */
const service = /from '[./]+\/(src\/app|support\/(service|visitor|guarded))\.js'/
const machine =
  /from '(node:child_process|node:worker_threads|[./]+\/(src\/workers\/|support\/(browser|office|storage-process|machine)\.js)).*'/
const clock = /\bperformance\.now\(|\bmemoryUsage\(|\bcpuUsage\(/

describe('the tests', () => {
  it('are listed by paths that exist', () => {
    const listed = [...webTests, ...slowTests, ...timedTests, ...longTests]
    expect(listed.filter((path) => !existsSync(join(root, path.split('/**')[0] ?? '')))).toEqual([])
  })

  it('of pure rooms start no service, no process and no thread, and measure nothing', () => {
    const others = [...webTests, ...slowTests, ...timedTests]
    const wrong = tests.filter(
      ({ path, text }) => !isOneOf(path, others) && [service, machine, clock].some((sign) => sign.test(text)),
    )
    expect(pathsOf(wrong)).toEqual([])
  })

  it('through app.request() start no process and no thread, and measure nothing', () => {
    const wrong = tests.filter(
      ({ path, text }) =>
        isOneOf(path, webTests) &&
        !isOneOf(path, slowTests) &&
        [machine, clock].some((sign) => sign.test(text)),
    )
    expect(pathsOf(wrong)).toEqual([])
  })

  it('give every property its draws and its seed in one way', () => {
    const own = files.filter(({ path, text }) => path !== 'tests/support/runs.ts' && /\bnumRuns:/.test(text))
    expect(pathsOf(own)).toEqual([])
    const asserts = ({ text }: { text: string }) => text.match(/\bfc\.assert\(/g)?.length ?? 0
    const draws = ({ text }: { text: string }) => text.match(/\bruns\(|^ +draws,$/gm)?.length ?? 0
    expect(pathsOf(files.filter((file) => draws(file) < asserts(file)))).toEqual([])
  })

  it('that ask for more draws than a daily run makes get them in the long run', () => {
    const asked = ({ text }: { text: string }) =>
      [...text.matchAll(/\bruns\(([\d_]+)\)/g)].map(([, draws = '']) => Number(draws.replaceAll('_', '')))
    const long = tests.filter((file) => asked(file).some((draws) => draws > mostDaily))
    expect(pathsOf(long)).toEqual([...longTests].toSorted())
  })
})
