import { describe, expect, it } from 'vitest'
import { keptWorkbenches } from '../../src/actions/kept-workbenches.js'
import { versionedLibrary } from '../../src/clauses/library.js'
import type { Dossier } from '../../src/dossiers/dossier.js'
import { summarise } from '../../src/dossiers/summary.js'
import { supplierIndex } from '../../src/suppliers/matching/supplier-index.js'
import { aDossier, anOrganisation } from '../support/dossiers.js'

/** A keeper of which everything around the dossiers can be changed. */
function keeper() {
  const around = {
    now: Date.parse('2026-11-22T10:00:00Z'),
    version: 1,
    others: [aDossier({ id: 'other' })],
    organisation: anOrganisation(),
  }
  const summaries = new WeakMap<Dossier, ReturnType<typeof summarise>>()
  const summaryOf = (dossier: Dossier) => {
    const known = summaries.get(dossier) ?? summarise(dossier)
    summaries.set(dossier, known)
    return known
  }
  const workbench = keptWorkbenches({
    shelf: { clauses: versionedLibrary([]), templates: versionedLibrary([]) },
    now: () => around.now,
    dossiers: { launchedInYearUpTo: async () => around.others.map(summaryOf) },
    organisations: { find: async () => around.organisation },
    suppliers: { version: () => around.version, index: supplierIndex() },
  })
  return { around, workbench }
}

describe('a workbench', () => {
  it('is the same one as long as nothing changed', async () => {
    const { workbench } = keeper()
    const dossier = aDossier()
    expect(await workbench(dossier)).toBe(await workbench(structuredClone(dossier)))
  })

  it('is another one for another revision, dossier or organisation', async () => {
    const { workbench } = keeper()
    const first = await workbench(aDossier())
    for (const other of [{ revision: 2 }, { id: 'dossier-2' }, { organisation: 'other-city' }])
      expect(await workbench(aDossier(other))).not.toBe(first)
    expect(await workbench(aDossier())).toBe(first)
  })

  it('is another one once the register or the day changed', async () => {
    const { around, workbench } = keeper()
    const first = await workbench(aDossier())
    around.version = 2
    const second = await workbench(aDossier())
    expect(second).not.toBe(first)
    around.now += 24 * 3_600_000
    expect(await workbench(aDossier())).not.toBe(second)
  })

  it('is another one once the organisation says something else of itself', async () => {
    const { around, workbench } = keeper()
    const first = await workbench(aDossier())
    around.organisation = anOrganisation({ revision: 2, decidingBody: 'board' })
    expect((await workbench(aDossier())).known.house?.size).toBe(1)
    expect(await workbench(aDossier())).not.toBe(first)
  })

  it('is another one once another purchase counts', async () => {
    const { around, workbench } = keeper()
    const first = await workbench(aDossier())
    around.others = [aDossier({ id: 'other', revision: 2, procedure: { estimatedValue: 5_000 } })]
    const second = await workbench(aDossier())
    expect(second).not.toBe(first)
    expect(second.known.history?.purchases.map(({ value }) => value)).toEqual([5_000])
    around.others = [...around.others, aDossier({ id: 'one-more' })]
    expect((await workbench(aDossier())).known.history?.purchases).toHaveLength(2)
  })

  it('stays when another dossier changed in what is no purchase', async () => {
    const { around, workbench } = keeper()
    const first = await workbench(aDossier())
    around.others = [aDossier({ id: 'other', revision: 2, updatedAt: '2026-11-23T10:00:00.000Z' })]
    expect(await workbench(aDossier())).toBe(first)
    expect(await workbench(aDossier())).toBe(first)
  })
})
