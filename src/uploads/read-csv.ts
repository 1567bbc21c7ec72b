import Papa from 'papaparse'
import { untypable } from '../kernel/clean-text.js'
import { failure, type Result, success } from '../kernel/result.js'
import type { Table } from '../kernel/table.js'
import { type TableRefusal, tableLimits } from './table.js'

/**
 * A CSV as text: semicolons, commas or tabs, in UTF-8, in UTF-16 with its mark, or else in Windows-1252 as older
 * programs write it. A cell is never computed: what begins like a formula is text.
 */
export function readCsv(bytes: Uint8Array): Result<Table, TableRefusal> {
  const text = textOf(bytes)
  if (text === undefined) return failure({ kind: 'not-a-table' })
  // The first line with which Excel is told the separator; it shows no row for it.
  const [stated = '', separator] = /^sep=([;,\t])\r?\n/i.exec(text) ?? []
  const rest = text.slice(stated.length)
  return rowsOf(rest, separator ?? separatorIn(rest))
}

/** `undefined` for what is no text. */
function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return readable(decoded(bytes, 'utf-16le'))
  return readable(
    decoded(bytes, 'utf-8') ?? decoded(bytes, 'windows-1252')?.replace(/[\x80-\x9F]/g, ofWindows),
  )
}

/** Node 20 decodes Windows-1252 as if it were Latin-1, which has nothing to see where Windows has these. */
const windowsSigns = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'
const ofWindows = (sign: string): string => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A text has no signs that no keyboard types; a picture that is called .csv has. */
const readable = (text: string | undefined): string | undefined =>
  text === undefined || text.search(untypable) !== -1 ? undefined : text

/** The separator that stands most often outside quotes at the beginning, where the headers are. */
function separatorIn(text: string): string {
  const beginning = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 3)
    .join('')
  const timesIn = (separator: string): number => beginning.split(separator).length
  const [first = ';', ...others] = [';', ',', '\t']
  return others.reduce((best, other) => (timesIn(other) > timesIn(best) ? other : best), first)
}

function rowsOf(text: string, separator: string): Result<Table, TableRefusal> {
  const rows: string[][] = []
  let refusal: TableRefusal | undefined
  Papa.parse<string[]>(text, {
    delimiter: separator,
    step: ({ data, errors }, parser) => {
      refusal = refusalOf(
        data,
        rows.length,
        errors.some(({ type }) => type === 'Quotes'),
      )
      if (refusal === undefined) rows.push(data)
      else parser.abort()
    },
  })
  if (refusal !== undefined) return failure(refusal)
  const filled = rows.findLastIndex((cells) => cells.some((cell) => cell !== ''))
  return success(rows.slice(0, filled + 1))
}

function refusalOf(cells: readonly string[], row: number, isBroken: boolean): TableRefusal | undefined {
  if (isBroken) return { kind: 'broken-quotes', row: row + 1 }
  const isFilled = cells.some((cell) => cell !== '')
  if (row >= tableLimits.rows && isFilled) return { kind: 'too-many-rows' }
  return cells.length > tableLimits.columns && cells.slice(tableLimits.columns).some((cell) => cell !== '')
    ? { kind: 'too-many-columns' }
    : undefined
}
