import type { LocalDate } from '../../kernel/local-date.js'

/** What stands in a cell that is written: text, a number, or a day. Nothing is `''`. */
export type SheetCell = string | number | { readonly day: LocalDate }

/** Known to be none: no end, an empty list. */
export const none = 'geen'

/** The words that take away what is known; an empty cell leaves it as it is. */
const clearing: readonly string[] = ['wissen', 'onbekend']

/** A stroke where others leave a cell empty. */
export const isStroke = (text: string): boolean => text === '-' || text === '/'

export const isNone = (text: string): boolean => text.toLowerCase() === none
export const isClearing = (text: string): boolean => clearing.includes(text.toLowerCase())

/** A spreadsheet takes a cell that starts like this for a formula; the last four look the same to some. */
const looksLikeFormula = /^[=+\-@\t\r\n＝＋－＠]/

/** Whether a text would be taken for something else than itself, once read or opened. */
const needsMark = (text: string): boolean =>
  looksLikeFormula.test(text) ||
  isStroke(text) ||
  isNone(text) ||
  isClearing(text) ||
  (text.startsWith("'") && needsMark(text.slice(1)))

/** A text of somebody, so that reading gives it back: `geen` → `'geen`. */
export const marked = (text: string): string =>
  needsMark(text) && (isStroke(text) || !looksLikeFormula.test(text)) ? `'${text}` : text

/**
 * A text for a file where cells have no type, so that no program takes it for a formula: `=1+1` → `'=1+1`. What
 * {@link marked} marked already is left as it is.
 */
export const withoutFormula = (text: string): string => (looksLikeFormula.test(text) ? `'${text}` : text)

/** The text that was marked by either; {@link isNone} and {@link isClearing} are asked of the marked text. */
export const unmarked = (text: string): string =>
  text.startsWith("'") && needsMark(text.slice(1)) ? text.slice(1) : text

/** As a person would type it in a cell: `148000,5`, `1/2/2027`. */
export function typedText(cell: SheetCell): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15))).replace('.', ',')
  const [year, month, day] = cell.day.split('-').map(Number)
  return `${day}/${month}/${year}`
}
