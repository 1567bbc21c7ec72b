import type { ClauseLibrary } from '../clauses/library.js'
import { isInYearUpTo, localDate } from '../kernel/local-date.js'
import { type LotIndex, lotIndex } from '../suppliers/matching/lot-index.js'
import type { OfferedLot } from '../suppliers/matching/opportunities.js'
import type { DossierStore } from './dossier-store.js'
import { type KeptNotice, type Notice, type NoticeLot, noticeWith } from './notice.js'

/** A lot that firms may tender for, with the notice that it stands in. @property title of the lot, else of the notice. */
export interface PublishedLot extends OfferedLot {
  readonly title: string
  readonly notice: Notice
}

/**
 * The lots of published dossiers. Each time they are asked, what was published, changed or taken back since then is
 * brought up to date; nothing else is touched.
 */
export function publishedLotIndex(
  { publishedNotices }: Pick<DossierStore, 'publishedNotices'>,
  library: ClauseLibrary,
): () => Promise<LotIndex<PublishedLot>> {
  const index = lotIndex<PublishedLot>()
  const known = new Map<string, KeptNotice>()
  const forget = (notice: KeptNotice | undefined): void => {
    for (const { id } of notice?.lots ?? []) index.remove(keyOf(notice?.dossier, id))
  }
  return async () => {
    const gone = new Map(known)
    for (const notice of await publishedNotices()) {
      gone.delete(notice.dossier)
      if (known.get(notice.dossier) === notice) continue
      forget(known.get(notice.dossier))
      for (const lot of lotsOf(noticeWith(notice, library))) index.put(lot)
      known.set(notice.dossier, notice)
    }
    for (const [dossier, notice] of gone) {
      forget(notice)
      known.delete(dossier)
    }
    return index
  }
}

const keyOf = (dossier: string | undefined, lot: string): string => `${dossier}/${lot}`

/** A lot of which nobody knows the work cannot be found. */
const lotsOf = (notice: Notice): readonly PublishedLot[] =>
  notice.lots.flatMap((lot) =>
    lot.cpvCode === undefined ? [] : publishedLot({ ...lot, cpvCode: lot.cpvCode }, notice),
  )

function publishedLot(lot: NoticeLot & { readonly cpvCode: string }, notice: Notice): PublishedLot {
  return {
    key: keyOf(notice.dossier, lot.id),
    id: lot.id,
    title: lot.title || notice.title,
    notice,
    cpvCode: lot.cpvCode,
    additionalCpvCodes: lot.additionalCpvCodes ?? [],
    placeOfPerformance: lot.placeOfPerformance,
    contractNature: notice.contractNature,
    value: lot.estimatedValue,
    isValueSecret: !notice.estimatesArePublished,
    durationMonths: lot.durationMonths,
    hours: lot.hours,
    reservedParticipation: lot.reservedParticipation,
    day: notice.launchDate,
  }
}

/**
 * Whether a firm can still tender at a moment (`YYYY-MM-DDTHH:MM`, local time). Without a deadline: until a year after
 * the launch.
 */
export function isOpen(
  { notice: { submissionDeadline, launchDate } }: PublishedLot,
  moment: string,
): boolean {
  const today = localDate(moment.slice(0, 10))
  return submissionDeadline === undefined
    ? launchDate > today || isInYearUpTo(launchDate, today)
    : submissionDeadline >= moment
}

/** Whether the deadline passed in the twelve months before a moment. */
export function passedLately({ notice: { submissionDeadline } }: PublishedLot, moment: string): boolean {
  if (submissionDeadline === undefined || submissionDeadline >= moment) return false
  return isInYearUpTo(localDate(submissionDeadline.slice(0, 10)), localDate(moment.slice(0, 10)))
}
