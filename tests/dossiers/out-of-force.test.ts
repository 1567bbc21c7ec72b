import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentToText } from '../../src/documents/to-text.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { type Workbench, workbenchOf } from '../../src/dossiers/workbench.js'
import { readAnswer, withAnswer } from '../../src/procurement/answer-paths.js'
import { inForce } from '../../src/procurement/in-force.js'
import { normaliseProcedure } from '../../src/procurement/lot-ids.js'
import { type Procedure, procedureSchema } from '../../src/procurement/procedure.js'
import { journey, pathsOf } from '../../src/questionnaire/journey.js'
import { arbitraryProcedure } from '../support/arbitrary-procedure.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

const shelf = shippedShelf()
const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }
const workbenchFor = (procedure: Procedure): Workbench =>
  workbenchOf(newDossier('test-1', 'test', procedure, shelf, occasion), shelf, testDay)

/** Everything that a workbench says, except which answers do not count. */
const saidBy = (workbench: Workbench) => ({
  procedure: workbench.procedure,
  selection: workbench.selection.map(({ clause, ...selected }) => ({ ...selected, clause: clause.id })),
  missing: workbench.missing,
  documents: workbench.documents.map(({ name, status }) => ({
    status,
    text: documentToText(workbench.document(name) ?? fail(name)),
  })),
})
const fail = (name: string): never => {
  throw new Error(`no document ${name}`)
}

const branches = fc.record({
  procedureType: fc.constantFrom('open', 'limited-value', 'light-sui-generis'),
  contractNature: fc.constantFrom('supplies', 'services'),
  usedByNaturalPersons: fc.constant(false),
} as const)

/** A walk through the questionnaire: at each turn some question of the journey is answered as some buyer would. */
const walk = fc
  .tuple(
    fc.array(arbitraryProcedure(), { minLength: 2, maxLength: 3 }),
    fc.array(fc.tuple(fc.nat(1_000), fc.nat(2)), { minLength: 20, maxLength: 60 }),
  )
  .map(([buyers, turns]) =>
    turns.reduce<Procedure>(
      (procedure, [choice, who]) => {
        const steps = journey(inForce(procedure).procedure, [])
        const step = steps[choice % steps.length]
        const buyer = buyers[who % buyers.length]
        const answered = (step === undefined ? [] : pathsOf(step)).reduce<unknown>(
          (all, path) => withAnswer(all, path, readAnswer(buyer, path)),
          procedure,
        )
        const parsed = procedureSchema.safeParse(answered)
        return parsed.success ? normaliseProcedure(parsed.data) : procedure
      },
      { title: 'Wandeling', lots: [{ id: 'LOT-0001' }] },
    ),
  )

/** Every draw computes two whole workbenches, the legal check included. In milliseconds. */
const longProperty = 400_000

describe('answers out of force, over 10,000 random walks through the questions', () => {
  it(
    'reach no selection, no task and no document',
    () => {
      let withSome = 0
      fc.assert(
        fc.property(walk, (procedure) => {
          const { procedure: counting, outOfForce } = inForce(procedure)
          if (outOfForce.length === 0) return
          withSome += 1
          expect(saidBy(workbenchFor(procedure))).toEqual(saidBy(workbenchFor(counting)))
        }),
        { numRuns: 10_000 },
      )
      expect(withSome).toBeGreaterThan(1_000)
    },
    longProperty,
  )
})

describe('answers out of force, over 10,000 random procedures', () => {
  it(
    'reach no selection, no task and no document',
    () => {
      let withSome = 0
      fc.assert(
        fc.property(arbitraryProcedure(), (given) => {
          const procedure = normaliseProcedure(given)
          const { procedure: counting, outOfForce } = inForce(procedure)
          const workbench = workbenchFor(procedure)
          for (const path of outOfForce) expect(workbench.outOfForce).toContain(path)
          if (outOfForce.length === 0) return
          withSome += 1
          // What does not count is as if it had never been answered, to the letter.
          expect(saidBy(workbench)).toEqual(saidBy(workbenchFor(counting)))
        }),
        { numRuns: 10_000 },
      )
      expect(withSome).toBeGreaterThan(3_000)
    },
    longProperty,
  )

  it(
    'are kept, and count again when the branch reopens',
    () => {
      let closed = 0
      fc.assert(
        fc.property(arbitraryProcedure(), branches, (given, branch) => {
          const open: Procedure = {
            ...normaliseProcedure(given),
            procedureType: 'neg-wo-call',
            contractNature: 'works',
            usedByNaturalPersons: true,
          }
          const shut: Procedure = { ...open, ...branch }
          if (inForce(shut).outOfForce.length > inForce(open).outOfForce.length) closed += 1
          const { procedureType, contractNature, usedByNaturalPersons } = open
          expect(inForce({ ...shut, procedureType, contractNature, usedByNaturalPersons })).toEqual(
            inForce(open),
          )
        }),
        { numRuns: 10_000 },
      )
      expect(closed).toBeGreaterThan(3_000)
    },
    longProperty,
  )
})
