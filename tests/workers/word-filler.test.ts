import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { toPieces } from '../../src/documents/to-pieces.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { insertBlocks } from '../../src/dossiers/insert-blocks.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import type { Blocks } from '../../src/word/fill.js'
import { pooledWordFiller } from '../../src/workers/word-filler.js'
import { packageFaults } from '../support/docx.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { leaveOutIf } from '../support/machine.js'
import { wholeDocx, wordParagraph } from '../support/made-docx.js'
import { readWithLibreOffice, readWithPython, whyNoOffice } from '../support/office.js'
import { ownFileByLibreOffice, ownFileByPython } from '../support/own-file.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const filler = pooledWordFiller()
afterAll(() => filler.close())

const shelf = shippedShelf()
const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }

/** The blocks of the first example, as the service sends them. */
function blocksOfExample(): Blocks {
  const [example] = demoProcedures
  if (example === undefined) throw new Error('no example')
  const workbench = workbenchOf(newDossier('d', 'test', example.procedure, shelf, occasion), shelf, testDay)
  const document = workbench.document('specifications')
  if (document === undefined) throw new Error('no specifications')
  return Object.fromEntries(
    insertBlocks(document, workbench.procedure).map(({ key, blocks }) => [key, toPieces(blocks)]),
  )
}

const blocks = blocksOfExample()

describe('a tender document of thirty pages that somebody else made', () => {
  it.for([
    ['python-docx', ownFileByPython],
    ['LibreOffice', ownFileByLibreOffice],
  ] as const)('by %s comes back filled, and nothing else of it changed', async ([by, make], { skip }) => {
    leaveOutIf(whyNoOffice(), skip)
    const folder = temporaryFolder()
    const before = make(folder)
    const filled = await filler.fill(before, blocks)
    if (!filled.ok) throw new Error(JSON.stringify(filled.error))
    const { bytes, report } = filled.value
    expect(report.filled.map(({ key }) => key).toSorted()).toEqual(
      [
        'bestuur',
        'clausules',
        'gunningscriteria',
        'opvolging',
        'perceel 1: gunningscriteria',
        'sancties',
        'titel',
        'uitvoeringsvoorwaarden',
      ].toSorted(),
    )
    expect(report.filled.flatMap(({ key, beside }) => (beside === undefined ? [] : [[key, beside]]))).toEqual(
      [['clausules', 'split']],
    )
    expect(report.left.map(({ written, why }) => [written, why])).toEqual([['{{onzin}}', 'unknown']])
    const [was, is] = [unzipSync(before), unzipSync(bytes)]
    const changed = Object.keys(is).filter((name) => !equal(is[name], was[name]))
    const mayChange =
      /^(?:\[Content_Types\]\.xml|word\/_rels\/document\.xml\.rels|word\/(?:document|header\d*|styles|numbering)\.xml)$/
    expect(changed.filter((name) => !mayChange.test(name))).toEqual([])
    expect(Object.keys(was).filter((name) => !(name in is))).toEqual([])
    expect(packageFaults(bytes)).toEqual([])
    // All that stood around the markers stands there still, to the letter.
    const text = (parts: typeof was) => strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const gunning = text(was).indexOf('{gunnings')
    const start = text(was).lastIndexOf('<w:p>', gunning)
    expect(text(is).startsWith(text(was).slice(0, Math.max(start, 0)))).toBe(true)
    const slot = text(was).lastIndexOf('>Slot<')
    expect(text(is).endsWith(text(was).slice(slot))).toBe(true)
    const path = join(folder, 'gevuld.docx')
    writeFileSync(path, bytes)
    const [read] = readWithPython([path])
    const lines = read?.lines.join('\n') ?? ''
    expect(lines).toContain('Onderhoud van bermen')
    expect(lines).not.toContain('{{gunningscriteria}}')
    const [converted] = readWithLibreOffice([{ name: `gevuld-${by}`, bytes }], folder)
    expect(converted?.pages).toBeGreaterThan(29)
  })
})

describe('a Word file to fill', () => {
  const of = async (body: string, others: Parameters<typeof wholeDocx>[1] = {}) =>
    filler.fill(wholeDocx(body, others), blocks)
  const refused = (error: string) => ({ ok: false, error })

  it('is refused with macros, with a document type, and when it fetches an object from elsewhere', async () => {
    const relation = (type: string) =>
      strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="file:///x" TargetMode="External"/></Relationships>`,
      )
    const macro = { 'word/vbaProject.bin': strToU8('x') }
    expect(await of(wordParagraph('{{titel}}'), macro)).toEqual(refused('has-macros'))
    const ole = { 'word/_rels/document.xml.rels': relation('oleObject') }
    expect(await of(wordParagraph('{{titel}}'), ole)).toEqual(refused('reaches-out'))
    const doctype = { 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a/>') }
    expect(await of('', doctype)).toEqual(refused('unreadable'))
    const template = await of(wordParagraph('{{titel}}'), {
      'word/_rels/settings.xml.rels': relation('attachedTemplate'),
      'word/settings.xml': strToU8(
        '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
      ),
    })
    expect(template.ok && template.value.outside).toEqual(['template'])
  })

  it('gets the bytes of the pictures that stand in its text', async () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47)
    const plan = {
      kind: 'picture',
      file: 'p',
      alt: 'Plan',
      width: 40,
      height: 20,
      instead: '[Plan]',
    } as const
    const filled = await filler.fill(
      wholeDocx(wordParagraph('{{plan}}')),
      { plan: [plan] },
      undefined,
      new Map([['p', png]]),
    )
    if (!filled.ok) throw new Error(JSON.stringify(filled.error))
    expect(equal(unzipSync(filled.value.bytes)['word/media/picture1.png'], png)).toBe(true)
  })

  it('that is no zip, no Word file or not sound, is told so', async () => {
    expect(await filler.fill(strToU8('hallo daar'), blocks)).toEqual(refused('not-a-docx'))
    expect(await filler.fill(zipSync({ 'a.txt': strToU8('x') }), blocks)).toEqual(refused('not-a-docx'))
    expect(await of('<w:p><w:r>')).toEqual(refused('unreadable'))
  })
})

const equal = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && Buffer.from(one).equals(Buffer.from(other))
