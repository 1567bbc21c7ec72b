import { z } from 'zod'

/**
 * What a field may hold is said once, by the schema that the edge parses with: forms, the API and imports. Most of its
 * checks are *limits*, which protect (a length, a count, a range, check digits) and may become stricter. What was stored
 * before they did is still loaded: {@link storedSchemaOf} gives the same schema without its limits. What the code itself
 * rests on (an id, a day, an amount that is not negative) is no limit: such a check is marked with {@link essential},
 * or is a format of zod's own, as `z.iso.date()` is.
 */

type Check = z.core.$ZodCheck<never>
const essentials = new WeakSet<Check>()

/** Marks a check that holds for what is stored as well. */
export function essential<Kind extends Check>(check: Kind): Kind {
  essentials.add(check)
  return check
}

/** Accepts all that `schema` accepts and what only its limits refuse; gives the same values. */
export const storedSchemaOf = <Schema extends z.core.$ZodType>(schema: Schema): Schema =>
  stored(schema) as Schema

/** The same schema without the greatest length of its lists: zod looks into no list that is too long. */
export const anyLengthOf = <Schema extends z.core.$ZodType>(schema: Schema): Schema =>
  ofAnyLength(schema) as Schema

type Rebuilt = (schema: z.core.$ZodType) => z.core.$ZodType

/** Rebuilds a schema with some of its checks. Schemas that are shared stay shared. */
function keepingChecks(keeps: (check: Check, schema: z.core.$ZodType) => boolean): Rebuilt {
  const made = new WeakMap<z.core.$ZodType, z.core.$ZodType>()
  const rebuilt: Rebuilt = (schema) => {
    const known = made.get(schema)
    if (known !== undefined) return known
    const { def } = schema._zod
    const checks = def.checks?.filter((check) => keeps(check, schema))
    const parts = partsOf(schema as z.core.$ZodTypes, rebuilt)
    const fresh = z.core.clone(schema, { ...def, ...parts, ...(checks && { checks }) })
    made.set(schema, fresh)
    return fresh
  }
  return rebuilt
}

/** What cleans a value refuses nothing. */
const isCleaning = (check: Check): boolean => check._zod.def.check === 'overwrite'

const stored = keepingChecks((check) => essentials.has(check) || isCleaning(check))
const ofAnyLength = keepingChecks(
  (check, { _zod: { def } }) => def.type !== 'array' || check._zod.def.check !== 'max_length',
)

/** The schemas inside a schema, rebuilt. Throws for a kind that no stored schema uses: add it here. */
function partsOf({ _zod: { def } }: z.core.$ZodTypes, rebuilt: Rebuilt): object {
  switch (def.type) {
    case 'object':
      return {
        shape: Object.fromEntries(Object.entries(def.shape).map(([name, field]) => [name, rebuilt(field)])),
      }
    case 'array':
      return { element: rebuilt(def.element) }
    case 'record':
      return { keyType: rebuilt(def.keyType), valueType: rebuilt(def.valueType) }
    case 'union':
      return { options: def.options.map((option) => rebuilt(option)) }
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return { innerType: rebuilt(def.innerType) }
    case 'string':
    case 'number':
    case 'boolean':
    case 'enum':
    case 'literal':
    case 'null':
    case 'unknown':
    case 'custom':
      return {}
    default:
      throw new Error(`A stored schema has no ${def.type}.`)
  }
}
