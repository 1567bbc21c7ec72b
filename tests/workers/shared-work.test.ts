import { describe, expect, it } from 'vitest'
import { type Result, success } from '../../src/kernel/result.js'
import { sharedWork } from '../../src/workers/shared-work.js'

const givenUp = { ok: false, error: { kind: 'given-up' } }

/** Work of which the starts are counted; ends when the test says so. */
function countedWork() {
  const ends: (() => void)[] = []
  const signals: AbortSignal[] = []
  const start = (signal: AbortSignal) => {
    signals.push(signal)
    const place = signals.length
    return new Promise<Result<number, never>>((resolve) => ends.push(() => resolve(success(place))))
  }
  return { start, signals, end: () => ends.at(-1)?.() }
}

describe('work that several ask for at once', () => {
  it('is done once for all of them, and again for who asks later', async () => {
    const [once, { start, signals, end }] = [sharedWork<number>(), countedWork()]
    const asked = Array.from({ length: 1_000 }, () => once('a', start))
    end()
    expect(await Promise.all(asked)).toEqual(Array(1_000).fill({ ok: true, value: 1 }))
    const later = once('a', start)
    end()
    expect(await later).toEqual({ ok: true, value: 2 })
    expect(signals).toHaveLength(2)
  })

  it('is another work under another key', async () => {
    const [once, { start, signals }] = [sharedWork<number>(), countedWork()]
    void once('a', start)
    void once('b', start)
    expect(signals).toHaveLength(2)
  })

  it('goes on for the others when one leaves, and ends when the last one did', async () => {
    const [once, { start, signals, end }] = [sharedWork<number>(), countedWork()]
    const [one, other, third] = [new AbortController(), new AbortController(), new AbortController()]
    const [first, second] = [one, other].map(({ signal }) => once('a', start, { signal }))
    one.abort()
    expect(await first).toEqual(givenUp)
    expect(signals[0]?.aborted).toBe(false)
    other.abort()
    expect(await second).toEqual(givenUp)
    expect(signals[0]?.aborted).toBe(true)
    const anew = once('a', start, { signal: third.signal })
    end()
    expect(await anew).toEqual({ ok: true, value: 2 })
  })

  it('goes on when one of them has no way to leave', async () => {
    const [once, { start, signals, end }] = [sharedWork<number>(), countedWork()]
    const leaving = new AbortController()
    const stays = once('a', start)
    const leaves = once('a', start, { signal: leaving.signal })
    leaving.abort()
    expect(await leaves).toEqual(givenUp)
    expect(signals[0]?.aborted).toBe(false)
    end()
    expect(await stays).toEqual({ ok: true, value: 1 })
  })

  it('is not begun for somebody who is gone', async () => {
    const [once, { start, signals }] = [sharedWork<number>(), countedWork()]
    expect(await once('a', start, { signal: AbortSignal.abort() })).toEqual(givenUp)
    expect(signals).toHaveLength(0)
  })
})
