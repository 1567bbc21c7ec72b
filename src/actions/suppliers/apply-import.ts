import pLimit from 'p-limit'
import { success } from '../../kernel/result.js'
import type { WriteFailure } from '../../kernel/write-failure.js'
import type { ImportPlan, PlannedSupplier } from '../../suppliers/exchange/import-plan.js'
import type { NumberTaken, SupplierRegister } from '../../suppliers/register.js'
import { createSupplier, type NewSupplier } from './new-supplier.js'

/**
 * What became of a firm of a plan.
 *
 * @property id of the firm in the register; left out: it was not made.
 * @property rows of the file, counted from 1.
 * @property kind `stale`: somebody else changed the firm since the plan was made; `gone`: it is not there any more.
 */
export type AppliedSupplier = { readonly name: string; readonly rows: readonly number[] } & (
  | { readonly kind: 'created' | 'changed' | 'unchanged'; readonly id: string }
  | { readonly kind: FailedKind; readonly id?: string }
)
export type FailedKind = 'stale' | 'gone' | NumberTaken['kind'] | WriteFailure['kind']

/** More writes than this at a time make a disk no quicker, and hold up the writes of others. */
const writesAtATime = 8

/**
 * Carries out a plan, each firm over the revision that was planned for. A firm that fails stops no other.
 * @param onWritten called after each firm that was written or failed.
 * @returns what became of each firm, in the order of the plan.
 */
export function applyImport(
  { suppliers }: Pick<ImportPlan, 'suppliers'>,
  register: Pick<SupplierRegister, 'create' | 'update'>,
  making: NewSupplier,
  onWritten: () => void = () => undefined,
): Promise<readonly AppliedSupplier[]> {
  const inTurn = pLimit(writesAtATime)
  return Promise.all(
    suppliers.map(async (planned): Promise<AppliedSupplier> => {
      const { name } = planned.profile
      const outcome =
        planned.kind === 'unchanged'
          ? { kind: planned.kind, id: planned.supplier?.id ?? '' }
          : await inTurn(() => write(planned, register, making).finally(onWritten))
      return { name, rows: planned.rows, ...outcome }
    }),
  )
}

async function write(
  { supplier, profile }: PlannedSupplier,
  register: Pick<SupplierRegister, 'create' | 'update'>,
  making: NewSupplier,
): Promise<
  | { readonly kind: 'created' | 'changed'; readonly id: string }
  | { readonly kind: FailedKind; readonly id?: string }
> {
  if (supplier === undefined) {
    const created = await createSupplier(register, profile, making)
    return created.ok ? { kind: 'created', id: created.value.id } : { kind: created.error.kind }
  }
  const { id } = supplier
  const kept = await register.update(id, supplier.revision, ({ revision }) =>
    success({ id, revision, updatedAt: making.at, ...profile }),
  )
  if (kept.ok) return { kind: 'changed', id }
  return { kind: kept.error.kind === 'unknown' ? 'gone' : kept.error.kind, id }
}
