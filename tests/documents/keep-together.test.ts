import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/documents/blocks.js'
import { keepsNext, staysTogether } from '../../src/documents/keep-together.js'

const from = { source: 'template', reference: 'specifications@1.0.0' } as const
const paragraph = (text: string, bold?: true): Block => ({
  kind: 'paragraph',
  from,
  content: [{ kind: 'text', text, ...(bold && { bold }) }],
})
const table: Block = { kind: 'table', rows: [], align: [], from }

describe('what stays together on a page', () => {
  it('keeps a text with the table after it, and with nothing else', () => {
    const text = paragraph('De volgende bepalingen regelen de uitvoering.')
    expect(keepsNext(text, table)).toBe(true)
    expect(keepsNext(text, paragraph('De prijs is vast.'))).toBe(false)
    expect(keepsNext(text)).toBe(false)
  })

  it('keeps a title in bold with its text, and not a text that begins in bold', () => {
    expect(keepsNext(paragraph('Perceel 5: Groenonderhoud', true))).toBe(true)
    const begins: Block = {
      kind: 'paragraph',
      from,
      content: [
        { kind: 'text', text: 'Artikel 1.', bold: true },
        { kind: 'text', text: ' Het bestek wordt goedgekeurd.' },
      ],
    }
    expect(keepsNext(begins)).toBe(false)
  })

  it('keeps a list of three whole, and of a longer one no item alone at a turn of the page', () => {
    const kept = (items: number): readonly boolean[] =>
      Array.from({ length: items }, (_, item) => staysTogether({ items: { length: items } }, item))
    expect(kept(3)).toEqual([true, true, false])
    expect(kept(5)).toEqual([true, false, false, true, false])
  })
})
