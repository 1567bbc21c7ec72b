import { describe, expect, it } from 'vitest'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { seenOf } from './texts.js'

const bestekOf = (stated: Partial<Procedure>): string => seenOf(aProcedure(stated)).text('specifications')
const severitiesOf = (stated: Partial<Procedure>, code: string): readonly string[] =>
  seenOf(aProcedure(stated))
    .found(code)
    .map(([severity]) => severity)
const asking = (share: number, amount: number): Partial<Procedure> => ({
  estimatedValue: euro(amount),
  deposit: { percentage: percentage(share) },
})

describe('the deposit (B4, A1)', () => {
  it.each<readonly [string, Partial<Procedure>, readonly string[]]>([
    ['asked at € 50.000', asking(5, 50_000), []],
    ['asked a cent below', asking(5, 49_999.99), ['error']],
    ['lower than usual, without a motivation', asking(2, 190_000), []],
    ['none', { estimatedValue: euro(190_000), deposit: null }, []],
    ['higher than usual', asking(6, 190_000), ['warning']],
  ])('is held against article 25: %s', (_, stated, severities) => {
    expect(severitiesOf(stated, 'EXE-19')).toEqual(severities)
  })

  it('is never due for what is awarded for less than € 50.000, the bestek says', () => {
    expect(bestekOf(asking(5, 190_000))).toContain(
      'dat voor minder dan € 50.000 gegund wordt, is er geen borgtocht',
    )
    expect(bestekOf({ deposit: null })).toContain('Er wordt geen borgtocht gevraagd.')
  })

  it('is no open question of whether one is asked: the law answers silence', () => {
    const bestek = bestekOf({ deposit: undefined })
    expect(bestek).toContain('De borgtocht bedraagt [voorstel: 5 %]')
    expect(bestek).not.toContain('of een borgtocht gevraagd wordt')
  })
})

const cleaning = {
  cpvCode: '90911200',
  contractNature: 'services',
  lots: [aLot({ cpvCode: '90911200' })],
} as const
const works = (value: number, days: number): Partial<Procedure> => ({
  contractNature: 'works',
  cpvCode: '45233161',
  priceRevision: null,
  estimatedValue: euro(value),
  termInDays: { count: days, kind: 'working' },
  lots: [aLot({ cpvCode: '45233161', estimatedValue: euro(value) })],
})

describe('the revision of prices (B4, A2)', () => {
  it.each<readonly [string, Partial<Procedure>, readonly string[]]>([
    ['works of € 119.999,99 in 119 working days', works(119_999.99, 119), []],
    ['works of € 120.000 in 119 working days', works(120_000, 119), ['error']],
    ['works of € 119.999,99 in 120 working days', works(119_999.99, 120), ['error']],
    [
      'cleaning at fixed prices: which services is only likely',
      { ...cleaning, priceRevision: null },
      ['warning'],
    ],
    [
      'cleaning with an index',
      {
        ...cleaning,
        priceRevision: { index: 'de loonindex van de schoonmaaksector', fixedPart: percentage(20) },
      },
      [],
    ],
    [
      'supplies at fixed prices',
      { contractNature: 'supplies', cpvCode: '18110000', priceRevision: null },
      [],
    ],
  ])('is asked where article 38/7 asks it: %s', (_, stated, severities) => {
    expect(severitiesOf(stated, 'EXE-20')).toEqual(severities)
  })

  it('is no free choice where the law may ask it', () => {
    const bestek = bestekOf({ ...cleaning, priceRevision: undefined })
    expect(bestek).not.toContain('of de prijzen herzien worden')
    expect(bestek).toContain('[nog in te vullen: prijsherziening]')
    expect(bestek).not.toContain('De prijzen zijn vast')
  })
})
