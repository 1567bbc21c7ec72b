import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { documentToDocx } from '../../src/documents/to-docx.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import type { TextPart } from '../../src/kernel/text-part.js'
import { documentText } from '../../src/legal-check/text/document-text.js'
import { maximumUpload } from '../../src/uploads/docx-reader.js'
import { readTenderFile } from '../../src/uploads/read-tender-file.js'
import type { TenderFileReader } from '../../src/uploads/tender-file.js'
import { pooledTenderFileReader } from '../../src/workers/tender-file-reader.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { leaveOutIf } from '../support/machine.js'
import {
  docxByLibreOffice,
  docxByPython,
  madeDocx,
  withDirectory,
  wordParagraph,
  wordXml,
} from '../support/made-docx.js'
import { whyNoOffice } from '../support/office.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** Only the text of what was read. */
const textOf = (read: Awaited<ReturnType<TenderFileReader['read']>>) =>
  read.ok ? { ok: true as const, value: read.value.parts } : read
const textReader = (rules?: Parameters<typeof pooledTenderFileReader>[0]) => {
  const own = pooledTenderFileReader(rules)
  return {
    ...own,
    read: async (...asked: Parameters<TenderFileReader['read']>) => textOf(await own.read(...asked)),
  }
}
const readDocx = async (bytes: Uint8Array) => textOf(await readTenderFile(bytes))
const reader = textReader()
afterAll(() => reader.close())

const good = madeDocx(wordParagraph('Onderhoud van bermen'))
const goodText = { ok: true, value: [{ kind: 'paragraph', text: 'Onderhoud van bermen' }] }
const refused = (error: string) => ({ ok: false, error })

const megabyte = 1024 * 1024
const filled = (piece: string, megabytes: number): string =>
  piece.repeat(Math.floor((megabytes * megabyte) / piece.length))

describe('a Word file of our own', () => {
  const shelf = shippedShelf()
  const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }

  it.each(demoProcedures)('$name reads back as the text that rules look at', async ({ name, procedure }) => {
    const workbench = workbenchOf(newDossier(name, 'test', procedure, shelf, occasion), shelf, testDay)
    const document = workbench.document('specifications')
    if (document === undefined) throw new Error('no specifications')
    const read = await reader.read(await documentToDocx(document))
    // What a table cell breaks over lines stands on one line in a row.
    const asLines = ({ kind, level, text }: TextPart) =>
      `${kind} ${level} ${text.replace(/\s+/g, ' ').trim()}`
    const lines = (read.ok ? read.value : []).map(asLines)
    const expected = documentText(document).parts.filter(({ text }) => /[^\s|]/.test(text))
    expect(expected.length).toBeGreaterThan(50)
    let from = 0
    const missing = expected.map(asLines).filter((line) => {
      // A whole paragraph in bold is a heading to a reader, and to this one.
      const asHeading = line.replace(/^paragraph undefined/, 'heading 4')
      const at = lines.findIndex((read, index) => index >= from && (read === line || read === asHeading))
      if (at >= 0) from = at + 1
      return at < 0
    })
    expect(missing).toEqual([])
  })
})

