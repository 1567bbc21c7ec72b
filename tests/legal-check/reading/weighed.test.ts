import { describe, expect, it } from 'vitest'
import { namedFirm } from '../../../src/legal-check/reading/named-firm.js'
import { labelledIn, totalIn, weighedIn, weighedPieces } from '../../../src/legal-check/reading/weighed.js'

describe('a thing with a weight', () => {
  it.each([
    ['prijs: 60 punten', false, 60, 'points'],
    ['prijs (60 %)', false, 60, 'percent'],
    ['prijs: 60', false, 60, 'bare'],
    ['prijs ... 60', false, 60, 'bare'],
    ['1 | prijs | 60', true, 60, 'bare'],
    ['1 | prijs | 60 | de laagste krijgt alles', true, 60, 'bare'],
    ['prijs - weging: 70', false, 70, 'points'],
    ['naam: aanpak weegfactor: 12,5', false, 12.5, 'points'],
  ])('%s', (plain, isRow, weight, unit) => {
    expect(weighedIn(plain, isRow)).toMatchObject({
      weight,
      unit,
      name: expect.stringMatching(/prijs|aanpak/),
    })
  })

  it.each([
    ['de jury leest de nota', false],
    ['1 | prijs', true],
    ['artikel 81', false],
  ])('is not %s', (plain, isRow) => {
    expect(weighedIn(plain, isRow)).toBeUndefined()
  })

  it('is found as often as a label stands there, and as often as a sentence weighs', () => {
    expect(labelledIn('naam: a weging: 20 naam: b weging: 30').map(({ weight }) => weight)).toEqual([20, 30])
    const pieces = weighedPieces('de prijs telt voor 60 punten, de aanpak voor 40 punten')
    expect(pieces.map(({ weight }) => weight)).toEqual([60, 40])
  })

  it('is no total', () => {
    expect(totalIn('totaal | 100', true)).toBe(100)
    expect(totalIn('prijs | 60', true)).toBeUndefined()
  })
})

describe('a firm by its name', () => {
  it.each([
    ['De aannemer werkt met vzw De Voorbeeldtuin.', 'vzw De Voorbeeldtuin'],
    ['De was gaat naar Denkwerk vzw.', 'Denkwerk vzw'],
    ['De ON werkt met MWB Verzinsel.', 'MWB Verzinsel'],
  ])('%s', (text, name) => {
    expect(namedFirm(text)?.name).toBe(name)
  })

  it.each(['Ook vzw kan inschrijven.', 'Een vzw en een bv zijn welkom.', 'De vzw werkt mee.'])(
    'is not in %s',
    (text) => {
      expect(namedFirm(text)).toBeUndefined()
    },
  )
})
