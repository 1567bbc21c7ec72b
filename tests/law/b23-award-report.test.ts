import { describe, expect, it } from 'vitest'
import { documentToText } from '../../src/documents/to-text.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import { rankingOf } from '../../src/procurement/award-ranking.js'
import { type AwardStage, awardStageSchema } from '../../src/procurement/award-stage.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import { withLaterAward } from '../../src/procurement/later-award.js'
import { effectiveLots } from '../../src/procurement/lots.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

const onPrice = [aCriterion({ type: 'price', name: 'Prijs', weight: percentage(100) })]
const lots = [aLot({ awardCriteria: onPrice })]
const offer = (tenderer: string, price: number, stated: object = {}) => ({
  ...{ lot: 'LOT-0001', tenderer, price },
  ...stated,
})

function seen(award: object, stated: Partial<Procedure> = {}) {
  const shelf = shippedShelf()
  const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }
  const dossier = newDossier('b23', 'test', aProcedure({ lots, ...stated }), shelf, occasion)
  const workbench = workbenchOf({ ...dossier, award: awardStageSchema.parse(award) }, shelf, testDay)
  const document = workbench.document('award-report', { draft: true })
  const text = document === undefined ? '' : documentToText(document).replaceAll('\u00A0', ' ')
  return { text, findings: workbench.findings.filter(({ code }) => code.startsWith('DEC-')) }
}

const regular = { standing: 'regular', motive: 'Alle stukken zijn nagegaan.' }
const judged = {
  approvedOffer: 90_000,
  offers: [
    offer('Alfa', 100_000, regular),
    offer('Beta', 90_000, regular),
    offer('Gamma', 50_000, { standing: 'irregular', motive: 'De inventaris ontbreekt.' }),
    offer('Delta', 60_000, { standing: 'excluded', motive: 'Sociale schulden, niet geregulariseerd.' }),
    offer('Epsilon', 70_000, { standing: 'not-selected', motive: 'Geen enkele referentie.' }),
  ],
}

describe('the report on the tenders', () => {
  it.each([
    ['the object', 'Voorwerp: '],
    ['the amount to approve', 'Goed te keuren bedrag, exclusief btw: € 90.000'],
    ['who is selected', 'Alfa | geselecteerd, met een regelmatige offerte | Alle stukken zijn nagegaan.'],
    ['who is irregular', 'Gamma | geselecteerd, met een onregelmatige offerte | De inventaris ontbreekt.'],
    ['who is excluded', 'Delta | uitgesloten | Sociale schulden, niet geregulariseerd.'],
    ['who is not selected', 'Epsilon | niet geselecteerd | Geen enkele referentie.'],
    [
      'who is chosen, why and for how much',
      'Voorgesteld wordt de opdracht te gunnen aan Beta, die de regelmatige offerte met de laagste prijs indiende, voor € 90.000, exclusief btw.',
    ],
  ])('names %s', (_, words) => {
    expect(seen(judged).text).toContain(words)
  })

  it('says what is not judged yet, and proposes with a reserve', () => {
    const { text } = seen({ offers: [offer('Alfa', 1_000), offer('Beta', 900)] })
    expect(text).toContain('Alfa | [nog in te vullen: uitsluiting, selectie en regelmatigheid] | –')
    expect(text).toContain('onder voorbehoud van de beoordeling van uitsluiting, selectie en regelmatigheid')
    expect(text).not.toContain('Aan te vullen door het bestuur')
    expect(text).toContain(
      'Goed te keuren bedrag, exclusief btw: [nog in te vullen: bedrag van de goed te keuren offerte]',
    )
  })

  it('proposes nothing when no tender is compared', () => {
    const { text } = seen({ offers: [offer('Gamma', 50_000, { standing: 'excluded' })] })
    expect(text).toContain('Geen enkele offerte dingt mee')
  })

  it('names the ground of a procedure without publication', () => {
    const stated = { procedureType: 'neg-wo-call', negotiationGround: 'value', publication: 'none' } as const
    expect(seen(judged, stated).text).toContain('De grond daarvoor is: de goed te keuren uitgave blijft')
  })

  const waits = 'na een wachttermijn van 15 dagen'
  const works = { contractNature: 'works', cpvCode: '45233161', procedureType: 'open' } as const
  it.each<readonly [string, object, Partial<Procedure>, string]>([
    ['fifteen days', { standstillDays: 15 }, {}, `${waits}, te rekenen vanaf de dag na die verzending`],
    [
      'fifteen days for works below the threshold',
      { standstillDays: 15 },
      { ...works, estimatedValue: euro(3_000_000) },
      'dat artikel 30 van die wet toepasselijk maakt',
    ],
    [
      'one tenderer',
      { standstillDays: 0, standstillException: 'one-tenderer', standstillMotive: 'Alleen Alfa schreef in.' },
      { procedureType: 'open', publication: 'eu', estimatedValue: euro(300_000) },
      'in dit geval: er is maar één inschrijver, en er zijn geen andere betrokken kandidaten. Dat geval doet zich hier voor, om de volgende redenen:\n\nAlleen Alfa schreef in.',
    ],
    [
      'an order in a framework',
      { standstillDays: 0, standstillException: 'framework-order' },
      {},
      'in dit geval: het gaat om een bestelling binnen een raamovereenkomst. Dat geval doet zich hier voor, om de volgende redenen:\n\n[nog in te vullen: motivering van de uitzondering op de wachttermijn]',
    ],
    [
      'no European publication',
      { standstillDays: 0, standstillException: 'no-eu-publication' },
      {},
      'een Europese bekendmaking was niet verplicht.',
    ],
    [
      'none, from the threshold on, without a call: only on a condition, with the reasons that it asks',
      { standstillDays: 0 },
      {
        procedureType: 'neg-wo-call',
        negotiationGround: 'single-operator',
        publication: 'none',
        estimatedValue: euro(300_000),
      },
      'onder meer wanneer een Europese bekendmaking vooraf niet verplicht was (artikel 12). Waarom dat hier zo is:\n\n[nog in te vullen: motivering van de uitzondering op de wachttermijn]',
    ],
    [
      'none, below the threshold',
      { standstillDays: 0 },
      { estimatedValue: euro(100_000) },
      'legt de wet van 17 juni 2013 betreffende de motivering, de informatie en de rechtsmiddelen inzake overheidsopdrachten geen wachttermijn op.',
    ],
    ['nothing answered', {}, {}, 'De wachttermijn bedraagt [nog in te vullen: wachttermijn].'],
  ])('tells the standstill: %s', (_, award, stated, words) => {
    expect(seen({ ...judged, ...award }, stated).text).toContain(words)
  })

  it('agrees with the legal check: an order in a framework is to be motivated, and no fault', () => {
    const stated = { procedureType: 'open', publication: 'eu', estimatedValue: euro(300_000) } as const
    const severities = (award: object) =>
      seen({ ...judged, standstillDays: 0, ...award }, stated)
        .findings.filter(({ code }) => code === 'DEC-02')
        .map(({ severity }) => severity)
    expect(severities({})).toEqual(['error'])
    expect(severities({ standstillException: 'framework-order' })).toEqual(['warning'])
  })
})

