import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import pLimit from 'p-limit'
import { z } from 'zod'
import { type DocxReader, type DocxRefusal, refusalAtSight } from '../documents/docx-reader.js'
import { failure } from '../kernel/result.js'

/** A process runs JavaScript only: the compiled file, also when this file itself runs as TypeScript. */
const compiledWorker = fileURLToPath(new URL('../../dist/workers/read-docx-worker.js', import.meta.url))

/** Memory for what a file is turned into, in megabytes: enough for some 10 MB of Word’s XML. */
const memory = 512

/** More files than this do not wait for their turn. */
const maximumWaiting = 20

const readingSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.array(
      z.object({
        kind: z.enum(['heading', 'paragraph', 'item', 'row']),
        level: z.number().optional(),
        text: z.string(),
      }),
    ),
  }),
  z.object({
    ok: z.literal(false),
    error: z.enum(['too-large', 'not-a-docx', 'unpacks-too-large', 'unreadable', 'too-slow']),
  }),
])
type Reading = Awaited<ReturnType<DocxReader['read']>>

/**
 * Reads each Word file in a process of its own. A worker thread would not do: whatever its limits, memory that runs
 * out in the middle of one step of V8 ends the whole service (decision 8).
 * @param patience how long reading one file may take, in milliseconds; waiting for its turn is not counted.
 */
export function pooledDocxReader({ processes = 1, patience = 20_000 } = {}): DocxReader {
  const inTurn = pLimit(processes)
  const open = new Set<Promise<Reading>>()
  return {
    read: async (bytes) => {
      const refusal = refusalAtSight(bytes)
      if (refusal !== undefined) return failure(refusal)
      if (inTurn.pendingCount >= maximumWaiting) return failure('too-slow')
      const reading = inTurn(() => readApart(bytes, patience))
      open.add(reading)
      return reading.finally(() => open.delete(reading))
    },
    close: async () => {
      await Promise.all(open)
    },
  }
}

function readApart(bytes: Uint8Array, patience: number): Promise<Reading> {
  return new Promise((answer) => {
    const child = fork(compiledWorker, {
      execArgv: [`--max-old-space-size=${memory}`],
      // It needs nothing of this process: no secrets, no place to write to.
      env: {},
      stdio: 'ignore',
      serialization: 'advanced',
      timeout: patience,
      killSignal: 'SIGKILL',
    })
    child.once('message', (message) => answer(readingSchema.safeParse(message).data ?? failure('unreadable')))
    child.once('error', () => answer(failure('too-slow')))
    child.once('close', (_code, signal) => answer(failure(refusalOf(child.killed, signal))))
    // A process that is gone already has its own answer.
    child.send(bytes, () => undefined)
  })
}

/** Of a process that ended without a word: V8 aborts when memory runs out, and so may the machine end it. */
function refusalOf(isOutOfTime: boolean, signal: NodeJS.Signals | null): DocxRefusal {
  if (isOutOfTime) return 'too-slow'
  return signal === 'SIGABRT' || signal === 'SIGKILL' ? 'unpacks-too-large' : 'unreadable'
}
