import { describe, expect, it } from 'vitest'
import { documentToText } from '../../src/documents/to-text.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { percentage } from '../../src/kernel/percentage.js'
import { awardStageSchema } from '../../src/procurement/award-stage.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

const lot = aLot({
  reservedParticipation: 'res-ws',
  awardCriteria: [aCriterion({ type: 'price', name: 'Prijs', weight: percentage(100) })],
})

/** The report and the decision on two tenders for a reserved contract. @param first, second what is known of each. */
function seen(first: object, second: object, stated: object = {}) {
  const shelf = shippedShelf()
  const procedure = aProcedure({
    lots: [lot],
    selectionCriteria: [{ kind: 'equipment', subject: 'een bosmaaier' }],
  })
  const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }
  const award = awardStageSchema.parse({
    offers: [
      {
        lot: 'LOT-0001',
        tenderer: 'Alfa',
        price: 90_000,
        standing: 'regular',
        motive: 'Volledig.',
        ...first,
      },
      {
        lot: 'LOT-0001',
        tenderer: 'Beta',
        price: 80_000,
        standing: 'not-selected',
        motive: 'Zie.',
        ...second,
      },
    ],
    ...stated,
  })
  const dossier = newDossier('proofs', 'test', procedure, shelf, occasion)
  const workbench = workbenchOf({ ...dossier, award }, shelf, testDay)
  const text = (name: 'award-report' | 'award-decision' | 'award-letter') => {
    const document = workbench.document(name, { draft: true })
    return document === undefined ? '' : documentToText(document).replaceAll('\u00A0', ' ')
  }
  const missing = workbench.document('award-report', { draft: true })?.missing.map(({ path }) => path) ?? []
  return { text, missing }
}

describe('the report on a reserved contract', () => {
  it('tells of each tenderer whether the proof was asked, seen and accepted, and why', () => {
    const { text } = seen(
      {
        reservationProof: { asked: true, seen: 'erkenning van 2024', accepted: true, why: 'Beide blijken.' },
      },
      { reservationProof: { asked: true, accepted: false, why: 'Niets bezorgd.' } },
    )
    expect(text('award-report')).toContain('Alfa | ja | erkenning van 2024 | ja | Beide blijken.')
    expect(text('award-report')).toContain('Beta | ja | geen | neen | Niets bezorgd.')
  })

  it('has an open point for each that is not answered', () => {
    const { text, missing } = seen({}, {})
    expect(text('award-report')).toContain('[nog in te vullen: of het bewijs van het voorbehoud gevraagd is]')
    expect(missing).toContain('award.offers.0.reservationProof.accepted')
    expect(missing).toContain('award.offers.1.reservationProof.accepted')
  })

  it('tells whether each selection criterion is met, and leaves out who was excluded', () => {
    const { text, missing } = seen(
      { selectionProofs: [{ criterion: 0, fulfilled: true, why: 'Foto en factuur.' }] },
      { standing: 'excluded' },
    )
    expect(text('award-report')).toContain('Alfa | een bosmaaier | ja | Foto en factuur.')
    expect(text('award-report')).not.toContain('Beta | een bosmaaier')
    expect(missing).not.toContain('award.offers.1.selectionProofs')
  })
})

describe('the amount of a lot', () => {
  it('stands without and with VAT in report, decision and letter', () => {
    const { text } = seen({}, {}, { amounts: [{ lot: 'LOT-0001', excluding: 90_000, vatRate: 21 }] })
    expect(text('award-report')).toContain('De opdracht | Alfa | € 90.000 | 21 % | € 108.900')
    for (const name of ['award-decision', 'award-letter'] as const)
      expect(text(name)).toContain('De opdracht | € 90.000 | 21 % | € 108.900')
  })

  it('with more than one rate says so, and is an open point as long as it is not known with VAT', () => {
    const { text } = seen({}, {}, { amounts: [{ lot: 'LOT-0001', excluding: 90_000, including: 100_000 }] })
    expect(text('award-report')).toContain('€ 90.000 | verschillende tarieven | € 100.000')
    expect(seen({}, {}, { approvedOffer: 90_000 }).text('award-decision')).toContain(
      'De opdracht | € 90.000 | [nog in te vullen: btw-tarief] | [nog in te vullen: goed te keuren bedrag, inclusief btw]',
    )
  })
})
