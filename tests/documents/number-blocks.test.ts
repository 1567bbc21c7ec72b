import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/documents/blocks.js'
import { numberBlocks, type UnnumberedBlock } from '../../src/documents/number-blocks.js'
import { runs } from '../support/runs.js'

const from = { source: 'template', reference: 'specifications@1.0.0' } as const
const heading = (level: 1 | 2 | 3 | 4): UnnumberedBlock => ({ kind: 'heading', level, content: [], from })
const list = (ordered: boolean, items: number): UnnumberedBlock => ({
  kind: 'list',
  ordered,
  items: Array.from({ length: items }, () => []),
  from,
})
const paragraph: UnnumberedBlock = { kind: 'paragraph', content: [{ kind: 'text', text: 'x' }], from }
/** What a reader sees before a text. */
const marksOf = (block: Block): readonly string[] =>
  block.kind === 'heading' ? [block.number] : block.kind === 'list' ? block.items.map(({ mark }) => mark) : []

const levels = fc.array(fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4), { maxLength: 40 })
/** Headings as templates have them: from level 1, never a level skipped on the way down. */
const outline = levels.map((wished) =>
  wished.reduce<readonly (1 | 2 | 3 | 4)[]>(
    (kept, level) => kept.concat(level <= (kept.at(-1) ?? 0) + 1 ? level : 1),
    [],
  ),
)

describe('the numbers of a document', () => {
  it.each([
    ['chapters', [1, 1, 1], ['1', '2', '3']],
    ['sections, again under each chapter', [1, 2, 2, 1, 2], ['1', '1.1', '1.2', '2', '2.1']],
    [
      'four levels',
      [1, 2, 3, 4, 4, 3, 2, 1],
      ['1', '1.1', '1.1.1', '1.1.1.1', '1.1.1.2', '1.1.2', '1.2', '2'],
    ],
  ] as const)('count %s', (_, given, expected) => {
    expect(numberBlocks(given.map(heading)).flatMap(marksOf)).toEqual(expected)
  })

  it('count every list from one, and mark a list without order with a dash', () => {
    const blocks = numberBlocks([list(true, 2), paragraph, list(true, 1), list(false, 2)])
    expect(blocks.map(marksOf)).toEqual([['1.', '2.'], [], ['1.'], ['–', '–']])
  })

  it('leave a paragraph as it is, and do not count on from one document to the next', () => {
    expect(numberBlocks([paragraph])).toEqual([paragraph])
    expect(numberBlocks([heading(1)])).toEqual(numberBlocks([heading(1)]))
  })

  it('are never the same twice, have a part for each level, and only rise', () => {
    fc.assert(
      fc.property(outline, (given) => {
        const numbers = numberBlocks(given.map(heading)).flatMap(marksOf)
        expect(new Set(numbers).size).toBe(numbers.length)
        expect(numbers.map((number) => number.split('.').length)).toEqual(given)
        const inOrder = numbers.toSorted((a, b) => a.localeCompare(b, 'nl', { numeric: true }))
        expect(numbers).toEqual(inOrder)
        for (const number of numbers) expect(number).not.toMatch(/(^|\.)0/)
      }),
      runs(100),
    )
  })
})
