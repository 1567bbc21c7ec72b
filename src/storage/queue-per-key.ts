import pLimit, { type LimitFunction } from 'p-limit'

export interface QueuePerKey {
  /** Runs the work when everything asked earlier for the same key is done; different keys do not wait. */
  readonly inTurn: <Value>(key: string, work: () => Promise<Value>) => Promise<Value>
  /** Refuses new work (a bug in the caller) and resolves when what was asked is done. */
  readonly close: () => Promise<void>
}

/** One queue for each key, kept only while somebody waits in it. */
export function queuePerKey(): QueuePerKey {
  const queues = new Map<string, { readonly run: LimitFunction; asked: number }>()
  const busy = new Set<Promise<unknown>>()
  let isClosed = false

  async function inTurn<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
    if (isClosed) throw new Error('The store is closed.')
    const queue = queues.get(key) ?? { run: pLimit(1), asked: 0 }
    queues.set(key, queue)
    queue.asked += 1
    const outcome = queue.run(work)
    busy.add(outcome)
    try {
      return await outcome
    } finally {
      busy.delete(outcome)
      queue.asked -= 1
      if (queue.asked === 0) queues.delete(key)
    }
  }

  return {
    inTurn,
    close: async () => {
      isClosed = true
      await Promise.allSettled(busy)
    },
  }
}
