import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTenderFile } from '../../src/uploads/read-tender-file.js'
import { madeDocx, wordParagraph } from '../support/made-docx.js'
import { madePdf } from '../support/made-pdf.js'

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`

const read = async (bytes: Uint8Array) => {
  const file = await readTenderFile(bytes)
  return file.ok
    ? { texts: file.value.parts.map(({ text }) => text), account: file.value.account }
    : { error: file.error }
}
const word = (body: string, others = {}) => read(madeDocx(body, others))

describe('a Word file', () => {
  it('is read with the text of its simple fields', async () => {
    const body = paragraph(
      run('De straf bedraagt '),
      `<w:fldSimple w:instr="DOCPROPERTY straf">${run('25 euro per uur')}</w:fldSimple>`,
      run('.'),
    )
    expect((await word(body)).texts).toEqual(['De straf bedraagt 25 euro per uur.'])
  })

  it('is read without what is struck, and says so', async () => {
    const body = paragraph(
      run('De opdracht is '),
      run('niet ', '<w:strike/>'),
      run('half ', '<w:dstrike w:val="1"/>'),
      run('voorbehouden.', '<w:strike w:val="0"/>'),
    )
    const { texts, account } = await word(body)
    expect(texts).toEqual(['De opdracht is voorbehouden.'])
    expect(account?.leftOut).toEqual({ struck: 2 })
  })

  it('is read without hidden text, deletions and the old place of moved text', async () => {
    const body = [
      paragraph(run('Zichtbaar.'), run(' Verborgen.', '<w:vanish/>')),
      paragraph(`<w:moveFrom w:id="1">${run('Verplaatst.')}</w:moveFrom>`),
      paragraph(`<w:moveTo w:id="2">${run('Verplaatst.')}</w:moveTo>`),
      paragraph(
        `<w:del w:id="3"><w:r><w:delText>Weg.</w:delText></w:r></w:del>`,
        `<w:ins w:id="4">${run('Erbij.')}</w:ins>`,
      ),
    ].join('')
    const { texts, account } = await word(body)
    expect(texts).toEqual(['Zichtbaar.', 'Verplaatst.', 'Erbij.'])
    expect(account).toMatchObject({ accepted: 4, leftOut: { hidden: 1, deleted: 1 } })
  })

  it.each(['oval', 'roundrect', 'rect', 'shape', 'polyline'])(
    'is read with the text in a %s',
    async (shape) => {
      const box = `<w:r><w:pict><v:${shape} xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${wordParagraph('In het vak.')}</w:txbxContent></v:textbox></v:${shape}></w:pict></w:r>`
      const { texts, account } = await word(paragraph(run('Buiten. '), box))
      expect(texts?.join(' ')).toContain('In het vak.')
      expect(account?.read).toEqual({ boxes: 1 })
    },
  )

  it('is read with its equations', async () => {
    const equation =
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:f><m:num><m:r><m:t>laagste prijs</m:t></m:r></m:num><m:den><m:r><m:t>prijs</m:t></m:r></m:den></m:f></m:oMath>'
    const { texts, account } = await word(paragraph(run('Punten = 40 x '), equation))
    expect(texts).toEqual(['Punten = 40 x laagste prijsprijs'])
    expect(account?.read).toEqual({ equations: 1 })
  })

  it('says that a file which Word would insert was not read', async () => {
    const { texts, account } = await word(`${wordParagraph('Ervoor.')}<w:altChunk r:id="x"/>`)
    expect(texts).toEqual(['Ervoor.'])
    expect(account?.leftOut).toEqual({ inserted: 1 })
  })

  it('is read with bytes behind its end', async () => {
    const bytes = madeDocx(wordParagraph('Onderhoud van bermen'))
    expect((await read(new Uint8Array([...bytes, 0]))).texts).toEqual(['Onderhoud van bermen'])
    expect((await read(new Uint8Array([...bytes, ...strToU8('\r\n--einde--\r\n')]))).texts).toEqual([
      'Onderhoud van bermen',
    ])
  })

  it('counts what it read', async () => {
    const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`
    const { account } = await word(`<w:tbl><w:tr>${cell('Prijs')}${cell('60')}</w:tr></w:tbl>`)
    expect(account).toEqual({ format: 'docx', read: { tables: 1 }, accepted: 0, leftOut: {} })
  })
})

const container = (...names: string[]): Uint8Array => {
  const wide = names.map((name) => [...name].join('\u0000')).join('\u0000\u0000')
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(wide, 'latin1')])
}

describe('a file that cannot be read', () => {
  it.each([
    ['Word with a password', container('EncryptionInfo', 'EncryptedPackage'), 'has-password'],
    ['an old Word file', container('Root Entry', 'WordDocument'), 'old-word'],
    ['RTF', strToU8('{\\rtf1\\ansi Bestek}'), 'rich-text'],
    ['a PDF without text', madePdf([[], []]), 'scan'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'not-a-docx'],
    ['a damaged PDF', strToU8('%PDF-1.7\nnothing'), 'unreadable'],
  ])('says why: %s', async (_name, bytes, error) => {
    expect(await read(bytes)).toEqual({ error })
  })
})

