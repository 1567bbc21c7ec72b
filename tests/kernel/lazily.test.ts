import { describe, expect, it } from 'vitest'
import { keptWith, keyed, lazily } from '../../src/kernel/lazily.js'

/** A computation that counts how often it was asked. */
function counted<Key, Value>(compute: (key: Key) => Value) {
  let times = 0
  const count = (key: Key): Value => {
    times += 1
    return compute(key)
  }
  return { count, times: () => times }
}

describe('a value that is kept', () => {
  it('is computed once, when it is first asked for, also when it is undefined', () => {
    const { count, times } = counted(() => undefined)
    const value = lazily(() => count(undefined))
    expect(times()).toBe(0)
    expect([value(), value(), times()]).toEqual([undefined, undefined, 1])
  })

  it('is computed once for each key', () => {
    const { count, times } = counted((key: string) => key.length || undefined)
    const length = keyed(count)
    expect(['lot', '', 'lot', '', 'lots'].map(length)).toEqual([3, undefined, 3, undefined, 4])
    expect(times()).toBe(3)
  })

  it('is computed once for each object, and again for another that looks the same', () => {
    const { count, times } = counted(({ name }: { readonly name: string }) => name || undefined)
    const name = keptWith(count)
    const [lot, other, empty] = [{ name: 'a' }, { name: 'a' }, { name: '' }]
    expect([lot, other, lot, empty, empty].map(name)).toEqual(['a', 'a', 'a', undefined, undefined])
    expect(times()).toBe(3)
  })

  it('is tried again after a computation that failed', () => {
    let isReady = false
    const attempt = () => {
      if (!isReady) throw new Error('not yet')
      return 'ready'
    }
    const [once, perKey, perObject] = [lazily(attempt), keyed(attempt), keptWith(attempt)]
    const key = {}
    for (const ask of [once, () => perKey('k'), () => perObject(key)]) expect(ask).toThrow('not yet')
    isReady = true
    expect([once(), perKey('k'), perObject(key)]).toEqual(['ready', 'ready', 'ready'])
  })
})
