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
export function storedSchemaOf<Schema extends z.core.$ZodType>(schema: Schema): Schema
export function storedSchemaOf(schema: z.core.$ZodType): z.core.$ZodType {
  const known = made.get(schema) ?? withoutLimits(schema)
  made.set(schema, known)
  return known
}

/** Schemas that are shared stay shared. */
const made = new WeakMap<z.core.$ZodType, z.core.$ZodType>()

function withoutLimits(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod
  const checks = def.checks?.filter((check) => essentials.has(check) || isCleaning(check))
  return z.core.clone(schema, { ...def, ...partsOf(schema as z.core.$ZodTypes), ...(checks && { checks }) })
}

/** What cleans a value refuses nothing. */
const isCleaning = (check: Check): boolean => check._zod.def.check === 'overwrite'

/** The schemas inside a schema, without their limits. Throws for a kind that no stored schema uses: add it here. */
function partsOf({ _zod: { def } }: z.core.$ZodTypes): object {
  switch (def.type) {
    case 'object':
      return {
        shape: Object.fromEntries(
          Object.entries(def.shape).map(([name, field]) => [name, storedSchemaOf(field)]),
        ),
      }
    case 'array':
      return { element: storedSchemaOf(def.element) }
    case 'record':
      return { keyType: storedSchemaOf(def.keyType), valueType: storedSchemaOf(def.valueType) }
    case 'union':
      return { options: def.options.map((option) => storedSchemaOf(option)) }
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return { innerType: storedSchemaOf(def.innerType) }
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