describe('the text of a Word file', () => {
  const style = (id: string) => `<w:pStyle w:val="${id}"/>`
  const named = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
  const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  const cell = (...texts: string[]) => `<w:tc>${texts.map((text) => wordParagraph(text)).join('')}</w:tc>`
  const note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
  const partsOf = async (body: string) =>
    await readDocx(
      madeDocx(body, {
        'word/styles.xml': wordXml(
          'styles',
          named('Kop1', 'heading 1') + named('VOKop2', 'VO_Kop 2') + named('Inhopg1', 'toc 1'),
        ),
        'word/numbering.xml': wordXml(
          'numbering',
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        ),
        'word/footnotes.xml': wordXml(
          'footnotes',
          `<w:footnote w:id="2">${wordParagraph('Artikel 15.')}<w:p>${note}</w:p></w:footnote>`,
        ),
      }),
    )

  it('has its headings by their style, items, and rows with their cells', async () => {
    const read = await partsOf(
      [
        wordParagraph('1 Voorwerp 3', style('Inhopg1')),
        wordParagraph('Voorwerp', style('Kop1') + numbered),
        wordParagraph('Perceel 1', style('VOKop2')),
        wordParagraph('aan\u00ADbe\u00ADsteding'),
        wordParagraph('maaien', numbered),
        `<w:tbl><w:tr>${cell('Post')}${cell('Prijs', 'excl. btw')}</w:tr></w:tbl>`,
      ].join(''),
    )
    expect(read).toEqual({
      ok: true,
      value: [
        { kind: 'heading', level: 1, text: 'Voorwerp' },
        { kind: 'heading', level: 2, text: 'Perceel 1' },
        { kind: 'paragraph', text: 'aanbesteding' },
        { kind: 'item', text: 'maaien' },
        { kind: 'row', text: 'Post | Prijs excl. btw' },
      ],
    })
  })

  it('takes a short bold line for a heading that somebody made by hand', async () => {
    const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`
    expect(await partsOf(bold('Sociale clausule') + bold('Dit is een vette zin.'))).toEqual({
      ok: true,
      value: [
        { kind: 'heading', level: 4, text: 'Sociale clausule' },
        { kind: 'paragraph', text: 'Dit is een vette zin.' },
      ],
    })
  })

  it('has a footnote once, after the first part that refers to it, even when the note refers to itself', async () => {
    const referring = `<w:p><w:r><w:t>Voorbehouden</w:t></w:r>${note}</w:p>`
    expect(await partsOf(referring + referring)).toEqual({
      ok: true,
      value: [
        { kind: 'paragraph', text: 'Voorbehouden' },
        { kind: 'paragraph', text: 'Artikel 15.' },
        { kind: 'paragraph', text: 'Voorbehouden' },
      ],
    })
  })

  it('is what stays when proposed changes are accepted', async () => {
    const run = (tag: string, text: string) => `<w:r><w:${tag}>${text}</w:${tag}></w:r>`
    const changed = `<w:p>${run('t', 'binnen ')}<w:del>${run('delText', 'tien')}</w:del><w:ins>${run('t', 'twintig')}</w:ins>${run('t', ' dagen')}</w:p>`
    expect(await partsOf(changed)).toMatchObject({ value: [{ text: 'binnen twintig dagen' }] })
  })

  it('is found in the parts as Word in a browser numbers them', async () => {
    const archive = madeDocx('', {
      '_rels/.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>',
      ),
      'word/document2.xml': wordXml('document', `<w:body>${wordParagraph('Onderhoud van bermen')}</w:body>`),
    })
    expect(await readDocx(archive)).toEqual(goodText)
  })
})

describe('a Word file that another program made', () => {
  const makers: [string, (folder: string) => Uint8Array][] = [
    ['LibreOffice', docxByLibreOffice],
    ['python-docx', docxByPython],
  ]

  it.for(makers)('%s', async ([, make], { skip }) => {
    leaveOutIf(whyNoOffice(), skip)
    expect(await reader.read(make(temporaryFolder()))).toEqual({
      ok: true,
      value: [
        { kind: 'heading', level: 1, text: 'Voorwerp' },
        { kind: 'paragraph', text: 'Onderhoud van bermen & grachten.' },
        { kind: 'item', text: 'maaien' },
        { kind: 'item', text: 'ruimen' },
        { kind: 'heading', level: 2, text: 'Prijs' },
        { kind: 'row', text: 'Post | Prijs' },
        { kind: 'row', text: '1 | € 148.000' },
      ],
    })
  })
})

/** 200 MB in 200 kB; built when its test runs. */
const bomb = () => madeDocx('', { 'word/styles.xml': new Uint8Array(200 * megabyte) })
const nested = (tag: string, times: number) => `<${tag}>`.repeat(times) + `</${tag}>`.repeat(times)
const doctype = '<!DOCTYPE lol [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'

const hostile: [name: string, make: () => Uint8Array, refusal: string][] = [
  ['one byte more than may be sent', () => new Uint8Array(maximumUpload + 1), 'too-large'],
  ['nothing at all', () => new Uint8Array(), 'not-a-docx'],
  ['a text', () => strToU8('Bestek 2026-01'), 'not-a-docx'],
  ['an old Word file', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'not-a-docx'],
  ['a zip that is no Word file', () => zipSync({ 'brief.txt': strToU8('Geachte') }), 'not-a-docx'],
  ['a Word file that breaks off', () => good.slice(0, good.length - 40), 'not-a-docx'],
  ['too many entries', () => madeDocx('', entries(2_000)), 'unpacks-too-large'],
  ['a bomb whose directory is honest', bomb, 'unpacks-too-large'],
  [
    'a bomb whose directory lies',
    () => withDirectory(bomb(), 'word/styles.xml', { size: 1000 }),
    'unpacks-too-large',
  ],
  [
    'a directory that lies a little',
    () => withDirectory(good, 'word/document.xml', { size: 1000 }),
    'unreadable',
  ],
  ['an entry that is encrypted', () => withDirectory(good, 'word/document.xml', { flags: 1 }), 'unreadable'],
  [
    'two entries of one name',
    () => renamed(madeDocx('', { 'word/documenT.xml': strToU8('x') })),
    'unreadable',
  ],
  [
    'a document type with entities',
    () => madeDocx('', { 'word/document.xml': wordXml('document', '<w:body/>', doctype) }),
    'unreadable',
  ],
  ['XML that is none', () => madeDocx('<w:p>'), 'unreadable'],
  ['no body', () => madeDocx('', { 'word/document.xml': wordXml('document', '') }), 'unreadable'],
  ['elements 100,000 deep', () => madeDocx(nested('w:p', 100_000)), 'unreadable'],
  ['more text than a bestek has', () => madeDocx(wordParagraph(filled('a', 6))), 'unpacks-too-large'],
  // In a worker thread this one ended the whole process, whatever limit of memory the thread had.
  ['45 MB of entities', () => madeDocx(wordParagraph(filled('&amp;', 45))), 'unpacks-too-large'],
  ['45 MB of empty paragraphs', () => madeDocx(filled('<w:p/>', 45)), 'unpacks-too-large'],
]

const entries = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`word/media/${index}`, new Uint8Array()]))

function renamed(zip: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(zip).toString('latin1').replaceAll('documenT', 'document'), 'latin1')
}

describe('a file that nobody should trust', () => {
  it.each(hostile)('%s is refused, and the next one is read', async (_name, make, refusal) => {
    const bytes = make()
    const before = process.memoryUsage().rss
    expect(await reader.read(bytes)).toEqual(refused(refusal))
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * megabyte)
    expect(await reader.read(good)).toEqual(goodText)
  })

  it('is not unpacked where no text is', async () => {
    const picture = madeDocx(wordParagraph('Onderhoud van bermen'), {
      'word/media/a.bmp': new Uint8Array(60 * megabyte),
    })
    expect(await reader.read(picture)).toEqual(refused('unpacks-too-large'))
    expect(await reader.read(withDirectory(picture, 'word/media/a.bmp', { size: 1000 }))).toEqual(goodText)
  })
})

describe('the reader', () => {
  /** Tens of kilobytes that take many seconds to read. */
  const slow = madeDocx(`<w:p>${'<w:r><w:t>a</w:t></w:r>'.repeat(150_000)}</w:p>`)

  it('reads several files at once, each its own', async () => {
    const texts = ['een', 'twee', 'drie']
    const read = await Promise.all(texts.map((text) => reader.read(madeDocx(wordParagraph(text)))))
    expect(read).toEqual(texts.map((text) => ({ ok: true, value: [{ kind: 'paragraph', text }] })))
  })

  it('lets no more wait than it can serve', async () => {
    const read = await Promise.all(Array.from({ length: 30 }, () => reader.read(good)))
    expect(read.filter(({ ok }) => ok).length).toBeGreaterThan(10)
    expect(read.filter(({ ok }) => !ok).length).toBeGreaterThan(0)
    const places = { kind: 'busy', ahead: expect.any(Number), retryAfter: expect.any(Number) }
    expect(read.filter(({ ok }) => !ok)).toContainEqual({ ok: false, error: places })
  })

  it('stops a file that takes too long, and ends with it when it is closed', async () => {
    const hasty = textReader({ patience: 300 })
    const reading = hasty.read(madeDocx('<'.repeat(10 * megabyte)))
    await hasty.close()
    expect(await reading).toEqual(refused('too-slow'))
  })

  it('ends a file of somebody who leaves, and reads the next one', async () => {
    const own = textReader({ room: 0 })
    const leaving = new AbortController()
    const left = own.read(slow, { signal: leaving.signal })
    setTimeout(() => leaving.abort(), 300)
    expect(await left).toEqual({ ok: false, error: { kind: 'given-up' } })
    expect(await own.read(good)).toEqual(goodText)
    await own.close()
  })

  it('is done with a small file that takes long at its deadline, and then reads the next one', async () => {
    expect(slow.length).toBeLessThan(100_000)
    const own = textReader({ patience: 1_500 })
    const started = performance.now()
    const [read, next] = await Promise.all([own.read(slow), own.read(good)])
    expect(read).toEqual(refused('too-slow'))
    expect(next).toEqual(goodText)
    expect(performance.now() - started).toBeLessThan(9_000)
    await own.close()
  })
})
