import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import pLimit from 'p-limit'
import type { z } from 'zod'
import { failure, type Result } from '../kernel/result.js'

/** More files than this do not wait for their turn. */
const maximumWaiting = 20

/**
 * What reads a kind of file in a process of its own.
 *
 * @property worker the compiled file, beside this one in dist/workers: a process runs JavaScript only, also when this
 * file itself runs as TypeScript. It gets one message and answers with one.
 * @property memory for what a file is turned into, in megabytes.
 * @property patience how long reading one file may take, in milliseconds; waiting for its turn is not counted.
 * @property outcome what the answer has to look like.
 * @property refusals what it is called when the process cannot go on.
 */
export interface ReadingApart<Value, Refusal> {
  readonly worker: string
  readonly memory: number
  readonly patience: number
  readonly processes: number
  readonly outcome: z.ZodType<Result<Value, Refusal>>
  readonly refusals: {
    readonly outOfMemory: Refusal
    readonly outOfTime: Refusal
    readonly broken: Refusal
  }
}

/**
 * Reads each file in a process of its own. A worker thread would not do: whatever its limits, memory that runs out in
 * the middle of one step of V8 ends the whole service (decision 8).
 */
export function readerApart<Value, Refusal>(apart: ReadingApart<Value, Refusal>) {
  const inTurn = pLimit(apart.processes)
  const open = new Set<Promise<Result<Value, Refusal>>>()
  return {
    read: async (message: string | object): Promise<Result<Value, Refusal>> => {
      if (inTurn.pendingCount >= maximumWaiting) return failure(apart.refusals.outOfTime)
      const reading = inTurn(() => readOnce(apart, message))
      open.add(reading)
      return reading.finally(() => open.delete(reading))
    },
    /** Waits for what is being read. */
    close: async (): Promise<void> => {
      await Promise.all(open)
    },
  }
}

function readOnce<Value, Refusal>(
  { worker, memory, patience, outcome, refusals }: ReadingApart<Value, Refusal>,
  message: string | object,
): Promise<Result<Value, Refusal>> {
  return new Promise((answer) => {
    const child = fork(fileURLToPath(new URL(`../../dist/workers/${worker}`, import.meta.url)), {
      execArgv: [`--max-old-space-size=${memory}`],
      // It needs nothing of this process: no secrets, no place to write to.
      env: {},
      stdio: 'ignore',
      serialization: 'advanced',
      timeout: patience,
      killSignal: 'SIGKILL',
    })
    child.once('message', (sent) => answer(outcome.safeParse(sent).data ?? failure(refusals.broken)))
    child.once('error', () => answer(failure(refusals.outOfTime)))
    child.once('close', (_code, signal) => answer(failure(refusals[causeOf(child.killed, signal)])))
    // A process that is gone already has its own answer.
    child.send(message, () => undefined)
  })
}

/** Of a process that ended without a word: V8 aborts when memory runs out, and so may the machine end it. */
function causeOf(isOutOfTime: boolean, signal: NodeJS.Signals | null) {
  if (isOutOfTime) return 'outOfTime'
  return signal === 'SIGABRT' || signal === 'SIGKILL' ? 'outOfMemory' : 'broken'
}
