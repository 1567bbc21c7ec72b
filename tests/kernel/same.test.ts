import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSame } from '../../src/kernel/same.js'

describe('two values', () => {
  it.each([
    [
      { a: 1, b: { c: [1, 2], d: 'x' } },
      { b: { d: 'x', c: [1, 2] }, a: 1 },
    ],
    [{ a: 1, b: undefined }, { a: 1 }],
    [[], []],
    [null, null],
    [undefined, undefined],
    [0, -0],
  ])('say the same: %j and %j', (one, other) => {
    expect(isSame(one, other)).toBe(true)
    expect(isSame(other, one)).toBe(true)
  })

  it.each([
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, undefined]],
    [{ a: null }, {}],
    [null, undefined],
    [[], {}],
    ['1', 1],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
    [{}, { constructor: 1 }],
    [{}, JSON.parse('{"__proto__":{}}')],
    [{ a: undefined, b: 1 }, { a: 1 }],
  ])('say something else: %j and %j', (one, other) => {
    expect(isSame(one, other)).toBe(false)
    expect(isSame(other, one)).toBe(false)
  })

  it('say the same when one was written down and read again', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isSame(value, JSON.parse(JSON.stringify(value)))))
  })

  it('say the same whatever the order of their keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) =>
        isSame(value, Object.fromEntries(Object.entries(value).toReversed())),
      ),
    )
  })
})
