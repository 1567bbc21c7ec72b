import { z } from 'zod'

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
}

/** The places of the values that a schema allows: `address.street`; a list of values is one place. */
export function placesOf(schema: z.ZodType): readonly string[] {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema
  const placesIn = ({ properties, items, anyOf, $ref }: Schema, path: string): readonly string[] => {
    const named = root.$defs?.[$ref?.split('/').at(-1) ?? '']
    if (named) return placesIn(named, path)
    const under = (field: string) => (path === '' ? field : `${path}.${field}`)
    if (properties)
      return Object.entries(properties).flatMap(([field, inner]) => placesIn(inner, under(field)))
    if (items?.properties || items?.$ref) return placesIn(items, path)
    const groups = anyOf?.filter((one) => one.properties || one.items || one.$ref) ?? []
    return groups.length > 0 ? groups.flatMap((one) => placesIn(one, path)) : [path]
  }
  return [...new Set(placesIn(root, ''))]
}
