/**
 * The one nl-BE formatter. A no-break space stands between a number and its sign or unit, so that a line never
 * ends between them: `€ 148.000`, `30 %`, `24 maanden`.
 */
const space = '\u00A0'
const whole = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 0 })
const decimal = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 4 })
const withCents = new Intl.NumberFormat('nl-BE', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const longDate = new Intl.DateTimeFormat('nl-BE', { dateStyle: 'long', timeZone: 'UTC' })
const list = new Intl.ListFormat('nl-BE', { type: 'conjunction' })
const alternatives = new Intl.ListFormat('nl-BE', { type: 'disjunction' })

/** `148000` → `€ 148.000`; cents only where there are any: `€ 148.000,50`. */
export const formatEuro = (amount: number): string => `€${space}${formatAmount(amount)}`

/** An amount where the sign stands already: `148000` → `148.000`, `148000.5` → `148.000,50`. */
export const formatAmount = (amount: number): string =>
  (Number.isInteger(amount) ? whole : withCents).format(amount)

/** `30` → `30 %`, `12.5` → `12,5 %`. */
export const formatPercentage = (value: number): string => `${decimal.format(value)}${space}%`

/** `2400` → `2.400`. */
export const formatNumber = (value: number): string => decimal.format(value)

/** `1` → `1 uur`, `2400` → `2.400 uren`. */
export const formatHours = (hours: number): string =>
  `${decimal.format(hours)}${space}${hours === 1 ? 'uur' : 'uren'}`

/** `1` → `1 maand`, `24` → `24 maanden`. */
export const formatMonths = (months: number): string =>
  `${decimal.format(months)}${space}${months === 1 ? 'maand' : 'maanden'}`

/** `1` → `1 dag`, `120` → `120 dagen`. */
export const formatDays = (days: number): string =>
  `${decimal.format(days)}${space}${days === 1 ? 'dag' : 'dagen'}`

/** `2027-02-01` → `1 februari 2027`. */
export const formatDate = (day: string): string =>
  longDate.format(new Date(`${day.slice(0, 10)}T00:00:00Z`)).replaceAll(' ', space)

/** `2027-03-15T11:00` → `15 maart 2027 om 11.00 uur`. */
export const formatDateTime = (moment: string): string =>
  `${formatDate(moment)} om ${moment.slice(11, 16).replace(':', '.')}${space}uur`

/** With a capital at the start; Dutch puts no accent on the capital of `één`. */
export const capitalised = (text: string): string =>
  text.startsWith('één') ? `Eén${text.slice(3)}` : text.charAt(0).toUpperCase() + text.slice(1)

/** `['a', 'b', 'c']` → `a, b en c`. */
export const formatList = (items: readonly string[]): string => list.format(items)

/** `['a', 'b', 'c']` → `a, b of c`. */
export const formatAlternatives = (items: readonly string[]): string => alternatives.format(items)

/** `1 perceel`, `12 percelen`, `1.200 percelen`. */
export const counted = (count: number, one: string, more: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : more}`
