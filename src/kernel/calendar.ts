import { type LocalDate, localDate } from './local-date.js'

const dayLength = 86_400_000

/** Whole days from one day to another; negative when the other comes first. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  (Date.parse(to) - Date.parse(from)) / dayLength

/** So many days later; earlier when negative. */
export const plusDays = (day: LocalDate, days: number): LocalDate =>
  localDate(new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10))

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (day: LocalDate): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/**
 * Easter Sunday of a year in the Gregorian calendar.
 * @see the anonymous algorithm of 1876 in Butcher's Ecclesiastical Calendar, as Meeus prints it
 */
export function easterSunday(year: number): LocalDate {
  const golden = year % 19
  const [century, ofCentury] = [Math.floor(year / 100), year % 100]
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const sinceMarch = epact + toSunday - 7 * late + 114
  const [month, date] = [Math.floor(sinceMarch / 31), (sinceMarch % 31) + 1]
  return localDate(`${year}-0${month}-${String(date).padStart(2, '0')}`)
}
