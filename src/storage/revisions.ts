import { failure, type Result, success } from '../kernel/result.js'

interface Revised {
  readonly id: string
  readonly revision: number
}

interface Stale<Body> {
  readonly kind: 'stale'
  readonly current: Body
}

/**
 * A change that is refused when somebody else made one since `expected` was read, and that counts the revision
 * itself. Throws when the change gives the body another id: that is a bug in the caller.
 */
export function atRevision<Body extends Revised, Refusal>(
  expected: number,
  change: (current: Body) => Result<Body, Refusal>,
): (current: Body) => Result<Body, Refusal | Stale<Body>> {
  return (current) => {
    if (current.revision !== expected) return failure({ kind: 'stale', current })
    const changed = change(current)
    if (!changed.ok || changed.value === current) return changed
    if (changed.value.id !== current.id) throw new Error(`A change gave ${current.id} another id.`)
    return success({ ...changed.value, revision: expected + 1 })
  }
}
