import {
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packDocx } from '../../src/documents/to-docx-pack.js'
import { numbering, styles } from '../../src/documents/to-docx-styles.js'
import { aPng } from '../support/made-pictures.js'

const hostile = `<w:p> & "dubbel" 'enkel' ]]> \u0007 <w:numId w:val="3"/> r:embed="rId{x.png}"`

/** A file with whatever ours can hold. */
function aFile(pictures: readonly Uint8Array[], said = hostile): Document {
  const words = (text: string) => [new TextRun(text), new TextRun({ text, bold: true, color: 'A3301C' })]
  const item = (reference: string, instance: number) =>
    new Paragraph({
      style: 'ListParagraph',
      numbering: { reference, instance, level: 0 },
      children: words(said),
    })
  const cell = () => new TableCell({ children: [new Paragraph({ children: words(said) })] })
  return new Document({
    ...{
      styles,
      numbering,
      title: hostile,
      creator: 'Stad',
      lastModifiedBy: 'Stad',
      subject: '',
      description: 'Bestek',
    },
    customProperties: [{ name: 'Nummer', value: hostile }],
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(hostile)] }) },
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
          }),
        },
        children: [
          new Paragraph({
            style: 'Heading1',
            numbering: { reference: 'headings', level: 0 },
            children: words('Kop'),
          }),
          ...[item('numbers', 1), item('dashes', 0), item('numbers', 2)],
          new Table({ rows: [new TableRow({ children: [cell(), cell()] })] }),
          ...pictures.map(
            (data) =>
              new Paragraph({
                children: [new ImageRun({ type: 'png', data, transformation: { width: 20, height: 10 } })],
              }),
          ),
          new Paragraph({}),
        ],
      },
    ],
  })
}

/** What differs between two files of the same: the moment, and numbers that the library gives out once. */
const timeless = (xml: string): string =>
  xml.replace(/(<dcterms:\w+[^>]*>)[^<]*/g, '$1').replace(/(<wp:docPr\b[^>]*?\bid=")\d+/g, '$1')

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      timeless(strFromU8(content, name.includes('media'))),
    ]),
  )

describe('a packed Word file', () => {
  it.each([
    ['without pictures', []],
    ['with pictures', [1, 2]],
  ])('%s is part by part what the library packs', async (_, sizes) => {
    const pictures = await Promise.all(sizes.map((size) => aPng(60 * size)))
    const packed = partsOf(await packDocx(aFile(pictures)))
    const byLibrary = partsOf(new Uint8Array(await Packer.toArrayBuffer(aFile(pictures))))
    expect(Object.keys(packed).toSorted()).toEqual(Object.keys(byLibrary).toSorted())
    for (const [name, content] of Object.entries(byLibrary)) expect(packed[name], name).toBe(content)
  })

  it('keeps words that look like what the library fills in later', async () => {
    const named = '{numbers-1} <w:numId w:val="{dashes-0}"/> {headings-0}'
    const text = partsOf(await packDocx(aFile([], named)))['word/document.xml']
    expect(text).toContain('{numbers-1} &lt;w:numId w:val=&quot;{dashes-0}&quot;/&gt; {headings-0}')
  })
})
