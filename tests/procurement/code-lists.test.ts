import { describe, expect, it } from 'vitest'
import {
  accessibilities,
  contractNatures,
  criterionTypes,
  procedureTypes,
  reservedExecutions,
  reservedParticipations,
  socialObjectives,
} from '../../src/procurement/code-lists.js'
import { type EformsList, eformsCodes } from '../../src/reference/eforms-labels.js'

describe('the closed lists', () => {
  it.each<[EformsList, object]>([
    ['contract-nature', contractNatures],
    ['reserved-procurement', reservedParticipations],
    ['reserved-execution', reservedExecutions],
    ['social-objective', socialObjectives],
    ['accessibility', accessibilities],
    ['award-criterion-type', criterionTypes],
  ])('of %s hold exactly the codes of eForms', (list, names) => {
    expect(Object.keys(names).toSorted()).toEqual(eformsCodes(list))
  })

  it('give every Belgian procedure a code that eForms knows', () => {
    const known = eformsCodes('procurement-procedure-type')
    expect(Object.values(procedureTypes.eforms).filter((code) => !known.includes(code))).toEqual([])
  })
})
