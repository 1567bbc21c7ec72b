/** Work that is divided into steps, so that others get their turn between them, done at once after all. */
export function atOnce<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * Computes a value for each key once, in steps or all at once, as who asks first wants it.
 * @property steps computes the value of a key, when it is not there yet; @property of that value.
 */
export function keyedInSteps<Key, Value>(compute: (key: Key) => Generator<void, Value>) {
  const kept = new Map<Key, Value>()
  function* steps(key: Key): Generator<void, Value> {
    const value = kept.has(key) ? (kept.get(key) as Value) : yield* compute(key)
    // Who did not wait for the steps may have been first: everybody has the same value.
    if (!kept.has(key)) kept.set(key, value)
    return kept.get(key) as Value
  }
  return { steps, of: (key: Key): Value => atOnce(steps(key)) }
}

/** The same as `map`, so many items at a time. */
export function* mapInSteps<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
  itemsAtOnce = 200,
): Generator<void, readonly Made[]> {
  const made: Made[] = []
  for (const item of items) {
    made.push(make(item))
    if (made.length % itemsAtOnce === 0) yield
  }
  return made
}
