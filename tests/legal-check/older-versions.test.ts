import { describe, expect, it } from 'vitest'
import type { Rule } from '../../src/legal-check/rule.js'
import { nothingCountsTwice } from '../../src/legal-check/rules/nothing-counts-twice.js'
import { promiseIsProvenAndEnforced } from '../../src/legal-check/rules/promise-is-proven-and-enforced.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Lot } from '../../src/procurement/lot.js'
import { checkSituation } from './check-example.js'

const saidOf = (rule: Rule, lot: Partial<Lot>, pins: Readonly<Record<string, string>>) =>
  checkSituation({ procedure: aProcedure({ lots: [aLot(lot)] }) }, [rule], pins).findings.map(
    ({ severity }) => severity,
  )

describe('a minimum in hours beside a plan that is scored', () => {
  const lot: Partial<Lot> = {
    labourHours: 2400,
    clauses: [{ clause: 'target-group-hours', parameters: { hours: 100 } }],
    awardCriteria: [aCriterion({ clause: 'award-social-approach' })],
  }
  const saidWith = (pins: Readonly<Record<string, string>>) => saidOf(nothingCountsTwice, lot, pins)

  it('counts the same hours twice where no text says that the offer takes the place of the minimum', () => {
    expect(saidWith({ 'target-group-hours': '1.0.0', 'award-social-approach': '1.0.0' })).toEqual(['warning'])
  })

  it('counts them once as soon as one of the two says so', () => {
    expect(saidWith({ 'target-group-hours': '1.0.0' })).toEqual([])
    expect(saidWith({ 'award-social-approach': '1.0.0' })).toEqual([])
    expect(saidWith({})).toEqual([])
  })
})

describe('a reservation', () => {
  const lot: Partial<Lot> = { reservedParticipation: 'res-ws' }

  it('was neither followed nor penalised by its first version', () => {
    expect(saidOf(promiseIsProvenAndEnforced, lot, { 'reserved-participation': '1.0.0' })).toEqual([
      'warning',
    ])
  })

  it('is followed and penalised by the version of today', () => {
    expect(saidOf(promiseIsProvenAndEnforced, lot, {})).toEqual([])
  })
})
