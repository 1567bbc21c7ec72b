import { z } from 'zod'
import { columnLetters, type Table } from '../../kernel/table.js'
import { foldText } from '../../reference/fold-text.js'
import type { Column } from './column.js'
import { columns, findColumn } from './columns.js'

/** What a person chose: the header in the file → the id of our column; `null`: pass the column over. */
export const columnMappingSchema = z.record(
  z.string().max(500),
  z
    .string()
    .refine((id) => findColumn(id) !== undefined, {
      error: ({ input }) =>
        `Kolom "${String(input).slice(0, 80)}" bestaat niet: kies een kolom uit het sjabloon.`,
    })
    .nullable(),
)
export type ColumnMapping = Readonly<z.infer<typeof columnMappingSchema>>

/**
 * A column of the file.
 *
 * @property at its place, from 0; `letter` as a spreadsheet names it.
 * @property column ours; left out: it is passed over.
 * @property why how it was matched, or why it is passed over: `unknown` nobody knows the header, `twice` an earlier
 * column is the same, `left-out` a person chose so.
 */
export interface ColumnMatch {
  readonly at: number
  readonly letter: string
  readonly header: string
  readonly column?: Column
  readonly why: 'recognised' | 'chosen' | 'unknown' | 'twice' | 'left-out'
}

/** @property row the row of the headers, from 0. */
export interface MatchedHeader {
  readonly row: number
  readonly columns: readonly ColumnMatch[]
}

const known = new Map(
  columns.flatMap((column) =>
    [column.id, ...column.synonyms, column.header].map((word) => [foldText(word), column] as const),
  ),
)

/** The column that a header means: its name or another word for it, whatever the case, signs or what is in brackets. */
const recognisedColumn = (header: string): Column | undefined =>
  known.get(foldText(header)) ?? known.get(foldText(header.replace(/\([^)]*\)/g, ' ')))

/** Titles may stand above the headers. */
const rowsToLookAt = 20

/**
 * The row, among the first ones, in which most columns are known. When none of them is, the first row that says
 * something, so that a person can tell which column is which; `undefined` when there is none.
 */
export function matchHeader(table: Table, mapping: ColumnMapping = {}): MatchedHeader | undefined {
  const candidates = table
    .slice(0, rowsToLookAt)
    .map((cells, row) => ({ row, columns: matchColumns(cells, mapping) }))
  const knownIn = ({ columns }: MatchedHeader): number =>
    columns.filter(({ why }) => why === 'recognised' || why === 'chosen').length
  const most = Math.max(0, ...candidates.map(knownIn))
  return candidates.find((candidate) => candidate.columns.length > 0 && knownIn(candidate) === most)
}

function matchColumns(headers: readonly string[], mapping: ColumnMapping): readonly ColumnMatch[] {
  const chosen = new Map(Object.entries(mapping).map(([header, id]) => [foldText(header), id]))
  const taken = new Set(headers.flatMap((header) => chosen.get(foldText(header)) ?? []))
  const seen = new Set<string>()
  return headers.flatMap((header, at): readonly ColumnMatch[] => {
    if (header.trim() === '') return []
    const of = { at, letter: columnLetters(at), header: header.trim() }
    const choice = chosen.get(foldText(header))
    if (choice === null) return [{ ...of, why: 'left-out' }]
    const column = choice === undefined ? recognisedColumn(header) : findColumn(choice)
    if (column === undefined) return [{ ...of, why: 'unknown' }]
    // What a person chose for another column goes before what we recognise.
    if (seen.has(column.id) || (choice === undefined && taken.has(column.id)))
      return [{ ...of, why: 'twice' }]
    seen.add(column.id)
    return [{ ...of, column, why: choice === undefined ? 'recognised' : 'chosen' }]
  })
}
