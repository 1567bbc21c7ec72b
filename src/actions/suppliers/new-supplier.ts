import { failure, type Result } from '../../kernel/result.js'
import type { WriteFailure } from '../../kernel/write-failure.js'
import { foldText } from '../../reference/fold-text.js'
import type { NumberTaken, SupplierRegister } from '../../suppliers/register.js'
import type { Supplier, SupplierProfile } from '../../suppliers/supplier.js'

/** @property newId something that was never given before. @property at the moment, as an ISO instant. */
export interface NewSupplier {
  readonly at: string
  readonly newId: () => string
}

/** Adds a firm under an id of its own, made from its name: `groenwerk`, and `groenwerk-2` when that is taken. */
export async function createSupplier(
  { create }: Pick<SupplierRegister, 'create'>,
  profile: SupplierProfile,
  { at, newId }: NewSupplier,
): Promise<Result<Supplier, NumberTaken | WriteFailure>> {
  const base = idFrom(profile.name)
  const ids = [base, ...[2, 3, 4].map((number) => `${base}-${number}`)]
  for (const id of ids) {
    const created = await create({ id, revision: 1, updatedAt: at, ...profile })
    if (created.ok || created.error.kind !== 'exists') return withoutExists(created)
  }
  const unique = newId()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 12)
  return withoutExists(await create({ id: `${base}-${unique}`, revision: 1, updatedAt: at, ...profile }))
}

/** Url-safe and at least three signs long; a name without letters gives `onderneming`. */
function idFrom(name: string): string {
  const id = foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '')
  if (id === '') return 'onderneming'
  return id.length < 3 ? `onderneming-${id}` : id
}

function withoutExists(
  created: Awaited<ReturnType<SupplierRegister['create']>>,
): Result<Supplier, NumberTaken | WriteFailure> {
  if (created.ok) return created
  const { error } = created
  if (error.kind === 'exists') throw new Error('an id that was never given before exists')
  return failure(error)
}
