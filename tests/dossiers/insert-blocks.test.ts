import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { plainText } from '../../src/documents/words.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { clausesTwice, clausesWithoutPlace, insertBlocks, lotsIn } from '../../src/dossiers/insert-blocks.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

describe('the lots that a heading names', () => {
  it.each([
    ['Perceel 2: Bermen', [2]],
    ['Voorwaarden voor de percelen 1 tot 3 en 5', [1, 2, 3, 5]],
    ['Percelen 1 en 4: Maaien', [1, 4]],
    ['Voorwaarden voor de hele opdracht', []],
    ['Perceel zonder nummer 7', []],
  ])('%s', (heading, lots) => {
    expect(lotsIn(heading)).toEqual(lots)
  })
})

describe('the blocks of a dossier', () => {
  const shelf = shippedShelf()
  const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }

  it.each(demoProcedures)('of $name hold every clause, and none twice', ({ name, procedure }) => {
    const dossier = newDossier(name, 'test', procedure, shelf, occasion)
    const { document, procedure: answers } = workbenchOf(dossier, shelf, testDay)
    const specifications = document('specifications')
    if (specifications === undefined) throw new Error('no specifications')
    const blocks = insertBlocks(specifications, answers)
    const clauses = blocks.find(({ key }) => key === 'clausules')
    expect(clausesWithoutPlace(specifications, clauses ? [clauses] : [])).toEqual([])
    expect(new Set(clauses?.blocks).size).toBe(clauses?.blocks.length)
    const some = blocks.filter(({ key }) => key === 'clausules' || key === 'sancties')
    expect(clausesTwice(specifications, clauses ? [clauses] : [])).toEqual([])
    expect(clausesTwice(specifications, some).length > 0).toBe(some.length === 2)
    expect(clausesWithoutPlace(specifications, []).length).toBeGreaterThan(0)
    expect(blocks.find(({ key }) => key === 'gunningscriteria')?.blocks.length).toBeGreaterThan(0)
    const sections = specifications.blocks.filter(
      (block) =>
        block.kind === 'heading' && /voorwaarden voor|uitvoeringsvoorwaarden/i.test(plainText(block.content)),
    )
    const conditions = blocks.find(({ key }) => key === 'uitvoeringsvoorwaarden')?.blocks ?? []
    expect(conditions.length > 0).toBe(sections.length > 0)
  })
})
