/** A value inside objects, at a path of field names; `undefined` when there is none. */
export function valueAt(source: unknown, path: readonly string[]): unknown {
  let value = source
  for (const field of path) {
    if (!isFields(value)) return undefined
    value = value[field]
  }
  return value
}

/** A copy with the value at a path; the objects on the way are made. `undefined` takes it away. */
export function withValueAt(source: unknown, [field, ...rest]: readonly string[], value: unknown): unknown {
  if (field === undefined) return value
  const fields = isFields(source) ? source : {}
  return { ...fields, [field]: withValueAt(fields[field], rest, value) }
}

/**
 * The same said once: texts without spaces around them, nothing that is left out or empty (an empty list and `null`
 * say "none" and stay).
 */
export function tidied(value: unknown): unknown {
  if (typeof value === 'string') return tidyText(value)
  if (Array.isArray(value)) return value.map(tidied)
  if (!isFields(value)) return value
  const kept = Object.entries(value)
    .map(([field, inner]) => [field, tidied(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

/** `undefined` for a text that says nothing. */
export function tidyText(text: string): string | undefined {
  const tidy = text.replace(/\r\n?/g, '\n').trim()
  return tidy === '' ? undefined : tidy
}

/** Whether two values say the same, whatever the order of their fields. */
export const isSame = (one: unknown, other: unknown): boolean => keyOf(one) === keyOf(other)

/** A text that is equal for values that say the same. */
export function keyOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(keyOf).join(',')}]`
  if (!isFields(value)) return JSON.stringify(value) ?? ''
  const fields = Object.keys(value)
    .filter((field) => value[field] !== undefined)
    .sort()
  return `{${fields.map((field) => `${field}:${keyOf(value[field])}`).join(',')}}`
}

export const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
