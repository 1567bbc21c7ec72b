/** The same without some of its fields. */
export const omit = <Value extends object, Key extends keyof Value & string>(
  value: Value,
  ...keys: readonly Key[]
): Omit<Value, Key> => {
  const left: readonly string[] = keys
  return Object.fromEntries(Object.entries(value).filter(([key]) => !left.includes(key))) as Omit<Value, Key>
}
