import { describe, expect, it } from 'vitest'
import { atOnce, keyedInSteps, mapInSteps } from '../../src/kernel/in-steps.js'

describe('work in steps', () => {
  it('is the same work at once', () => {
    expect(atOnce(mapInSteps([1, 2, 3, 4, 5], (number) => number * 2, 2))).toEqual([2, 4, 6, 8, 10])
  })

  it('lets others have their turn after so many items', () => {
    const steps = mapInSteps([1, 2, 3, 4, 5], (number) => number, 2)
    expect([steps.next(), steps.next(), steps.next()].map(({ done }) => done)).toEqual([false, false, true])
  })

  it('is done once for a key, also when somebody does not wait for its steps', () => {
    let begun = 0
    const value = keyedInSteps(function* (key: string): Generator<void, { readonly key: string }> {
      begun += 1
      yield
      return { key }
    })
    const slow = value.steps('a')
    slow.next()
    const quick = value.of('a')
    expect(atOnce(slow)).toBe(quick)
    expect(value.of('a')).toBe(quick)
    expect([quick.key, begun]).toEqual(['a', 2])
  })
})
