import type { z } from 'zod'

/** What a value holds that its schema does not name: left out of {@link Declared.value}, and told by its paths. */
export interface Declared {
  readonly value: unknown
  readonly dropped: readonly string[]
}

/**
 * What of a value its schema names. Looks at names only, never at what stands behind them: a stored value that the
 * schema would refuse today is still shown. A value that holds nothing else is given back as it is.
 */
export function declaredOnly(schema: z.core.$ZodType, value: unknown): Declared {
  const dropped: string[] = []
  return { value: passed(schema, value, '', dropped), dropped }
}

function passed(schema: z.core.$ZodType, value: unknown, at: string, dropped: string[]): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'readonly':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'catch':
      return passed(def.innerType, value, at, dropped)
    case 'lazy':
      return passed(def.getter(), value, at, dropped)
    case 'pipe':
      return passed(def.out, value, at, dropped)
    case 'unknown':
    case 'any':
    case 'custom':
      return value
    case 'array':
      return Array.isArray(value)
        ? passedList(value, (item) => passed(def.element, item, `${at}.*`, dropped))
        : passedPlain(value, at, dropped)
    case 'record':
      return isRecord(value)
        ? passedFields(value, (key) => passed(def.valueType, value[key], `${at}.*`, dropped))
        : passedPlain(value, at, dropped)
    case 'object':
      return isRecord(value) ? passedObject(def, value, at, dropped) : passedPlain(value, at, dropped)
    case 'union':
      return passedUnion(def.options, value, at, dropped)
    default:
      return passedPlain(value, at, dropped)
  }
}

function passedObject(
  { shape, catchall }: z.core.$ZodObjectDef,
  value: Readonly<Record<string, unknown>>,
  at: string,
  dropped: string[],
): unknown {
  const takesAll = catchall !== undefined && catchall._zod.def.type !== 'never'
  return passedFields(value, (key) => {
    const path = `${at}.${key}`
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined
    if (field !== undefined) return passed(field, value[key], path, dropped)
    if (!takesAll && value[key] !== undefined) dropped.push(path.slice(1))
    return takesAll ? value[key] : undefined
  })
}

/** Of several shapes the one that names most of what is there. */
function passedUnion(
  options: readonly z.core.$ZodType[],
  value: unknown,
  at: string,
  dropped: string[],
): unknown {
  const tried = options.map((option) => {
    const own: string[] = []
    return { value: passed(option, value, at, own), dropped: own }
  })
  const best = tried.reduce((one, other) => (other.dropped.length < one.dropped.length ? other : one))
  dropped.push(...best.dropped)
  return best.value
}

/** Where the schema names no fields, nothing with fields may stand. */
function passedPlain(value: unknown, at: string, dropped: string[]): unknown {
  if (typeof value !== 'object' || value === null) return value
  dropped.push(at.slice(1))
  return undefined
}

function passedList(list: readonly unknown[], pass: (item: unknown) => unknown): readonly unknown[] {
  const items = list.map(pass)
  return items.every((item, index) => item === list[index]) ? list : items
}

function passedFields(
  value: Readonly<Record<string, unknown>>,
  pass: (key: string) => unknown,
): Readonly<Record<string, unknown>> {
  const keys = Object.keys(value)
  const fields = keys.map((key) => pass(key))
  return keys.every((key, index) => fields[index] === value[key])
    ? value
    : Object.fromEntries(keys.map((key, index) => [key, fields[index]]))
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
