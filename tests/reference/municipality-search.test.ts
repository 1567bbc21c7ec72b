import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { municipalitiesOn } from '../../src/reference/municipalities.js'
import { searchMunicipalities } from '../../src/reference/municipality-search.js'
import { municipalitiesWithPostalCode } from '../../src/reference/postal-codes.js'
import { runs } from '../support/runs.js'

const on = localDate('2027-02-01')
const before = localDate('2024-02-01')
const names = (query: string, day = on, limit = 10): readonly string[] =>
  searchMunicipalities(query, { on: day, limit }).map(({ municipality }) => municipality.name)

describe('searching a municipality', () => {
  it.each([
    ['roeselare', 'Roeselare'],
    ['ROESEL', 'Roeselare'],
    ['  Sint niklaas ', 'Sint-Niklaas'],
    ['niklaas', 'Sint-Niklaas'],
    ['tielt', 'Tielt'],
    ['8800', 'Roeselare'],
    ['36015', 'Roeselare'],
    ['lo reninge', 'Lo-Reninge'],
    ['Pépingen', 'Pepingen'],
  ])('finds with %j first of all %s', (query, name) => {
    expect(names(query)[0]).toBe(name)
  })

  it('puts the name itself before longer names', () => {
    expect(names('tielt')).toEqual(['Tielt', 'Tielt-Winge'])
  })

  it('finds a merged municipality by a name of before, and says so', () => {
    const [hit] = searchMunicipalities('meulebeke', { on })
    expect(hit).toMatchObject({ municipality: { nis: '37022', name: 'Tielt' }, because: 'Meulebeke' })
    expect(searchMunicipalities('roeselare', { on })[0]?.because).toBeUndefined()
  })

  it('finds the old municipality on a day before the merger', () => {
    expect(names('meulebeke', before)).toEqual(['Meulebeke'])
    expect(names('8700', before)).toEqual(['Meulebeke', 'Tielt'])
  })

  it.each(['', '   ', '---', 'Brussel', 'Luik', '1000', '9999999999'])('finds nothing for %j', (query) => {
    expect(names(query)).toEqual([])
  })

  it('keeps to the limit', () => {
    expect(names('s', on, 3)).toHaveLength(3)
    expect(names('s')).toHaveLength(10)
  })

  it('finds every municipality by its name', () => {
    const missed = municipalitiesOn(on).filter(({ name }) => names(name)[0] !== name)
    expect(missed).toEqual([])
  })

  it('takes any text, of any length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
        expect(names(query).length).toBeLessThanOrEqual(10)
      }),
      runs(100),
    )
    expect(names(`roeselare${' '.repeat(10_000)}`)).toEqual(['Roeselare'])
  })
})

describe('a postal code', () => {
  it.each([
    ['8800', ['Roeselare']],
    ['9000', ['Gent']],
    ['2150', ['Antwerpen']],
    ['8700', ['Tielt']],
    ['1000', []],
    ['880', []],
  ])('%s is of %j', (postalCode, expected) => {
    expect(municipalitiesWithPostalCode(postalCode, on).map(({ name }) => name)).toEqual(expected)
  })

  it('reaches every municipality', () => {
    const reached = Array.from({ length: 9000 }, (_, index) =>
      municipalitiesWithPostalCode(String(index + 1000), on),
    ).flat()
    expect(new Set(reached.map(({ nis }) => nis)).size).toBe(285)
  })
})
