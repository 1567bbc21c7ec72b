import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writtenTechnicalPart } from '../../src/clauses/facts/technical-part.js'
import { readTechnicalPart } from '../../src/uploads/read-technical-part.js'
import { madeDocx, wordParagraph, wordXml } from '../support/made-docx.js'
import { aPng } from '../support/made-pictures.js'

async function read(body: string, others: Parameters<typeof madeDocx>[1] = {}) {
  const taken = await readTechnicalPart(madeDocx(body, others))
  if (!taken.ok) throw new Error(taken.error)
  return taken.value
}

const styles = {
  'word/styles.xml': wordXml(
    'styles',
    [
      ['Title', 'Title'],
      ['Kop1', 'heading 1'],
      ['Kop2', 'heading 2'],
    ]
      .map(
        ([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
      )
      .join(''),
  ),
}
const styled = (style: string, text: string) => wordParagraph(text, `<w:pStyle w:val="${style}"/>`)
const numbered = (text: string, number: number, level = 0) =>
  wordParagraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`)
const numbering = {
  'word/numbering.xml': wordXml(
    'numbering',
    ['bullet', 'decimal']
      .map(
        (format, index) =>
          `<w:abstractNum w:abstractNumId="${index}">${[0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join('')}</w:abstractNum>`,
      )
      .join('') +
      [0, 1]
        .map((index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`)
        .join(''),
  ),
}
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(text)}</w:tc>`
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`

