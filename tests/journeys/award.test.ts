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
      ...tender(0, 'Inschrijver A', '100.000', '17,33', 'Het plan noemt taken, uren en een begeleider.'),
      ...tender(1, 'Inschrijver B', '90000', '10', 'Het plan blijft algemeen.'),
      ...judged(2),
      ['a.0.lot', 'LOT-0001'],
      ['a.0.excluding', '100000'],
      ['a.0.vatRate', '21'],
    ])
    expect(kept.text).toMatch(/1 Inschrijver B gekozen € 90\.000 90 2 Inschrijver A € 100\.000 89,33/)
    const report = await service.call('GET', `${path}/documents/award-report.txt`)
    expect(report.status, report.text).toBe(200)
    expect(report.text).toContain('Het plan noemt taken, uren en een begeleider.')
    expect(report.text).toContain('berekend uit de prijzen')
    expect((await service.call('GET', `${path}/documents/award-report.docx`)).status).toBe(200)
  })

  it('says what its report still lacks, with the way there, and asks prices with VAT where they are compared so', async () => {
    const { service, person, path, save } = await withDossier()
    expect((await person.open(`${path}/beoordeling`)).text).toContain('Prijs zonder btw')
    await save([...tender(0, 'Inschrijver A', '100000', '17,33', 'Goed.'), ...judged(1)])
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
    await save(tender(0, 'Inschrijver A', '100000', '17,33'))
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
    await save(tender(0, 'Inschrijver A', '100000', '17,33', 'Goed.'))
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
    const shown = [shownAt(html, 'o-0-price'), shownAt(html, 'a-0-excluding')]
    expect(shown).toEqual(['198.500,50', '1.250.000'])
    const lot = [['a.0.lot', 'LOT-0001'] as const, ['a.0.excluding', shown[1] ?? ''] as const]
    await save([...tender(0, 'A', shown[0] ?? ''), ...lot])
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

describe('the page of the award', () => {
  const part = (place: number, name: string, score: string, words = '') =>
    [
      [`o.0.c.1.p.${place}.name`, name],
      [`o.0.c.1.p.${place}.score`, score],
      [`o.0.c.1.p.${place}.words`, words],
    ] as const
  const names = ['Taken en werving', 'Begeleiding', 'Continuïteit en groei'] as const
  const parts = (...scores: readonly string[]) =>
    names.flatMap((name, place) => part(place, name, scores[place] ?? '', `Over ${name}.`))

  it('asks a score for each part that the bestek names, only those of its scale, and adds them up', async () => {
    const { person, path, save, service } = await withDossier()
    await save(tender(0, 'Inschrijver A', '100000'))
    const { html, text } = await person.open(`${path}/beoordeling`)
    for (const name of names) expect(text).toContain(`Score op ${name}, op 6,67`)
    expect(html).toContain('<option value="6,67">10 op 10: 6,67 punten</option>')
    const kept = await save([...tender(0, 'Inschrijver A', '100000'), ...parts('6,67', '4', '6,67')])
    expect(kept.text).toContain('Samen 17,33 op 20: de som van de onderdelen.')
    expect(kept.text).toMatch(/1 Inschrijver A € 100\.000 97,33/)
    const report = await service.call('GET', `${path}/documents/award-report.txt?draft=true`)
    expect(report.text.replaceAll('\u00A0', ' ')).toContain(
      'Sociale aanpak | Begeleiding | Inschrijver A | 4 op 6,67 | Over Begeleiding.',
    )
  })

  it('refuses a score between the levels, at its control, and keeps what was typed', async () => {
    const { save } = await withDossier()
    await save(tender(0, 'Inschrijver A', '100000'))
    const wrong = await save([...tender(0, 'Inschrijver A', '100000'), ...parts('6,67', '5', '')])
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('href="#o-0-c-1-p-1-score"')
    expect(wrong.text).toContain('Het bestek laat alleen deze scores toe: 0; 2; 4 of 6,67')
    expect(wrong.text).toContain('5: staat niet op de schaal')
    expect(wrong.html).toContain('Over Begeleiding.')
  })

  it('keeps the amount of a lot, computes it with VAT, and takes both away again', async () => {
    const { save, service, path } = await withDossier()
    const amount = (excluding: string, vatRate: string, including = '') =>
      [
        ['a.0.lot', 'LOT-0001'],
        ['a.0.excluding', excluding],
        ['a.0.vatRate', vatRate],
        ['a.0.including', including],
      ] as const
    const kept = await save([...tender(0, 'Inschrijver A', '100000'), ...amount('100.000', '21')])
    expect(kept.text).toContain('berekend uit het tarief, nu € 121.000')
    const award = async () => (await service.call('GET', `${path}/award`)).json
    expect(await award()).toMatchObject({
      approvedOffer: 100_000,
      amounts: [{ lot: 'LOT-0001', excluding: 100_000, vatRate: 21, including: 121_000 }],
    })
    const wrong = await save([...tender(0, 'Inschrijver A', '100000'), ...amount('100.000', '21', '130000')])
    expect(wrong.html).toContain('href="#a-0-including"')
    expect(wrong.text).toContain('Met 21 % btw is € 100.000 samen € 121.000')
    await save([...tender(0, 'Inschrijver A', '100000'), ...amount('', '')])
    expect(await award()).not.toHaveProperty('approvedOffer')
    expect(await award()).not.toHaveProperty('amounts')
  })
})
