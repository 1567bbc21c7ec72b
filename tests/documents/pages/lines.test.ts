import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inline } from '../../../src/documents/blocks.js'
import { countLines, widthOfText } from '../../../src/documents/pages/lines.js'
import { runs } from '../../support/runs.js'

const text = (words: string): readonly Inline[] => [{ kind: 'text', text: words }]
const measure = { size: 10, width: 100 }

describe('the lines that a text takes', () => {
  it('are one for nothing, and one for what just fits', () => {
    expect(countLines([], measure)).toBe(1)
    const word = 'aanbesteding'
    const width = widthOfText(word, { size: 10 })
    expect(countLines(text(word), { size: 10, width: width + 0.01 })).toBe(1)
    expect(countLines(text(`${word} x`), { size: 10, width: width + 0.01 })).toBe(2)
  })

  it('take a word to the next line whole', () => {
    // Calibri: an "n" is 1076 of 2048 wide, a space 463.
    expect(widthOfText('n', { size: 2048 })).toBe(1076)
    expect(widthOfText(' \u00a0', { size: 2048 })).toBe(926)
    expect(widthOfText('n', { size: 2048, bold: true })).toBe(1099)
    const width = widthOfText('nnnn nnnn', { size: 10 }) + 0.01
    expect(countLines(text('nnnn nnnn nnnn'), { size: 10, width })).toBe(2)
    expect(countLines(text('nnnn nnnn\u00a0nnnn'), { size: 10, width })).toBe(2)
    expect(countLines(text('nnnn\u00a0nnnn\u00a0nnnn'), { size: 10, width })).toBe(2)
  })

  it('break after a dash in a word, not before a figure', () => {
    const width = widthOfText('lasten-', { size: 10 }) + 0.01
    expect(countLines(text('lasten-boek'), { size: 10, width })).toBe(2)
    expect(countLines(text('tot -5'), { size: 10, width: widthOfText('tot -', { size: 10 }) })).toBe(2)
  })

  it('break where the text does', () => {
    const broken: readonly Inline[] = [...text('een'), { kind: 'line-break' }, ...text('twee')]
    expect(countLines(broken, measure)).toBe(2)
  })

  it('divide a word that is longer than a line', () => {
    const word = 'n'.repeat(100)
    expect(countLines(text(word), measure)).toBe(Math.ceil(widthOfText(word, { size: 10 }) / 100))
  })

  it('never grow fewer with more text or less room', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.integer({ min: 40, max: 400 }), (words, width) => {
        const lines = countLines(text(words), { size: 10, width })
        expect(countLines(text(`${words} nog`), { size: 10, width })).toBeGreaterThanOrEqual(lines)
        expect(countLines(text(words), { size: 10, width: width - 20 })).toBeGreaterThanOrEqual(lines)
        // No line is fuller than full.
        expect(lines * width).toBeGreaterThan(widthOfText(words.replaceAll(' ', ''), { size: 10 }))
      }),
      runs(200),
    )
  })
})
