import { describe, expect, it } from 'vitest'
import { type TurnRules, turns } from '../../src/workers/turns.js'

const rules: TurnRules = {
  atOnce: 1,
  room: 3,
  perPerson: 100,
  longestWait: 60_000,
  patience: 60_000,
  usual: 4_000,
}
const minute = 60_000

/** Work that ends when the test says so. */
function work<Value>(value: Value) {
  let end = (): void => undefined
  const promise = new Promise<Value>((resolve) => (end = () => resolve(value)))
  const signals: AbortSignal[] = []
  const does = (signal: AbortSignal): Promise<Value> => {
    signals.push(signal)
    return promise
  }
  return { does, end: () => end(), signals, hasBegun: () => signals.length > 0 }
}

const begins = async ({ hasBegun }: { hasBegun: () => boolean }) => expect.poll(hasBegun).toBe(true)

describe('a queue', () => {
  it('does works in the order asked, so many at once', async () => {
    const { take } = turns({ ...rules, atOnce: 2 })
    let atOnce = 0
    const seen: number[] = []
    const order: number[] = []
    await Promise.all(
      [0, 1, 2, 3, 4].map((number) =>
        take(async () => {
          order.push(number)
          seen.push(++atOnce)
          await new Promise((resolve) => setTimeout(resolve, 5))
          atOnce -= 1
        }),
      ),
    )
    expect(order).toEqual([0, 1, 2, 3, 4])
    expect(Math.max(...seen)).toBe(2)
  })

  it('says how many are ahead and when to come back, when there is no room', async () => {
    const { take } = turns(rules)
    const first = work('een')
    const served = [0, 1, 2, 3].map(() => take(first.does))
    expect(await take(first.does)).toEqual({ ok: false, error: { kind: 'busy', ahead: 4, retryAfter: 16 } })
    first.end()
    expect(await Promise.all(served)).toEqual(Array(4).fill({ ok: true, value: 'een' }))
    expect(await take(first.does)).toEqual({ ok: true, value: 'een' })
  })

  it('learns how long works take, and says at least a second and at most five minutes', async () => {
    const full = async (usual: number, quick: number) => {
      const { take } = turns({ ...rules, room: 0, usual })
      for (let times = 0; times < quick; times++) await take(async () => undefined)
      const first = work('een')
      const served = take(first.does)
      const refused = await take(first.does)
      first.end()
      await served
      return refused
    }
    expect(await full(1_000 * minute, 0)).toMatchObject({ error: { retryAfter: 300 } })
    expect(await full(10_000, 0)).toMatchObject({ error: { retryAfter: 10 } })
    expect(await full(10_000, 20)).toMatchObject({ error: { retryAfter: 1 } })
  })

  it('lets one person take only so many places, and others theirs', async () => {
    const { take } = turns({ ...rules, room: 9, perPerson: 2 })
    const first = work('een')
    const mine = [take(first.does, { person: 'ik' }), take(first.does, { person: 'ik' })]
    expect(await take(first.does, { person: 'ik' })).toMatchObject({ error: { kind: 'busy', ahead: 2 } })
    const others = [take(first.does, { person: 'jij' }), take(first.does)]
    first.end()
    expect(await Promise.all([...mine, ...others])).toEqual(Array(4).fill({ ok: true, value: 'een' }))
    expect(await take(first.does, { person: 'ik' })).toMatchObject({ ok: true })
  })

  it('gives the place of somebody who leaves to the next, at once', async () => {
    const { take } = turns({ ...rules, room: 1 })
    const [first, second, third] = [work('een'), work('twee'), work('drie')]
    const leaving = new AbortController()
    const served = take(first.does)
    const left = take(second.does, { signal: leaving.signal })
    expect(await take(third.does)).toMatchObject({ error: { kind: 'busy' } })
    leaving.abort()
    expect(await left).toEqual({ ok: false, error: { kind: 'given-up' } })
    const next = take(third.does)
    first.end()
    third.end()
    expect([await served, await next]).toEqual([
      { ok: true, value: 'een' },
      { ok: true, value: 'drie' },
    ])
    expect(second.hasBegun()).toBe(false)
  })

  it('ends the work of somebody who leaves, and begins none for somebody who is gone', async () => {
    const { take } = turns(rules)
    const [first, second] = [work('een'), work('twee')]
    const leaving = new AbortController()
    const left = take(first.does, { signal: leaving.signal })
    await begins(first)
    leaving.abort()
    expect(await left).toEqual({ ok: false, error: { kind: 'given-up' } })
    expect(first.signals[0]?.aborted).toBe(true)
    expect(await take(second.does, { signal: leaving.signal })).toEqual({
      ok: false,
      error: { kind: 'given-up' },
    })
    expect(second.hasBegun()).toBe(false)
  })

  it('ends work that takes too long, of which waiting is no part', async () => {
    const { take } = turns({ ...rules, patience: 300 })
    const slow = work('traag')
    const quick = () => new Promise<string>((resolve) => setTimeout(resolve, 200, 'vlug'))
    const begun = take(slow.does)
    const waited = [take(quick), take(quick)]
    expect(await begun).toEqual({ ok: false, error: { kind: 'too-slow' } })
    expect(slow.signals[0]?.aborted).toBe(true)
    slow.end()
    expect(await Promise.all(waited)).toEqual(Array(2).fill({ ok: true, value: 'vlug' }))
  })

  it('lets nobody wait for a turn longer than it says', async () => {
    const { take } = turns({ ...rules, longestWait: 50 })
    const [first, second] = [work('een'), work('twee')]
    const served = take(first.does)
    await begins(first)
    expect(await take(second.does)).toMatchObject({ error: { kind: 'busy', ahead: 1, retryAfter: 4 } })
    first.end()
    expect(await served).toEqual({ ok: true, value: 'een' })
    expect(second.hasBegun()).toBe(false)
  })

  it('goes on after work that fails by itself, which is a bug', async () => {
    const { take } = turns(rules)
    const failing = take(() => Promise.reject(new Error('stuk')))
    const next = take(async () => 'heel')
    await expect(failing).rejects.toThrow('stuk')
    expect(await next).toEqual({ ok: true, value: 'heel' })
  })

  it('when it closes, gives up what waits and finishes what was begun', async () => {
    const { take, close } = turns({ ...rules, room: 1_000 })
    const first = work('een')
    const served = take(first.does)
    const waiting = Array.from({ length: 1_000 }, () => take(first.does))
    const closed = close()
    expect(await Promise.all(waiting)).toEqual(Array(1_000).fill({ ok: false, error: { kind: 'given-up' } }))
    expect(await take(first.does)).toEqual({ ok: false, error: { kind: 'given-up' } })
    first.end()
    await closed
    expect(await served).toEqual({ ok: true, value: 'een' })
    expect(first.signals).toHaveLength(1)
  })
})
