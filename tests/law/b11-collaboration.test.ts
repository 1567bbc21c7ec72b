import { describe, expect, it } from 'vitest'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { seenOf } from './texts.js'

const bestekWith = (clause: string, parameters: Record<string, number | boolean> = {}): string =>
  seenOf(aProcedure({ lots: [aLot({ labourHours: 2400, clauses: [{ clause, parameters }] })] })).text(
    'specifications',
  )

describe('collaboration as a condition (B11)', () => {
  it('leaves an equivalent effort open from its first sentence on', () => {
    expect(bestekWith('collaboration-condition', { hours: 300 })).toMatch(
      /voert de opdracht uit in samenwerking .*, of levert een gelijkwaardige inspanning in een van de vormen hieronder, voor een omvang van minstens 300\suur\./,
    )
  })
})

describe('what the legal check says of collaboration (B11)', () => {
  const lotWith = (wording?: string) =>
    aProcedure({
      lots: [
        aLot({
          labourHours: 2400,
          clauses: [
            {
              clause: 'collaboration-condition',
              parameters: { hours: 300 },
              ...(wording !== undefined && { wording }),
            },
          ],
        }),
      ],
    })

  it.each<readonly [string, string | undefined, string, readonly string[]]>([
    ['the text of the library', undefined, 'EXE-07', []],
    [
      'a partner by name',
      'De opdrachtnemer geeft 300 uren in onderaanneming aan Maatwerkbedrijf De Voorbeeldvelden.',
      'EXE-06',
      ['error'],
    ],
    [
      'a share for the social economy, and no other way',
      'Minstens 10 % van het bedrag gaat naar ondernemingen uit de sociale economie.',
      'EXE-07',
      ['warning'],
    ],
  ])('finds of %s', (_, wording, code, severities) => {
    expect(
      seenOf(lotWith(wording))
        .found(code)
        .map(([severity]) => severity),
    ).toEqual(severities)
  })
})
