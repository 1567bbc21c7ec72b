import { describe, expect, it } from 'vitest'
import { belgianNuts3, findNuts, flemishNuts3, nutsParent } from '../../src/reference/nuts.js'

describe('the Belgian NUTS regions', () => {
  it('are 45 of level 3, of which 22 are Flemish', () => {
    expect(belgianNuts3()).toHaveLength(45)
    expect(flemishNuts3()).toHaveLength(22)
  })

  it.each([
    ['BE251', 'Arr. Brugge'],
    ['BE256', 'Arr. Roeselare'],
    ['BE257', 'Arr. Tielt'],
    ['BE231', 'Arr. Aalst'],
    ['BE235', 'Arr. Oudenaarde'],
  ])('know %s as %s', (code, label) => {
    expect(findNuts(code)).toEqual({ code, label, level: 3 })
  })

  it('lead up from an arrondissement to Belgium', () => {
    expect(nutsParent('BE256')?.label).toBe('Prov. West-Vlaanderen')
    expect(nutsParent('BE25')?.label).toBe('Vlaams Gewest')
    expect(nutsParent('BE2')?.code).toBe('BE')
    expect(nutsParent('BE')).toBeUndefined()
  })

  it.each(['NL111', 'BE999', 'be256', ''])('do not know %j', (code) => {
    expect(findNuts(code)).toBeUndefined()
    expect(nutsParent(code)).toBeUndefined()
  })
})
