import { beforeEach, describe, expect, it } from 'vitest'
import { percentage } from '../../src/kernel/percentage.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import { type TestService, testService } from '../support/service.js'
import { type Visitor, visitor } from '../support/visitor.js'

const lots = [
  aLot({ awardCriteria: [aCriterion({ type: 'price', name: 'Prijs', weight: percentage(100) })] }),
]
const offer = (tenderer: string, price: number) => ({
  ...{ lot: 'LOT-0001', tenderer, price },
  ...{ standing: 'regular', motive: 'Alle stukken zijn nagegaan.' },
})
const award = { offers: [offer('Alfa', 100_000), offer('Beta', 90_000)], decisionSentOn: '2027-04-01' }

let service: TestService
let buyer: Visitor
let id: string
beforeEach(async () => {
  service = await testService()
  buyer = visitor(service)
  id = (await service.call('POST', '/dossiers', { body: { procedure: aProcedure({ lots }) } })).json.id
  await service.call('PUT', `/dossiers/${id}/award`, { body: award, headers: { 'If-Match': '"1"' } })
})

const page = () => `/dossiers/${id}/tekortkomingen`
const stored = async () => (await service.call('GET', `/dossiers/${id}/award`)).json
const record = (stated: Readonly<Record<string, string>> = {}): readonly (readonly [string, string])[] =>
  Object.entries({
    ...{ lot: 'LOT-0001', contractor: 'Beta', promise: '200 uur', establishedOn: '2/11/2027' },
    ...{ facts: 'De lijsten vermelden 118 uur.', hearingOn: '1/12/2027 10.00', hearingPlace: 'Stadhuis' },
    ...stated,
  }).map(([field, value]) => [`t.0.${field}`, value])
const was = async (): Promise<readonly [string, string]> => ['was', JSON.stringify(await stored())]

describe('the page of shortcomings', () => {
  it('keeps a record, offers its papers, and leaves the tenders as they were', async () => {
    const before = await stored()
    const seen = await buyer.send(page(), [...record(), await was()])
    expect(seen.text).toContain('Tekortkoming 1')
    expect(seen.html).toContain(`/dossiers/${id}/document/default-record`)
    const after = await stored()
    expect(after.offers).toEqual(before.offers)
    expect(after.shortcomings).toEqual([
      {
        ...{ id: 'TEK-0001', lot: 'LOT-0001', contractor: 'Beta', promise: '200 uur' },
        ...{ establishedOn: '2027-11-02', facts: 'De lijsten vermelden 118 uur.' },
        ...{ hearingOn: '2027-12-01T10:00', hearingPlace: 'Stadhuis' },
      },
    ])
  })

  it.each([
    ['establishedOn', 'gisteren', 'Schrijf de datum als'],
    ['hearingOn', 'om tien uur', 'Schrijf dag en uur als'],
    ['contractor', '', 'Geef de naam van de opdrachtnemer.'],
  ])(
    'says what is wrong with %s, keeps what was typed, and stores nothing',
    async (field, value, message) => {
      const seen = await buyer.send(page(), [...record({ [field]: value }), await was()])
      expect(seen.status).toBe(422)
      expect(seen.text).toContain(message)
      expect(seen.html).toContain('De lijsten vermelden 118 uur.')
      expect((await stored()).shortcomings).toBeUndefined()
    },
  )

  it('does not write over what somebody else kept meanwhile', async () => {
    const old = await was()
    await buyer.send(page(), [...record(), old])
    const seen = await buyer.send(page(), [...record({ contractor: 'Gamma' }), old])
    expect(seen.status).toBe(422)
    expect(seen.text).toContain('Iemand anders wijzigde intussen')
    expect(seen.html).toContain('value="Gamma"')
    expect((await stored()).shortcomings.map(({ contractor }: { contractor: string }) => contractor)).toEqual(
      ['Beta'],
    )
  })

  it('takes a record away when that is asked', async () => {
    await buyer.send(page(), [...record(), await was()])
    await buyer.send(page(), [...record({ id: 'TEK-0001', weg: 'ja' }), await was()])
    expect((await stored()).shortcomings).toEqual([])
  })

  it('survives the page of the award, which does not show records', async () => {
    await buyer.send(page(), [...record(), await was()])
    await buyer.send(`/dossiers/${id}/beoordeling`, [
      ...[
        ['o.0.lot', 'LOT-0001'] as const,
        ['o.0.tenderer', 'Beta'] as const,
        ['o.0.price', '90000'] as const,
      ],
      ...[['closedOn', '20/4/2027'] as const, await was()],
    ])
    expect(await stored()).toMatchObject({ closedOn: '2027-04-20', shortcomings: [{ id: 'TEK-0001' }] })
  })
})

describe('letters to tenderers', () => {
  it('go to each by the id of its tender, and name nobody else', async () => {
    const { offers } = await stored()
    const { status, text } = await service.call(
      'GET',
      `/dossiers/${id}/documents/award-letter.txt?firm=${offers[1].id}&draft=true`,
    )
    expect(status).toBe(200)
    expect(text).toMatch(/^Beta$/m)
    expect(text).not.toContain('Alfa')
  })

  it('are had apart on the page of downloads, in one zip a kind', async () => {
    const seen = await buyer.open(`/dossiers/${id}/documenten`)
    expect(seen.html).toContain('award-letter.docx?brief=2')
    expect(seen.html).toContain(`/dossiers/${id}/brieven/award-letter`)
    expect(seen.html).not.toContain('award-letter.docx"')
  })

  it('of a kind that is no letter are not there', async () => {
    expect((await buyer.open(`/dossiers/${id}/brieven/specifications`)).status).toBe(404)
    expect((await service.call('GET', `/dossiers/${id}/letters/notice`)).status).toBe(404)
  })
})
