import writeWorkbook, { type CellObject } from 'write-excel-file/universal'
import type { FormCell, FormSheet } from '../../kernel/form-sheet.js'
import type { SheetCell } from './cell-text.js'
import type { AnySheet, Sheet, SheetColumn } from './sheet.js'

/**
 * Sheets as an Excel workbook, its header kept in sight. Every text is a cell of the type text, in the format text:
 * what begins like a formula stays what it is, also when somebody edits the cell.
 */
export async function toXlsx(sheets: readonly AnySheet[]): Promise<Uint8Array> {
  const blob = await writeWorkbook(
    sheets.map((sheet) => ('cells' in sheet ? formSheet(sheet) : listSheet(sheet))),
  ).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

const listSheet = ({ name, columns, rows, wraps = false }: Sheet) => ({
  sheet: name,
  columns: columns.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
  data: [
    columns.map(({ header }) => headerCell(header)),
    ...rows.map((row) => row.map((cell, index) => cellObject(cell, columns[index], wraps))),
  ],
})

const formSheet = ({ name, widths, frozen, cells }: FormSheet) => ({
  sheet: name,
  columns: widths.map((width) => ({ width })),
  stickyRowsCount: frozen,
  data: cells.map((row) => row.map((cell) => (cell === null ? null : formCell(cell)))),
})

/** What is to be filled in stands out; a formula is never made from what somebody typed. */
function formCell(cell: FormCell): CellObject {
  const format = 'format' in cell && cell.format !== undefined ? { format: cell.format } : {}
  switch (cell.kind) {
    case 'text':
      return {
        ...textCell(cell.text),
        wrap: true,
        alignVertical: 'top',
        ...(cell.strong && { fontWeight: 'bold', backgroundColor: '#e8ebee' }),
      }
    case 'number':
      return { value: cell.value, type: Number, alignVertical: 'top', ...format }
    case 'formula':
      return {
        value: `=${cell.formula}`,
        type: 'Formula',
        alignVertical: 'top',
        ...format,
        ...(cell.strong && { fontWeight: 'bold' }),
      }
    case 'input':
      return {
        backgroundColor: '#fdf6e3',
        borderColor: '#b8a878',
        borderStyle: 'thin',
        alignVertical: 'top',
        ...format,
      }
    default:
      return cell satisfies never
  }
}

const headerCell = (header: string): CellObject => ({
  ...textCell(header),
  fontWeight: 'bold',
  backgroundColor: '#e8ebee',
  wrap: true,
  alignVertical: 'top',
})

function cellObject(cell: SheetCell, column: SheetColumn | undefined, wraps: boolean): CellObject | null {
  if (cell === '') return null
  if (typeof cell === 'string')
    return wraps ? { ...textCell(cell), wrap: true, alignVertical: 'top' } : textCell(cell)
  const format = column?.format === undefined ? {} : { format: column.format }
  if (typeof cell === 'number') return { value: cell, type: Number, ...format }
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, ...format }
}

const textCell = (text: string): CellObject => ({ value: workbookText(text), type: String, format: '@' })

/**
 * `_x0041_` in a workbook means the character with that number: what looks like it is written so that it stays. And
 * the library keeps its texts by name in a plain object, in which `toString` is there already.
 */
function workbookText(text: string): string {
  const literal = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  if (!(literal in {})) return literal
  return `_x${literal.charCodeAt(0).toString(16).padStart(4, '0')}_${literal.slice(1)}`
}
