import { describe, expect, it } from 'vitest'
import { isOpen } from '../../src/advice/advise.js'
import { hasChanged } from '../../src/dossiers/advice-facts.js'
import { withAnswers } from '../../src/dossiers/answering.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { dossierSchema } from '../../src/dossiers/dossier.js'
import { type Workbench, workbenchOf } from '../../src/dossiers/workbench.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { normaliseProcedure } from '../../src/procurement/lot-ids.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { supplierIndex } from '../../src/suppliers/matching/supplier-index.js'
import type { Supplier } from '../../src/suppliers/supplier.js'
import { scenarios, workshops } from '../advice/scenarios.js'
import { aDossier } from '../support/dossiers.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

const shelf = shippedShelf()
const none = { clauses: {}, templates: {} }
const workbench = (procedure: Procedure, firms: readonly Supplier[] = []) =>
  workbenchOf({ procedure, pins: none }, shelf, testDay, { firms: supplierIndex(firms) })

const errorsIn = ({ findings }: Workbench): readonly string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)

describe('the advice of a workbench', () => {
  it.each(scenarios.map(({ first, situation }) => [first, situation] as const))(
    'is first %s in its scenario',
    (first, { procedure, firms }) => {
      expect(workbench(aProcedure(procedure), firms).advice('LOT-0001')[0]?.instrument).toBe(first)
    },
  )

  it.each(scenarios.map(({ first, situation }) => [first, situation] as const))(
    'can be taken over without an error of the legal check: all of it in the scenario of %s',
    (_, situation) => {
      const procedure = aProcedure(situation.procedure)
      const before = workbench(procedure, situation.firms)
      const known = errorsIn(before)
      for (const { instrument, answers, verdict } of before.advice('LOT-0001')) {
        if (!isOpen(verdict)) continue
        const after = withAnswers({ procedure, pins: none }, answers, shelf, testDay)
        if (!after.ok) throw new Error(JSON.stringify(after.error))
        const found = errorsIn(workbench(normaliseProcedure(after.value), situation.firms))
        expect(
          found.filter((code) => !known.includes(code)),
          instrument,
        ).toEqual([])
      }
    },
  )

  it('is there for every lot and for no other', () => {
    const { advice } = workbench(
      aProcedure({ lots: [aLot(), aLot({ id: 'LOT-0002', title: 'Begraafplaatsen' })] }),
      workshops(3),
    )
    expect(advice('LOT-0002')).toHaveLength(scenarios.length)
    expect(advice('LOT-0003')).toEqual([])
    expect(advice('LOT-0002')).toBe(advice('LOT-0002'))
  })

  it('never guesses a market that is not known', () => {
    const reserving = workbench(aProcedure())
      .advice('LOT-0001')
      .filter(({ instrument }) => instrument.startsWith('reserve-') || instrument.startsWith('split-'))
    expect(reserving.map(({ verdict }) => verdict)).not.toContain('recommended')
    expect(reserving.map(({ verdict }) => verdict)).not.toContain('possible')
  })
})

describe('an advice that was taken over', () => {
  const path = 'lots.LOT-0001.clauses'
  const choice = (parameters: Record<string, string | number>) => ({ clause: 'x', parameters })
  const taken = {
    ...{ lot: 'LOT-0001', about: 'Perceel 1', instrument: 'x', title: 'X', verdict: 'possible' as const },
    ...{ arithmetic: [], who: 'An', when: '2026-11-24T09:00:00.000Z' },
    answers: [{ path, value: [choice({ hours: 10, group: 'a' })] }],
  }
  const answering = (parameters: Record<string, string | number>) =>
    aProcedure({ lots: [aLot({ clauses: [choice(parameters)] })] })

  it('did not change when the same parameters stand in another order', () => {
    expect(hasChanged(taken, answering({ group: 'a', hours: 10 }))).toBe(false)
  })

  it('changed when a parameter has another value, or is gone', () => {
    expect(hasChanged(taken, answering({ group: 'a', hours: 11 }))).toBe(true)
    expect(hasChanged(taken, answering({ hours: 10 }))).toBe(true)
  })
})

describe('a stored dossier', () => {
  it('of before there was advice stays readable', () => {
    expect(dossierSchema.parse(structuredClone(aDossier())).advice).toBeUndefined()
  })

  it('prints on its internal sheet that no advice was taken over', () => {
    const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'An' }
    const dossier = newDossier('d-1', 'o', aProcedure(), shelf, occasion)
    expect(JSON.stringify(workbenchOf(dossier, shelf, testDay).document('internal-sheet')?.blocks)).toContain(
      'Er werd geen advies over het instrument overgenomen.',
    )
  })
})
