import { describe, expect, it } from 'vitest'
import { type DemoProcedure, demoProcedures } from '../src/demo/procedures.js'
import { newDossier } from '../src/dossiers/changes.js'
import { workbenchOf } from '../src/dossiers/workbench.js'
import { daysBetween } from '../src/kernel/calendar.js'
import { localDate } from '../src/kernel/local-date.js'
import { rankingOf } from '../src/procurement/award-ranking.js'
import { type AwardStage, isCompared, type Offer } from '../src/procurement/award-stage.js'
import { effectiveLots } from '../src/procurement/lots.js'
import type { Procedure } from '../src/procurement/procedure.js'
import { shippedShelf, testDay } from './support/legal-texts.js'

const shelf = shippedShelf()
type Awarded = DemoProcedure & { readonly award: AwardStage }
const awarded = demoProcedures.filter((demo): demo is Awarded => demo.award !== undefined)
const names = awarded.map((demo) => [demo.name, demo] as const)

const offersOf = ({ offers = [] }: AwardStage): readonly Offer[] => offers
/** The scores that a criterion allows, as its own words give them: "0 (ontbreekt), 13 (…) of 40 (…)". */
const levelsIn = (scoring = ''): readonly number[] =>
  [...scoring.matchAll(/(\d+) \(/g)].map(([, score]) => Number(score))
/** The scores of a sub-criterion of the library: 0, 3, 6 or 10 on ten, on its weight. */
const shares = [0, 0.3, 0.6, 1]

describe('the stored awards', () => {
  it('show works in an open procedure, the light regime and a framework with several contractors', () => {
    const kinds = (procedure: Procedure): readonly string[] => [
      procedure.contractNature === 'works' && procedure.procedureType === 'open' ? 'works' : '',
      procedure.regime === 'light' ? 'light' : '',
      procedure.frameworkTerms?.contractors === 'several' ? 'framework' : '',
    ]
    const shown = new Set(awarded.flatMap(({ procedure }) => kinds(procedure)))
    expect([...shown]).toEqual(expect.arrayContaining(['works', 'light', 'framework']))
  })

  it.each(names)('%s has every document of an award final, and no error', (name, { procedure, award }) => {
    const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }
    const dossier = { ...newDossier(name, 'test', procedure, shelf, occasion), award }
    const workbench = workbenchOf(dossier, shelf, testDay)
    const found = new Map(workbench.documents.map(({ name: one, status }) => [one, status]))
    for (const one of ['award-report', 'award-decision', 'award-letter', 'closing-letter'] as const)
      expect([one, found.get(one)]).toEqual([one, 'final'])
    if (award.shortcomings != null) expect(found.get('default-record')).toBe('final')
    expect(workbench.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it.each(names)('%s judges each tender on each quality criterion, at a level of the bestek', (_, demo) => {
    const lots = effectiveLots(demo.procedure)
    for (const { lot, assessments, ...offer } of offersOf(demo.award)) {
      const criteria = lots.find(({ id }) => id === lot)?.awardCriteria ?? []
      const judged = isCompared(offer)
        ? criteria.flatMap(({ type }, index) => (type === 'price' ? [] : [index]))
        : []
      expect(assessments.map(({ criterion }) => criterion)).toEqual(judged)
      for (const { criterion, score = -1, words = '', parts } of assessments) {
        if (parts != null) {
          for (const part of parts) {
            expect(part.words?.length).toBeGreaterThan(20)
            const levels = shares.map((share) => Math.round(share * (part.weight ?? 0) * 100) / 100)
            expect(levels).toContain(part.score)
          }
          expect(parts.reduce((sum, part) => sum + (part.score ?? 0), 0)).toBeCloseTo(score)
          continue
        }
        expect(words.length).toBeGreaterThan(40)
        const { scoring, subCriteria = [], weight = 0 } = criteria[criterion] ?? {}
        if (subCriteria.length > 0)
          expect(sumsOf(subCriteria.map((part) => part.weight ?? 0))).toContain(score)
        else if (levelsIn(scoring).length > 0) expect(levelsIn(scoring)).toContain(score)
        else expect(shares.map((share) => share * weight)).toContain(score)
      }
    }
  })

  it.each(names)(
    '%s approves no more than the estimate, and what the chosen tenders add up to',
    (_, demo) => {
      const { procedure, award } = demo
      const chosen = effectiveLots(procedure).map((lot) => rankingOf(lot, award)[0]?.price ?? 0)
      const total = chosen.reduce<number>((sum, price) => sum + price, 0)
      const net = (award.approvedOffer ?? 0) / total
      if (procedure.priceVatBasis === 'included')
        expect(net).toBeCloseTo(procedure.regime === 'light' ? 1 / 1.06 : 1 / 1.21, 3)
      else expect(net).toBe(1)
      expect(award.approvedOffer).toBeLessThanOrEqual(procedure.estimatedValue ?? 0)
    },
  )

  it.each(names)(
    '%s decides after the last day for tenders, waits, and closes while tenders are valid',
    (_, demo) => {
      const { administration } = demo.procedure
      const { decisionSentOn, standstillDays = 0, closedOn } = demo.award
      const last = localDate((administration?.submissionDeadline ?? '').slice(0, 10))
      if (decisionSentOn === undefined || closedOn == null) throw new Error('a day is missing')
      expect(daysBetween(last, decisionSentOn)).toBeGreaterThan(0)
      expect(daysBetween(decisionSentOn, closedOn)).toBeGreaterThan(standstillDays)
      expect(daysBetween(last, closedOn)).toBeLessThan(administration?.tenderValidityDays ?? 0)
    },
  )

  it.each(names)('%s has shortcomings of who was chosen only, after the contract was closed', (_, demo) => {
    for (const { lot, contractor, establishedOn } of demo.award.shortcomings ?? []) {
      const chosen = effectiveLots(demo.procedure).find(({ id }) => id === lot)
      expect(chosen && rankingOf(chosen, demo.award)[0]?.tenderer).toBe(contractor)
      expect((establishedOn ?? '') > (demo.award.closedOn ?? '')).toBe(true)
    }
  })
})

/** Every sum of one level per weight, to the tenth. */
function sumsOf(weights: readonly number[]): readonly number[] {
  const [weight, ...rest] = weights
  if (weight === undefined) return [0]
  return sumsOf(rest).flatMap((sum) => shares.map((share) => Math.round((sum + share * weight) * 10) / 10))
}
