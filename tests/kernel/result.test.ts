import { describe, expect, it } from 'vitest'
import { failure, type Result, success } from '../../src/kernel/result.js'

const half = (number: number): Result<number, 'odd'> =>
  number % 2 === 0 ? success(number / 2) : failure('odd')

describe('a result', () => {
  it('is a value or a failure, and says which', () => {
    expect(half(4)).toEqual({ ok: true, value: 2 })
    expect(half(3)).toEqual({ ok: false, error: 'odd' })
  })
})
