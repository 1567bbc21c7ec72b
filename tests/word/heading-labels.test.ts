import { describe, expect, it } from 'vitest'
import { headingLabels } from '../../src/word/heading-labels.js'
import type { WordStyle } from '../../src/word/style-sheet.js'
import { xmlTree } from '../../src/word/xml-tree.js'

const level = (depth: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:pStyle w:val="H${depth + 1}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = (...levels: readonly string[]) =>
  xmlTree(
    `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="4">${levels.join('')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>`,
  )
const style = (depth: number, numId: string | undefined = '7'): WordStyle => ({
  ...{ id: `H${depth}`, kind: 'paragraph', name: `heading ${depth}`, isDefault: false },
  ...{ level: depth, numId, numLevel: undefined },
})

describe('the numbers that a file prints before headings', () => {
  it('count within the heading above, and begin anew under the next', () => {
    const shape = numbering(level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2'))
    expect(
      headingLabels(
        shape,
        [1, 2, 2, 1, 2].map((depth) => style(depth)),
      ),
    ).toEqual([...['1', '1.1', '1.2', '2', '2.1']])
  })

  it('are letters, Roman figures and words as the file has them', () => {
    const shape = numbering(level(0, 'upperRoman', 'Deel %1.', 3), level(1, 'lowerLetter', '%2)'))
    expect(
      headingLabels(
        shape,
        [1, 1, 2, 2].map((depth) => style(depth)),
      ),
    ).toEqual([...['Deel III.', 'Deel IV.', 'a)', 'b)']])
  })

  it('are none without a numbering, with one that is empty, and of a kind that is not known', () => {
    const shape = numbering(level(0, 'none', ''), level(1, 'chineseCounting', '%2'))
    expect(headingLabels(shape, [style(1), style(2), style(1, '99'), undefined])).toEqual([
      ...[undefined, undefined, undefined, undefined],
    ])
    expect(headingLabels(undefined, [style(1)])).toEqual([undefined])
  })
})
