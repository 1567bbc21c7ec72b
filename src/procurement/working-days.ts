import { easterSunday, plusDays, weekdayOf } from '../kernel/calendar.js'
import type { LocalDate } from '../kernel/local-date.js'

/**
 * The ten legal holidays, the same every year but for those that follow Easter.
 * @see wet van 4 januari 1974 betreffende de feestdagen; koninklijk besluit van 18 april 1974, artikel 1
 */
const fixedHolidays: Readonly<Record<string, string>> = {
  '01-01': 'Nieuwjaar',
  '05-01': 'de Dag van de Arbeid',
  '07-21': 'de nationale feestdag',
  '08-15': 'Onze-Lieve-Vrouw-Hemelvaart',
  '11-01': 'Allerheiligen',
  '11-11': 'Wapenstilstand',
  '12-25': 'Kerstmis',
}
const afterEaster: Readonly<Record<number, string>> = {
  1: 'paasmaandag',
  39: 'Onze-Lieve-Heer-Hemelvaart',
  50: 'pinkstermaandag',
}
const weekend: Readonly<Record<number, string>> = { 0: 'een zondag', 6: 'een zaterdag' }

/**
 * Why a day is no working day, in Dutch as it follows "dat is"; nothing for a working day.
 * @see verordening (EEG, Euratom) nr. 1182/71, artikel 2
 */
export function whyNoWorkingDay(day: LocalDate): string | undefined {
  const easter = easterSunday(Number(day.slice(0, 4)))
  const movable = Object.entries(afterEaster).find(([days]) => plusDays(easter, Number(days)) === day)
  return fixedHolidays[day.slice(5)] ?? movable?.[1] ?? weekend[weekdayOf(day)]
}

/**
 * The last day of a period in days: counted from the day after, and when it ends on a day that is no working day, the
 * next one that is.
 * @see verordening (EEG, Euratom) nr. 1182/71, artikel 3
 */
export function lastDayOfPeriod(from: LocalDate, days: number): LocalDate {
  let last = plusDays(from, days)
  while (whyNoWorkingDay(last) !== undefined) last = plusDays(last, 1)
  return last
}
