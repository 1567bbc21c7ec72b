import type { Actor } from '../../access/actor.js'
import { isOpen, type PublishedLot, passedLately } from '../../dossiers/published-lots.js'
import { success } from '../../kernel/result.js'
import type { Opportunities } from '../../suppliers/matching/opportunities.js'
import { type ComplementaryPair, partnersFor } from '../../suppliers/matching/pairs.js'
import type { Supplier } from '../../suppliers/supplier.js'
import type { Means } from '../means.js'
import { type Moment, momentOf } from '../occasion.js'
import { type Answer, forbidden, unknown } from '../refusal.js'
import { firmBy, firmSubject } from '../subjects.js'

/** A firm as it lies open, and the moment at which it was opened. */
export interface OpenFirm extends Moment {
  readonly firm: Supplier
}

/** Opens a firm of the register, private contacts included, for who acts for it or keeps it. */
export async function openFirm(
  means: Means,
  actor: Actor,
  id: string,
): Promise<Answer<OpenFirm, 'forbidden' | 'unknown'>> {
  if (!means.may(actor, 'read-firm')) return forbidden
  const firm = await means.suppliers.find(id)
  if (firm === undefined) return means.may(actor, 'read-firm', firmBy(id)) ? unknown('firm') : forbidden
  const moment = momentOf(means)
  return means.may(actor, 'read-firm', firmSubject(firm, moment.today))
    ? success({ firm, ...moment })
    : forbidden
}

/** Which lots: those that can still be tendered for, or those whose deadline passed in the last year. */
export type WhichLots = 'open' | 'passed'

/** What a firm can tender for. @property partners with whom it would cover a lot better than alone, the best first. */
export interface FirmOpportunities extends Opportunities<PublishedLot> {
  readonly partners: (lot: PublishedLot) => readonly ComplementaryPair[]
}

const mostPartners = 3

/**
 * The published lots that fit a firm, and those that one test keeps from it. Only firms that agreed to stand in the
 * directory are named to another firm.
 */
export async function opportunitiesFor(
  means: Means,
  actor: Actor,
  id: string,
  which: WhichLots,
): Promise<Answer<FirmOpportunities, 'forbidden' | 'unknown'>> {
  if (!means.may(actor, 'read-firm')) return forbidden
  const opened = await openFirm(means, actor, id)
  if (!opened.ok) return opened
  const { firm, moment } = opened.value
  const isMeant = which === 'open' ? isOpen : passedLately
  const found = (await means.publishedLots()).opportunities(firm, (lot) => isMeant(lot, moment))
  const isNamed = ({ published }: Supplier): boolean => published === true
  return success({
    ...found,
    partners: (lot) => partnersFor(firm, lot, means.suppliers.index, { limit: mostPartners, among: isNamed }),
  })
}
