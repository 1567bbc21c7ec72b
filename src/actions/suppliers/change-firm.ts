import type { Actor } from '../../access/actor.js'
import type { Action } from '../../access/may.js'
import { failure, success } from '../../kernel/result.js'
import { isSame } from '../../kernel/same.js'
import type { WriteFailure } from '../../kernel/write-failure.js'
import type { NumberTaken } from '../../suppliers/register.js'
import {
  faultsInProfile,
  type ProfileFault,
  profileOf,
  type Supplier,
  type SupplierProfile,
} from '../../suppliers/supplier.js'
import type { StaleSupplier, UnknownSupplier } from '../../suppliers/supplier-store.js'
import type { Means } from '../means.js'
import { momentOf } from '../occasion.js'
import { type Answer, forbidden, invalid, type Refused, unknown } from '../refusal.js'
import { firmSubject, register } from '../subjects.js'
import { createSupplier } from './new-supplier.js'

/** What every change of a firm can be refused for. */
export type FirmRefusal =
  | 'forbidden'
  | 'invalid'
  | 'unknown'
  | 'stale'
  | 'number-taken'
  | 'no-room'
  | 'not-writable'

/** Adds a firm to the register, under an id made from its name. */
export async function createFirm(
  means: Means,
  actor: Actor,
  profile: SupplierProfile,
): Promise<Answer<Supplier, 'forbidden' | 'invalid' | 'number-taken' | 'no-room' | 'not-writable'>> {
  if (!means.may(actor, 'add-firm', register)) return forbidden
  const faults = faultsInProfile(profile)
  if (faults.length > 0) return invalid(faults)
  const { at } = momentOf(means)
  const created = await createSupplier(means.suppliers, profile, { at, newId: means.newId })
  if (created.ok) return created
  return created.error.kind === 'number-taken'
    ? failure(await takenBy(means, created.error.holder))
    : failure(created.error)
}

/**
 * Replaces what is said of a firm. The same again writes nothing. A name that no table knows (any more) is refused, but
 * not when the register has it already: somebody may change one thing and leave another.
 * @param seen the revision that was read.
 */
export async function changeFirm(
  means: Means,
  actor: Actor,
  id: string,
  seen: number,
  profile: SupplierProfile,
): Promise<Answer<Supplier, FirmRefusal>> {
  if (!means.may(actor, 'change-firm')) return forbidden
  return update(means, actor, 'change-firm', id, seen, (firm) => {
    const faults = newFaults(profile, profileOf(firm))
    return faults.length > 0 ? invalid(faults) : success(profile)
  })
}

/** Somebody looked at everything that is said of a firm, and says that it is so today. */
export async function verifyFirm(
  means: Means,
  actor: Actor,
  id: string,
  seen: number,
): Promise<Answer<Supplier, FirmRefusal>> {
  if (!means.may(actor, 'change-firm')) return forbidden
  const verifiedOn = momentOf(means).today
  return update(means, actor, 'change-firm', id, seen, (firm) => success({ ...profileOf(firm), verifiedOn }))
}

/** Puts a firm away: buyers do not find it any more. One that is away stays so. */
export async function archiveFirm(
  means: Means,
  actor: Actor,
  id: string,
  seen: number,
): Promise<Answer<Supplier, FirmRefusal>> {
  if (!means.may(actor, 'archive-firm')) return forbidden
  return update(means, actor, 'archive-firm', id, seen, (firm) =>
    success({ ...profileOf(firm), archived: true }),
  )
}

/** Takes a firm back that was put away. */
export async function restoreFirm(
  means: Means,
  actor: Actor,
  id: string,
  seen: number,
): Promise<Answer<Supplier, FirmRefusal>> {
  if (!means.may(actor, 'archive-firm')) return forbidden
  return update(means, actor, 'archive-firm', id, seen, (firm) =>
    success({ ...profileOf(firm), archived: false }),
  )
}

/** The faults that the firm does not have already. */
function newFaults(profile: SupplierProfile, before: SupplierProfile): readonly ProfileFault[] {
  const known = new Set(faultsInProfile(before).map(({ message }) => message))
  return faultsInProfile(profile).filter(({ message }) => !known.has(message))
}

/** The one protocol of changing a firm: over the revision that was seen, and only when something is different. */
async function update(
  means: Means,
  actor: Actor,
  action: Action,
  id: string,
  seen: number,
  change: (firm: Supplier) => Answer<SupplierProfile, 'invalid'>,
): Promise<Answer<Supplier, FirmRefusal>> {
  const { at, today } = momentOf(means)
  const kept = await means.suppliers.update<Refused<'forbidden' | 'invalid'>>(id, seen, (firm) => {
    if (!means.may(actor, action, firmSubject(firm, today))) return forbidden
    const profile = change(firm)
    if (!profile.ok) return profile
    return isSame(profile.value, profileOf(firm))
      ? success(firm)
      : success({ ...profile.value, id: firm.id, revision: firm.revision, updatedAt: at })
  })
  return kept.ok ? kept : refusalOf(means, kept.error)
}

type StoreFailure = NumberTaken | StaleSupplier | UnknownSupplier | WriteFailure

async function refusalOf(
  means: Means,
  error: Refused<'forbidden' | 'invalid'> | StoreFailure,
): Promise<Answer<never, FirmRefusal>> {
  switch (error.kind) {
    case 'unknown':
      return unknown('firm')
    case 'stale':
      return failure({ kind: 'stale', revision: error.current.revision })
    case 'number-taken':
      return failure(await takenBy(means, error.holder))
    default:
      return failure(error)
  }
}

async function takenBy({ suppliers }: Means, holder: string): Promise<Refused<'number-taken'>> {
  const name = (await suppliers.find(holder))?.name ?? holder
  return { kind: 'number-taken', holder: { id: holder, name } }
}