describe('the ranking', () => {
  it('compares only tenders that were not put aside, the lowest price among them', () => {
    const [lot] = effectiveLots(aProcedure({ lots }))
    const ranking = lot === undefined ? [] : rankingOf(lot, awardStageSchema.parse(judged))
    expect(ranking.map(({ tenderer, total, rank }) => [tenderer, total, rank])).toEqual([
      ['Beta', 100, 1],
      ['Alfa', 90, 2],
    ])
  })
})

describe('an award that replaces another', () => {
  const before: AwardStage = awardStageSchema.parse({
    ...judged,
    standstillException: 'one-tenderer',
    priceExamination: 'Niets abnormaals.',
  })

  it('keeps what came later when it leaves it out, of a tender by lot and name', () => {
    const sent = awardStageSchema.parse({ offers: [offer('Gamma', 55_000), offer('Nieuw', 1)] })
    expect(withLaterAward(sent, before)).toMatchObject({
      standstillException: 'one-tenderer',
      priceExamination: 'Niets abnormaals.',
      offers: [{ tenderer: 'Gamma', price: 55_000, standing: 'irregular' }, { tenderer: 'Nieuw' }],
    })
    expect(withLaterAward(sent, before).offers?.[1]).not.toHaveProperty('standing')
  })

  it('takes it away with null, and keeps no null', () => {
    const sent = awardStageSchema.parse({
      standstillException: null,
      priceExamination: null,
      offers: [offer('Gamma', 55_000, { standing: null, motive: null })],
    })
    const kept = withLaterAward(sent, before)
    expect(JSON.stringify(kept)).not.toContain('null')
    expect(kept).not.toHaveProperty('standstillException')
    expect(kept.offers?.[0]).not.toHaveProperty('standing')
  })
})

describe('the page of the award', () => {
  it('keeps standing, motive, exception and prices, and takes them away again', async () => {
    const service = await testService()
    const body = { procedure: aProcedure({ lots }) }
    const { json } = await service.call('POST', '/dossiers', { body })
    const path = `/dossiers/${json.id}`
    const send = async (fields: readonly (readonly [string, string])[]) => {
      const was = JSON.stringify((await service.call('GET', path)).json.award) ?? ''
      await visitor(service).send(`${path}/beoordeling`, [
        ['o.0.lot', 'LOT-0001'],
        ['o.0.tenderer', 'Alfa'],
        ['o.0.price', '1000'],
        ...fields,
        ['was', was],
      ])
      return (await service.call('GET', `${path}/award`)).json
    }
    const later = { standstillException: 'one-tenderer', priceExamination: 'Onderzocht.' }
    const kept = await send([
      ['o.0.standing', 'excluded'],
      ['o.0.motive', 'Schulden.'],
      ...Object.entries(later),
    ])
    expect(kept).toMatchObject({ ...later, offers: [{ standing: 'excluded', motive: 'Schulden.' }] })
    const gone = await send([['o.0.standing', '']])
    expect(gone).toEqual({
      offers: [{ id: 'OFF-0001', lot: 'LOT-0001', tenderer: 'Alfa', price: 1_000, assessments: [] }],
    })
  })

  it('refuses a standing that does not exist, at its place', async () => {
    const service = await testService()
    const { json } = await service.call('POST', '/dossiers', { body: { procedure: aProcedure({ lots }) } })
    const put = await service.call('PUT', `/dossiers/${json.id}/award`, {
      body: { offers: [offer('Alfa', 1, { standing: 'maybe' })] },
      headers: { 'If-Match': '"1"' },
    })
    expect([put.status, put.json.errors[0].path]).toEqual([422, 'offers.0.standing'])
  })
})
