import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { aProcedure } from '../../src/procurement/builders.js'
import { wholeDocx, wordParagraph } from '../support/made-docx.js'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

const bermen = demoProcedures[0]?.procedure
const offer = (tenderer: string, price: number) => ({
  ...{ lot: 'LOT-0001', tenderer, price },
  ...{ standing: 'regular', motive: 'Alle stukken zijn nagegaan.' },
})

async function pageOf(procedure: unknown, award?: unknown) {
  const service = await testService()
  const { id } = (await service.call('POST', '/dossiers', { body: { procedure } })).json
  if (award !== undefined)
    await service.call('PUT', `/dossiers/${id}/award`, { body: award, headers: { 'If-Match': '"1"' } })
  const person = visitor(service)
  return { service, person, path: `/dossiers/${id}`, seen: await person.open(`/dossiers/${id}/documenten`) }
}

/** The words of the row of a document: what stands from its title to the next row. */
const rowOf = (html: string, name: string): string =>
  (new RegExp(`<tr[^>]*>(?:(?!</tr>)[\\s\\S])*/document/${name}"[\\s\\S]*?</tr>`).exec(html)?.[0] ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('the page with the documents of a dossier', () => {
  it('asks how the text is to be taken along, and has three ways', async () => {
    const { seen, path } = await pageOf(bermen)
    expect(seen.text).toContain('Hoe wil je de tekst meenemen?')
    for (const href of ['documenten/specifications.docx', 'invullen', 'kopieer', 'invoegbestand.docx'])
      expect(seen.html).toContain(`href="${path}/${href}"`)
    expect(seen.text).toContain('Download het bestek')
    expect(seen.text).not.toContain('Het bestek is nog een ontwerp')
  })

  it('has the documents by the moment when they are needed, the bestek first', async () => {
    const { seen } = await pageOf(bermen, { offers: [offer('Alfa', 100_000)] })
    const places = [
      ...['Voor de lancering', '/document/specifications"', '/document/council-decision"'],
      ...['Voor de inschrijvers', '/document/tender-form"', '/document/inventory"'],
      ...['Na de opening', '/document/award-report"', '/document/award-letter"'],
      ...['Tijdens de uitvoering', '/document/monitoring-form"'],
      ...['Voor het eigen dossier', '/document/internal-sheet"'],
    ].map((words) => seen.html.indexOf(words, seen.html.indexOf('Alles van dit dossier')))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('leaves out a moment without documents', async () => {
    expect((await pageOf({ title: 'Bermen' })).seen.text).not.toContain('Na de opening')
  })

  it('says of each document how it stands and what is still to do, in words that somebody hears apart', async () => {
    const { seen } = await pageOf(bermen)
    expect(rowOf(seen.html, 'inventory')).toBe(
      'Inventaris de posten, om prijzen in te vullen Klaar Niets Word Inventaris Excel Inventaris Tekst Inventaris Lees Inventaris',
    )
  })

  it('counts what holds back a draft, with the way there', async () => {
    const { seen, service, path } = await pageOf({ title: 'Bermen' })
    const { documents } = (await service.call('GET', `${path}/workbench`)).json
    const { missing } = documents.find(({ name }: { name: string }) => name === 'specifications')
    expect(seen.text).toContain(
      `Het bestek is nog een ontwerp . Nog ${missing.length} antwoorden nodig voor een definitief document.`,
    )
    expect(seen.text).toContain('Download het ontwerp')
    expect(seen.html).toContain('href="#ontbreekt"')
    expect(seen.html).toContain('id="ontbreekt"')
    expect(rowOf(seen.html, 'motivation')).toContain(`Ontwerp ${missing.length} antwoorden hierboven`)
  })

  it('folds the letters under their row, one file for each', async () => {
    const { seen } = await pageOf(
      aProcedure({
        procedureType: 'neg-wo-call',
        negotiationGround: 'value',
        publication: 'none',
        invitedSuppliers: [{ name: 'Alfa Groen' }, { name: 'Bermwerk' }],
      }),
    )
    const folded = /<details[^>]*>(?:(?!<\/details>)[\s\S])*id="uitnodigingen"[\s\S]*?<\/details>/.exec(
      seen.html,
    )?.[0]
    expect(folded).toContain('2 bestanden, één voor elke ontvanger')
    expect(folded?.match(/invitation\.docx\?brief=\d/g)).toEqual([
      'invitation.docx?brief=1',
      'invitation.docx?brief=2',
    ])
  })

  it('calls what was downloaded by its title, also when the dossier has that document no more', async () => {
    const { service, person, path } = await pageOf(bermen)
    await service.call('GET', `${path}/documents/inventory.txt?draft=true`)
    const { json, headers } = await service.call('GET', path)
    const { inventory: _, ...without } = json.procedure
    await service.call('PUT', `${path}/procedure`, {
      body: { ...without, inventory: [] },
      headers: { 'If-Match': headers.get('ETag') ?? '' },
    })
    const seen = await person.open(`${path}/documenten`)
    expect(seen.html).not.toContain('/document/inventory"')
    expect(seen.text).toMatch(/Eerdere versies .* Inventaris 1 \(ontwerp\)/)
  })

  it('speaks of the house style of an organisation that gave one', async () => {
    const { person, path, seen } = await pageOf(bermen)
    expect(seen.text).toContain('Liever in je eigen huisstijl?')
    const house = wholeDocx(wordParagraph('{{tekst}}'))
    await person.sendFile('/organisatie/huisstijl', 'bestand', new File([house], 'huis.docx'))
    expect((await person.open(`${path}/documenten`)).text).toContain('in de huisstijl van Stad Voorbeeld')
  })
})
