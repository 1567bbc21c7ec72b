import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { afterAll, describe, expect, it } from 'vitest'
import { demoProcedures } from '../src/demo/procedures.js'
import type { AssembledDocument } from '../src/documents/blocks.js'
import { documentNames } from '../src/documents/document-kinds.js'
import { documentToDocx } from '../src/documents/to-docx.js'
import { plainText } from '../src/documents/words.js'
import { newDossier } from '../src/dossiers/changes.js'
import { isWanted } from '../src/dossiers/document-state.js'
import { workbenchOf } from '../src/dossiers/workbench.js'
import { asRead, documentLines } from './support/document-lines.js'
import { checkDocx, contentsOf, docxParagraphs } from './support/docx.js'
import { shippedShelf, testDay } from './support/legal-texts.js'
import { leaveOutIf } from './support/machine.js'
import { readWithLibreOffice, readWithPython, whyNoOffice } from './support/office.js'

const folder = mkdtempSync(join(tmpdir(), 'clausulewijzer-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const shelf = shippedShelf()
const workbenches = demoProcedures.map(({ name, procedure, award }) => {
  const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }
  const dossier = newDossier(name, 'test', procedure, shelf, occasion)
  const { document, documents, selection } = workbenchOf(
    { ...dossier, ...(award && { award }) },
    shelf,
    testDay,
  )
  return { document, documents, selection, procedure, award }
})
const documents: readonly AssembledDocument[] = workbenches.flatMap((workbench) =>
  workbench.documents.flatMap((state) => workbench.document(state.name) ?? []),
)
const files = await Promise.all(
  documents.map(async (document, index) => ({
    name: `${index}-${document.name}`,
    document,
    bytes: await documentToDocx(document),
  })),
)
const named = files.map((file) => [`${file.document.title}: ${file.document.name}`, file] as const)

const aroundTheText = ['Kind', 'Title', 'Author', 'ContentsTitle', 'DraftMark', 'AfterTable']
const withoutSpace = (text: string): string => text.replace(/\s+/g, '')
const squeezed = (text: string): string => asRead(text).replace(/\s+/g, ' ').trim()

/** On which page the table of contents says that a heading stands, and on which LibreOffice printed it. */
interface Place {
  readonly said: number
  readonly stands: number
}

function headingPlaces(document: AssembledDocument, bytes: Uint8Array, printed: string): readonly Place[] {
  const contents = contentsOf(bytes)
  const lines = printed
    .split('\f')
    .flatMap((page, index) => page.split('\n').map((line) => ({ page: index + 1, text: withoutSpace(line) })))
  let after = lines.findLastIndex(({ text }) => /\.{6}\d+$/.test(text))
  return document.blocks
    .filter((block) => block.kind === 'heading' && block.level <= 2)
    .flatMap((block, index) => {
      const said = contents[index]
      if (block.kind !== 'heading' || said === undefined) return []
      const text = withoutSpace(`${block.number} ${plainText(block.content)}`)
      after = lines.findIndex((line, at) => at > after && line.text !== '' && text.startsWith(line.text))
      return [{ said: said.page, stands: lines[after]?.page ?? 0 }]
    })
}

describe('the Word files of the examples', () => {
  it('are all there', () => {
    const wanted = workbenches.flatMap(({ procedure, selection, award }) =>
      shelf.templates.ids.filter((id) => isWanted(id, procedure, award, () => selection)),
    )
    expect(documents.map(({ name }) => name)).toEqual(wanted)
    expect(new Set(wanted)).toEqual(new Set(documentNames))
    expect(documents.every(({ status }) => status === 'final')).toBe(true)
  })

  it.each(named)('%s satisfies a strict reader', (_, { bytes }) => {
    expect(checkDocx(bytes)).toEqual([])
  })

  it.each(named)('%s says to the letter what the blocks say', (_, { document, bytes }) => {
    const shown = docxParagraphs(bytes).filter(({ style }) => !aroundTheText.includes(style ?? ''))
    expect(shown.map(({ text }) => text)).toEqual(documentLines(document).map(({ text }) => text))
  })

  it.each(named)('%s is read by mammoth without a complaint', async (_, { document, bytes }) => {
    const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    expect(messages).toEqual([])
    // Its raw text has no line breaks inside a paragraph.
    const read = new Set(value.split(/\n+/).map(withoutSpace))
    const lines = documentLines(document).map(({ text }) => withoutSpace(text))
    expect(lines.filter((text) => text !== '' && !read.has(text))).toEqual([])
  })

  /** One process takes the longest document of each kind; the others are printed by `npm run examples`. */
  const longest = documentNames.flatMap((kind) =>
    files
      .filter(({ document }) => document.name === kind)
      .toSorted((one, other) => other.document.blocks.length - one.document.blocks.length)
      .slice(0, 1),
  )

  it('are read alike by python-docx and numbered alike by LibreOffice', ({ skip }) => {
    leaveOutIf(whyNoOffice(), skip)
    const printed = readWithLibreOffice(longest, folder)
    const readings = readWithPython(longest.map(({ name }) => join(folder, `${name}.docx`)))
    const places: Place[] = []
    longest.forEach(({ document, name, bytes }, index) => {
      places.push(...headingPlaces(document, bytes, printed[index]?.text ?? ''))
      const lines = documentLines(document)
      const reading = readings[index]
      expect(reading?.title).toBe(`${document.kind}: ${document.title}`)
      expect(reading?.headings).toHaveLength(document.blocks.filter(({ kind }) => kind === 'heading').length)
      const read = new Set(reading?.lines.map(squeezed))
      expect(lines.map(({ text }) => squeezed(text)).filter((text) => !read.has(text))).toEqual([])

      const pdf = printed[index]
      expect(pdf?.name).toBe(name)
      expect(pdf?.pages).toBeGreaterThan(0)
      expect(pdf?.pages).toBeLessThan(document.blocks.length)
      const text = squeezed(pdf?.text ?? '')
      const unnumbered = document.blocks
        .flatMap((block) =>
          block.kind === 'heading'
            ? [
                squeezed(
                  `${block.number} ${block.content.map((inline) => ('text' in inline ? inline.text : ' ')).join('')}`,
                ),
              ]
            : [],
        )
        .filter((heading) => !text.includes(heading.slice(0, 60)))
      expect(unnumbered).toEqual([])
      expect(text).toContain(`pagina 1 van ${pdf?.pages}`)
    })
    // An estimate: letters are as wide as in Calibri, and LibreOffice sets them in Carlito, which is as wide.
    const right = places.filter(({ said, stands }) => said === stands)
    expect(places.filter(({ said, stands }) => Math.abs(said - stands) > 1)).toEqual([])
    expect(right.length / places.length).toBeGreaterThan(0.95)
  })
})
