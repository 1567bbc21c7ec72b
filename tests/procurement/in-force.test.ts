import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDateTimeSchema } from '../../src/kernel/local-date.js'
import { percentage } from '../../src/kernel/percentage.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { procedureTypeSchema } from '../../src/procurement/code-lists.js'
import { forceRules, inForce } from '../../src/procurement/in-force.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { arbitraryProcedure } from '../support/arbitrary-procedure.js'
import { runs } from '../support/runs.js'

const three = [{ name: 'Een' }, { name: 'Twee' }, { name: 'Drie' }]

/** Answers under which a field does and does not count; `given` holds the field itself. */
const cases: readonly {
  field: string
  given: Partial<Procedure>
  counts: Partial<Procedure>[]
  doesNot: Partial<Procedure>[]
}[] = [
  {
    field: 'negotiationGround',
    given: { negotiationGround: 'urgency' },
    counts: [{ procedureType: 'neg-wo-call' }, { procedureType: undefined }],
    doesNot: procedureTypeSchema.options
      .filter((type) => type !== 'neg-wo-call')
      .map((procedureType) => ({ procedureType })),
  },
  {
    field: 'competitiveNegotiationCase',
    given: { competitiveNegotiationCase: 'b' },
    counts: [{ procedureType: 'neg-w-call' }, { procedureType: undefined }],
    doesNot: procedureTypeSchema.options
      .filter((type) => type !== 'neg-w-call')
      .map((procedureType) => ({ procedureType })),
  },
  {
    field: 'urgency',
    given: { urgency: { motivation: 'De brug is afgesloten.' } },
    counts: [
      { procedureType: 'open' },
      { procedureType: 'restricted' },
      { procedureType: 'neg-w-call' },
      { procedureType: 'simplified-neg-w-call' },
      { procedureType: undefined },
    ],
    doesNot: [
      { procedureType: 'neg-wo-call' },
      { procedureType: 'limited-value' },
      { procedureType: 'light-sui-generis' },
    ],
  },
  {
    field: 'requestDeadline',
    given: { requestDeadline: localDateTimeSchema.parse('2027-03-03T11:00') },
    counts: [{ procedureType: 'restricted' }, { procedureType: 'neg-w-call' }, { procedureType: undefined }],
    doesNot: [{ procedureType: 'open' }, { procedureType: 'light-sui-generis' }],
  },
  {
    field: 'candidatesInvited',
    given: { candidatesInvited: { minimum: 5, maximum: 8 } },
    counts: [{ procedureType: 'restricted' }, { procedureType: 'neg-w-call' }, { procedureType: undefined }],
    doesNot: [{ procedureType: 'open' }, { procedureType: 'neg-wo-call' }],
  },
  {
    field: 'ownProcedureSteps',
    given: { ownProcedureSteps: 'Eén ronde.' },
    counts: [{ procedureType: 'light-sui-generis' }, { procedureType: undefined }],
    doesNot: [{ procedureType: 'open' }, { procedureType: 'simplified-neg-w-call' }],
  },
  {
    field: 'frameworkTerms',
    given: { frameworkTerms: { contractors: 'one' } },
    counts: [{ frameworkAgreement: { maximumValue: null } }, { frameworkAgreement: undefined }],
    doesNot: [{ frameworkAgreement: null }],
  },
  {
    field: 'publication',
    given: { publication: 'belgium' },
    counts: [{ procedureType: 'open' }, { procedureType: 'neg-wo-call' }, { procedureType: undefined }],
    doesNot: [{ procedureType: 'limited-value' }],
  },
  {
    field: 'invitedSuppliers',
    given: { invitedSuppliers: three },
    counts: [
      { procedureType: 'neg-wo-call' },
      { procedureType: 'limited-value' },
      { procedureType: undefined },
    ],
    doesNot: [{ procedureType: 'open' }, { procedureType: 'light-sui-generis' }],
  },
  {
    field: 'smallOrder',
    given: { smallOrder: { firm: 'vzw Voorbeeldwerk' } },
    counts: [{ procedureType: 'limited-value' }, { procedureType: undefined }],
    doesNot: [{ procedureType: 'open' }, { procedureType: 'neg-wo-call' }],
  },
  {
    field: 'fewerInvitedReason',
    given: { fewerInvitedReason: 'Er is er maar één.' },
    counts: [
      { procedureType: 'neg-wo-call', invitedSuppliers: three.slice(1) },
      { procedureType: 'neg-wo-call', invitedSuppliers: undefined },
      { procedureType: undefined },
    ],
    doesNot: [{ procedureType: 'neg-wo-call', invitedSuppliers: three }, { procedureType: 'open' }],
  },
  {
    field: 'accessibility',
    given: { accessibility: { choice: 'inc' } },
    counts: [{ usedByNaturalPersons: true }, { usedByNaturalPersons: undefined }],
    doesNot: [{ usedByNaturalPersons: false }],
  },
  {
    field: 'noLotsReason',
    given: { noLotsReason: 'Eén geheel.' },
    counts: [{ lots: undefined }, { lots: [] }, { lots: [aLot()] }],
    doesNot: [{ lots: [aLot(), aLot({ id: 'LOT-0002' })] }],
  },
  {
    field: 'requiredApproval',
    given: { requiredApproval: { category: 'G3', class: 1 } },
    counts: [{ contractNature: 'works' }, { contractNature: undefined }],
    doesNot: [{ contractNature: 'services' }, { contractNature: 'supplies' }],
  },
  {
    field: 'frameworkAgreement.reasonOverFourYears',
    given: { frameworkAgreement: { reasonOverFourYears: 'De toestellen gaan tien jaar mee.' } },
    counts: [
      { durationMonths: 48.5 },
      { durationMonths: undefined },
      { durationMonths: 48, lots: [aLot(), aLot({ id: 'LOT-0002', durationMonths: 60 })] },
    ],
    doesNot: [{ durationMonths: 48 }, { durationMonths: 24 }],
  },
]

