import { beforeAll, describe, expect, it } from 'vitest'
import { soleActor } from '../../src/access/sole-actor.js'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import { aDossier } from '../support/dossiers.js'
import { type TestService, testService } from '../support/service.js'
import { type Visitor, visitor } from '../support/visitor.js'

const stored = (format: number, body: unknown) => JSON.stringify({ format, body })
const longTitle = 'Onderhoud van de bermen '.repeat(40).trim()
const wrongNumber = '0123456700'

/** What an edge with other limits let in: none of it can be given today. */
const procedure = {
  title: longTitle,
  buyer: { name: 'Stad Voorbeeld', enterpriseNumber: wrongNumber },
  contractNature: 'services',
  procedureType: 'simplified-neg-w-call',
  launchDate: '1990-01-01',
  administration: { tenderValidityDays: 3650 },
  estimatedValue: 2_000_000_000_000,
  cpvCode: '77319999',
  placeOfPerformance: ['99999'],
  lots: Array.from({ length: 3 }, (_, n) => ({
    id: `LOT-${String(n + 1).padStart(4, '0')}`,
    title: n === 0 ? longTitle : `Perceel ${n + 1}`,
  })),
}
const manyLots = Array.from({ length: 201 }, (_, n) => ({ title: n === 0 ? longTitle : `Perceel ${n + 1}` }))
const dossier = {
  ...JSON.parse(JSON.stringify(aDossier({ organisation: soleActor.organisation }))),
  procedure,
}
const firm = {
  ...aSupplier({
    name: 'Groenwerk '.repeat(30).trim(),
    enterpriseNumber: wrongNumber,
    address: { municipality: '99999' },
    published: true,
  }),
  activities: Array.from({ length: 61 }, (_, n) =>
    anActivity({
      id: `werk-${n}`,
      title: `Werk ${n}`,
      cpvCodes: ['77319999'],
      area: { municipalities: ['99999'] },
    }),
  ),
  contact: { email: 'geen adres', phone: '0'.repeat(60) },
}

describe.each([1, 2])('what was stored in format %i and today’s edge refuses', (format) => {
  let service: TestService
  let person: Visitor
  beforeAll(async () => {
    const kept = new Map([
      ['dossiers/do/dossier-1.json', stored(format, dossier)],
      [
        'dossiers/do/dossier-2.json',
        stored(format, {
          ...dossier,
          id: 'dossier-2',
          procedure: { title: 'Veel percelen', lots: manyLots },
        }),
      ],
      ['suppliers/gr/groenwerk.json', stored(format, firm)],
    ])
    service = await testService({ kept })
    person = visitor(service)
  })

  it('is listed: the dossier and the firm', async () => {
    const dossiers = await service.call('GET', '/dossiers')
    expect(dossiers.json.items.map(({ title }: { title: string }) => title)).toEqual([
      longTitle,
      'Veel percelen',
    ])
    expect((await person.open('/dossiers')).text).toContain(longTitle)
    const firms = await service.call('GET', '/suppliers')
    expect(firms.json.items.map(({ id }: { id: string }) => id)).toEqual(['groenwerk'])
  })

  it('comes back from the API as it is', async () => {
    expect((await service.call('GET', '/dossiers/dossier-1')).json.procedure).toEqual(procedure)
    expect((await service.call('GET', '/suppliers/groenwerk')).json).toMatchObject(firm)
  })

  it('makes a workbench, in which the legal check says what is odd and what may be meant', async () => {
    const { status, json } = await service.call('GET', '/dossiers/dossier-1/workbench')
    expect(status).toBe(200)
    const odd = json.findings.filter(({ rule }: { rule: string }) => rule === 'answers-are-accepted-today')
    const said = new Map(odd.map(({ at, says }: { at: string; says: string }) => [at, says]))
    expect(Object.fromEntries(said)).toEqual({
      title: 'Kort de tekst in tot 500 tekens.',
      'buyer.enterpriseNumber': 'De controlecijfers van dit ondernemingsnummer kloppen niet: kijk het na.',
      estimatedValue: 'Dit bedrag is te groot: kijk na of er geen cijfers te veel staan.',
      cpvCode: expect.stringMatching(/^CPV-code 77319999 .* Bedoel je 7731\d{4} \(.+\)\?$/),
      'placeOfPerformance.0': 'Er is geen Vlaamse gemeente met NIS-code 99999: kijk de code na.',
      'administration.tenderValidityDays':
        'Geef de verbintenistermijn in hele dagen, hoogstens 730, bijvoorbeeld 120.',
      launchDate: expect.stringMatching(/^Geef een lanceringsdatum vanaf 1\s+?januari\s+?2020: de drempels/),
      'lots.LOT-0001.title': 'Kort de tekst in tot 500 tekens.',
    })
  })

  it('may be a list of lots that is too long, with faults inside it', async () => {
    const { status, json } = await service.call('GET', '/dossiers/dossier-2/workbench')
    expect(status).toBe(200)
    const odd = json.findings.filter(({ rule }: { rule: string }) => rule === 'answers-are-accepted-today')
    expect(odd.map(({ at, says }: { at: string; says: string }) => [at, says])).toEqual([
      ['lots', 'Hoogstens 200 items: kort de lijst in.'],
      ['lots.0.title', 'Kort de tekst in tot 500 tekens.'],
    ])
  })

  it.each([
    '',
    '/antwoorden',
    '/controle',
    '/percelen',
    '/documenten',
    '/vragen/opdracht',
    '/vragen/tijd-en-plaats',
  ])('is shown on the page %s of the dossier', async (page) => {
    expect((await person.open(`/dossiers/dossier-1${page}`)).status).toBe(200)
  })

  it('lets other questions be answered, and refuses the same value when it is given anew', async () => {
    const answered = await person.send('/dossiers/dossier-1/vragen/beschrijving', [['description', 'Maaien']])
    expect(answered.status).toBe(200)
    const { json, headers } = await service.call('GET', '/dossiers/dossier-1')
    expect(json.procedure).toEqual({ ...procedure, description: 'Maaien' })
    const again = await service.call('PUT', '/dossiers/dossier-1/procedure', {
      body: json.procedure,
      headers: { 'If-Match': headers.get('ETag') ?? '' },
    })
    expect(again.status).toBe(422)
    expect(again.json.errors).toHaveLength(6)
  })

  it('is shown with what is odd on the form of the firm, and stops no other form', async () => {
    const form = await person.open('/onderneming/groenwerk/gegevens')
    expect(form.status).toBe(200)
    expect(form.text).toContain('De controlecijfers van dit ondernemingsnummer kloppen niet')
    expect(form.text).toContain('Kort de tekst in tot 200 tekens')
    const same = await person.send('/onderneming/groenwerk/artikel-91', [
      ['revisie', '1'],
      ['publicMission', 'ja'],
    ])
    expect(same.status).toBe(200)
    const { json } = await service.call('GET', '/suppliers/groenwerk')
    expect(json).toMatchObject({
      ...firm,
      revision: 2,
      updatedAt: json.updatedAt,
      article91: expect.anything(),
    })
  })

  it.each([
    '/onderneming/groenwerk',
    '/onderneming/groenwerk/kansen',
    '/ondernemingen',
    '/ondernemingen/groenwerk',
  ])('is shown on %s', async (page) => {
    expect((await person.open(page)).status).toBe(200)
  })
})
