import { isInYearUpTo, localDate } from '../kernel/local-date.js'
import type { OfferedLot } from '../suppliers/matching/opportunities.js'
import { firstClosing, type Notice, type NoticeLot } from './notice.js'

/** A lot that firms may tender for, with the notice that it stands in. @property title of the lot, else of the notice. */
export interface PublishedLot extends OfferedLot {
  readonly title: string
  readonly notice: Notice
}

/** The key of a lot among those of all published dossiers. */
export const lotKey = (dossier: string | undefined, lot: string): string => `${dossier}/${lot}`

/** A lot of which nobody knows the work cannot be found. */
export const lotsIn = (notice: Notice): readonly PublishedLot[] =>
  notice.lots.flatMap((lot) =>
    lot.cpvCode === undefined ? [] : publishedLot({ ...lot, cpvCode: lot.cpvCode }, notice),
  )

function publishedLot(lot: NoticeLot & { readonly cpvCode: string }, notice: Notice): PublishedLot {
  return {
    key: lotKey(notice.dossier, lot.id),
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
 * Whether a firm can still tender, or ask to take part, at a moment (`YYYY-MM-DDTHH:MM`, local time). Without a
 * deadline: until a year after the launch.
 */
export function isOpen({ notice }: PublishedLot, moment: string): boolean {
  const closing = lastMoment(notice)
  const today = localDate(moment.slice(0, 10))
  return closing === undefined
    ? notice.launchDate > today || isInYearUpTo(notice.launchDate, today)
    : closing >= moment
}

/** Whether the deadline passed in the twelve months before a moment. */
export function passedLately({ notice }: PublishedLot, moment: string): boolean {
  const closing = lastMoment(notice)
  if (closing === undefined || closing >= moment) return false
  return isInYearUpTo(localDate(closing.slice(0, 10)), localDate(moment.slice(0, 10)))
}

/** Nobody can come in any more once the tenders are due, also where the day for the requests was not told. */
const lastMoment = (notice: Notice): Notice['submissionDeadline'] =>
  firstClosing(notice).at ?? notice.submissionDeadline