const odt = (content: string, others: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:draw="d"><office:automatic-styles><style:style style:name="T1"><style:text-properties style:text-line-through-style="solid"/></style:style></office:automatic-styles><office:body><office:text>${content}</office:text></office:body></office:document-content>`,
    ),
    ...others,
  })

describe('an OpenDocument file', () => {
  it('is read in its order: headings, items, rows, notes after their paragraph', async () => {
    const file = await readTenderFile(
      odt(
        [
          '<text:h text:outline-level="2">Gunning</text:h>',
          '<text:p>De prijs<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Zonder btw.</text:p></text:note-body></text:note> telt.</text:p>',
          '<text:list><text:list-item><text:p>maaien</text:p></text:list-item></text:list>',
          '<table:table><table:table-row><table:table-cell><text:p>Prijs</text:p></table:table-cell><table:table-cell><text:p>60</text:p></table:table-cell></table:table-row></table:table>',
        ].join(''),
      ),
    )
    expect(file).toEqual({
      ok: true,
      value: {
        parts: [
          { kind: 'heading', level: 2, text: 'Gunning' },
          { kind: 'paragraph', text: 'De prijs telt.' },
          { kind: 'paragraph', text: 'Zonder btw.' },
          { kind: 'item', text: 'maaien' },
          { kind: 'row', text: 'Prijs | 60' },
        ],
        account: { format: 'odt', read: { notes: 1, tables: 1 }, accepted: 0, leftOut: {} },
      },
    })
  })

  it('is read without what is struck', async () => {
    const { texts, account } = await read(
      odt('<text:p>De opdracht is <text:span text:style-name="T1">niet </text:span>voorbehouden.</text:p>'),
    )
    expect(texts).toEqual(['De opdracht is voorbehouden.'])
    expect(account?.leftOut).toEqual({ struck: 1 })
  })

  it('says that it has a password', async () => {
    const manifest = strToU8('<manifest:encryption-data/>')
    expect(await read(odt('', { 'META-INF/manifest.xml': manifest }))).toEqual({ error: 'has-password' })
  })
})

describe('a PDF', () => {
  const line = (text: string, y: number, x = 70) => ({ text, x, y })

  it('is read as paragraphs, items, headings and rows', async () => {
    const file = await readTenderFile(
      madePdf([
        [
          { text: '3. Gunningscriteria', x: 70, y: 800, size: 16 },
          line('De opdracht wordt gegund aan wie de beste prijs-kwali-', 770),
          line('teitsverhouding aanbiedt.', 757),
          line('Een tweede alinea begint hier, na wat wit.', 720),
          line('- het bestek en zijn bijlagen', 690),
          line('Prijs', 660),
          line('60 punten', 660, 400),
        ],
      ]),
    )
    expect(file).toMatchObject({
      ok: true,
      value: {
        parts: [
          { kind: 'heading', text: '3. Gunningscriteria' },
          {
            kind: 'paragraph',
            text: 'De opdracht wordt gegund aan wie de beste prijs-kwaliteitsverhouding aanbiedt.',
          },
          { kind: 'paragraph', text: 'Een tweede alinea begint hier, na wat wit.' },
          { kind: 'item', text: 'het bestek en zijn bijlagen' },
          { kind: 'row', text: 'Prijs | 60 punten' },
        ],
        account: { format: 'pdf', read: { pages: 1, tables: 1 } },
      },
    })
  })

  it('is read without its table of contents', async () => {
    const { texts, account } = await read(
      madePdf([
        [
          line('1 Voorwerp ........................ 3', 800),
          line('De opdracht is het maaien van bermen.', 700),
        ],
      ]),
    )
    expect(texts).toEqual(['De opdracht is het maaien van bermen.'])
    expect(account?.leftOut).toEqual({ contents: 1 })
  })

  it('is read without the lines that its pages share, and goes on over the end of a page', async () => {
    const page = (number: number, text: string) => [
      line('Gemeente Voorbeeld, bestek 2027-014', 820),
      line(text, 700),
      line(`Pagina ${number} van 4`, 30),
    ]
    const { texts, account } = await read(
      madePdf([
        page(1, 'De opdrachtnemer zet in elk jaar van de opdracht'),
        page(2, 'minstens duizend uren in voor de doelgroep.'),
        page(3, 'Elke uitgave staat in euro, zonder belasting.'),
        page(4, 'Dit is de laatste bladzijde van het bestek.'),
      ]),
    )
    expect(texts).toEqual([
      'De opdrachtnemer zet in elk jaar van de opdracht minstens duizend uren in voor de doelgroep.',
      'Elke uitgave staat in euro, zonder belasting.',
      'Dit is de laatste bladzijde van het bestek.',
    ])
    expect(account?.leftOut).toEqual({ headers: 8 })
  })
})
