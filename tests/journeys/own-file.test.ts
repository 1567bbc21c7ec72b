import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxParagraphs, packageFaults } from '../support/docx.js'
import { wholeDocx, wordParagraph } from '../support/made-docx.js'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

const example = {
  title: 'Onderhoud van bermen & grachten',
  contractNature: 'services',
  launchDate: '2027-02-01',
  estimatedValue: 190000,
  cpvCode: '77310000',
  placeOfPerformance: ['36015'],
  lots: [{ title: 'Noord' }, { title: 'Zuid' }],
  clauses: [{ clause: 'anti-social-dumping' }],
}

async function aDossier() {
  const service = await testService()
  const { json } = await service.call('POST', '/dossiers', { body: { procedure: example } })
  return { service, buyer: visitor(service), path: `/dossiers/${json.id}` }
}

const file = (body: string) => new File([wholeDocx(body)], 'Ons bestek.docx')
const linkTo = (html: string, ending: string): string =>
  new RegExp(`href="([^"]*${ending})"`).exec(html)?.[1] ?? ''

describe('a buyer with a tender document of their own', () => {
  it('gives it, reads what was filled and what was not, and takes it back filled', async () => {
    const { buyer, path } = await aDossier()
    const offered = await buyer.open(`${path}/invullen`)
    expect(offered.text).toContain('{{clausules}}')
    expect(offered.text).toContain('{{perceel 2: gunningscriteria}}')
    const body = ['{{Clausules}}', 'Opdracht: {{titel}}.', '{{perceel 9: clausules}}', 'Rest &amp; eind']
    const seen = await buyer.sendFile(
      `${path}/invullen`,
      'bestand',
      file(body.map((text) => wordParagraph(text)).join('')),
    )
    expect(seen.text).toContain('2 markeringen ingevuld in Ons bestek.docx')
    expect(seen.text).toContain('Deze markeringen bleven staan (1)')
    expect(seen.text).toContain('of dat perceel bestaat niet')
    expect(seen.text).toContain('De tekst is nog een ontwerp')
    expect(seen.text).not.toContain('kregen geen plaats')
    const { bytes } = await buyer.open(linkTo(seen.html, 'bestek.docx'))
    expect(packageFaults(bytes)).toEqual([])
    const lines = docxParagraphs(bytes).map(({ text }) => text)
    expect(lines).toContain('Opdracht: Onderhoud van bermen & grachten.')
    expect(lines).toContain('{{perceel 9: clausules}}')
    expect(lines.join('\n')).toContain('Eerlijke arbeid bij de uitvoering')
    const zip = unzipSync((await buyer.open(linkTo(seen.html, 'alles.zip'))).bytes)
    expect(Object.keys(zip)).toEqual(['Ons bestek (ingevuld).docx', 'Begeleidend blad.docx'])
    const sheet = docxParagraphs(zip['Begeleidend blad.docx'] ?? new Uint8Array()).map(({ text }) => text)
    expect(sheet).toContain('{{perceel 9: clausules}}')
    expect(sheet.join('\n')).not.toMatch(/\bje\b|\bjouw\b/)
  })

  it('reads which clauses found no place when the file has no marker', async () => {
    const { buyer, path } = await aDossier()
    const seen = await buyer.sendFile(`${path}/invullen`, 'bestand', file(wordParagraph('Geen markering.')))
    expect(seen.text).toContain('We vonden geen enkele markering die we kennen')
    expect(seen.text).toContain('kregen geen plaats')
  })

  it('reads what was perhaps meant by a name that is not known, on the page and on the sheet', async () => {
    const { buyer, path } = await aDossier()
    const body = `${wordParagraph('{{uitvoeringsvorwaarden}}')}${wordParagraph('Zie {{clausules}} hierna.')}`
    const seen = await buyer.sendFile(`${path}/invullen`, 'bestand', file(body))
    expect(seen.text).toMatch(/Bedoelde je \{\{uitvoeringsvoorwaarden\}\} ?\?/)
    expect(seen.text).toContain('de alinea is in twee gesplitst, met het blok ertussen')
    const zip = unzipSync((await buyer.open(linkTo(seen.html, 'alles.zip'))).bytes)
    const sheet = docxParagraphs(zip['Begeleidend blad.docx'] ?? new Uint8Array()).map(({ text }) => text)
    expect(sheet.join('\n')).toContain('Bedoeld is misschien {{uitvoeringsvoorwaarden}}')
    expect(sheet.join('\n')).not.toMatch(/\bje\b|\bjouw\b/)
  })

  it('finds the markers that people need in sight, and the others folded by chapter', async () => {
    const { buyer, path } = await aDossier()
    const { html } = await buyer.open(`${path}/invullen`)
    const inSight = html.slice(0, html.indexOf('Andere markeringen'))
    expect(inSight.match(/<dt>/g)?.length).toBeLessThanOrEqual(5)
    expect(html).not.toContain('Dat deel van het bestek.')
    expect(html.slice(html.indexOf('Per hoofdstuk'))).toContain('{{mededeling van de beslissing}}')
  })

  it('is told why a file is not taken, and that there is none', async () => {
    const { buyer, path } = await aDossier()
    const old = await buyer.sendFile(`${path}/invullen`, 'bestand', new File(['geen zip'], 'oud.doc'))
    expect(old.status).toBe(422)
    expect(old.text).toContain('Dit is geen Word-bestand (.docx)')
    const none = await buyer.sendFile(`${path}/invullen`, 'bestand', new File([], ''))
    expect(none.text).toContain('Kies het Word-bestand waarin je markeringen zette')
  })

  it('takes the clauses as a file to insert, whose headings have the names that Word knows', async () => {
    const { buyer, path } = await aDossier()
    const { bytes } = await buyer.open(`${path}/invoegbestand.docx`)
    expect(packageFaults(bytes)).toEqual([])
    const styles = strFromU8(unzipSync(bytes)['word/styles.xml'] ?? new Uint8Array())
    expect(styles).toContain('<w:name w:val="heading 1"/>')
    expect(styles).not.toMatch(/<w:color|<w:rFonts|<w:sz/)
    expect(docxParagraphs(bytes)[0]?.style).toBe('Heading1')
    const one = await buyer.open(`${path}/invoegbestand/anti-social-dumping.docx`)
    expect(docxParagraphs(one.bytes).map(({ text }) => text)).toContain('Eerlijke arbeid bij de uitvoering')
    expect((await buyer.open(`${path}/invoegbestand/green-mowing.docx`)).status).toBe(404)
    const block = await buyer.open(`${path}/invoegbestand/uitvoeringsvoorwaarden.docx`)
    expect(packageFaults(block.bytes)).toEqual([])
    expect(docxParagraphs(block.bytes)[0]?.style).toBe('Heading1')
  })

  it('copies each clause, also without a script', async () => {
    const { buyer, path } = await aDossier()
    const { html } = await buyer.open(`${path}/kopieer`)
    expect(html).toContain('id="kopieer-anti-social-dumping"')
    expect(html).toMatch(/<textarea[^>]*readonly[^>]*>\nEerlijke arbeid bij de uitvoering\n/)
  })
})

describe('a house style', () => {
  it('is given, tells what it lacks, is taken by documents, and is removed again', async () => {
    const { buyer, path } = await aDossier()
    const house = wholeDocx(`${wordParagraph('Huis van {{bestuur}}')}${wordParagraph('{{tekst}}')}`)
    const given = await buyer.sendFile('/organisatie/huisstijl', 'bestand', new File([house], 'huis.docx'))
    expect(given.text).toContain('Je documenten nemen de stijlen van huis.docx')
    expect(given.text).toContain('nummers bij de koppen')
    expect(given.text).not.toContain('de markering {{tekst}}')
    expect(given.text).toContain('daarvoor is LibreOffice nodig')
    const housed = await buyer.open(`${path}/documenten/specifications.docx`)
    expect(packageFaults(housed.bytes)).toEqual([])
    expect(docxParagraphs(housed.bytes)[0]?.text).toBe('Huis van Stad Voorbeeld')
    await buyer.send('/organisatie/huisstijl', [['doe', 'verwijder']])
    const plain = await buyer.open(`${path}/documenten/specifications.docx`)
    expect(docxParagraphs(plain.bytes).map(({ text }) => text)).not.toContain('Huis van Stad Voorbeeld')
  })
})
