import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/documents/blocks.js'
import { keepsNext } from '../../src/documents/keep-together.js'
import { numberBlocks } from '../../src/documents/number-blocks.js'
import { paragraph } from '../../src/documents/plain-blocks.js'

const [last, leave] = numberBlocks([
  paragraph('De uitvoering begint op 3 mei 2027.'),
  paragraph('Met vriendelijke groet'),
]) as readonly [Block, Block]

describe('the last words of a letter', () => {
  it('stand on the page of the greeting, so that no signature has a page to itself', () => {
    expect(keepsNext(last, leave)).toBe(true)
    expect(keepsNext(last, last)).toBe(false)
    expect(keepsNext(last)).toBe(false)
    expect(keepsNext(leave)).toBe(true)
  })
})