describe.each(cases)('the answer $field', ({ field, given, counts, doesNot }) => {
  it.each(counts)('counts with %j', (answers) => {
    const procedure = aProcedure({ procedureType: 'neg-wo-call', ...given, ...answers })
    expect(inForce(procedure).outOfForce).not.toContain(field)
    expect(inForce(procedure).procedure).toMatchObject(given)
  })

  it.each(doesNot)('does not count with %j', (answers) => {
    const procedure = aProcedure({ procedureType: 'neg-wo-call', ...given, ...answers })
    expect(inForce(procedure).outOfForce).toContain(field)
    expect(inForce(procedure).procedure).not.toHaveProperty(field)
  })
})

describe('the justification about accessibility', () => {
  it.each([
    ['inc', false],
    ['n-inc', false],
    ['n-inc-just', true],
    [undefined, true],
  ] as const)('with the choice %s counts: %s', (choice, counts) => {
    const procedure = aProcedure({
      usedByNaturalPersons: true,
      accessibility: { choice, justification: 'Alleen voor machines.' },
    })
    expect(inForce(procedure).procedure.accessibility?.justification).toBe(
      counts ? 'Alleen voor machines.' : undefined,
    )
    expect(inForce(procedure).procedure.accessibility?.choice).toBe(choice)
  })
})

describe('answers in force', () => {
  it('are all answers of a complete procedure that has no stray ones', () => {
    const procedure = aProcedure()
    expect(inForce(procedure)).toEqual({ procedure, outOfForce: [] })
  })

  it('keep "none" where the field does not count: it says what its absence would', () => {
    const none = {
      negotiationGround: null,
      requiredApproval: null,
      invitedSuppliers: [],
      fewerInvitedReason: null,
      competitiveNegotiationCase: null,
    }
    expect(inForce(aProcedure(none))).toMatchObject({ procedure: none, outOfForce: [] })
  })

  it('keep lots, criteria and the approved amount, whatever the procedure', () => {
    for (const procedureType of procedureTypeSchema.options) {
      const procedure = aProcedure({ procedureType, labourShare: percentage(70) })
      expect(inForce(procedure).procedure.lots).toEqual(procedure.lots)
    }
  })

  it('stay the same when they are taken twice', () => {
    fc.assert(
      fc.property(arbitraryProcedure(), (procedure) => {
        const once = inForce(procedure)
        expect(inForce(once.procedure)).toEqual({ procedure: once.procedure, outOfForce: [] })
      }),
      runs(1000),
    )
  })

  it('do not depend on the order of the rules: none changes its mind because others were applied', () => {
    fc.assert(
      fc.property(arbitraryProcedure(), (procedure) => {
        const { procedure: after, outOfForce } = inForce(procedure)
        const isGone = (field: string) => outOfForce.some((whole) => field.startsWith(`${whole}.`))
        for (const { field, inForceWhen } of forceRules.filter(({ field }) => !isGone(field)))
          expect([field, inForceWhen(after)]).toEqual([field, inForceWhen(procedure)])
      }),
      runs(1000),
    )
  })

  it('list a whole once, not its parts as well', () => {
    const accessibility = { choice: 'inc', justification: 'Alleen voor machines.' } as const
    expect(inForce(aProcedure({ usedByNaturalPersons: false, accessibility })).outOfForce).toEqual([
      'accessibility',
    ])
  })

  it('lose nothing but what is listed', () => {
    fc.assert(
      fc.property(arbitraryProcedure(), (procedure) => {
        const { procedure: after, outOfForce } = inForce(procedure)
        const listed = new Set(outOfForce.map((path) => path.split('.')[0]))
        for (const [field, answer] of Object.entries(procedure))
          if (!listed.has(field)) expect(Object.entries(after)).toContainEqual([field, answer])
      }),
      runs(100),
    )
  })
})

describe('every rule of force', () => {
  it.each(forceRules)('$field says why in a sentence', ({ because }) => {
    expect(because).toMatch(/^[A-Z].*\.$/)
  })
})
