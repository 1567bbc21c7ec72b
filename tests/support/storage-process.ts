import { type SpawnOptions, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { z } from 'zod'

const script = fileURLToPath(new URL('storage-process.mjs', import.meta.url))

/** What the other process says. Which fields there are depends on the task. */
const saidSchema = z.object({
  kind: z.string().optional(),
  code: z.string().optional(),
  line: z.string().optional(),
  id: z.string().default(''),
  number: z.number().default(0),
  revision: z.number().default(0),
  revisions: z.record(z.string(), z.number()).default({}),
  size: z.number().default(0),
  title: z.string().default(''),
})
export type Said = z.infer<typeof saidSchema>

type Command =
  | 'create'
  | 'resize'
  | 'find'
  | 'list'
  | 'reopen'
  | 'temporary-files'
  | 'fill-disk'
  | 'free-disk'
  | 'read-only-disk'
  | 'writable-disk'

export interface StorageProcess {
  readonly pid: number
  readonly tell: (line: string) => void
  /** The next thing that is said. Rejects when the process ends without another word. */
  readonly next: () => Promise<Said>
  /** Tells it to do something, and answers what is said next. */
  readonly ask: (command: Command, id?: string, size?: number) => Promise<Said>
  /** Ends the process as a crash would, and answers everything that it said until then and was not read yet. */
  readonly kill: () => Promise<readonly Said[]>
}

/**
 * Starts storage-process.mjs; it is gone when the test is over.
 *
 * @property prefix a command to start it with: `['setpriv', '--reuid=65534']`.
 */
export function storageProcess(
  folder: string,
  task: 'hold' | 'write' | 'obey',
  { seed = 0, prefix = [], ...options }: SpawnOptions & { seed?: number; prefix?: readonly string[] } = {},
): StorageProcess {
  const [command = '', ...rest] = [...prefix, process.execPath, script, folder, task, String(seed)]
  const child = spawn(command, rest, { ...options, stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const tell = (line: string) => void child.stdin.write(`${line}\n`)
  const next = async () => {
    const line = await lines.next()
    if (line.done) throw new Error(`The process for "${task}" ended.`)
    return saidSchema.parse(JSON.parse(line.value))
  }
  return {
    pid: child.pid ?? 0,
    tell,
    next,
    ask: async (command, id, size) => {
      tell(JSON.stringify({ command, id, size }))
      let said = await next()
      while (said.kind === 'log') said = await next()
      return said
    },
    kill: async () => {
      child.kill('SIGKILL')
      const said: Said[] = []
      for (let line = await lines.next(); !line.done; line = await lines.next()) {
        said.push(saidSchema.parse(JSON.parse(line.value)))
      }
      return said
    },
  }
}
