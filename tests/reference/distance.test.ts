import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { distanceKm } from '../../src/reference/distance.js'
import { municipalitiesOn } from '../../src/reference/municipalities.js'
import { runs } from '../support/runs.js'

const anyCode = fc.constantFrom(...municipalitiesOn(localDate('2026-01-01')).map(({ nis }) => nis))

describe('the distance between municipalities', () => {
  // As measured on a map between the town centres, in whole kilometres.
  it.each([
    ['Gent', '44021', 'Antwerpen', '11002', 51],
    ['Brugge', '31005', 'Gent', '44021', 39],
    ['Roeselare', '36015', 'Izegem', '36008', 7],
    ['Oostende', '35013', 'Hasselt', '71072', 171],
  ])('is, from %s (%s) to %s (%s), about %i km', (_from, from, _to, to, expected) => {
    const distance = distanceKm(from, to) ?? Number.NaN
    expect(Math.abs(distance - expected)).toBeLessThan(2.5)
  })

  it('is a distance: nothing to itself, the same both ways, never more than by way of a third', () => {
    fc.assert(
      fc.property(anyCode, anyCode, anyCode, (one, other, third) => {
        const direct = distanceKm(one, other) ?? Number.NaN
        expect(distanceKm(one, one)).toBe(0)
        expect(direct).toBeCloseTo(distanceKm(other, one) ?? Number.NaN, 9)
        expect(direct).toBeLessThanOrEqual(
          (distanceKm(one, third) ?? 0) + (distanceKm(third, other) ?? 0) + 1e-9,
        )
        expect(direct).toBeLessThan(260)
      }),
      runs(100),
    )
  })

  it('is unknown when a municipality is', () => {
    expect(distanceKm('36015', '00000')).toBeUndefined()
    expect(distanceKm('00000', '36015')).toBeUndefined()
  })
})
