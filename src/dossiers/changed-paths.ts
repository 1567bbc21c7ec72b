/** The longest list of paths that a history entry keeps. */
const maximumPaths = 200

/**
 * Where two values differ, as paths of the API: lots and clauses go by their id (`lots.LOT-0001.title`), other
 * lists by their place. At most 200 paths; a longer list ends in `…`.
 */
export function changedPaths(before: unknown, after: unknown): readonly string[] {
  const paths = differences(before, after, '')
  return paths.length > maximumPaths ? [...paths.slice(0, maximumPaths), '…'] : paths
}

function differences(before: unknown, after: unknown, path: string): readonly string[] {
  if (Object.is(before, after)) return []
  const [left, right] = [childrenOf(before, path), childrenOf(after, path)]
  if (left === undefined || right === undefined) return [path]
  const keys = new Set([...left.keys(), ...right.keys()])
  const moved = Array.isArray(after) && isReordered([...left.keys()], [...right.keys()]) ? [path] : []
  return [
    ...moved,
    ...[...keys].flatMap((key) =>
      differences(left.get(key), right.get(key), path === '' ? key : `${path}.${key}`),
    ),
  ]
}

/** Whether what both lists hold stands in another order. */
function isReordered(before: readonly string[], after: readonly string[]): boolean {
  const kept = before.filter((key) => after.includes(key))
  return after.filter((key) => before.includes(key)).some((key, index) => key !== kept[index])
}

function childrenOf(value: unknown, path: string): ReadonlyMap<string, unknown> | undefined {
  if (Array.isArray(value))
    return new Map(value.map((item, index) => [nameOf(item, path) ?? String(index), item]))
  if (typeof value !== 'object' || value === null) return undefined
  return new Map(Object.entries(value).filter(([, field]) => field !== undefined))
}

/** What a row of the list at a path is called, where the API calls it by name; no two rows share it. */
function nameOf(item: unknown, path: string): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  if (path === 'lots' && 'id' in item && typeof item.id === 'string') return item.id
  const isChoice = path === 'clauses' || path.endsWith('.clauses')
  return isChoice && 'clause' in item && typeof item.clause === 'string' ? item.clause : undefined
}
