import { formatDate, formatEuro, formatNumber, formatPercentage } from '../../kernel/format.js'
import { localDateSchema } from '../../kernel/local-date.js'
import { failure, type Result, success } from '../../kernel/result.js'
import { typedDate } from '../../kernel/typed-date.js'
import { typedNumber } from '../../kernel/typed-number.js'
import { foldText } from '../../reference/fold-text.js'
import type { SheetCell } from './cell-text.js'
import type { Look } from './look.js'

/**
 * How one kind of value stands in a cell. Bounds and lengths are the profile's to test.
 *
 * @property read of text that is not empty; a failure says in Dutch what to do.
 * @property write of a value of this kind, so that `read` gives it back.
 * @property show the value in a sentence; left out: as it is written.
 * @property none the value that "geen" stands for, where there is one.
 * @property format how a spreadsheet shows it.
 */
export interface CellKind {
  readonly read: (text: string, look: Look) => Result<unknown, string>
  readonly write: (value: unknown, look: Look) => SheetCell
  readonly show?: (value: unknown) => string
  readonly none?: null | readonly []
  readonly format?: string
}

export const textCell: CellKind = { read: success, write: String }

/** An address of a page; `www.` alone is enough. */
export const websiteCell: CellKind = {
  read: (text) => success(/^www\./i.test(text) ? `https://${text}` : text),
  write: String,
}

export const yesNoCell: CellKind = {
  read: (text) => understood(yesNo.get(text.toLowerCase()), 'Antwoord met ja of nee, of laat de cel leeg.'),
  write: (value) => (value === true ? 'ja' : 'nee'),
}

const yesNo = new Map([
  ...['ja', 'j', 'yes', 'true', 'waar', 'x', '1'].map((word) => [word, true] as const),
  ...['nee', 'neen', 'n', 'no', 'false', 'onwaar', '0'].map((word) => [word, false] as const),
])

export const dayCell: CellKind = {
  read: (text) => understood(typedDate(text), 'Schrijf de datum als 1/2/2027.'),
  write: dayOf,
  show: (value) => formatDate(String(value)),
  format: 'dd/mm/yyyy',
}

/** The last day of something; "geen" when it has no end. */
export const lastDayCell: CellKind = {
  ...dayCell,
  read: (text) => understood(typedDate(text), 'Schrijf de datum als 1/2/2027, of geen als er geen einde is.'),
  none: null,
}

export const numberCell = (example: string): CellKind => ({
  read: (text) => understood(typedNumber(text), `Schrijf hier een getal, bijvoorbeeld ${example}.`),
  write: Number,
  show: (value) => formatNumber(Number(value)),
})

export const euroCell: CellKind = {
  ...numberCell('148.000'),
  show: (value) => formatEuro(Number(value)),
  format: '#,##0.00',
}

/** A number from 0 to 100. Under 1 only with its sign: `0,65` may well mean 65 %. */
export const percentageCell: CellKind = {
  read: (text) => {
    const number = typedNumber(text)
    const isUnclear = number !== undefined && number > 0 && number < 1 && !text.includes('%')
    return isUnclear
      ? failure(`"${text}" is niet duidelijk: schrijf 65 als je 65 % bedoelt, of ${text} %.`)
      : understood(number, 'Schrijf het percentage als een getal van 0 tot 100, bijvoorbeeld 65.')
  },
  write: (value) =>
    Number(value) > 0 && Number(value) < 1 ? formatPercentage(Number(value)) : Number(value),
  show: (value) => formatPercentage(Number(value)),
}

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

export const monthCell: CellKind = {
  read: (text) => {
    const named = months.findIndex((month) => text.length >= 3 && month.startsWith(text.toLowerCase())) + 1
    return understood(named > 0 ? named : typedNumber(text), 'Schrijf de maand, bijvoorbeeld maart of 3.')
  },
  write: (value) => months[Number(value) - 1] ?? String(value),
}

/** One of a closed list, by its name, its code or another word for it. */
export function choiceCell(
  names: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>> = {},
): CellKind {
  const find = byWord(names, others)
  const advice = `Kies uit: ${Object.values(names).join(', ')}.`
  return {
    read: (text) => understood(find(text), advice),
    write: (value) => names[String(value)] ?? String(value),
  }
}

/** Some of a closed list; "geen" for none. */
export function choicesCell(names: () => Readonly<Record<string, string>>): CellKind {
  const nameOf = (code: unknown): string => names()[String(code)] ?? String(code)
  return {
    read: (text) => {
      const find = byWord(names())
      const parts = partsOf(text, /[;,\n]/)
      const strange = parts.find((part) => find(part) === undefined)
      return strange === undefined
        ? success(unique(parts.map(find)))
        : failure(`"${shortened(strange)}" bestaat niet. Kies uit: ${Object.values(names()).join(', ')}.`)
    },
    write: (value) => listed(value).map(nameOf).join('; '),
    none: [],
  }
}

function byWord(
  names: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>> = {},
): (text: string) => string | undefined {
  const words = new Map([
    ...Object.entries(names).flatMap(([code, name]) => [
      [foldText(code), code] as const,
      [foldText(name), code] as const,
    ]),
    ...Object.entries(others).map(([word, code]) => [foldText(word), code] as const),
  ])
  return (text) => words.get(foldText(text))
}

export const partsOf = (text: string, separator: RegExp): readonly string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** What a cell says, in a sentence about it. */
export const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

export const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const unique = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)]

export const understood = <Value>(value: Value | undefined, message: string): Result<Value, string> =>
  value === undefined ? failure(message) : success(value)

function dayOf(value: unknown): SheetCell {
  const day = localDateSchema.safeParse(value)
  return day.success ? { day: day.data } : String(value)
}
