import type { Actor } from '../access/actor.js'
import { overviewOf } from '../directory/overview.js'
import { placeOfRegion } from '../directory/place.js'
import type { Publication } from '../documents/publication.js'
import type { Undone } from '../kernel/asked-work.js'
import type { LocalDate } from '../kernel/local-date.js'
import { type Result, success } from '../kernel/result.js'
import { findRegion } from '../reference/regions.js'
import { everywhere, type OverviewOffer } from './kept-directory.js'
import type { Means } from './means.js'
import { type Answer, forbidden, type Refused, unknown } from './refusal.js'
import { directory } from './subjects.js'

/**
 * The firms of a region, or of everywhere, to be printed.
 * @property tag of the directory that it was made of.
 * @property overview left out when no firm is in it, or more than can be printed.
 */
export interface OpenOverview {
  readonly offer: OverviewOffer
  readonly day: LocalDate
  readonly tag: string
  readonly overview?: Publication
}

/** The overview of a region, or of everywhere, as it is today. @param id as the directory offers it. */
export async function openOverview(
  means: Means,
  actor: Actor,
  id: string,
): Promise<Answer<OpenOverview, 'forbidden' | 'unknown'>> {
  if (!means.may(actor, 'read-directory', directory)) return forbidden
  const { directory: firms, tag, overviews } = means.directory()
  const offer = overviews().find((known) => known.id === id)
  if (offer === undefined) return unknown('document')
  const region = offer.id === everywhere ? undefined : findRegion(offer.id)
  const overview = overviewOf(firms, region && placeOfRegion(region, firms.day))
  return success({ offer, day: firms.day, tag, ...(overview && { overview }) })
}

/** The bytes of the Word file of an overview; whoever asks for the same one again gets the same bytes. */
export async function writeOverview(
  means: Means,
  actor: Actor,
  { tag, offer, overview }: OpenOverview,
): Promise<Result<Uint8Array, Refused<'forbidden' | 'unknown'> | Undone>> {
  if (!means.may(actor, 'read-directory', directory)) return forbidden
  if (overview === undefined) return unknown('document')
  return means.overviewFile(`${tag} ${offer.id}`, overview)
}
