import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { findMunicipality, municipalityName } from '../../src/reference/municipalities.js'
import { searchMunicipalities } from '../../src/reference/municipality-search.js'
import { foldPlace, placeNames } from '../../src/reference/place-names.js'
import { typedMunicipality } from '../../src/reference/typed-municipalities.js'

const on = localDate('2026-11-29')
const read = (typed: string): string => {
  const found = typedMunicipality(typed, on)
  return found.ok ? municipalityName(found.value) : found.error.message
}

describe('a place as people type it', () => {
  it.each([
    ['Heule', 'Kortrijk'],
    ['Leest', 'Mechelen'],
    ['Nevele', 'Deinze'],
    ['Zomergem', 'Lievegem'],
    ['Lovendegem', 'Lievegem'],
    ['Kruishoutem', 'Kruisem'],
    ['Neerpelt', 'Pelt'],
    ['Meeuwen', 'Oudsbergen'],
    ['Knesselare', 'Aalter'],
    ['St-Niklaas', 'Sint-Niklaas'],
    ['st. niklaas', 'Sint-Niklaas'],
    ['SINT NIKLAAS', 'Sint-Niklaas'],
    ['B-8800', 'Roeselare'],
    ['BE 8800', 'Roeselare'],
    ['8800 Roeselare', 'Roeselare'],
    ['8501 Heule', 'Kortrijk'],
    ['O.L.V.-Waver', 'Sint-Katelijne-Waver'],
    ['Ham', 'Tessenderlo-Ham'],
    ['Tielt', 'Tielt'],
    ['Wenduine', 'De Haan'],
    ['Kessel-Lo', 'Leuven'],
    ["'s-Gravenwezel", 'Schilde'],
    ['heist op den berg', 'Heist-op-den-Berg'],
    ['Heist-o/d-Berg', 'Heist-op-den-Berg'],
  ])('%j is %s', (typed, name) => {
    expect(read(typed)).toBe(name)
  })

  it.each([
    ['Roesselare', 'Roeselare'],
    ['Kortrik', 'Kortrijk'],
    ['Antwerpn', 'Antwerpen'],
    ['Lichtervelden', 'Lichtervelde'],
  ])('%j is asked back: %s?', (typed, name) => {
    expect(read(typed)).toMatch(new RegExp(`^"${typed}" is geen Vlaamse gemeente\\. Bedoel je .*${name}`))
  })

  it('is asked back when several parts bear the name', () => {
    expect(read('Hofstade')).toBe(
      '"Hofstade" is niet duidelijk. Bedoel je Aalst (Hofstade-Aalst) of Zemst (Hofstade-Zemst)?',
    )
  })

  it.each(['Brussel', 'Parijs', 'Atlantis'])(
    '%j is no Flemish municipality, and says what to do',
    (typed) => {
      expect(read(typed)).toBe(
        `"${typed}" is geen Vlaamse gemeente: kijk de naam na, of schrijf de postcode.`,
      )
    },
  )

  it('puts the exact name of before ahead of the beginning of another', () => {
    expect(searchMunicipalities('Ham', { on }).map(({ municipality }) => municipality.name)[0]).toBe(
      'Tessenderlo-Ham',
    )
  })

  it('costs nothing when it is hostile', () => {
    expect(searchMunicipalities(`${'a'.repeat(100_000)} ${'-'.repeat(100_000)}`, { on })).toEqual([])
  })
})

describe('the table of place names', () => {
  it('holds a thousand names, each once per municipality', () => {
    expect(placeNames().length).toBeGreaterThan(1000)
    const seen = placeNames().map(({ name, nis }) => `${nis} ${foldPlace(name)}`)
    expect(seen.filter((name, index) => seen.indexOf(name) !== index)).toEqual([])
  })

  it('gives every name to a municipality that exists, and says how sure it is', () => {
    expect(placeNames().filter(({ nis }) => findMunicipality(nis)?.until !== undefined)).toEqual([])
    expect(placeNames().filter(({ kind, sure }) => (kind === 'ended') !== (sure === 'known'))).toEqual([])
  })

  it('is understood, or asked back, for every name in it', () => {
    const lost = placeNames().filter(
      ({ name, nis }) =>
        !searchMunicipalities(name, { on, limit: 20 }).some(({ municipality }) => municipality.nis === nis),
    )
    expect(lost.map(({ name }) => name)).toEqual([])
  })
})
