import { describe, expect, it } from 'vitest'
import type { AssembledDocument, Inline } from '../../src/documents/blocks.js'
import { documentToDocx } from '../../src/documents/to-docx.js'
import { localDate } from '../../src/kernel/local-date.js'
import { docxParts } from '../support/docx.js'

const from = { source: 'template', reference: 'specifications@1.0.0' } as const
const content: readonly Inline[] = [
  { kind: 'text', text: ' gewoon & "zo" ' },
  { kind: 'text', text: 'vet', bold: true },
  { kind: 'line-break' },
  { kind: 'value', text: '[nog in te vullen: <prijs>]', missing: true },
  { kind: 'value', text: "[voorstel: 's avonds]", proposed: true },
  { kind: 'value', text: '' },
]

const document: AssembledDocument = {
  ...{ name: 'specifications', kind: 'Bestek', title: 'Bermen', template: 'specifications@1.0.0' },
  ...{
    status: 'final',
    author: 'Stad Voorbeeld',
    generatedOn: localDate('2026-11-24'),
    clauses: [],
    missing: [],
  },
  blocks: [
    { kind: 'paragraph', content, from },
    { kind: 'table', header: [content], rows: [[content]], align: ['left'], from },
  ],
}

describe('a table of a Word file', () => {
  it('says running text as a paragraph does', async () => {
    const text = docxParts(await documentToDocx(document)).get('word/document.xml') ?? ''
    const runsOf = (paragraph: string): string => paragraph.replace(/<w:pPr>.*?<\/w:pPr>/, '')
    const paragraphs = [...text.matchAll(/<w:p>(.*?)<\/w:p>/g)].map(([, inside = '']) => runsOf(inside))
    const [first, ...others] = paragraphs.filter((runs) => runs.includes('gewoon'))
    expect(first).toContain('[nog in te vullen: &lt;prijs&gt;]')
    expect(others).toEqual([first, first])
  })
})
