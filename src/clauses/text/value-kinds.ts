import {
  formatDate,
  formatDateTime,
  formatDays,
  formatEuro,
  formatList,
  formatMonths,
  formatNumber,
  formatPercentage,
} from '../../kernel/format.js'
import { formatHoursIn, inLanguage, type Language, type NumberWords, wordNumber } from './language.js'

/** What a fact or a parameter holds; decides how it is printed. `rows` can only be walked with `{{#each}}`. */
const valueKinds = [
  'text',
  'euro',
  'percentage',
  'hours',
  'months',
  'days',
  'number',
  'date',
  'moment',
  'choice',
  'list',
  'boolean',
  'rows',
] as const
export type ValueKind = (typeof valueKinds)[number]

/**
 * What one name in a legal text stands for.
 * @property label how a person calls it, in Dutch; printed in `[nog in te vullen: …]`.
 * @property options for a choice: code → printed words.
 * @property fields for rows: what may be printed of each row.
 * @property answer the path of the answer behind it, as in the API, relative to its group.
 * @property optional a mark before a sentence: `[voorstel: …]` with what it holds, and nothing when that is not given.
 * @property answerGroup what the path is relative to: `lot`, `criterion`, `parameters`, the `row` of a loop; absent: the procedure.
 */
export interface Declaration {
  readonly kind: ValueKind
  readonly label: string
  readonly options?: Readonly<Record<string, string>>
  readonly fields?: Readonly<Record<string, Declaration>>
  readonly answer?: string
  readonly optional?: true
  readonly answerGroup?: 'lot' | 'criterion' | 'parameters' | 'row'
}

/** Whether a value counts as given: zero does, nothing and an empty list do not. */
export function isGiven(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  )
}

/**
 * How a text prints a value.
 * @property language that of the text; left out: 1.
 * @property words what the text says round a number.
 */
export interface Printing extends Pick<Declaration, 'kind' | 'options'> {
  readonly language?: Language
  readonly words?: NumberWords
}

/** The printed form of a value of a kind; `undefined` when the value is not given or is not of that kind. */
export function printValue(value: unknown, printing: Printing): string | undefined {
  if (!isGiven(value)) return undefined
  const { kind, options, words, language = 1 } = printing
  if (words !== undefined) return typeof value === 'number' ? wordNumber(value, words) : undefined
  return printAs(inLanguage(value, language), kind, options, language)
}

function printAs(value: unknown, kind: ValueKind, options: Options, language: Language): string | undefined {
  switch (kind) {
    case 'hours':
      return typeof value === 'number' ? formatHoursIn(value, language) : undefined
    case 'euro':
    case 'percentage':
    case 'months':
    case 'days':
    case 'number':
      return typeof value === 'number' ? numberPrinters[kind](value) : undefined
    case 'date':
      return typeof value === 'string' ? formatDate(value) : undefined
    case 'moment':
      return typeof value === 'string' ? formatDateTime(value) : undefined
    case 'choice':
      return typeof value === 'string' ? wordsOf(value, options) : undefined
    case 'list':
      return printList(Array.isArray(value) ? value : [value], options)
    case 'boolean':
      return typeof value === 'boolean' ? (value ? 'ja' : 'nee') : undefined
    case 'text':
      return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
    case 'rows':
      return undefined
    default:
      kind satisfies never
  }
}

type Options = Declaration['options']

const wordsOf = (code: string, options: Options): string =>
  options !== undefined && Object.hasOwn(options, code) ? (options[code] ?? code) : code

function printList(items: readonly unknown[], options: Options): string | undefined {
  const codes = items.filter((item) => typeof item === 'string')
  return codes.length === items.length ? formatList(codes.map((code) => wordsOf(code, options))) : undefined
}

const numberPrinters = {
  euro: formatEuro,
  percentage: formatPercentage,
  months: formatMonths,
  days: formatDays,
  number: formatNumber,
}
