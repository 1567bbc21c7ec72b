import { setImmediate as nextTurn } from 'node:timers/promises'
import pLimit from 'p-limit'
import type { Asker, Undone } from '../kernel/asked-work.js'
import { failure, type Result, success } from '../kernel/result.js'

/**
 * How a queue treats those who ask.
 *
 * @property atOnce so many works are done at the same time.
 * @property room so many more wait for their turn.
 * @property perPerson so many of one person wait or are being done.
 * @property longestWait for a turn, `patience` for the work itself, and `lastPatience` for what is being done when the
 * queue closes, in milliseconds.
 * @property usual how long one work takes as long as none was done, in milliseconds.
 */
export interface TurnRules {
  readonly atOnce: number
  readonly room: number
  readonly perPerson: number
  readonly longestWait: number
  readonly patience: number
  readonly usual: number
  readonly lastPatience?: number
}

/** Does works in the order asked, so many at once, and lets only so many wait. */
export interface Turns {
  /**
   * Does the work when its turn comes. Its signal aborts when nobody waits for it any more or it takes too long; whoever
   * asked is answered at once then. Rejects only when the work does so by itself: that is a bug.
   */
  readonly take: <Value>(work: Work<Value>, asker?: Asker) => Promise<Result<Value, Undone>>
  /** Gives up what waits, and waits for what is being done; not for long, then that is given up too. */
  readonly close: () => Promise<void>
}

type Work<Value> = (signal: AbortSignal) => Promise<Value>

/** A place in the queue, until it is answered. @property end answers whoever has it, and ends the work when it was begun. */
interface Place {
  readonly person: string | undefined
  readonly end: (why: Undone) => void
}

/** What is being done at the end gets so long to finish, in milliseconds. */
const lastPatience = 5_000

/** Nobody is told to stay away for longer than this, in seconds. */
const longestRetry = 300

export function turns(rules: TurnRules): Turns {
  // Waiting in order is the library's; what it cannot do is leave the queue, so who stands in it is counted here.
  const inTurn = pLimit(rules.atOnce)
  const places = new Set<Place>()
  const waiting = new Set<Place>()
  const begun = new Set<Promise<unknown>>()
  let usual = rules.usual
  let isClosed = false

  const busy = (ahead: number): Undone => {
    const seconds = Math.ceil((ahead * usual) / rules.atOnce / 1000)
    return { kind: 'busy', ahead, retryAfter: Math.min(Math.max(seconds, 1), longestRetry) }
  }

  const refusalOf = ({ signal, person }: Asker): Undone | undefined => {
    if (isClosed || signal?.aborted) return { kind: 'given-up' }
    if (places.size >= rules.atOnce + rules.room) return busy(places.size)
    const own = person === undefined ? 0 : [...places].filter((place) => place.person === person).length
    return own >= rules.perPerson ? busy(own) : undefined
  }

  const timed = async <Value>(work: Work<Value>, signal: AbortSignal): Promise<Value> => {
    const start = performance.now()
    const doing = work(signal)
    begun.add(doing)
    try {
      return await doing
    } finally {
      begun.delete(doing)
      usual += (performance.now() - start - usual) / 4
    }
  }

  const takePlace = <Value>(work: Work<Value>, { signal, person }: Asker): Promise<Result<Value, Undone>> =>
    new Promise((answer, reject) => {
      const ending = new AbortController()
      const free = (): void => {
        clearTimeout(clock)
        signal?.removeEventListener('abort', leave)
        places.delete(place)
        waiting.delete(place)
      }
      const place: Place = {
        person,
        end: (why) => {
          free()
          answer(failure(why))
          ending.abort()
        },
      }
      const leave = (): void => place.end({ kind: 'given-up' })
      const waitedTooLong = (): void => place.end(busy([...places].indexOf(place)))
      const tookTooLong = (): void => place.end({ kind: 'too-slow' })
      let clock = setTimeout(waitedTooLong, rules.longestWait)
      signal?.addEventListener('abort', leave)
      places.add(place)
      waiting.add(place)
      inTurn(async () => {
        // Whoever left still stands in the library's queue: that turn passes at once.
        if (ending.signal.aborted) return
        waiting.delete(place)
        clearTimeout(clock)
        clock = setTimeout(tookTooLong, rules.patience)
        const value = await timed(work, ending.signal)
        free()
        answer(success(value))
      }).catch((bug) => {
        free()
        reject(bug)
      })
    })

  return {
    take: async (work, asker = {}) => {
      const refusal = refusalOf(asker)
      return refusal === undefined ? takePlace(work, asker) : failure(refusal)
    },
    close: async () => {
      isClosed = true
      // What was asked just now and need not wait begins before this goes on.
      await nextTurn()
      const giveUp = (some: ReadonlySet<Place>): void => {
        for (const place of some) place.end({ kind: 'given-up' })
      }
      giveUp(waiting)
      const clock = setTimeout(giveUp, rules.lastPatience ?? lastPatience, places)
      await Promise.allSettled(begun)
      clearTimeout(clock)
    },
  }
}
