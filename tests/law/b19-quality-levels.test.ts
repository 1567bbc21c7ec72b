import { describe, expect, it } from 'vitest'
import { percentage } from '../../src/kernel/percentage.js'
import type { AwardCriterion } from '../../src/procurement/award-criterion.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import { seenOf } from './texts.js'

const weighing = (weight: number, more: Partial<AwardCriterion> = {}) =>
  seenOf(
    aProcedure({
      lots: [
        aLot({
          awardCriteria: [
            aCriterion({ type: 'price', name: 'Prijs', weight: percentage(100 - weight) }),
            aCriterion({ name: 'Plan van aanpak', weight: percentage(weight), ...more }),
          ],
        }),
      ],
    }),
  )
const part = (name: string, weight: number) => ({ name, weight: percentage(weight) })

describe('a quality criterion without levels (B19)', () => {
  it.each<readonly [string, number, Partial<AwardCriterion>, readonly string[]]>([
    ['of 20 points', 20, {}, []],
    ['of a half point more, social or not', 20.5, {}, ['warning']],
    [
      'of 40 points, with a motivation only',
      40,
      { scoring: 'Een score van 0 tot 40 met een motivering.' },
      ['warning'],
    ],
    ['of 40 points, with levels', 40, { scoring: '0, 3, 6 of 10, omgerekend naar het gewicht.' }, []],
    ['of 40 points, in two parts', 40, { subCriteria: [part('Planning', 25), part('Inzet', 15)] }, []],
  ])('is found: %s', (_, weight, more, severities) => {
    expect(
      weighing(weight, more)
        .found('AWD-18')
        .map(([severity]) => severity),
    ).toEqual(severities)
  })

  it.each(['award-social-approach', 'award-guidance', 'award-collaboration'])(
    'is none of the library: %s',
    (clause) => {
      const found = weighing(30, { clause, name: undefined as never })
      expect([...found.found('AWD-18'), ...found.found('AWD-09')]).toEqual([])
    },
  )
})
