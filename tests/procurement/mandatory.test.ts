import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import { missingAnswers } from '../../src/procurement/mandatory.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { arbitraryProcedure } from '../support/arbitrary-procedure.js'
import { runs } from '../support/runs.js'

const missingIn = (procedure: Procedure) => missingAnswers(procedure).map(({ path }) => path)

describe('a final document', () => {
  it('can be made of a complete procedure', () => {
    expect(missingAnswers(aProcedure())).toEqual([])
  })

  it('needs every mandatory answer when only the title is known', () => {
    expect(missingIn({ title: 'Bermen' }).toSorted()).toEqual(
      [
        'description',
        'contractNature',
        'procedureType',
        'regime',
        'launchDate',
        'publication',
        'estimatedValue',
        'estimateIncludes',
        'cpvCode',
        'placeOfPerformance',
        'durationMonths',
        'electronicSubmission',
        'usedByNaturalPersons',
        'lots.LOT-0001.title',
        'lots.LOT-0001.reservedParticipation',
        'lots.LOT-0001.reservedExecution',
        'lots.LOT-0001.awardCriteria',
      ].toSorted(),
    )
  })

  const mandatory = [
    'description',
    'contractNature',
    'procedureType',
    'regime',
    'launchDate',
    'publication',
    'estimatedValue',
    'estimateIncludes',
    'cpvCode',
    'placeOfPerformance',
    'durationMonths',
    'electronicSubmission',
    'usedByNaturalPersons',
  ] as const
  it.each(mandatory)('needs %s', (field) => {
    expect(missingIn(aProcedure({ [field]: undefined }))).toEqual([field])
  })

  it.each(['title', 'reservedParticipation', 'reservedExecution', 'awardCriteria'] as const)(
    'needs %s of every lot',
    (field) => {
      const lots = [aLot(), aLot({ id: 'LOT-0004', [field]: undefined })]
      expect(missingIn(aProcedure({ lots }))).toEqual([`lots.LOT-0004.${field}`])
    },
  )

  it.each([
    'buyer',
    'approvedAmount',
    'frameworkAgreement',
    'labourShare',
    'noLotsReason',
    'advancePayment',
    'administration',
    'publishEstimates',
    'additionalCpvCodes',
    'clauses',
  ] as const)('can do without %s', (field) => {
    expect(missingIn(aProcedure({ [field]: undefined }))).toEqual([])
  })

  it('needs text that says something', () => {
    expect(missingIn(aProcedure({ description: ' \n' }))).toEqual(['description'])
  })

  it('takes no, zero and nothing included for answers', () => {
    const estimateIncludes = { vat: false, options: false, renewals: false, allLots: false }
    expect(
      missingIn(aProcedure({ electronicSubmission: false, usedByNaturalPersons: false, estimateIncludes })),
    ).toEqual([])
  })

  it('needs each part of the estimate once one is answered', () => {
    expect(missingIn(aProcedure({ estimateIncludes: { vat: false, allLots: true } }))).toEqual([
      'estimateIncludes.options',
      'estimateIncludes.renewals',
    ])
  })

  it.each([undefined, null])(
    'needs a ground (not %s) to negotiate without prior publication',
    (negotiationGround) => {
      expect(missingIn(aProcedure({ procedureType: 'neg-wo-call', negotiationGround }))).toEqual([
        'negotiationGround',
      ])
      expect(missingIn(aProcedure({ procedureType: 'neg-wo-call', negotiationGround: 'value' }))).toEqual([])
    },
  )

  it('needs no publication and no award criteria for a contract of limited value', () => {
    expect(
      missingIn(
        aProcedure({
          procedureType: 'limited-value',
          publication: undefined,
          lots: [aLot({ awardCriteria: [] })],
        }),
      ),
    ).toEqual([])
  })

  it('needs award criteria: "none" is not enough in another procedure', () => {
    expect(missingIn(aProcedure({ lots: [aLot({ awardCriteria: [] })] }))).toEqual([
      'lots.LOT-0001.awardCriteria',
    ])
  })

  it('needs a type and a name for each criterion, and a name for each sub-criterion, but no weights', () => {
    const nameless = aCriterion({ name: ' ', type: undefined, subCriteria: [{ name: 'Begeleiding' }, {}] })
    const scored = aCriterion({ weight: undefined, scoring: 'Een score van 0 tot 20, met een motivering.' })
    const lots = [aLot({ awardCriteria: [scored, nameless] })]
    expect(missingIn(aProcedure({ lots }))).toEqual([
      'lots.LOT-0001.awardCriteria.1.type',
      'lots.LOT-0001.awardCriteria.1.name',
      'lots.LOT-0001.awardCriteria.1.subCriteria.1.name',
    ])
  })

  it('needs to say of a criterion of quality what is looked at and how it is scored, itself or by its clause', () => {
    const missingOf = (stated: object) =>
      missingIn(aProcedure({ lots: [aLot({ awardCriteria: [aCriterion(stated)] })] })).map((path) =>
        path.replace('lots.LOT-0001.awardCriteria.0.', ''),
      )
    expect(missingOf({ description: undefined })).toEqual(['description', 'scoring'])
    expect(missingOf({ description: ' ', scoring: '0, 3, 6 of 10.' })).toEqual(['description'])
    expect(missingOf({})).toEqual(['scoring'])
    expect(missingOf({ subCriteria: [{ name: 'Planning' }] })).toEqual([])
    expect(missingOf({ clause: 'award-social-approach', description: undefined })).toEqual([])
    expect(missingOf({ type: 'cost', description: undefined })).toEqual([])
  })

  it.each([
    [undefined, ['accessibility']],
    [{}, ['accessibility.choice']],
    [{ choice: 'inc' }, []],
    [{ choice: 'n-inc-just' }, ['accessibility.justification']],
    [{ choice: 'n-inc-just', justification: 'Alleen voor machines.' }, []],
    [{ choice: 'n-inc-just', justification: null }, []],
    [{ choice: 'n-inc' }, []],
  ] as const)('used by natural persons, with accessibility %j, needs %j', (accessibility, missing) => {
    expect(missingIn(aProcedure({ usedByNaturalPersons: true, accessibility }))).toEqual(missing)
    expect(missingIn(aProcedure({ usedByNaturalPersons: false, accessibility }))).toEqual([])
  })

  it('is asked for in questions, about the lot by its number when there are several', () => {
    const questions = (procedure: Procedure) => missingAnswers(procedure).map(({ question }) => question)
    expect(questions(aProcedure({ lots: [aLot({ awardCriteria: undefined })] }))).toEqual([
      'Waarop vergelijk je de offertes voor de opdracht?',
    ])
    expect(questions(aProcedure({ lots: [aLot(), aLot({ id: 'LOT-0002', title: undefined })] }))).toEqual([
      'Welke titel krijgt perceel 2?',
    ])
  })
})

describe('what is missing in any procedure', () => {
  it('is a list of questions at paths that differ', () => {
    fc.assert(
      fc.property(arbitraryProcedure(), (procedure) => {
        const missing = missingAnswers(procedure)
        expect(new Set(missing.map(({ path }) => path)).size).toBe(missing.length)
        for (const { question } of missing) expect(question).toMatch(/^[A-Z].*\?$/)
      }),
      runs(100),
    )
  })
})
