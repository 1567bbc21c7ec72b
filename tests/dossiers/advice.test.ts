import { describe, expect, it } from 'vitest'
import { withAnswers } from '../../src/dossiers/answering.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { dossierSchema } from '../../src/dossiers/dossier.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
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

describe('the advice of a workbench', () => {
  it.each(scenarios.map((scenario) => [scenario.first, scenario] as const))(
    'is first %s in its scenario, and taking it over brings no error',
    (first, { situation }) => {
      const procedure = aProcedure(situation.procedure)
      const before = workbench(procedure, situation.firms)
      const [advice] = before.advice('LOT-0001')
      expect(advice?.instrument).toBe(first)
      const after = withAnswers({ procedure, pins: none }, advice?.answers ?? [], shelf, testDay)
      if (!after.ok) throw new Error(JSON.stringify(after.error))
      const errors = (one: typeof before) =>
        one.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)
      const known = errors(before)
      const found = errors(workbench(normaliseProcedure(after.value), situation.firms))
      expect(found.filter((code) => !known.includes(code))).toEqual([])
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

describe('a stored dossier', () => {
  it('of before there was advice stays readable', () => {
    expect(dossierSchema.parse(structuredClone(aDossier())).advice).toBeUndefined()
  })

  it('prints in its motivation that no advice was taken over', () => {
    const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'An' }
    const dossier = newDossier('d-1', 'o', aProcedure(), shelf, occasion)
    expect(JSON.stringify(workbenchOf(dossier, shelf, testDay).document('motivation')?.blocks)).toContain(
      'Er werd geen advies van dit hulpmiddel over het instrument overgenomen.',
    )
  })
})
