import { describe, expect, it } from 'vitest'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { targetGroups } from '../../src/reference/target-groups.js'
import { shippedClauses } from '../support/legal-texts.js'
import { partFrom, seenOf } from './texts.js'

const counting = [
  ['target-group-hours', { hours: 100 }],
  ['training-places', { places: 2 }],
  ['social-economy-share', { percentage: 5 }],
  ['collaboration-condition', { hours: 100 }],
] as const
const bestekWith = (clause: string, parameters: object): string =>
  seenOf(
    aProcedure({ lots: [aLot({ labourHours: 2400, clauses: [{ clause, parameters: { ...parameters } }] })] }),
  ).text('specifications')

describe('who belongs to the target groups (B17)', () => {
  it.each(counting)(
    'stands once in a bestek, word for word as in the dictionary: %s',
    (clause, parameters) => {
      const bestek = bestekWith(clause, parameters)
      for (const { who, attestFrom } of targetGroups()) {
        expect(bestek.split(`${who} | ${attestFrom}`), who).toHaveLength(2)
      }
    },
  )

  it.each(counting)('is pointed at from the clause that counts: %s', (clause, parameters) => {
    const title = shippedClauses().find((shipped) => shipped.clause.id === clause)?.clause.title ?? '?'
    const own = partFrom(bestekWith(clause, parameters), title, 'Wie tot de kansengroepen behoort')
    expect(own).not.toContain('werkzoekenden die langer dan')
  })

  it.each([
    [
      'a worker under article 60, § 7, also one made available',
      /artikel 60, § 7.*ook wanneer het hen ter beschikking stelt van een onderneming/,
    ],
    ['who has a wage', /Dat iemand een loon ontvangt, belet niet dat hij of zij meetelt/],
    ['a target-group worker of a maatwerkbedrijf', /doelgroepwerknemers van een maatwerkbedrijf/],
    ['who has individueel maatwerk', /ondersteuning van individueel maatwerk/],
    ['who is attested by any service', /Het bewijs van elke openbare of erkende dienst/],
  ])('fits %s', (_, words) => {
    expect(bestekWith('target-group-hours', { hours: 100 })).toMatch(words)
  })

  it('is not certain for the share of article 15 where it is litigated, and the reservation decides it', () => {
    const reserved = aProcedure({ lots: [aLot({ reservedParticipation: 'res-ws' })] })
    expect(seenOf(reserved).text('specifications')).toMatch(/artikel 60, § 7/)
    expect(targetGroups().find(({ id }) => id === 'article-60')?.asWorker).toBe('uncertain')
  })
})
