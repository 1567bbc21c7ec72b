import { describe, expect, it } from 'vitest'
import { percentage } from '../../src/kernel/percentage.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import { procedureSchema } from '../../src/procurement/procedure.js'
import { testService } from '../support/service.js'
import { specificationAnswers } from '../support/specification-answers.js'
import { visitor } from '../support/visitor.js'

const procedure = aProcedure({
  ...procedureSchema.parse({ ...aProcedure(), ...specificationAnswers }),
  clauses: [{ clause: 'anti-social-dumping' }, { clause: 'green-mowing' }, { clause: 'green-no-pesticides' }],
  lots: [
    aLot({
      labourHours: 2400,
      awardCriteria: [
        aCriterion({ type: 'price', name: 'Prijs', weight: percentage(80) }),
        aCriterion({
          name: 'Sociale aanpak',
          clause: 'award-social-approach',
          weight: percentage(20),
          social: true,
        }),
      ],
    }),
  ],
})

async function withDossier() {
  const service = await testService()
  const { json } = await service.call('POST', '/dossiers', { body: { procedure } })
  const path = `/dossiers/${json.id}`
  const person = visitor(service)
  const was = async () => JSON.stringify((await service.call('GET', path)).json.award) ?? ''
  const save = async (fields: readonly (readonly [string, string])[], stood?: string) =>
    person.send(`${path}/beoordeling`, [...fields, ['was', stood ?? (await was())]])
  return { service, person, path, save }
}

const tender = (index: number, name: string, price: string, score = '', words = '') =>
  [
    [`o.${index}.lot`, 'LOT-0001'],
    [`o.${index}.tenderer`, name],
    [`o.${index}.price`, price],
    [`o.${index}.c.1.score`, score],
    [`o.${index}.c.1.words`, words],
  ] as const

/** What a report needs besides scores: how the tenders stand, what was looked at in the prices, and the standstill. */
const judged = (tenders: number) =>
  [
    ...Array.from({ length: tenders }, (_, index) => [
      [`o.${index}.standing`, 'regular'] as const,
      [`o.${index}.motive`, 'Alle stukken zijn nagegaan.'] as const,
    ]).flat(),
    ['priceExamination', 'Geen enkele prijs leek abnormaal.'],
    ['standstillDays', '15'],
  ] as const

