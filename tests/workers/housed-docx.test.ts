import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import type { Block } from '../../src/documents/blocks.js'
import { printedHeadings, readLaidOut } from '../../src/documents/pages/laid-out.js'
import type { PdfWriter } from '../../src/documents/pdf-writer.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { housedDocx } from '../../src/workers/housed-docx.js'
import { officePdfWriter } from '../../src/workers/office-pdf-writer.js'
import { docxParagraphs, packageFaults } from '../support/docx.js'
import { houseFile } from '../support/house-files.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { leaveOutIf } from '../support/machine.js'
import { readWithLibreOffice, readWithPython, whyNoOffice } from '../support/office.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const shelf = shippedShelf()
const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }

function aDraft() {
  const [example] = demoProcedures
  if (example === undefined) throw new Error('no example')
  const workbench = workbenchOf(newDossier('d', 'test', example.procedure, shelf, occasion), shelf, testDay)
  const document = workbench.document('specifications', { draft: true })
  if (document === undefined) throw new Error('no specifications')
  return document
}

const pdfsOf = async (
  writer: PdfWriter,
  bytes: Uint8Array = new Uint8Array(),
): Promise<readonly Uint8Array[]> => {
  const made = await writer.write([bytes])
  if (!made.ok) throw new Error(made.error.kind)
  return made.value
}

/** The lines of the list of headings, as they stand in the file. */
function* entriesOf(bytes: Uint8Array) {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  for (const [, link = ''] of xml.matchAll(
    /<w:hyperlink w:anchor="_TocTekst[^"]*"[^>]*>(.*?)<\/w:hyperlink>/g,
  )) {
    const [words = '', page = ''] = link.split('<w:fldChar w:fldCharType="begin"/>')
    const texts = [...words.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text = '']) => text)
    const text = texts.at(-1) ?? ''
    yield {
      text: text.replaceAll('&quot;', '"'),
      label: texts.slice(0, -1).join(''),
      page: /<w:t [^>]*>(\d+)</.exec(page)?.[1] ?? '',
    }
  }
}

describe('a document in a house style', () => {
  const document = aDraft()

  it.for(['cover', 'bare'] as const)(
    'of a house that is %s is sound, whole and marked',
    async (which, { skip }) => {
      leaveOutIf(whyNoOffice(), skip)
      const folder = temporaryFolder()
      const bytes = await housedDocx(document, houseFile(which, folder))
      if (bytes === undefined) throw new Error('not written')
      expect(packageFaults(bytes)).toEqual([])
      const path = join(folder, `in-${which}.docx`)
      writeFileSync(path, bytes)
      const [read] = readWithPython([path])
      expect(read?.title).toBe(document.title)
      expect(read?.headings).toContain('Heading 1')
      expect(read?.lines.join('\n')).toContain('Afwijkingen van de algemene uitvoeringsregels')
      expect(read?.lines.join('\n')).not.toMatch(/\{\{|Oude tekst/)
      const [converted] = readWithLibreOffice([{ name: `in-${which}`, bytes }], folder)
      expect(converted?.text.match(/ONTWERP/g)?.length).toBeGreaterThanOrEqual(converted?.pages ?? 1)
      if (which === 'cover')
        expect(converted?.text).toContain(`Stad Voorbeeld: ${document.title}`.slice(0, 40))
    },
  )

  it.for([
    ['cover', true],
    ['contents', true],
    ['bare', true],
    ['absent-face', false],
  ] as const)(
    'of a house that is %s lists its headings on the pages where LibreOffice prints them: %s',
    { timeout: 60_000 },
    async ([which, isKnown], { skip }) => {
      leaveOutIf(whyNoOffice(), skip)
      const folder = temporaryFolder()
      const house = houseFile(which, folder)
      const writer = officePdfWriter()
      const [laidOut] = await pdfsOf(writer, await housedDocx(document, house))
      const bytes: Uint8Array = (await housedDocx(document, house, { laidOut })) ?? new Uint8Array()
      expect(packageFaults(bytes)).toEqual([])
      const listed = [...entriesOf(bytes)]
      const [again = new Uint8Array()] = await pdfsOf(writer, bytes)
      await writer.close()
      expect(listed.map(({ text }) => text)).toContain('De opdracht')
      if (!isKnown) return expect(listed.every(({ page }) => page === '')).toBe(true)
      const printed = printedHeadings(
        listed.map(({ text }) => text),
        readLaidOut(again) ?? { headings: [], faces: [] },
      )
      expect(printed?.map(({ page }) => String(page))).toEqual(listed.map(({ page }) => page))
      if (which !== 'bare') expect(listed.find(({ text }) => text === 'De opdracht')?.label).toBe('2')
    },
  )

  it('takes the place of the list that the house has, and of nothing when it is too short for one', async () => {
    const folder = temporaryFolder()
    const house = houseFile('contents', folder)
    const lines = docxParagraphs((await housedDocx(document, house)) ?? new Uint8Array()).map(
      ({ text }) => text,
    )
    expect(lines.indexOf('Inhoudstafel')).toBeLessThan(
      lines.findIndex((text) => text.endsWith('De opdracht')),
    )
    expect(lines.join('\n')).not.toMatch(/Oude kop|^Inhoud$/m)
    const short = { ...document, blocks: document.blocks.slice(0, 4) }
    const few = docxParagraphs((await housedDocx(short, house)) ?? new Uint8Array()).map(({ text }) => text)
    expect(few.join('\n')).not.toMatch(/Oude kop|Inhoudstafel/)
  })

  it('begins each letter on a page of its own, and gives it no number', async () => {
    const heading = (text: string): Block => ({
      ...{ kind: 'heading', level: 1, number: '', content: [{ kind: 'text', text }] },
      from: { source: 'template', reference: 'test' },
    })
    const letters = { ...document, name: 'award-letter' as const, blocks: [heading('Een'), heading('Twee')] }
    const bytes = (await housedDocx(letters, houseFile('cover', temporaryFolder()))) ?? new Uint8Array()
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    const of = (text: string): string =>
      xml
        .slice(0, xml.indexOf(`>${text}<`))
        .split('<w:p>')
        .at(-1) ?? ''
    expect(of('Een')).not.toContain('pageBreakBefore')
    expect(of('Twee')).toContain('<w:pageBreakBefore/>')
    expect(of('Een')).toContain('<w:numId w:val="0"/>')
  })

  it('keeps the headers that only an earlier section of the house names', async () => {
    const bytes = (await housedDocx(document, houseFile('sections', temporaryFolder()))) ?? new Uint8Array()
    expect(packageFaults(bytes)).toEqual([])
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    expect(xml.match(/<w:sectPr/g)).toHaveLength(1)
    expect(xml).toMatch(/<w:headerReference [^>]*w:type="default"/)
    expect(xml).toMatch(/<w:pgSz w:w="11906"/)
  })

  it('is left to the style of the service when the file of the house cannot be used', async () => {
    expect(await housedDocx(document, new Uint8Array([1, 2, 3]))).toBeUndefined()
  })
})
