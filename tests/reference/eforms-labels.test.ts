import { describe, expect, it } from 'vitest'
import { eformsCodes, eformsLabel } from '../../src/reference/eforms-labels.js'

describe('the code lists of eForms', () => {
  it.each([
    ['reserved-procurement', ['none', 'res-pub-ser', 'res-ws']],
    ['social-objective', ['acc-all', 'et-eq', 'gen-eq', 'hum-right', 'opp', 'other', 'work-cond']],
    ['contract-nature', ['services', 'supplies', 'works']],
    ['strategic-procurement', ['env-imp', 'inn-pur', 'none', 'soc-obj']],
    ['accessibility', ['inc', 'n-inc', 'n-inc-just']],
    ['award-criterion-type', ['cost', 'price', 'quality']],
    ['reserved-execution', ['no', 'not-known', 'yes']],
  ] as const)('%s has exactly its codes', (list, codes) => {
    expect(eformsCodes(list)).toEqual(codes)
  })

  it('has the procedure types that a Flemish buyer uses', () => {
    expect(eformsCodes('procurement-procedure-type')).toEqual(
      expect.arrayContaining(['open', 'restricted', 'neg-w-call', 'neg-wo-call', 'oth-single']),
    )
  })

  it('has Dutch labels', () => {
    expect(eformsLabel('contract-nature', 'works')).toBe('Werken')
    expect(eformsLabel('reserved-procurement', 'res-ws')).toContain('beschutte werkplaatsen')
  })

  it.each(['toString', '__proto__', '', 'werken'])('has no label for %j', (code) => {
    expect(eformsLabel('contract-nature', code)).toBeUndefined()
  })
})
