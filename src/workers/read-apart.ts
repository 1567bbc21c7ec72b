import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Asker, NotServed } from '../kernel/asked-work.js'
import { failure, type Result } from '../kernel/result.js'
import { type TurnRules, turns } from './turns.js'

/**
 * What reads a kind of file in a process of its own.
 *
 * @property refusalAtSight why a file is refused before it is opened.
 * @property worker the compiled file, beside this one in dist/workers: a process runs JavaScript only, also when this
 * file itself runs as TypeScript. It gets one message and answers with one.
 * @property memory for what a file is turned into, in megabytes.
 * @property rules where they differ from those of a file that takes a second.
 * @property value what the answer has to look like; `refusal`: what a file is refused with.
 * @property refusals what it is called when the process cannot go on.
 */
export interface ReadingApart<Value, Refusal> {
  readonly worker: string
  readonly memory: number
  readonly rules: Partial<TurnRules>
  readonly refusalAtSight: (bytes: Uint8Array) => Refusal | undefined
  readonly value: z.ZodType<Value>
  readonly refusal: z.ZodType<Refusal>
  readonly refusals: {
    readonly outOfMemory: Refusal
    readonly outOfTime: Refusal
    readonly broken: Refusal
  }
}

const usualRules: TurnRules = {
  atOnce: 1,
  room: 20,
  perPerson: 10,
  longestWait: 60_000,
  patience: 20_000,
  usual: 1_000,
}

/** Why any of our readers of Word files refuses one. */
export const docxRefusalSchema = z.enum([
  'too-large',
  'not-a-docx',
  'unpacks-too-large',
  'unreadable',
  'too-slow',
])

/** Why one is refused that goes out again. */
export const officeRefusalSchema = z.enum([...docxRefusalSchema.options, 'has-macros', 'reaches-out'])

/** What a Word file is refused with when its process cannot go on. */
export const wordRefusals = {
  outOfMemory: 'unpacks-too-large',
  outOfTime: 'too-slow',
  broken: 'unreadable',
} as const

/**
 * Refuses a stranger's file at sight, or reads it in a process of its own. A worker thread would not do: whatever its
 * limits, memory that runs out in the middle of one step of V8 ends the whole service (decision 8).
 */
export function readerApart<Value, Refusal>(apart: ReadingApart<Value, Refusal>) {
  const { take, close } = turns({ ...usualRules, ...apart.rules })
  const outcome = z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: apart.value }),
    z.object({ ok: z.literal(false), error: apart.refusal }),
  ])
  return {
    /** @param message what the process is told; left out: the file. */
    read: async (
      bytes: Uint8Array,
      asker?: Asker,
      message: object = bytes,
    ): Promise<Result<Value, Refusal | NotServed>> => {
      const refusal = apart.refusalAtSight(bytes)
      if (refusal !== undefined) return failure(refusal)
      const taken = await take((signal) => readOnce({ ...apart, outcome }, message, signal), asker)
      if (taken.ok) return taken.value
      return failure(taken.error.kind === 'too-slow' ? apart.refusals.outOfTime : taken.error)
    },
    /** Gives up what waits, and waits for what is being read. */
    close,
  }
}

interface Reading<Value, Refusal>
  extends Pick<ReadingApart<Value, Refusal>, 'worker' | 'memory' | 'refusals'> {
  readonly outcome: z.ZodType<Result<Value, Refusal>>
}

function readOnce<Value, Refusal>(
  { worker, memory, outcome, refusals }: Reading<Value, Refusal>,
  message: object,
  signal: AbortSignal,
): Promise<Result<Value, Refusal>> {
  return new Promise((answer) => {
    const child = fork(fileURLToPath(new URL(`../../dist/workers/${worker}`, import.meta.url)), {
      execArgv: [`--max-old-space-size=${memory}`],
      // It needs nothing of this process: no secrets, no place to write to.
      env: {},
      stdio: 'ignore',
      serialization: 'advanced',
      // Whoever asked is answered by then: what the process says any more is for nobody.
      signal,
      killSignal: 'SIGKILL',
    })
    // Busy with a stranger's file, it would not notice that this process is gone.
    const endWithUs = (): boolean => child.kill('SIGKILL')
    process.once('exit', endWithUs)
    child.once('close', () => process.off('exit', endWithUs))
    child.once('message', (sent) => answer(outcome.safeParse(sent).data ?? failure(refusals.broken)))
    child.once('error', () => answer(failure(refusals.broken)))
    child.once('close', (_code, ended) => answer(failure(refusals[causeOf(ended)])))
    // A process that is gone already has its own answer.
    child.send(message, () => undefined)
  })
}

/** Of a process that ended without a word: V8 aborts when memory runs out, and so may the machine end it. */
const causeOf = (ended: NodeJS.Signals | null) =>
  ended === 'SIGABRT' || ended === 'SIGKILL' ? 'outOfMemory' : 'broken'
