import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AssembledDocument, Block, Inline } from '../../src/documents/blocks.js'
import { numberBlocks } from '../../src/documents/number-blocks.js'
import { documentToDocx } from '../../src/documents/to-docx.js'
import { documentToHtml } from '../../src/documents/to-html.js'
import { documentToText } from '../../src/documents/to-text.js'
import { localDate } from '../../src/kernel/local-date.js'
import { asRead, documentLines } from '../support/document-lines.js'
import { checkDocx, docxParagraphs, docxParts } from '../support/docx.js'
import { linesOfPage } from '../support/html.js'
import { runs } from '../support/runs.js'

const from = { source: 'template', reference: 'specifications@1.0.0' } as const
const value = (text: string): Inline => ({ kind: 'value', text, answer: 'title' })

function aDocument(blocks: readonly Block[], stated: Partial<AssembledDocument> = {}): AssembledDocument {
  return {
    name: 'specifications',
    kind: 'Bestek',
    title: 'Bermen',
    template: 'specifications@1.0.0',
    status: 'final',
    author: 'Stad Voorbeeld',
    generatedOn: localDate('2026-11-24'),
    blocks,
    clauses: ['reserved-lot@1.0.0'],
    missing: [],
    ...stated,
  }
}

/** One of every kind of block, with the same running text everywhere. */
const everyBlock = (content: readonly Inline[]): readonly Block[] =>
  numberBlocks([
    { kind: 'heading', level: 1, content, from },
    { kind: 'heading', level: 2, content, from },
    { kind: 'paragraph', content, from },
    { kind: 'list', ordered: true, items: [content, content], from },
    { kind: 'list', ordered: false, items: [content], from },
    { kind: 'table', header: [content, content], rows: [[content, content]], align: ['left', 'right'], from },
    { kind: 'table', rows: [[content, content]], align: ['left', 'left'], from },
    { kind: 'box', title: 'Selectieniveaus', content: [content], from },
  ])

/** Texts as they reach a renderer: after cleaning, no blanks at the ends. */
const hostile = [
  '<script>alert(1)</script>',
  '</w:t></w:r></w:p><w:p>',
  '&amp; &lt; ]]> <!-- -->',
  '"aanhalingstekens" \'en\' `accenten`',
  '**vet** | cel | # kop {{naam}}',
  '\u202Eomgekeerd\u202C en verder',
  '🧑🏽‍🦽 é ﬁ € 148.000',
  'javascript:alert(1)" onmouseover="x',
]

describe('the renderings of a document', () => {
  it.each(hostile)('show %j to the letter, all three', async (text) => {
    const document = aDocument(everyBlock([{ kind: 'text', text: 'Voor ' }, value(text)]), { title: text })
    const lines = documentLines(document)
    const page = documentToHtml(document)
    expect(linesOfPage(page)).toEqual(lines.map(({ mark, text: shown }) => `${mark} ${shown}`.trim()))
    expect(page).not.toMatch(/<script|<!--| onmouseover="/)
    const plain = documentToText(document)
    for (const line of lines) expect(plain).toContain(line.text)
    const bytes = await documentToDocx(document)
    expect(checkDocx(bytes)).toEqual([])
    const shown = docxParagraphs(bytes).map((paragraph) => paragraph.text)
    for (const line of lines) expect(shown).toContain(line.text)
  })

  it('show any text to the letter on the page', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (written) => {
        const text = `x${written.replace(/[\s\p{C}]/gu, '')}x`
        const document = aDocument(everyBlock([value(text)]))
        expect(linesOfPage(documentToHtml(document))).toEqual(
          documentLines(document).map(({ mark, text: shown }) => `${mark} ${shown}`.trim()),
        )
      }),
      runs(100),
    )
  })

  it('break a line where the answer does', async () => {
    const document = aDocument(everyBlock([value('een'), { kind: 'line-break' }, value('twee')]))
    expect(docxParagraphs(await documentToDocx(document)).map(({ text }) => text)).toContain('een\ntwee')
    expect(documentToHtml(document)).toContain('<br>')
    expect(documentToText(document)).toContain('een\ntwee')
  })

  it('mark a draft as one, in every format, and nothing else', async () => {
    const draft = aDocument(everyBlock([value('x')]), { status: 'draft' })
    const final = aDocument(everyBlock([value('x')]))
    expect(documentToText(draft)).toMatch(/^ONTWERP\n/)
    expect(documentToText(final)).not.toContain('ONTWERP')
    expect(documentToHtml(draft)).toContain('class="draft on-every-page">ONTWERP<')
    expect(documentToHtml(final)).not.toContain('ONTWERP')
    expect(docxParagraphs(await documentToDocx(draft))[0]).toMatchObject({
      style: 'DraftMark',
      text: 'ONTWERP',
    })
    expect(docxParagraphs(await documentToDocx(final)).map(({ text }) => text)).not.toContain('ONTWERP')
  })

  it('count lists and headings as the blocks say', () => {
    const text = documentToText(aDocument(everyBlock([value('x')])))
    for (const line of ['1 x', '1.1 x', '1. x\n2. x', '– x']) expect(text).toContain(line)
  })

  it('say the number and the title at the foot, and nothing of what made them', async () => {
    const document = aDocument(everyBlock([value('x')]), { number: '2026/014' })
    const word = docxParts(await documentToDocx(document))
    const foot = word.get('word/footer1.xml') ?? ''
    const shown = [documentToText(document), linesOfPage(documentToHtml(document)).join('\n'), foot]
    for (const text of [documentToText(document), asRead(documentToHtml(document)), foot])
      expect(text).toContain('2026/014 – Bermen')
    for (const text of shown.map(asRead)) expect(text).not.toMatch(/1\.0\.0|Clausulewijzer|juridisch advies/)
    expect(word.get('docProps/custom.xml')).toContain('reserved-lot 1.0.0')
    expect(asRead(word.get('docProps/custom.xml') ?? '')).toContain('24 november 2026')
    expect(word.get('docProps/core.xml')).not.toContain('Un-named')
  })

  it('hold on a page what belongs together', async () => {
    const table: Block = {
      ...{ kind: 'table', header: [[value('k')]], align: ['left'], from },
      rows: Array.from({ length: 9 }, (_, row) => [[value(`rij ${row}`)]]),
    }
    const announced: Block = { kind: 'paragraph', content: [value('De reden daarvoor is:')], from }
    const xml = docxParts(await documentToDocx(aDocument([announced, table]))).get('word/document.xml') ?? ''
    const kept = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/g)]
      .map(([paragraph]) => paragraph)
      .filter((paragraph) => paragraph.includes('<w:keepNext/>'))
      .map((paragraph) => paragraph.replace(/<[^>]*>/g, ''))
    expect(kept).toEqual(['De reden daarvoor is:', 'rij 0', 'rij 7'])
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(10)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  })
})
