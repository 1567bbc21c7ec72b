import { describe, expect, it } from 'vitest'
import { foldText } from '../../src/reference/fold-text.js'
import { columns } from '../../src/suppliers/exchange/columns.js'
import { lookOn } from '../../src/suppliers/exchange/look-ups.js'
import { supplierProfileSchema } from '../../src/suppliers/supplier.js'
import { tableRefusalMessage } from '../../src/uploads/table.js'
import { placesOf } from '../support/places.js'
import { importDay } from '../support/planned.js'

describe('the columns', () => {
  it('are those of a profile: each field has one, and none is of something else', () => {
    const places = placesOf(supplierProfileSchema)
    expect(places.length).toBeGreaterThan(40)
    expect(columns.map(({ id }) => id).toSorted()).toEqual([...places].toSorted())
  })

  it('are never known by one word for two', () => {
    const words = columns.flatMap(({ id, header, synonyms }) =>
      [...new Set([header, ...synonyms].map(foldText))].map((word) => ({ word, id })),
    )
    const twice = words.filter(({ word, id }) =>
      words.some((other) => other.word === word && other.id !== id),
    )
    expect(twice).toEqual([])
  })

  it('have a hint that is a sentence, and an example that they read', () => {
    const look = lookOn(importDay)
    expect(columns.filter(({ hint }) => !/^[A-Zéa-z].*[.]$/.test(hint)).map(({ hint }) => hint)).toEqual([])
    const unread = columns.filter(
      ({ example, kind }) => example !== '' && example !== 'geen' && !kind.read(example, look).ok,
    )
    expect(unread.map(({ header }) => header)).toEqual([])
  })
})

describe('the message of a file that was refused', () => {
  it('names the first formulas', () => {
    expect(tableRefusalMessage({ kind: 'formula', cells: ['C1', 'C2', 'C3', 'C4'] })).toBe(
      'Er staan formules in het bestand, onder meer in C1, C2, C3. Kopieer het blad, plak het als waarden en bewaar het opnieuw.',
    )
  })
})
