import { z } from 'zod'
import { essential } from './stored-schema.js'

/** A calendar day without a time zone, `YYYY-MM-DD`, that exists (no 30 February). Compares as text. */
export const localDateSchema = z.iso
  .date({ error: 'Schrijf de datum als JJJJ-MM-DD, bijvoorbeeld 2027-02-01.' })
  .brand<'LocalDate'>()
export type LocalDate = z.infer<typeof localDateSchema>

const momentAdvice = 'Schrijf datum en uur als JJJJ-MM-DDTUU:MM, bijvoorbeeld 2027-03-15T11:00.'

/** A moment in Belgian local time without a zone, `YYYY-MM-DDTHH:MM`, as a submission deadline is announced. */
export const localDateTimeSchema = z
  .string({ error: momentAdvice })
  .check(essential(z.regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, { error: momentAdvice })))
  .check(
    essential(
      z.refine((moment: string) => localDateSchema.safeParse(moment.slice(0, 10)).success, {
        error: 'Deze dag bestaat niet.',
      }),
    ),
  )
  .brand<'LocalDateTime'>()

/** Turns text into a day. Throws when there is no such day: that is a bug in the caller. */
export const localDate = (text: string): LocalDate => localDateSchema.parse(text)

/** Whether `day` lies in the period; both ends belong to it, an absent end is open. */
export function isWithin(day: LocalDate, from: LocalDate | undefined, until: LocalDate | undefined): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until)
}

/** The day in Belgium at a moment, given in milliseconds since 1970 or as an ISO instant. */
export function belgianDay(moment: number | string): LocalDate {
  const instant = typeof moment === 'number' ? moment : Date.parse(moment)
  const minute = Math.floor(instant / 60_000)
  if (lastDay.minute !== minute) lastDay = { minute, day: localDate(dayInBelgium.format(instant)) }
  return lastDay.day
}

/** The last answer: every request asks for the day of now, and no day begins within a minute. */
let lastDay: { readonly minute: number; readonly day: LocalDate } = {
  minute: Number.NaN,
  day: localDate('1970-01-01'),
}

const dayInBelgium = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** A moment as Belgian local time, `YYYY-MM-DDTHH:MM`. */
export const belgianMoment = (moment: number | string): string =>
  momentInBelgium.format(new Date(moment)).replace(' ', 'T')

/**
 * The instant, in milliseconds since 1970, of a Belgian local time `YYYY-MM-DDTHH:MM`. A time that the clock shows twice
 * is the first of the two; one that it skips is an hour later.
 */
export function instantOf(moment: string): number {
  const asUtc = Date.parse(`${moment}Z`)
  const offsetAt = (instant: number) => Date.parse(`${belgianMoment(instant)}Z`) - instant
  const halfDay = 12 * 3_600_000
  const [early, late] = [asUtc - offsetAt(asUtc - halfDay), asUtc - offsetAt(asUtc + halfDay)]
  return belgianMoment(late) === moment && belgianMoment(early) !== moment ? late : early
}

const momentInBelgium = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** Whether a day lies in the twelve months that end with another day, both ends included. */
export const isInYearUpTo = (day: LocalDate, end: LocalDate): boolean =>
  day <= end && day >= `${Number(end.slice(0, 4)) - 1}${end.slice(4)}`

/** The same day so many months later (earlier when negative); the last day of a month that is too short. */
export function monthsAfter(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const wanted = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth.getUTCDate())))
  return localDate(wanted.toISOString().slice(0, 10))
}
