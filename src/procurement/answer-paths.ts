/**
 * Answers by their path, as in the API: lots by their id, clauses by theirs, other rows by their place
 * (`lots.LOT-0001.clauses.target-group-hours.parameters.hours`). Plain data in, plain data out.
 */

/** What stands at a path; `undefined` where nothing does. */
export const readAnswer = (value: unknown, path: string): unknown =>
  keysOf(path).reduce<unknown>((part, key) => {
    if (Array.isArray(part)) return part[indexOf(part, key)]
    return isRecord(part) && Object.hasOwn(part, key) ? part[key] : undefined
  }, value)

/**
 * The same with another answer at a path; what is missing on the way is made. `undefined` takes the answer away, so
 * that it is not answered any more. Never changes what it is given.
 */
export const withAnswer = (value: unknown, path: string, answer: unknown): unknown =>
  changed(value, keysOf(path), answer)

const declared = 'notApplicable.'

/** The keys on the way; what is declared not applicable goes by the whole path of the answer that it is about. */
const keysOf = (path: string): readonly string[] =>
  path.startsWith(declared) ? ['notApplicable', path.slice(declared.length)] : path.split('.')

function changed(
  value: unknown,
  [key = '', ...rest]: readonly string[],
  answer: unknown,
  parent = '',
): unknown {
  if (Array.isArray(value) || isRowKey(parent, key))
    return changedRow(Array.isArray(value) ? value : [], key, rest, answer, parent)
  const record = isRecord(value) ? value : {}
  const inner = rest.length === 0 ? answer : changed(record[key], rest, answer, key)
  if (inner === undefined || (rest.length > 0 && record[key] === undefined && answer === undefined)) {
    const { [key]: _, ...others } = record
    return others
  }
  return { ...record, [key]: inner }
}

function changedRow(
  rows: readonly unknown[],
  key: string,
  rest: readonly string[],
  answer: unknown,
  parent: string,
): readonly unknown[] {
  const index = indexOf(rows, key)
  const row = rows[index] ?? newRow(parent, key)
  const inner = rest.length === 0 ? answer : changed(row, rest, answer, key)
  if (inner === undefined) return index < 0 ? rows : rows.toSpliced(index, 1)
  return index < 0 ? [...rows, inner] : rows.with(index, inner)
}

/** Whether a key names a row of a list that may not be there yet. */
const isRowKey = (parent: string, key: string): boolean =>
  parent === 'lots' || parent === 'clauses' || /^\d+$/.test(key)

const newRow = (parent: string, key: string): object =>
  parent === 'lots' ? { id: key } : parent === 'clauses' ? { clause: key } : {}

function indexOf(rows: readonly unknown[], key: string): number {
  const named = rows.findIndex(
    (row) => isRecord(row) && (row.id === key || (row.id === undefined && row.clause === key)),
  )
  return named >= 0 ? named : /^\d+$/.test(key) && Number(key) < rows.length ? Number(key) : -1
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `lots.0.clauses.1.parameters.hours` → `lots.LOT-0001.clauses.target-group-hours.parameters.hours`. */
export function namedPath(path: readonly string[], root: unknown): string {
  let value: unknown = root
  return path
    .map((key, index) => {
      value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
      return nameOf(value, path[index - 1]) ?? key
    })
    .join('.')
}

function nameOf(row: unknown, list: string | undefined): string | undefined {
  if (typeof row !== 'object' || row === null) return undefined
  const name: unknown =
    list === 'lots' ? Reflect.get(row, 'id') : list === 'clauses' ? Reflect.get(row, 'clause') : undefined
  return typeof name === 'string' ? name : undefined
}
