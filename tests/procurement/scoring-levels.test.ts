import { describe, expect, it } from 'vitest'
import { levelsIn } from '../../src/procurement/scoring-levels.js'

describe('the levels of a method of scoring', () => {
  it.each<readonly [string, number | undefined, readonly number[]]>([
    ['0, 3, 6 of 10, omgerekend naar het gewicht.', 40, [0, 3, 6, 10]],
    ['Elk onderdeel krijgt 0-3-6-10.', 20, [0, 3, 6, 10]],
    ['0,3,6,10', 20, [0, 3, 6, 10]],
    ['0, 12, 24 of 40, naar de mate waarin het plan concreet is.', 40, [0, 12, 24, 40]],
    [
      'een van vier scores: 0 (ontbreekt), 8 (algemeen beschreven), 17 (concreet) en 25 (concreet en controleerbaar).',
      25,
      [0, 8, 17, 25],
    ],
    ['0; 2,5; 5; 7,5 of 10', 30, [0, 2.5, 5, 7.5, 10]],
    ['uitstekend = 10, goed = 7, voldoende = 5, onvoldoende = 0', 30, [0, 5, 7, 10]],
    ['0: ontbreekt\n5: algemeen\n10: concreet', undefined, [0, 5, 10]],
    ['0 punten, 5 punten of 10 punten', 10, [0, 5, 10]],
  ])('are read from "%s"', (scoring, weight, levels) => {
    expect(levelsIn(scoring, weight)).toEqual(levels)
  })

  it.each<readonly [string, number]>([
    ['een score van 0 tot 20 met een motivering in woorden.', 20],
    ['een score van 0 tot 60: 0 zonder uitwerking, 20 algemeen, 40 concreet, 60 volledig.', 60],
    ['De laagste prijs krijgt alle punten, naar verhouding.', 40],
    ['Over de eerste 3, 6 en 12 maanden telt de inzet.', 40],
    ['', 40],
  ])('are none in "%s"', (scoring, weight) => {
    expect(levelsIn(scoring, weight)).toBeUndefined()
  })

  it('are found in a hostile text too, without end of patience', () => {
    const hostile = `${'1, '.repeat(2_000)}${'('.repeat(2_000)}${'= 1 '.repeat(1_000)}`
    expect(levelsIn(hostile, 20)).toBeUndefined()
  }, 2_000)
})
