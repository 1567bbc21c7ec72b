import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/documents/blocks.js'
import { toPieces } from '../../src/documents/to-pieces.js'
import { fillDocx, packed } from '../../src/uploads/fill-docx.js'
import { plainWord } from '../../src/word/plain-word.js'
import { housedDocx } from '../../src/workers/housed-docx.js'
import { packageFaults } from '../support/docx.js'
import { houseFile } from '../support/house-files.js'
import { leaveOutIf } from '../support/machine.js'
import { wholeDocx, wordParagraph } from '../support/made-docx.js'
import { readWithLibreOffice, whyNoOffice } from '../support/office.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const wide = { create: { width: 1600, height: 400, channels: 3, background: '#8a1c4a' } } as const
const png = new Uint8Array(await sharp(wide).png().toBuffer())
const jpg = new Uint8Array(
  await sharp({ create: { ...wide.create, width: 200, height: 100 } })
    .jpeg()
    .toBuffer(),
)
const pictures = new Map([
  ['plan', png],
  ['foto', jpg],
])

const from = { source: 'template', reference: 'test' } as const
const picture = (attachment: string, alt: string, width: number, height: number): Block => ({
  ...{ kind: 'picture', attachment, alt, width, height, from },
})
const blocks: readonly Block[] = [
  { kind: 'heading', level: 1, number: '1', content: [{ kind: 'text', text: 'Technische eisen' }], from },
  picture('plan', 'Plan van de "bermen" & grachten', 1600, 400),
  picture('foto', 'Foto van de berm', 200, 100),
  picture('plan', 'Het plan nog eens', 1600, 400),
  picture('weg', 'Een verdwenen plan', 200, 100),
]

/** What python-docx finds: each picture in the text with its numbers, words, size in EMU and bytes. */
const program = `
import sys, json, docx
d = docx.Document(sys.argv[1])
found = []
for i in d.element.body.iter('{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}inline'):
    rid = i.graphic.graphicData.pic.blipFill.blip.embed
    part = d.part.related_parts[rid]
    found.append([i.docPr.get('id'), i.docPr.get('descr'), i.extent.cx, i.extent.cy, part.content_type, len(part.blob)])
print(json.dumps([found, len(d.inline_shapes), [p.text for p in d.paragraphs]]))
`

type Found = readonly [string, string, number, number, string, number]

function read(bytes: Uint8Array): readonly [readonly Found[], number, readonly string[]] {
  const path = join(temporaryFolder(), 'met-beelden.docx')
  writeFileSync(path, bytes)
  return JSON.parse(execFileSync('/usr/bin/python3', ['-c', program, path], { encoding: 'utf8' }))
}

const document = {
  ...{ name: 'specifications', kind: 'Bestek', title: 'Bermen', author: 'Stad Voorbeeld', status: 'final' },
  ...{ generatedOn: '2026-11-29', template: 'bestek@1', clauses: [], missing: [], blocks },
} as unknown as Parameters<typeof housedDocx>[0]

describe('a picture in a file of somebody else', () => {
  it.for(['cover', 'bare'] as const)(
    'of a house that is %s is there, with its words and within the text',
    async (which, { skip }) => {
      leaveOutIf(whyNoOffice(), skip)
      const folder = temporaryFolder()
      const bytes = await housedDocx(document, houseFile(which, folder), { pictures })
      if (bytes === undefined) throw new Error('not written')
      expect(packageFaults(bytes)).toEqual([])
      const [found, shapes, lines] = read(bytes)
      expect(shapes).toBe(3)
      expect(found.map(([, alt, , , type, size]) => [alt, type, size])).toEqual([
        ['Plan van de "bermen" & grachten', 'image/png', png.length],
        ['Foto van de berm', 'image/jpeg', jpg.length],
        ['Het plan nog eens', 'image/png', png.length],
      ])
      expect(new Set(found.map(([id]) => id)).size).toBe(3)
      // As wide as the text, which is at most sixteen centimetres here.
      for (const [, , width, height] of [found[0], found[2]].flatMap((one) => (one ? [one] : []))) {
        expect(width).toBeGreaterThan(12.5 * 360_000)
        expect(width).toBeLessThanOrEqual(16 * 360_000)
        expect(width / height).toBeCloseTo(4, 1)
      }
      expect(found[1]?.slice(2, 4)).toEqual([200 * 9525, 100 * 9525])
      expect(lines.filter((line) => line.includes('[afbeelding:'))).toEqual([
        '[afbeelding: Een verdwenen plan]',
      ])
      const media = Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('word/media/picture'))
      expect(media.toSorted()).toEqual(['word/media/picture1.png', 'word/media/picture2.jpg'])
      const [converted] = readWithLibreOffice([{ name: `in-${which}`, bytes }], folder)
      expect(converted?.text).toContain('Technische eisen')
    },
  )

  it('is there in a file to insert, with its relation and content type', ({ skip }) => {
    leaveOutIf(whyNoOffice(), skip)
    const bytes = packed(plainWord('Technische eisen', toPieces(blocks), pictures))
    expect(packageFaults(bytes)).toEqual([])
    const [found, count, lines] = read(bytes)
    expect(count).toBe(3)
    expect(found.map(([, words, , , type]) => [words, type])).toEqual([
      ['Plan van de "bermen" & grachten', 'image/png'],
      ['Foto van de berm', 'image/jpeg'],
      ['Het plan nog eens', 'image/png'],
    ])
    expect(lines).toContain('[afbeelding: Een verdwenen plan]')
  })

  it('gets a number, a name and a relation that the file does not have yet', async () => {
    const taken =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="41" name="x"/></wp:inline></w:drawing></w:r></w:p>'
    const file = wholeDocx(`${taken}${wordParagraph('{{technische eisen}}')}<w:sectPr/>`, {
      'word/media/Picture1.PNG': png,
      'word/_rels/document.xml.rels': new TextEncoder().encode(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdPicture2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://voorbeeld.be/" TargetMode="External"/></Relationships>',
      ),
    })
    const filled = await fillDocx(file, { 'technische eisen': toPieces(blocks.slice(1, 2)) }, pictures)
    if (!filled.ok) throw new Error(filled.error)
    const parts = unzipSync(filled.value.bytes)
    expect(Object.keys(parts)).toContain('word/media/picture3.png')
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(text).toContain('<wp:docPr id="42" ')
    expect(text).toContain('r:embed="rIdPicture3"')
  })

  it('stands in a cell as well, no wider than half a page', async () => {
    const cell = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>${wordParagraph('{{plan}}')}</w:tc></w:tr></w:tbl><w:sectPr/>`
    const filled = await fillDocx(wholeDocx(cell), { plan: toPieces(blocks.slice(1, 2)) }, pictures)
    if (!filled.ok) throw new Error(filled.error)
    expect(filled.value.report.filled.map(({ place }) => place.inside)).toEqual(['cell'])
    const text = strFromU8(unzipSync(filled.value.bytes)['word/document.xml'] ?? new Uint8Array())
    expect(text).toContain(`<wp:extent cx="${300 * 9525}" cy="${75 * 9525}"/>`)
  })
})
