import { describe, expect, it } from 'vitest'
import { aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { seenOf } from './texts.js'

describe('accessibility (B13)', () => {
  const withAccessibility = (
    parameters: Record<string, boolean>,
    contractNature: Procedure['contractNature'] = 'works',
  ) =>
    seenOf(
      aProcedure({
        contractNature,
        usedByNaturalPersons: true,
        accessibility: { choice: 'inc' },
        clauses: [{ clause: 'accessibility', parameters }],
      }),
    ).text('specifications')
  const directive = 'richtlijn (EU) 2019/882'
  const ordinance = 'gewestelijke stedenbouwkundige verordening over toegankelijkheid'

  it.each([
    [{}, []],
    [{ isCovered: true }, [directive]],
    [{ isBuilding: true }, [ordinance]],
    [{ isCovered: true, isBuilding: true }, [directive, ordinance]],
  ])('names the rules that apply: %o', (parameters, named) => {
    const bestek = withAccessibility(parameters)
    expect([directive, ordinance].filter((words) => bestek.includes(words))).toEqual(named)
  })

  it('asks no paper that nobody scores', () => {
    expect(withAccessibility({})).not.toContain('beschrijft in zijn offerte hoe hij aan deze eisen voldoet')
  })

  it.each([
    ['works', 'toont vóór de oplevering met een technisch dossier', true],
    ['supplies', 'toont uiterlijk bij de levering met een technische fiche', false],
    ['services', 'bezorgt vóór de start van de dienst een korte beschrijving', false],
  ] as const)(
    'asks of %s the proof that fits them, and a way round of works only',
    (nature, proof, detour) => {
      const bestek = withAccessibility({}, nature)
      expect(bestek).toContain(proof)
      expect(bestek.includes('bruikbare omweg')).toBe(detour)
    },
  )
})

describe('what the legal check says of accessibility (B13)', () => {
  const without = { choice: 'n-inc-just', justification: 'Alleen technici gebruiken ze.' } as const
  it.each<readonly [string, Partial<Procedure>, readonly string[]]>([
    [
      'computers without requirements, though motivated',
      { cpvCode: '30213000', accessibility: without },
      ['warning'],
    ],
    ['benches without requirements, motivated', { cpvCode: '39113600', accessibility: without }, []],
    [
      'benches without requirements, nothing said',
      { cpvCode: '39113600', accessibility: { choice: 'n-inc' } },
      ['warning'],
    ],
    ['computers with requirements', { cpvCode: '30213000', accessibility: { choice: 'inc' } }, []],
  ])('finds of %s', (_, stated, severities) => {
    const found = seenOf(
      aProcedure({ contractNature: 'supplies', usedByNaturalPersons: true, ...stated }),
    ).found('TEC-01')
    expect(found.map(([severity]) => severity)).toEqual(severities)
  })
})
