import type { Parameter } from '../clauses/parameters.js'

/** The kinds of numbers that are known by their unit, each with the words that come after it. */
const units: Partial<Readonly<Record<Parameter['type'], RegExp>>> = {
  hours: /^\s?(?:uur|uren|arbeidsuren|manuren)\b/,
  percentage: /^\s?(?:%|procent\b)/,
  months: /^\s?(?:maand|maanden)\b/,
  days: /^\s?(?:kalenderdagen|werkdagen|dagen|dag|kalenderdag|werkdag)\b/,
}
/** For what a clause counts by itself, such as places. */
const counted =
  /^\s?(?:(?:opleidings|stage|leer|werk|doorstroom)?plaats(?:en)?|stages?|personen|persoon|leerlingen)\b/

const number = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/g
/** Words that make a time of the day, an article or a date of a number. */
const notAnAmount = /(?:\b(?:om|tot|vanaf|tussen|voor|na|artikel|art\.|§|nr\.)\s?|[€/.])$/

/** The numbers of a text that have the unit of a parameter, each once; a type without a unit has none. */
export function numbersLike(text: string, { type }: Pick<Parameter, 'type'>): readonly number[] {
  const unit = type === 'number' ? counted : units[type]
  if (unit === undefined) return []
  const found = [...text.matchAll(number)].flatMap((match) => {
    const [written] = match
    const isUnit = unit.test(text.slice(match.index + written.length).toLowerCase())
    const isTime = type === 'hours' && notAnAmount.test(text.slice(0, match.index).toLowerCase())
    return isUnit && !isTime ? [Number(written.replaceAll('.', '').replace(',', '.'))] : []
  })
  return [...new Set(found)]
}
