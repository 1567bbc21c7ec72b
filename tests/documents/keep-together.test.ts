import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/documents/blocks.js'
import { keepsNext, staysWhole } from '../../src/documents/keep-together.js'

const from = { source: 'template', reference: 'specifications@1.0.0' } as const
const paragraph = (text: string, bold?: true): Block => ({
  kind: 'paragraph',
  from,
  content: [{ kind: 'text', text, ...(bold && { bold }) }],
})
const list = (items: number): Block => ({
  kind: 'list',
  ordered: false,
  items: Array.from({ length: items }, () => ({
    mark: '–',
    content: [{ kind: 'text' as const, text: 'de inventaris' }],
  })),
  from,
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

  it('keeps a list of three whole, and lets a longer one turn the page', () => {
    expect(staysWhole(list(3))).toBe(true)
    expect(staysWhole(list(4))).toBe(false)
  })
})
