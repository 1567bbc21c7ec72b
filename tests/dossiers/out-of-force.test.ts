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
import { runs } from '../support/runs.js'

const shelf = shippedShelf()
const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }
const workbenchFor = (procedure: Procedure): Workbench =>
  workbenchOf(newDossier('test-1', 'test', procedure, shelf, occasion), shelf, testDay)

/** Everything that a workbench decides, except which answers do not count. */
const decidedBy = (workbench: Workbench) => ({
  procedure: workbench.procedure,
  selection: workbench.selection.map(({ clause, ...selected }) => ({ ...selected, clause: clause.id })),
  missing: workbench.missing,
})
/** The words of all its documents, and whether they are final: the legal check takes part in that. */
const writtenBy = (workbench: Workbench) =>
  workbench.documents.map(({ name, status }) => ({
    status,
    text: documentToText(workbench.document(name) ?? fail(name)),
  }))
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

/** The documents of two workbenches cost fifty times their decisions: those of one draw in so many are compared. */
const oneIn = 20
/** Part of the draw, so that the same draw compares the same when it is tried again. */
const turn = fc.nat(oneIn - 1)

/** What does not count is as if it had never been answered, to the letter. */
function expectSame(one: Workbench, other: Workbench, turn: number): void {
  expect(decidedBy(one)).toEqual(decidedBy(other))
  if (turn === 0) expect(writtenBy(one)).toEqual(writtenBy(other))
}

/** For 10,000 draws with the documents of one in twenty; in milliseconds. */
const longProperty = 400_000
const draws = runs(10_000)

describe('answers out of force, over random walks through the questions', () => {
  it(
    'reach no selection, no task and no document',
    () => {
      let withSome = 0
      fc.assert(
        fc.property(walk, turn, (procedure, turn) => {
          const { procedure: counting, outOfForce } = inForce(procedure)
          if (outOfForce.length === 0) return
          withSome += 1
          expectSame(workbenchFor(procedure), workbenchFor(counting), turn)
        }),
        draws,
      )
      expect(withSome).toBeGreaterThan(draws.numRuns / 10)
    },
    longProperty,
  )
})

describe('answers out of force, over random procedures', () => {
  it(
    'reach no selection, no task and no document',
    () => {
      let withSome = 0
      fc.assert(
        fc.property(arbitraryProcedure(), turn, (given, turn) => {
          const procedure = normaliseProcedure(given)
          const { procedure: counting, outOfForce } = inForce(procedure)
          const workbench = workbenchFor(procedure)
          for (const path of outOfForce) expect(workbench.outOfForce).toContain(path)
          if (outOfForce.length === 0) return
          withSome += 1
          expectSame(workbench, workbenchFor(counting), turn)
        }),
        draws,
      )
      expect(withSome).toBeGreaterThan(draws.numRuns * 0.3)
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
        draws,
      )
      expect(closed).toBeGreaterThan(draws.numRuns * 0.3)
    },
    longProperty,
  )
})
