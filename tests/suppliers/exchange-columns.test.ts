import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { foldText } from '../../src/reference/fold-text.js'
import { columns } from '../../src/suppliers/exchange/columns.js'
import { lookOn } from '../../src/suppliers/exchange/look-ups.js'
import { supplierProfileSchema } from '../../src/suppliers/supplier.js'
import { tableRefusalMessage } from '../../src/uploads/table.js'
import { importDay } from '../support/planned.js'

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
}

const root = z.toJSONSchema(supplierProfileSchema) as Schema

/** The places of the values in a profile: `address.street`; lists of values are one. */
function placesIn({ properties, items, anyOf, $ref }: Schema, path = ''): readonly string[] {
  const named = root.$defs?.[$ref?.split('/').at(-1) ?? '']
  if (named) return placesIn(named, path)
  const under = (field: string) => (path === '' ? field : `${path}.${field}`)
  if (properties) return Object.entries(properties).flatMap(([field, inner]) => placesIn(inner, under(field)))
  if (items?.properties || items?.$ref) return placesIn(items, path)
  if (anyOf?.some((one) => one.properties)) return anyOf.flatMap((one) => placesIn(one, path))
  return [path]
}

describe('the columns', () => {
  it('are those of a profile: each field has one, and none is of something else', () => {
    const places = placesIn(root)
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
