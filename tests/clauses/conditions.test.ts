import { describe, expect, it } from 'vitest'
import { conditionSchema, testCondition } from '../../src/clauses/conditions.js'

const facts: Readonly<Record<string, unknown>> = {
  'procedure.contractNature': 'services',
  'procedure.durationMonths': 6,
  'procedure.estimatedValue': 140_000,
  'procedure.usedByNaturalPersons': false,
  'lot.cpvCode': '77310000',
  'lot.socialObjectives': ['opp', 'gen-eq'],
}
const input = {
  fact: (name: string) => facts[name],
  threshold: (name: string) => (name === 'eu-threshold' ? 140_000 : undefined),
}
const test = (condition: unknown) => testCondition(conditionSchema.parse(condition), input)
const shown = (condition: unknown) => test(condition)?.map((reason) => reason.replaceAll('\u00A0', ' '))

describe('a condition', () => {
  it.each([
    [{ 'procedure.contractNature': 'services' }, true],
    [{ 'procedure.contractNature': 'works' }, false],
    [{ 'procedure.contractNature': ['works', 'services'] }, true],
    [{ 'procedure.durationMonths': { atLeast: 6 } }, true],
    [{ 'procedure.durationMonths': { atLeast: 6.01 } }, false],
    [{ 'procedure.durationMonths': { below: 6 } }, false],
    [{ 'procedure.durationMonths': { below: 6.01 } }, true],
    [{ 'procedure.estimatedValue': { atLeast: 'eu-threshold' } }, true],
    [{ 'procedure.estimatedValue': { below: 'eu-threshold' } }, false],
    [{ 'procedure.usedByNaturalPersons': false }, true],
    [{ 'lot.cpvCode': { startsWith: ['45', '773'] } }, true],
    [{ 'lot.cpvCode': { startsWith: ['78'] } }, false],
    [{ 'lot.socialObjectives': { contains: 'opp' } }, true],
    [{ 'lot.socialObjectives': { contains: 'other' } }, false],
    [
      { all: [{ 'procedure.contractNature': 'services' }, { 'procedure.durationMonths': { below: 6 } }] },
      false,
    ],
    [{ any: [{ 'procedure.contractNature': 'works' }, { 'procedure.durationMonths': 6 }] }, true],
    [{ 'procedure.contractNature': 'services', 'procedure.durationMonths': 7 }, false],
  ])('%j holds: %s', (condition, holds) => {
    expect(test(condition) !== undefined).toBe(holds)
  })

  it.each([
    { 'procedure.labourShare': { below: 50 } },
    { 'procedure.labourShare': { atLeast: 0 } },
    { 'procedure.publishEstimates': false },
    { 'procedure.estimatedValue': { below: 'limited-value' } },
  ])('%j does not hold as long as its answer or its amount is not known', (condition) => {
    expect(test(condition)).toBeUndefined()
  })

  it('says in Dutch why it holds', () => {
    expect(
      shown({ 'procedure.contractNature': 'services', 'procedure.durationMonths': { atLeast: 6 } }),
    ).toEqual(['de aard van de opdracht is diensten', 'de looptijd is 6 maanden (minstens 6 maanden)'])
    expect(shown({ 'procedure.estimatedValue': { atLeast: 'eu-threshold' } })?.[0]).toContain('€ 140.000')
  })

  it.each([
    { 'procedure.colour': 'red' },
    { 'procedure.contractNature': { moreThan: 5 } },
    { all: [] },
    { any: 'x' },
    { 'lot.cpvCode': { startsWith: [] } },
    'procedure.title',
  ])('%j is not of the language', (condition) => {
    expect(conditionSchema.safeParse(condition).success).toBe(false)
  })
})
