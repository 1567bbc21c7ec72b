/** Computes a value when it is first asked for, and keeps it. */
export function lazily<Value>(compute: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined
  return () => {
    kept ??= { value: compute() }
    return kept.value
  }
}

/** Computes a value for each key when it is first asked for, and keeps it. */
export function keyed<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, () => Value>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known()
    const value = lazily(() => compute(key))
    kept.set(key, value)
    return value()
  }
}

/** Computes a value for each object when it is first asked for; it goes when the object does. */
export function keptWith<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known.value
    const value = compute(key)
    kept.set(key, { value })
    return value
  }
}
