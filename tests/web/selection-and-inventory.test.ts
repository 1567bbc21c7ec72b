import { describe, expect, it } from 'vitest'
import { aProcedure } from '../../src/procurement/builders.js'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

async function dossierWith(more: Parameters<typeof aProcedure>[0] = {}) {
  const service = await testService()
  const made = await service.call('POST', '/dossiers', {
    body: { procedure: aProcedure({ inventory: undefined, ...more }) },
  })
  const id: string = made.json.id
  const procedure = async () => (await service.call('GET', `/dossiers/${id}`)).json.procedure
  return { at: `/dossiers/${id}`, procedure, me: visitor(service) }
}

describe('the page of the selection criteria', () => {
  it('proposes what fits, and keeps what is taken over', async () => {
    const { at, procedure, me } = await dossierWith()
    expect((await me.open(`${at}/selectie`)).text).toContain('Dit past bij deze opdracht')
    const after = await me.send(`${at}/selectie`, [['dan', 'neem-over:0']])
    expect(after.text).toContain('1. Referenties')
    expect((await procedure()).selectionCriteria).toMatchObject([{ kind: 'references', count: 2, years: 3 }])
  })

  it('keeps "none" as an answer, and refuses it beside a criterion', async () => {
    const { at, procedure, me } = await dossierWith()
    await me.send(`${at}/selectie`, [
      ['geen', '1'],
      ['dan', 'later'],
    ])
    expect((await procedure()).selectionCriteria).toEqual([])
    const both = await me.send(`${at}/selectie`, [
      ['geen', '1'],
      ['dan', 'voeg-toe:turnover'],
    ])
    expect([both.status, both.text.includes('je vraagt iets, of je vraagt niets')]).toEqual([422, true])
  })

  it('gives back what is no number, and keeps nothing', async () => {
    const { at, procedure, me } = await dossierWith()
    const sent = await me.send(`${at}/selectie`, [
      ['s.0.kind', 'turnover'],
      ['s.0.amount', 'veel'],
      ['dan', 'verder'],
    ])
    expect([sent.status, sent.html.includes('value="veel"')]).toEqual([422, true])
    expect(await procedure()).not.toHaveProperty('selectionCriteria')
  })
})

describe('the page of the inventory', () => {
  it('keeps the rows that are filled in, and takes one away', async () => {
    const { at, procedure, me } = await dossierWith()
    const rows: readonly (readonly [string, string])[] = [
      ['p.0.description', '=1+1'],
      ['p.0.quantity', '12,5'],
      ['p.1.description', 'Wieden'],
      ['p.2.description', ''],
    ]
    await me.send(`${at}/inventaris`, [...rows, ['dan', 'later']])
    expect((await procedure()).inventory).toEqual([
      { description: '=1+1', quantity: 12.5 },
      { description: 'Wieden' },
    ])
    await me.send(`${at}/inventaris`, [...rows, ['p.1.weg', '1'], ['dan', 'later']])
    expect((await procedure()).inventory).toHaveLength(1)
  })

  const sheet = 'Nr.\tOmschrijving\tEenheid\tHoeveelheid\n7\tMaaien\tm²\t400'

  it('takes over a sheet below the rows that were typed, and keeps both', async () => {
    const { at, procedure, me } = await dossierWith({ inventory: [{ description: 'Vegen', quantity: 2 }] })
    const typed: readonly (readonly [string, string])[] = [
      ['p.0.description', 'Vegen'],
      ['p.0.quantity', '3'],
      ['p.1.description', 'Wieden'],
    ]
    await me.send(`${at}/inventaris`, [...typed, ['geplakt', sheet], ['dan', 'lees']])
    expect((await procedure()).inventory).toEqual([
      { description: 'Vegen', quantity: 3 },
      { description: 'Wieden' },
      { number: '7', description: 'Maaien', unit: 'm²', quantity: 400 },
    ])
  })

  it.each(['lees', 'verder', 'hier', 'later'])(
    'takes over a file with whichever button it was sent (%s)',
    async (dan) => {
      const { at, procedure, me } = await dossierWith({ inventory: [] })
      await me.sendFile(`${at}/inventaris`, 'bestand', new File([sheet], 'posten.csv'), [
        ['p.0.description', 'Wieden'],
        ['geen', '1'],
        ['dan', dan],
      ])
      const { inventory } = await procedure()
      expect(inventory.map(({ description }: { description: string }) => description)).toEqual([
        'Wieden',
        'Maaien',
      ])
    },
  )

  it('sends rows and sheet in one form, that a browser without JavaScript sends whole', async () => {
    const { at, me } = await dossierWith()
    const forms = (await me.open(`${at}/inventaris`)).html.match(/<form[\s\S]*?<\/form>/g) ?? []
    const own = forms.find((form) => form.includes('name="p.0.description"')) ?? ''
    expect(own).toMatch(/^<form[^>]*enctype="multipart\/form-data"/)
    for (const name of ['geplakt', 'bestand', 'inventory~was']) expect(own).toContain(`name="${name}"`)
  })

  it('loses no row over a sheet that cannot be read, nor the sheet over a row that cannot be kept', async () => {
    const { at, procedure, me } = await dossierWith()
    const unread = await me.send(`${at}/inventaris`, [
      ['p.0.description', 'Wieden'],
      ['geplakt', 'Prijs\n5'],
      ['dan', 'lees'],
    ])
    expect(unread.status).toBe(422)
    expect(unread.html).toMatch(/name="p\.0\.description"[^>]* value="Wieden"/)
    expect(unread.html).toMatch(/name="geplakt"[^>]*>\s*Prijs\n5<\/textarea>/)
    expect(unread.text).toContain('staat er nog maar is niet bewaard')
    const unkept = await me.send(`${at}/inventaris`, [
      ['p.0.description', 'Wieden'],
      ['p.0.quantity', 'veel'],
      ['geplakt', sheet],
      ['dan', 'lees'],
    ])
    expect(unkept.status).toBe(422)
    expect(unkept.html).toMatch(/name="p\.0\.quantity"[^>]* value="veel"/)
    expect(unkept.html).toMatch(/name="p\.1\.description"[^>]* value="Maaien"/)
    expect(unkept.html).toMatch(/name="geplakt"[^>]*>\s*<\/textarea>/)
    expect(unkept.text).toContain('1 post uit je rekenblad staat onderaan.')
    expect(await procedure()).not.toHaveProperty('inventory')
  })

  it('adds to the rows that are kept when the form holds none', async () => {
    const { at, procedure, me } = await dossierWith({ inventory: [{ description: 'Vegen' }] })
    await me.send(`${at}/inventaris`, [
      ['geplakt', sheet],
      ['dan', 'lees'],
    ])
    expect((await procedure()).inventory).toHaveLength(2)
  })

  it('has its document as Excel too, which the form of the tenderer has not', async () => {
    const { at, me } = await dossierWith({ inventory: [{ description: 'Maaien', unit: 'm²', quantity: 5 }] })
    expect((await me.open(`${at}/documenten`)).html).toContain('inventory.xlsx')
    const file = await me.open(`${at}/documenten/tender-form.xlsx`)
    expect(file.status).toBe(404)
  })
})
