import { strFromU8, strToU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { commentDocx } from '../../src/uploads/comment-docx.js'
import { readTenderFile } from '../../src/uploads/read-tender-file.js'
import { wholeDocx, wordParagraph, wordXml } from '../support/made-docx.js'

const at = '2026-11-29T12:00:00.000Z'
const run = (text: string, properties = '') => `<w:r>${properties}<w:t>${text}</w:t></w:r>`

async function commented(body: string, sentence: string | undefined, others = {}) {
  const file = wholeDocx(body, others)
  const made = await commentDocx(
    file,
    [{ sentence, paragraphs: ['Fout (AWD-04): te ver', 'Omdat & zo.'] }],
    at,
  )
  if (!made.ok) throw new Error(made.error)
  const parts = unzipSync(made.value.bytes)
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
  const text = part('word/document.xml')
  const marked =
    /<w:commentRangeStart w:id="(\d+)"\/>(.*)<w:commentRangeEnd w:id="\1"\/>/s.exec(text)?.[2] ?? ''
  return {
    atSentence: made.value.atSentence,
    part,
    names: Object.keys(parts),
    /** The words between the marks. */
    words: [...marked.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''),
    before: await readTenderFile(file),
    after: await readTenderFile(made.value.bytes),
  }
}

describe('a Word file with what was found in it', () => {
  it('has the comment around its sentence, in the middle of a run', async () => {
    const { words, part, atSentence } = await commented(
      wordParagraph('Zin een. De inschrijver is van hier. Zin drie.'),
      'De inschrijver is van hier.',
    )
    expect(words).toBe('De inschrijver is van hier.')
    expect(atSentence).toBe(1)
    expect(part('word/comments.xml')).toContain('Fout (AWD-04): te ver')
    expect(part('word/comments.xml')).toContain('Omdat &amp; zo.')
    expect(part('[Content_Types].xml')).toContain('/word/comments.xml')
    expect(part('word/_rels/document.xml.rels')).toContain('comments.xml')
  })

  it('has it over runs of other looks, which keep them', async () => {
    const bold = '<w:rPr><w:b/></w:rPr>'
    const { words, part } = await commented(
      `<w:p>${run('Zin een. De inschrij')}${run('ver is van hier', bold)}${run('. Zin drie.')}</w:p>`,
      'De inschrijver is van hier.',
    )
    expect(words).toBe('De inschrijver is van hier.')
    expect(part('word/document.xml')).toContain(`${bold}<w:t>ver is van hier</w:t>`)
  })

  it('reads as it did, with the spaces where it was cut', async () => {
    const { before, after } = await commented(
      `<w:p>${run('Zin een. De inschrijver is van hier. Zin drie &amp; vier.')}</w:p>`,
      'De inschrijver is van hier.',
    )
    expect(after.ok && after.value.parts).toEqual(before.ok && before.value.parts)
  })

  it('has it in the longest cell when the words are a row', async () => {
    const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`
    const { words } = await commented(
      `<w:tbl><w:tr>${cell('1')}${cell('Aanwezigheid in de regio')}${cell('20')}</w:tr></w:tbl>`,
      '1 | Aanwezigheid in de regio | 20',
    )
    expect(words).toBe('Aanwezigheid in de regio')
  })

  it('has what is about the whole at its first words, and says that it found no place', async () => {
    const { words, atSentence } = await commented(wordParagraph('Bestek') + wordParagraph('Zin.'), undefined)
    expect(words).toBe('Bestek')
    expect(atSentence).toBe(0)
  })

  it('keeps the comments that stood there', async () => {
    const { part, names } = await commented(
      wordParagraph('De inschrijver is van hier.'),
      'De inschrijver is van hier.',
      {
        'word/comments.xml': wordXml('comments', '<w:comment w:id="7"><w:p/></w:comment>'),
        'word/_rels/document.xml.rels': strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
        ),
      },
    )
    expect(part('word/comments.xml')).toMatch(/w:id="7".*w:id="8"/s)
    expect(names.filter((name) => name.includes('comments'))).toEqual(['word/comments.xml'])
  })

  it('leaves every other part as it came, to the byte', async () => {
    const { part } = await commented(wordParagraph('Zin.'), 'Zin.', {
      'word/styles.xml': wordXml('styles', ''),
    })
    expect(part('word/styles.xml')).toBe(strFromU8(wordXml('styles', '')))
  })

  it('is refused when it is none, or holds macros', async () => {
    expect(await commentDocx(strToU8('geen zip'), [], at)).toEqual({ ok: false, error: 'not-a-docx' })
    const macro = wholeDocx(wordParagraph('Zin.'), { 'word/vbaProject.bin': strToU8('x') })
    expect(await commentDocx(macro, [], at)).toEqual({ ok: false, error: 'has-macros' })
  })
})
