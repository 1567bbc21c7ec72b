import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { demoSuppliers } from '../../src/demo/demo-suppliers.js'
import { type Directory, directoryOf } from '../../src/directory/directory.js'
import { overviewOf } from '../../src/directory/overview.js'
import { documentToDocx } from '../../src/documents/to-docx.js'
import { documentToHtml } from '../../src/documents/to-html.js'
import { localDate } from '../../src/kernel/local-date.js'
import { allRegions, regionMunicipalitiesOn } from '../../src/reference/regions.js'
import type { Supplier } from '../../src/suppliers/supplier.js'
import { asRead, documentLines } from '../support/document-lines.js'
import { checkDocx, docxParagraphs } from '../support/docx.js'
import { linesOfPage } from '../support/html.js'
import { leaveOutIf } from '../support/machine.js'
import { readWithLibreOffice, readWithPython, whyNoOffice } from '../support/office.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const day = localDate('2026-11-24')
const at = '2026-11-01T09:00:00.000Z'
const demo = directoryOf(
  demoSuppliers().map(({ id, profile }): Supplier => ({ id, revision: 1, updatedAt: at, ...profile })),
  day,
)
const places = allRegions().map((region) => ({
  name: region.name,
  codes: regionMunicipalitiesOn(region, day),
}))
const [midwest] = places
const overview = (directory: Directory = demo, place = midwest) => {
  const made = overviewOf(directory, place)
  if (made === undefined) throw new Error('there is no overview')
  return made
}
describe('the overview of a region in Word', () => {
  it.each([...places, undefined].map((place) => [place?.name ?? 'everywhere', place] as const))(
    'is a sound Word file that shows the same as the page: %s',
    async (_, place) => {
      const made = overviewOf(demo, place)
      if (made === undefined) throw new Error('there is no overview')
      const bytes = await documentToDocx(made)
      expect(checkDocx(bytes)).toEqual([])
      const shown = docxParagraphs(bytes).map(({ text }) => text)
      const lines = documentLines(made).filter(({ text }) => text !== '')
      expect(lines.filter(({ text }) => !shown.includes(text))).toEqual([])
      const page = new Set(linesOfPage(documentToHtml(made)).map((line) => asRead(line)))
      const onPage = ({ mark, text }: { mark: string; text: string }) =>
        page.has(asRead(`${mark} ${text}`.trim())) || page.has(asRead(text))
      expect(lines.filter((line) => !onPage(line))).toEqual([])
    },
  )
})

describe('other readers', () => {
  it('open the overview of a region: LibreOffice prints it, python-docx finds its headings', async ({
    skip,
  }) => {
    leaveOutIf(whyNoOffice(), skip)
    const folder = temporaryFolder()
    const made = overview()
    const [printed] = readWithLibreOffice([{ name: 'midwest', bytes: await documentToDocx(made) }], folder)
    expect(printed?.pages).toBeGreaterThan(10)
    const text = asRead(printed?.text ?? '').replace(/\s+/g, ' ')
    for (const words of ['Inhoud', 'Groenmaat Voorbeeld (demo)', 'Register op naam', 'pagina 3 van'])
      expect(text).toContain(words)
    const [reading] = readWithPython([join(folder, 'midwest.docx')])
    expect(reading?.title).toBe('Overzicht van ondernemingen: Sociale economie in Midwest')
    const headings = made.blocks.filter(({ kind }) => kind === 'heading')
    expect(reading?.headings).toHaveLength(headings.length)
  }, 120_000)
})