describe('the award', () => {
  it('keeps tenders and scores, ranks them and writes the report', async () => {
    const { person, path, save, service } = await withDossier()
    expect((await person.open(path)).html).toContain(`href="${path}/beoordeling"`)
    expect((await service.call('GET', `${path}/documents/award-report.txt`)).status).toBe(404)
    const kept = await save([
      ...tender(0, 'Inschrijver A', '100.000', '18', 'Het plan noemt taken, uren en een begeleider.'),
      ...tender(1, 'Inschrijver B', '90000', '10', 'Het plan blijft algemeen.'),
      ...judged(2),
      ['approvedOffer', '100000'],
    ])
    expect(kept.text).toMatch(
      /1 Inschrijver B € 90\.000 90 2 Inschrijver A € 100\.000 90|1 Inschrijver A € 100\.000 90 1 Inschrijver B/,
    )
    const report = await service.call('GET', `${path}/documents/award-report.txt`)
    expect(report.status).toBe(200)
    expect(report.text).toContain('Het plan noemt taken, uren en een begeleider.')
    expect(report.text).toContain('berekend uit de prijzen')
    expect((await service.call('GET', `${path}/documents/award-report.docx`)).status).toBe(200)
  })

  it('says what its report still lacks, with the way there, and asks prices with VAT where they are compared so', async () => {
    const { service, person, path, save } = await withDossier()
    expect((await person.open(`${path}/beoordeling`)).text).toContain('Prijs zonder btw')
    await save([...tender(0, 'Inschrijver A', '100000', '18', 'Goed.'), ...judged(1)])
    const documents = await person.open(`${path}/documenten`)
    expect(documents.text).toMatch(
      / Beoordelingsverslag de vergelijking van de offertes Ontwerp bedrag van de goed te keuren offerte/,
    )
    expect(documents.html).toMatch(
      new RegExp(`href="${path}/beoordeling">\\s*bedrag van de goed te keuren offerte`),
    )
    const { json, headers } = await service.call('GET', path)
    const changed = { ...json.procedure, priceVatBasis: 'included' }
    const answered = await service.call('PUT', `${path}/procedure`, {
      body: changed,
      headers: { 'If-Match': headers.get('ETag') ?? '' },
    })
    expect(answered.status).toBe(200)
    const { text } = await person.open(`${path}/beoordeling`)
    expect(text).toContain('Prijs met btw')
    expect(text).not.toContain('Prijs zonder btw')
  })

  it('is a draft, with an error, as long as a score on a social criterion has no words', async () => {
    const { person, path, save, service } = await withDossier()
    await save(tender(0, 'Inschrijver A', '100000', '18'))
    expect((await person.open(`${path}/beoordeling`)).text).toContain(
      'De score van Inschrijver A op "Sociale aanpak" heeft geen motivering in woorden.',
    )
    const refused = await service.call('GET', `${path}/documents/award-report.txt`)
    expect(refused.status).toBe(409)
    expect(refused.json.findings.map(({ code }: { code: string }) => code)).toEqual(['DEC-01'])
    expect((await service.call('GET', `${path}/documents/notice.txt`)).status).toBe(200)
  })

  it('says where something was typed wrong, and keeps what was typed', async () => {
    const { save } = await withDossier()
    const wrong = await save([...tender(0, '', 'veel'), ['decisionSentOn', 'morgen']])
    expect(wrong.status).toBe(422)
    for (const words of ['Geef de naam van de inschrijver.', '"veel" is geen getal', 'Schrijf de datum als'])
      expect(wrong.text).toContain(words)
    expect(wrong.html).toContain('value="veel"')
  })

  it('does not write over what somebody else kept meanwhile', async () => {
    const { save } = await withDossier()
    await save(tender(0, 'Inschrijver A', '100000', '18', 'Goed.'))
    const late = await save(tender(0, 'Inschrijver Z', '50000'), '')
    expect(late.status).toBe(422)
    expect(late.text).toContain('Iemand anders wijzigde de beoordeling intussen')
    expect(late.text).toContain('Inschrijver A')
    expect(late.html).toContain('value="Inschrijver Z"')
  })

  it('shows prices as amounts are written elsewhere, and keeps them the same when they are sent back', async () => {
    const { person, path, save, service } = await withDossier()
    await save([...tender(0, 'A', '198500,5'), ['approvedOffer', '1250000']])
    const shownAt = (html: string, id: string): string =>
      new RegExp(`<input[^>]* id="${id}"[^>]* value="([^"]*)"`).exec(html)?.[1] ?? ''
    const { html } = await person.open(`${path}/beoordeling`)
    const shown = [shownAt(html, 'o-0-price'), shownAt(html, 'approvedOffer')]
    expect(shown).toEqual(['198.500,50', '1.250.000'])
    await save([...tender(0, 'A', shown[0] ?? ''), ['approvedOffer', shown[1] ?? '']])
    expect((await service.call('GET', `${path}/award`)).json).toMatchObject({
      approvedOffer: 1_250_000,
      offers: [{ price: 198_500.5 }],
    })
  })

  it('takes a tender away', async () => {
    const { save } = await withDossier()
    await save(tender(0, 'Inschrijver A', '100000'))
    const after = await save([...tender(0, 'Inschrijver A', '100000'), ['o.0.weg', '1']])
    expect(after.text).not.toContain('Inschrijver A')
  })

  it('goes through the API, held against the lots and their criteria', async () => {
    const { service, path } = await withDossier()
    const put = (body: unknown, match = '"1"') =>
      service.call('PUT', `${path}/award`, { body, headers: { 'If-Match': match } })
    const wrong = await put({
      offers: [
        { lot: 'LOT-0009', tenderer: 'A', assessments: [] },
        { lot: 'LOT-0001', tenderer: 'B', assessments: [{ criterion: 7, score: 1 }] },
      ],
    })
    expect(wrong.json.errors.map(({ path: at }: { path: string }) => at)).toEqual([
      'offers.0.lot',
      'offers.1.assessments.0.criterion',
    ])
    expect((await put({ offers: [{ lot: 'LOT-0001', tenderer: 'A' }] })).status).toBe(200)
    expect((await put({ offers: [] })).status).toBe(412)
    expect((await service.call('GET', `${path}/award`)).json.offers).toMatchObject([
      { tenderer: 'A', assessments: [] },
    ])
  })
})
