/**
 * Whether two values of plain data (what JSON can hold) say the same: the order of keys does not count, the order of
 * a list does, and a field without a value is as good as none.
 */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isObject(one) || !isObject(other)) return Number.isNaN(one) && Number.isNaN(other)
  if (Array.isArray(one) || Array.isArray(other)) return isSameList(one, other)
  const keys = givenKeys(one)
  return (
    keys.length === givenKeys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  )
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isSameList = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) &&
  Array.isArray(other) &&
  one.length === other.length &&
  one.every((item, index) => isSame(item, other[index]))

const givenKeys = (value: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(value).filter((key) => value[key] !== undefined)
