import { Piscina } from 'piscina'
import type { Asker, Undone } from '../kernel/asked-work.js'
import { failure, type Result } from '../kernel/result.js'
import { type TurnRules, turns } from './turns.js'

/**
 * What a kind of work needs to be done in a thread.
 *
 * @property worker the compiled file, beside this one in dist/workers: a thread runs JavaScript only, also when this file
 * itself runs as TypeScript. @property does the function of it that does one work.
 * @property memory of each thread, in megabytes.
 */
export interface ThreadWork {
  readonly worker: string
  readonly does: string
  readonly memory: number
  readonly rules: TurnRules
}

/** Work in threads. @property run rejects only on a bug in the work. */
export interface Threads<Task, Outcome> {
  /** @param task what the worker gets, or what makes it when its turn comes. */
  readonly run: (task: Task | (() => Promise<Task>), asker?: Asker) => Promise<Result<Outcome, Undone>>
  /** Gives up what waits, waits for what is being done, then frees the threads. */
  readonly close: () => Promise<void>
}

/**
 * Threads for one kind of work, started when there is any. Waiting is done in {@link turns}, not in the pool: the pool
 * sets no bound to works that can be aborted.
 */
export function threads<Task extends object, Outcome>(work: ThreadWork): Threads<Task, Outcome> {
  const pool = new Piscina<Task, Outcome>({
    filename: new URL(`../../dist/workers/${work.worker}`, import.meta.url).href,
    minThreads: 0,
    maxThreads: work.rules.atOnce,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: work.memory },
  })
  const { take, close } = turns(work.rules)
  const done = async (task: Task | (() => Promise<Task>), signal: AbortSignal): Promise<Outcome> => {
    const made = typeof task === 'function' ? await task() : task
    return pool.run(made, { name: work.does, signal })
  }
  return {
    run: async (task, asker) => {
      try {
        return await take((signal) => done(task, signal), asker)
      } catch (error) {
        if (isOutOfMemory(error)) return failure({ kind: 'too-slow' })
        throw error
      }
    },
    close: async () => {
      await close()
      await pool.close()
    },
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
