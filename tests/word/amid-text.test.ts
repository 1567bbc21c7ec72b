import { describe, expect, it } from 'vitest'
import { fillDocx } from '../../src/uploads/fill-docx.js'
import type { Blocks } from '../../src/word/fill.js'
import { docxParagraphs, packageFaults } from '../support/docx.js'
import { wholeDocx, wordParagraph } from '../support/made-docx.js'

const blocks: Blocks = {
  clausules: [
    { kind: 'paragraph', words: [{ text: 'Eerste clausule.' }] },
    { kind: 'paragraph', words: [{ text: 'Tweede clausule.' }] },
  ],
  titel: [{ kind: 'paragraph', words: [{ text: 'Bermen' }] }],
}
const block = ['Eerste clausule.', 'Tweede clausule.']

/** Where each marker went, and the lines of the file as they came out. */
async function filled(body: string) {
  const made = await fillDocx(wholeDocx(body), blocks)
  if (!made.ok) throw new Error(made.error)
  expect(packageFaults(made.value.bytes)).toEqual([])
  const { filled: found, left } = made.value.report
  expect(left).toEqual([])
  return {
    lines: docxParagraphs(made.value.bytes).map(({ text }) => text),
    beside: found.map(({ beside }) => beside),
  }
}

const run = (text: string, properties = ''): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`

describe('a marker of a long block amid other text', () => {
  it('makes two paragraphs of one, with the block in between', async () => {
    expect(await filled(wordParagraph('Voor {{titel}} geldt: {{clausules}} Zij gaan voor.'))).toEqual({
      lines: ['Voor Bermen geldt: ', ...block, 'Zij gaan voor.'],
      beside: [undefined, 'split'],
    })
  })

  it('is cut out of several runs, and the second half keeps how it looked', async () => {
    const bold = '<w:rPr><w:b/></w:rPr>'
    const { lines, beside } = await filled(
      `<w:p>${run('Hier {{clau', bold)}<w:proofErr w:type="spellStart"/>${run('sules}} en')}${run(' verder &amp; voort', bold)}</w:p>`,
    )
    expect({ lines, beside }).toEqual({ lines: ['Hier ', ...block, 'en verder & voort'], beside: ['split'] })
  })

  it.each([
    ['Deze clausules gelden: {{clausules}}.', ['Deze clausules gelden: .', ...block], 'after'],
    ['{{clausules}} Dat waren ze.', [...block, ' Dat waren ze.'], 'before'],
  ])('%s keeps its paragraph whole', async (text, lines, where) => {
    expect(await filled(wordParagraph(text))).toEqual({ lines, beside: [where] })
  })

  it('leaves a paragraph that counts whole, and one with a link or a picture', async () => {
    const item = wordParagraph('Een {{clausules}} twee', '<w:numPr><w:ilvl w:val="0"/></w:numPr>')
    expect(await filled(item)).toEqual({ lines: ['Een  twee', ...block], beside: ['after'] })
    const link = `<w:p>${run('Een ')}<w:hyperlink w:anchor="x">${run('{{clausules}}')}</w:hyperlink>${run(' twee')}</w:p>`
    expect(await filled(link)).toEqual({ lines: ['Een  twee', ...block], beside: ['after'] })
    const drawn = `<w:p>${run('Een {{clausules}} twee')}<w:r><w:drawing/></w:r></w:p>`
    expect(await filled(drawn)).toEqual({ lines: ['Een  twee', ...block], beside: ['after'] })
  })

  it('comes before the end of a section, and two follow each other', async () => {
    const last = wordParagraph('Slot {{clausules}}', '<w:sectPr/>')
    expect(await filled(last)).toEqual({ lines: [...block, 'Slot '], beside: ['before'] })
    const two = await filled(wordParagraph('Een {{clausules}} twee {{clausules}} drie'))
    expect(two).toEqual({ lines: ['Een ', ...block, 'twee ', ...block, 'drie'], beside: ['split', 'split'] })
  })
})