describe('the technical part in a Word file', () => {
  it('keeps headings at three levels below each other, the title above them', async () => {
    const { markdown } = await read(
      styled('Title', 'Bestek') +
        styled('Kop1', 'Maaien') +
        styled('Kop2', 'Bermen') +
        wordParagraph('Tekst.'),
      styles,
    )
    expect(markdown).toBe('# Bestek\n\n## Maaien\n\n### Bermen\n\nTekst.')
  })

  it('keeps lists, and says that a list in a list and its numbers are not', async () => {
    const { markdown, notes } = await read(
      numbered('gras', 1) +
        numbered('heg', 1, 1) +
        numbered('eerst', 2) +
        wordParagraph('Tussendoor.') +
        numbered('dan', 2),
      numbering,
    )
    expect(markdown).toBe('- gras\n- heg\n\n1. eerst\n\nTussendoor.\n\n1. dan')
    expect(notes).toEqual([
      'Lijsten in lijsten staan nu op één niveau.',
      'Elke genummerde lijst begint opnieuw bij 1: kijk na of de tekst naar een nummer verwijst.',
    ])
  })

  it('keeps tables, and puts what a merged cell said in the first of its places', async () => {
    const { markdown, notes } = await read(
      `<w:tbl>${row(cell('Zone'), cell('Beurten'), cell('m²'))}${row(cell('Noord | oost', '<w:vMerge w:val="restart"/>'), cell('2'), cell('4'))}${row(cell('', '<w:vMerge/>'), cell('3'), cell('5'))}${row(cell('Samen', '<w:gridSpan w:val="2"/>'), cell('9'))}</w:tbl>`,
    )
    expect(markdown.split('\n')).toEqual([
      '| Zone | Beurten | m² |',
      '| --- | --- | --- |',
      '| Noord \\| oost | 2 | 4 |',
      '|  | 3 | 5 |',
      '| Samen |  | 9 |',
    ])
    expect(notes).toEqual(['Samengevoegde cellen zijn losse cellen geworden: de tekst staat in de eerste.'])
  })

  it('keeps bold, and signs of Markdown as words', async () => {
    const { markdown } = await read(
      '<w:p><w:r><w:t xml:space="preserve">De bermen, </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">twee keer </w:t></w:r><w:r><w:t>per jaar.</w:t></w:r></w:p>' +
        wordParagraph('# 5 is geen kop') +
        wordParagraph('1. geen lijst'),
    )
    expect(markdown).toBe('De bermen, **twee keer** per jaar.\n\n\\# 5 is geen kop\n\n1\\. geen lijst')
  })

  it('brings its pictures, made anew, with what Word says is on them', async () => {
    const { markdown, pictures } = await read(drawing('rId1', 'Plan van [het] park') + drawing('rId1', ''), {
      ...withPicture('plan.png', await aPng(60, 40)),
    })
    expect(markdown).toBe('![Plan van het park](afbeelding-1.png)\n\n![](afbeelding-2.png)')
    expect(pictures).toMatchObject([
      { name: 'afbeelding-1.png', mediaType: 'image/png', width: 60, height: 40 },
      { name: 'afbeelding-2.png' },
    ])
  })

  it('says of a picture that cannot be made anew that it is not there', async () => {
    const { markdown, pictures, notes } = await read(wordParagraph('Zie:') + drawing('rId1', 'Plan'), {
      ...withPicture('plan.png', strToU8('<svg onload="alert(1)"/>')),
    })
    expect([markdown, pictures]).toEqual(['Zie:', []])
    expect(notes).toEqual([
      'Eén afbeelding of tekening kon niet overgenomen worden: voeg ze toe als PNG of JPEG.',
    ])
  })

  it('says of formulas, followed changes and headers that they do not come along', async () => {
    const { notes } = await read(
      `${wordParagraph('Tekst.')}<w:p><w:ins w:id="1" w:author="An"><w:r><w:t>nieuw</w:t></w:r></w:ins></w:p><w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"/></w:p><w:sectPr><w:headerReference w:type="default"/></w:sectPr>`,
    )
    expect(notes.join(' ')).toMatch(/formules[\s\S]*aanvaard[\s\S]*Kop- en voettekst/)
  })

  it('comes back as text that the editor takes, but for a picture of which nobody says what is on it', async () => {
    const { markdown, pictures } = await read(
      styled('Kop1', 'a *b* _c_') +
        numbered('**d** | e', 1) +
        wordParagraph('{{lots}} ____ &lt;b> &amp; [x](y) ~~z~~') +
        drawing('rId1', ''),
      { ...styles, ...numbering, ...withPicture('p.png', await aPng()) },
    )
    const technicalAttachments = pictures.map(({ name, width, height }) => ({
      ...{ attachment: 'a', use: 'picture' as const, name, width, height },
    }))
    const faults = writtenTechnicalPart(markdown, { technicalAttachments }).faults()
    expect(faults.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('wat er op de afbeelding staat'),
    ])
  })

  it.each([
    ['no Word file', strToU8('%PDF-1.4'), 'not-a-docx'],
    [
      'a file with a document type in it',
      madeDocx('', {
        'word/document.xml': wordXml(
          'document',
          '<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body>',
          '<!DOCTYPE w [<!ENTITY x "y">]>',
        ),
      }),
      'unreadable',
    ],
  ])('is refused when it is %s', async (_, bytes, why) => {
    expect(await readTechnicalPart(bytes)).toEqual({ ok: false, error: why })
  })

  it('does not grow with the cells that a stranger says one covers', async () => {
    const { markdown } = await read(
      `<w:tbl>${row(cell('a', '<w:gridSpan w:val="100000000"/>'), cell('b'))}${row(cell('c'), cell('d'))}</w:tbl>`,
    )
    expect(markdown.length).toBeLessThan(5_000)
  })
})

function withPicture(name: string, bytes: Uint8Array) {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return {
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>',
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/image" Target="media/${name}"/></Relationships>`,
    ),
    [`word/media/${name}`]: bytes,
  }
}

function drawing(relation: string, alt: string): string {
  const main = 'http://schemas.openxmlformats.org/drawingml/2006'
  return `<w:p><w:r><w:drawing><wp:inline xmlns:wp="${main}/wordprocessingDrawing"><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic xmlns:a="${main}/main"><a:graphicData><pic:pic xmlns:pic="${main}/picture"><pic:blipFill><a:blip r:embed="${relation}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
}
