import Papa from 'papaparse'
import { untypable } from '../../kernel/clean-text.js'
import { type SheetCell, typedText, withoutFormula } from './cell-text.js'
import type { Sheet } from './sheet.js'

/**
 * A sheet as CSV the way Excel opens it in Flanders: semicolons, UTF-8 with a mark at its beginning. No cell is taken
 * for a formula: what begins like one gets an apostrophe, which reading takes away again.
 */
export function toCsv({ columns, rows }: Sheet): Uint8Array {
  const text = Papa.unparse([columns.map(({ header }) => header), ...rows.map((row) => row.map(csvText))], {
    delimiter: ';',
    newline: '\r\n',
  })
  return new TextEncoder().encode(`\uFEFF${text}\r\n`)
}

/** One sign that no reader takes would make the whole file unreadable, so it goes. */
const csvText = (cell: SheetCell): string => withoutFormula(typedText(cell).replace(untypable, ''))
