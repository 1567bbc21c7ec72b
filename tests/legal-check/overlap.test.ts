import { describe, expect, it } from 'vitest'
import { nothingCountsTwice } from '../../src/legal-check/rules/nothing-counts-twice.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import { checkSituation } from './check-example.js'

const hoursAndPlan = aProcedure({
  lots: [
    aLot({
      labourHours: 2400,
      clauses: [{ clause: 'target-group-hours', parameters: { hours: 100 } }],
      awardCriteria: [aCriterion({ clause: 'award-social-approach' })],
    }),
  ],
})
const older = { 'target-group-hours': '1.0.0', 'award-social-approach': '1.0.0' }
const saidOf = (pins: Readonly<Record<string, string>>) =>
  checkSituation({ procedure: hoursAndPlan }, [nothingCountsTwice], pins).findings.map(
    ({ severity }) => severity,
  )

describe('a minimum in hours beside a plan that is scored', () => {
  it('counts the same hours twice where no text says that the offer takes the place of the minimum', () => {
    expect(saidOf(older)).toEqual(['warning'])
  })

  it('counts them once as soon as one of the two says so', () => {
    expect(saidOf({ 'target-group-hours': '1.0.0' })).toEqual([])
    expect(saidOf({ 'award-social-approach': '1.0.0' })).toEqual([])
    expect(saidOf({})).toEqual([])
  })
})
