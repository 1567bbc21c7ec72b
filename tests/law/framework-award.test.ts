import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { lettersOf } from '../../src/documents/letters.js'
import { documentToText } from '../../src/documents/to-text.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import { awardStageSchema } from '../../src/procurement/award-stage.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

const lots = [
  aLot({ awardCriteria: [aCriterion({ type: 'price', name: 'Prijs', weight: percentage(100) })] }),
]
const several = {
  frameworkAgreement: { maximumValue: euro(250_000) },
  frameworkTerms: { contractors: 'several', maximumContractors: 2, ordering: 'cascade' },
} as const
const offer = (tenderer: string, price: number) => ({
  ...{ lot: 'LOT-0001', tenderer, price, standing: 'regular', motive: 'Alle stukken zijn nagegaan.' },
})
const decided = {
  offers: [offer('Alfa', 100_000), offer('Beta', 90_000), offer('Gamma', 120_000)],
  amounts: [{ lot: 'LOT-0001', excluding: 250_000, vatRate: 21 }],
  decisionSentOn: '2027-04-01',
  standstillDays: 15,
  priceExamination: 'Geen enkele prijs leek abnormaal.',
  closedOn: '2027-04-20',
}

function workbench(award: object = decided, stated: Partial<Procedure> = several) {
  const shelf = shippedShelf()
  const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }
  const dossier = newDossier('framework', 'test', aProcedure({ lots, ...stated }), shelf, occasion)
  return workbenchOf({ ...dossier, award: awardStageSchema.parse(award) }, shelf, testDay)
}
type Name = Parameters<ReturnType<typeof workbench>['document']>[0]
const plain = (document: Parameters<typeof documentToText>[0]): string =>
  documentToText(document).replaceAll('\u00A0', ' ')
const textOf = (name: Name, award?: object, stated?: Partial<Procedure>): string => {
  const document = workbench(award, stated).document(name, { draft: true })
  return document === undefined ? '' : plain(document)
}
const letters = (name: Name): ReadonlyMap<string, string> => {
  const document = workbench().document(name, { draft: true })
  const all = document === undefined ? [] : lettersOf(document).map((letter) => plain(letter.document))
  return new Map(
    ['Alfa', 'Beta', 'Gamma'].map((who) => [who, all.find((text) => text.includes(`\n${who}\n`)) ?? '']),
  )
}

describe('the award of a framework agreement with several contractors', () => {
  it('is proposed for the first so many of the ranking, each with its place and price', () => {
    const report = textOf('award-report')
    expect(report).toContain(
      'te gunnen aan de volgende inschrijvers, met wie de raamovereenkomst gesloten wordt: Beta (plaats 1, voor € 90.000, exclusief btw) en Alfa (plaats 2, voor € 100.000, exclusief btw).',
    )
    expect(report).toContain('Beta en Alfa | € 250.000 | 21 % | € 302.500')
    expect(report).toContain('maximumwaarde van € 250.000, exclusief btw')
    expect(report).toContain('verdeeld in de volgorde van de rangschikking')
  })

  it('is decided for them, in the order in which orders go, for the maximum of all orders together', () => {
    const decision = textOf('award-decision')
    expect(decision).toContain('Voorwerp | Plaats | Gekozen inschrijver | Prijs, exclusief btw')
    expect(decision).toMatch(/ \| 1 \| Beta \| € 90\.000\n.* \| 2 \| Alfa \| € 100\.000\n/)
    expect(decision).not.toContain('Gamma | € 120.000')
    expect(decision).toContain(
      'De uitgave van hoogstens € 250.000, exclusief btw, voor alle bestellingen bij de opdrachtnemers samen, wordt goedgekeurd',
    )
    expect(decision).toContain('verdeeld in de volgorde van de rangschikking, zoals het bestek bepaalt.')
  })

  it('is told to each by his own letter: who is second is chosen, who is third is not', () => {
    const told = letters('award-letter')
    expect(told.get('Beta')).toContain('gekozen, plaats 1')
    expect(told.get('Alfa')).toContain('gekozen, plaats 2')
    expect(told.get('Alfa')).not.toContain('niet gekozen')
    expect(told.get('Alfa')).toContain('hoogstens dit bedrag goedgekeurd')
    expect(told.get('Alfa')).not.toContain('€ 100.000')
    expect(told.get('Gamma')).toContain('niet gekozen, plaats 3')
    expect(told.get('Gamma')).not.toContain('€ 250.000')
  })

  it('is closed with each of them, with his place and no amount of his own', () => {
    const closing = letters('closing-letter')
    expect(closing.get('Alfa')).toContain(
      'is de raamovereenkomst met u gesloten, als een van de opdrachtnemers',
    )
    expect(closing.get('Alfa')).toMatch(
      /Voorwerp \| Uw plaats \| Exclusief btw \| Btw \| Inclusief btw\n.* \| 2 \| € 250\.000 \| 21 % \| € 302\.500\n/,
    )
    expect(closing.get('Beta')).toMatch(
      /Uw plaats \| Exclusief btw \| Btw \| Inclusief btw\n.* \| 1 \| € 250\.000/,
    )
    expect(closing.get('Alfa')).not.toContain('€ 100.000')
    expect(closing.get('Gamma')).toBe('')
  })

  it('asks a report of its own from each contractor, and only there', () => {
    const sentence = 'Elke opdrachtnemer van de raamovereenkomst bezorgt een eigen verslag'
    const demo =
      demoProcedures.find(({ name }) => name === 'verhuizen-en-evenementen')?.procedure ?? aProcedure()
    expect(textOf('monitoring-form', decided, demo)).toContain(sentence)
    const one = { ...demo, frameworkTerms: { contractors: 'one' } } as const
    expect(textOf('monitoring-form', decided, one)).toContain('leidend ambtenaar')
    expect(textOf('monitoring-form', decided, one)).not.toContain(sentence)
  })

  it('takes the maximum of the framework as the amount to approve when no amount was answered', () => {
    const { amounts: _, ...unanswered } = decided
    expect(textOf('award-report', unanswered)).toContain('Goed te keuren bedrag, exclusief btw: € 250.000')
  })

  it('proposes nobody as long as the number of contractors is not known, or a tie decides', () => {
    const open = { ...several, frameworkTerms: { contractors: 'several', ordering: 'cascade' } } as const
    expect(textOf('award-report', decided, open)).toContain(
      'Er is nog geen voorstel: met hoeveel opdrachtnemers de raamovereenkomst hoogstens gesloten wordt, ligt niet vast.',
    )
    expect(workbench(decided, open).document('award-decision')?.status).toBe('draft')
    const tied = {
      ...decided,
      offers: [offer('Alfa', 90_000), offer('Beta', 100_000), offer('Gamma', 100_000)],
    }
    expect(textOf('award-report', tied)).toContain(
      'De offertes van Beta en Gamma staan samen op plaats 2; het bestuur beslist volgens het bestek.',
    )
  })

  it('names one contractor where the framework has one, and still what may be ordered at most', () => {
    const one = { ...several, frameworkTerms: { contractors: 'one' } } as const
    expect(textOf('award-report', decided, one)).toContain('te gunnen aan Beta, die')
    const closing = textOf('closing-letter', decided, one)
    expect(closing).toContain(
      'is de raamovereenkomst gesloten. Voor alle bestellingen samen is hoogstens dit bedrag',
    )
    expect(closing).not.toContain('plaats in de rangschikking')
    expect(closing).not.toContain('\nAlfa\n')
  })
})
