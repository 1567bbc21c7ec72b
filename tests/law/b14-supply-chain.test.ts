import { describe, expect, it } from 'vitest'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { seenOf } from './texts.js'

describe('the supply chain (B14)', () => {
  const clothes = aProcedure({
    cpvCode: '18110000',
    lots: [aLot({ cpvCode: '18110000', clauses: [{ clause: 'fair-supply-chain' }] })],
  })
  const bestek = seenOf(clothes).text('specifications')

  it('is a duty of care that the bestek asks, and nothing that is offered', () => {
    expect(bestek).toContain('doet wat redelijkerwijs van hem verwacht kan worden')
    expect(bestek).toContain('over arbeid in de keten | zoals dit bestek bepaalt')
    expect(bestek).not.toContain('zoals aangeboden in de offerte')
    expect(bestek).toContain('recht op collectief onderhandelen')
  })
})
