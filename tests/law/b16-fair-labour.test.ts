import { describe, expect, it } from 'vitest'
import { percentage } from '../../src/kernel/percentage.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { seenOf } from './texts.js'

describe('fair labour (B16)', () => {
  const words = {
    works: 'Checkinatwork',
    cleaning: 'Check In and Out at Work',
    thirdCountries: 'decreet van 27 oktober 2023',
    dimona: 'Dimona',
    limosa: 'Limosa',
    deduction: 'inhouding op de factuur',
  }
  const always = ['dimona', 'limosa', 'deduction']
  it.each([
    ['works', '45233162', ['works', 'thirdCountries', ...always]],
    ['services', '90911200', ['cleaning', 'thirdCountries', ...always]],
    ['services', '77310000', always],
  ] as const)('says what the sector asks: %s, %s', (contractNature, cpvCode, named) => {
    const stated = { contractNature, cpvCode, clauses: [{ clause: 'anti-social-dumping' }] }
    const bestek = seenOf(aProcedure(stated)).text('specifications')
    expect(Object.entries(words).flatMap(([name, said]) => (bestek.includes(said) ? [name] : []))).toEqual(
      named,
    )
  })

  it('reports subcontractors by a condition of its own, and says the duties of article 7 once', () => {
    const bestek = seenOf(aProcedure({ clauses: [{ clause: 'anti-social-dumping' }] })).text('specifications')
    expect(bestek).toContain('Die voorwaarde komt bij de mededelingen die artikel 12/1')
    expect(bestek.match(/leeft de verplichtingen van het milieu-, sociaal en arbeidsrecht na/g)).toHaveLength(
      1,
    )
    expect(bestek).not.toContain('leeft het sociaal en arbeidsrecht na')
  })
})

describe('what the legal check says of fair labour (B16)', () => {
  it.each([
    [
      'cleaning, the clause refused',
      '90911200',
      [{ clause: 'anti-social-dumping', decision: 'refused', motivation: 'Eigen personeel.' }],
      ['warning'],
    ],
    ['cleaning with it', '90911200', [{ clause: 'anti-social-dumping' }], []],
  ] as const)('finds of %s', (_, cpvCode, clauses, severities) => {
    const found = seenOf(
      aProcedure({ labourShare: percentage(70), cpvCode, clauses, lots: [aLot({ cpvCode })] }),
    ).found('EXE-16')
    expect(found.map(([severity]) => severity)).toEqual(severities)
  })
})
