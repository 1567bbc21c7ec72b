import { describe, expect, it } from 'vitest'
import { success } from '../../src/kernel/result.js'
import { aSupplier } from '../../src/suppliers/builders.js'
import type { SupplierProfile } from '../../src/suppliers/supplier.js'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

async function withFirms(...firms: readonly (Partial<SupplierProfile> & { readonly id: string })[]) {
  const service = await testService()
  for (const stated of firms) await service.suppliers.create(aSupplier({ name: stated.id, ...stated }))
  return { ...service, ...visitor(service) }
}
const register = '/regie/ondernemingen'

describe('the register of the regisseur', () => {
  it('is found from the first page and from the directory', async () => {
    const { open } = await withFirms()
    for (const page of ['/', '/ondernemingen'])
      expect((await open(page)).html).toContain(`href="${register}"`)
    expect((await open('/regie')).path).toBe(register)
  })

  it('tells how many firms there are, what of each needs a look, and whether it is public', async () => {
    const { open } = await withFirms(
      { id: 'groen', verifiedOn: '2026-11-01' as SupplierProfile['verifiedOn'], published: true },
      {
        id: 'fiets',
        recognitions: [
          { kind: 'maatwerkbedrijf', until: '2026-12-31' as SupplierProfile['verifiedOn'] & string },
        ],
      },
      { id: 'stil', archived: true },
    )
    const { text, html } = await open(register)
    expect(text).toContain('2 ondernemingen, 1 te verifiëren, en 1 niet langer actief.')
    expect(text).toContain('fiets Roeselare Erkenningen: maatwerkbedrijf')
    expect(text).toContain('De erkenning (maatwerkbedrijf) loopt af op 31 december 2026.')
    expect(html).toContain('href="/onderneming/groen"')
    expect(html).not.toContain('href="/onderneming/stil"')
    const names = async (query: string) =>
      [...(await open(`${register}?${query}`)).html.matchAll(/href="\/onderneming\/(\w+)"/g)].map(
        ([, id]) => id,
      )
    expect(await names('toon=verouderd')).toEqual(['fiets'])
    expect(await names('toon=niet-actief')).toEqual(['stil'])
    expect(await names('toon=alle')).toEqual(['fiets', 'groen', 'stil'])
    expect(await names('zoek=roeselare groen')).toEqual(['groen'])
    expect(await names('regio=midwest')).toEqual(['fiets', 'groen'])
    expect(await names('regio=westhoek')).toEqual([])
    expect(await names('toon=onzin&regio=nergens&pagina=-3')).toEqual(['fiets', 'groen'])
  })

  it('shows fifty firms a page', async () => {
    const { open } = await withFirms(
      ...Array.from({ length: 51 }, (_, index) => ({ id: `firma-${String(index).padStart(2, '0')}` })),
    )
    expect((await open(`${register}?zoek=firma`)).html).toContain(
      'href="/regie/ondernemingen?zoek=firma&amp;pagina=2"',
    )
    const second = await open(`${register}?zoek=firma&pagina=2`)
    expect(second.text).toContain('bladzijde 2 van 2')
    expect(second.html.match(/href="\/onderneming\//g)).toHaveLength(1)
  })

  it('notes that a firm was looked at today, and takes it out of work and back', async () => {
    const { open, send, suppliers } = await withFirms({ id: 'groen' })
    const seen = await send(register, [
      ['doe', 'nagekeken'],
      ['firma', 'groen'],
      ['revisie', '1'],
      ['toon', 'verouderd'],
    ])
    expect(seen.path).toBe(`${register}?toon=verouderd&gedaan=nagekeken&firma=groen#o-groen`)
    expect(seen.text).toContain('groen is vandaag nagekeken.')
    expect(await suppliers.find('groen')).toMatchObject({ verifiedOn: '2026-11-24', revision: 2 })
    const stopped = await send(register, [
      ['doe', 'niet-actief'],
      ['firma', 'groen'],
      ['revisie', '2'],
    ])
    expect(stopped.text).toContain('groen is niet langer actief')
    expect((await open('/ondernemingen')).text).not.toContain('groen')
    await send(register, [
      ['doe', 'actief'],
      ['firma', 'groen'],
      ['revisie', '3'],
    ])
    expect(await suppliers.find('groen')).toMatchObject({ archived: false })
  })

  it('does nothing with a firm that changed since it was shown, or that is not there', async () => {
    const { send, suppliers } = await withFirms({ id: 'groen' })
    await suppliers.update('groen', 1, (firm) => success({ ...firm, description: 'Anders.' }))
    const deed = (firm: string, word = 'niet-actief') =>
      send(register, [
        ['doe', word],
        ['firma', firm],
        ['revisie', '1'],
      ])
    expect((await deed('groen')).status).toBe(409)
    expect((await suppliers.find('groen'))?.archived).toBeUndefined()
    expect((await deed('niemand')).status).toBe(404)
    expect((await deed('groen', 'weggooien')).status).toBe(404)
  })

  it('makes a firm of a name, and leads to its own page', async () => {
    const { send, suppliers } = await withFirms()
    const fields = (name: string, number: string) =>
      [
        ['name', name],
        ['enterpriseNumber', number],
      ] as const
    const wrong = await send(`${register}/nieuw`, fields('', '12'))
    expect([wrong.status, wrong.html.includes('Fout: Nieuwe onderneming')]).toEqual([422, true])
    expect(wrong.text).toContain('Geef de naam van de onderneming.')
    expect(wrong.html).toContain('value="12"')
    const made = await send(`${register}/nieuw`, fields(' Groenwerk ', '0123.456.749'))
    expect(made.path).toBe('/onderneming/groenwerk')
    expect(await suppliers.find('groenwerk')).toMatchObject({ enterpriseNumber: '0123456749' })
    const twice = await send(`${register}/nieuw`, fields('Ander', '0123456749'))
    expect(twice.status).toBe(409)
    expect(twice.text).toContain('Dit KBO-nummer is van Groenwerk.')
    expect(twice.html).toContain('href="/onderneming/groenwerk"')
  })

  it('lets no firm take the number of another on its own page', async () => {
    const { send, suppliers } = await withFirms(
      { id: 'groen', enterpriseNumber: '0123456749' },
      { id: 'fiets' },
    )
    const answer = await send('/onderneming/fiets/gegevens', [
      ['revisie', '1'],
      ['name', 'fiets'],
      ['enterpriseNumber', '0123.456.749'],
    ])
    expect([answer.status, answer.html.includes('value="0123.456.749"')]).toEqual([409, true])
    expect(answer.text).toContain('Een andere onderneming van het register heeft dit nummer: kijk het na.')
    expect((await suppliers.find('fiets'))?.enterpriseNumber).toBeUndefined()
  })

  it('gives the register as a file that has the contact persons, or has not, and the template', async () => {
    const { open } = await withFirms({ id: 'groen', contact: { name: 'An Peeters', public: false } })
    const csv = await open(`${register}/bestanden/register.csv`)
    expect(csv.html).toContain('An Peeters')
    const without = await open(`${register}/bestanden/register.csv?contacten=zonder`)
    expect(without.html).toContain('groen')
    expect(without.html).not.toContain('An Peeters')
    expect((await open(`${register}/bestanden/sjabloon.csv`)).html).toContain('VOORBEELD')
    for (const file of ['register.xlsx', 'sjabloon.xlsx'])
      expect([...(await open(`${register}/bestanden/${file}`)).bytes.slice(0, 2)]).toEqual([0x50, 0x4b])
    expect((await open(`${register}/bestanden/anders.csv`)).status).toBe(404)
  })

  it('says no word of contact persons outside the register', async () => {
    const { open } = await withFirms({
      id: 'groen',
      published: true,
      contact: { name: 'An Peeters', public: false },
    })
    for (const path of [
      '/ondernemingen',
      '/ondernemingen/groen',
      '/ondernemingen.json',
      '/ondernemingen.csv',
    ])
      expect((await open(path)).html).not.toContain('Peeters')
  })
})
