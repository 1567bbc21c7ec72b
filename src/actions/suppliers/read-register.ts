import type { Actor } from '../../access/actor.js'
import type { LocalDate } from '../../kernel/local-date.js'
import { success } from '../../kernel/result.js'
import { foldText } from '../../reference/fold-text.js'
import { registerSheet } from '../../suppliers/exchange/register-sheet.js'
import type { Sheet } from '../../suppliers/exchange/sheet.js'
import type { RegisterList } from '../../suppliers/register-list.js'
import { profileOf } from '../../suppliers/supplier.js'
import type { Means } from '../means.js'
import { momentOf } from '../occasion.js'
import { type Answer, forbidden } from '../refusal.js'
import { register } from '../subjects.js'

/** The whole register as it is today, by name; contact data included. */
export async function readRegister(means: Means, actor: Actor): Promise<Answer<RegisterList, 'forbidden'>> {
  if (!means.may(actor, 'read-register', register)) return forbidden
  return success(means.registerList())
}

/** The register as it was on a day, as a table that an import reads. */
export interface RegisterExport {
  readonly sheet: Sheet
  readonly day: LocalDate
}

/** The register as a table. @param withContacts whether contact persons are in it. */
export async function exportRegister(
  means: Means,
  actor: Actor,
  withContacts: boolean,
): Promise<Answer<RegisterExport, 'forbidden'>> {
  if (!means.may(actor, 'read-register', register)) return forbidden
  const { today } = momentOf(means)
  const sheet = registerSheet([...means.suppliers.all()].map(profileOf), { today, withContacts })
  return success({ sheet, day: today })
}

/** The firms of which one may be the actor's own, by name. @param typed what their name holds; empty: all of them. */
export async function chooseFirm(
  means: Means,
  actor: Actor,
  typed: string,
): Promise<Answer<RegisterList['firms'], 'forbidden'>> {
  if (!means.may(actor, 'choose-firm', register)) return forbidden
  const wanted = foldText(typed.trim())
  return success(
    means.registerList().firms.filter(({ supplier }) => foldText(supplier.name).includes(wanted)),
  )
}
