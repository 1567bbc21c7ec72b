import { describe, expect, it } from 'vitest'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { withLaterFields } from '../../src/procurement/later-fields.js'

const choice = { clause: 'target-group-hours', wording: 'Minstens {{hours}}.' }
const marked = { ...choice, wordingFormat: 'markup' as const }
const before = aProcedure({ clauses: [marked], lots: [aLot({ clauses: [marked] })] })

describe('how an own wording is read', () => {
  it('is kept by who sends the same words without saying how', () => {
    const sent = aProcedure({ clauses: [choice], lots: [aLot({ clauses: [choice] })] })
    const { clauses, lots } = withLaterFields(sent, before)
    expect([clauses, lots?.[0]?.clauses]).toEqual([[marked], [marked]])
  })

  it('is to the letter for other words, and for who says so', () => {
    const other = { ...choice, wording: 'Gewone woorden.' }
    const plain = { ...choice, wordingFormat: 'plain' as const }
    expect(withLaterFields(aProcedure({ clauses: [other] }), before).clauses).toEqual([other])
    expect(withLaterFields(aProcedure({ clauses: [plain] }), before).clauses).toEqual([plain])
    expect(withLaterFields(aProcedure({ clauses: [choice] }), aProcedure()).clauses).toEqual([choice])
  })
})
