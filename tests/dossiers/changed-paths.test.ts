import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedPaths } from '../../src/dossiers/changed-paths.js'
import { newDossier, replaceProcedure } from '../../src/dossiers/changes.js'
import { procedureSchema } from '../../src/procurement/procedure.js'
import { arbitraryProcedure } from '../support/arbitrary-procedure.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { runs } from '../support/runs.js'

const shelf = shippedShelf()
const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'An' }
const criteria = (...weights: readonly number[]) => ({
  lots: [
    { id: 'LOT-0001', awardCriteria: weights.map((weight) => ({ clause: 'award-social-approach', weight })) },
  ],
})

describe('the paths that changed', () => {
  it('name a criterion by its place, also when it scores a clause and has no name yet', () => {
    expect(changedPaths(criteria(10, 20), criteria(15, 20))).toEqual(['lots.LOT-0001.awardCriteria.0.weight'])
  })

  it('are one or more when a single answer differs, and none when none does', () => {
    fc.assert(
      fc.property(arbitraryProcedure(), fc.nat(60), (procedure, place) => {
        expect(changedPaths(procedure, structuredClone(procedure))).toEqual([])
        const [before, after] = [JSON.stringify(procedure), withOtherLeaf(procedure, place)]
        expect(changedPaths(JSON.parse(before), after).length > 0).toBe(before !== JSON.stringify(after))
      }),
      runs(5000),
    )
  })

  it('let a write be kept that changes no more than that criterion', () => {
    const [before, after] = [criteria(10, 20), criteria(15, 20)].map((answers) =>
      procedureSchema.parse({ title: 'Bermen', ...answers }),
    )
    if (before === undefined || after === undefined) throw new Error('two procedures expected')
    const dossier = newDossier('d-1', 'o', before, shelf, occasion)
    expect(replaceProcedure(dossier, after, shelf, occasion).procedure).toEqual(after)
  })
})

/** The same answers with another value at the leaf of that number, if there are so many. */
function withOtherLeaf(answers: object, place: number): unknown {
  let leaf = 0
  return JSON.parse(JSON.stringify(answers), (_, value: unknown) =>
    typeof value === 'object' && value !== null ? value : leaf++ === place ? 'anders' : value,
  )
}
