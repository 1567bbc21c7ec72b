import { readSheet } from 'read-excel-file/universal'
import { failure, type Result, success } from '../kernel/result.js'
import { cellName, type Table } from '../kernel/table.js'
import { type ArchiveKind, type ArchiveParts, repacked, safeArchive } from './safe-archive.js'
import { firstSheet, hasEndlessText, scanSheet } from './scan-sheet.js'
import { type TableRefusal, tableLimits } from './table.js'

const workbook = 'xl/workbook.xml'

/** Only what the cells of a sheet are made of; no pictures, macros or links to other files. */
const excelFile: ArchiveKind = {
  isOne: (names) => names.has('[Content_Types].xml') && names.has(workbook),
  isWanted: (name) =>
    /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i.test(
      name,
    ),
}

/**
 * The first sheet of a workbook as text. A sheet that is too large, or that computes, is refused by its XML, before the
 * library opens it. A hostile file can cost all the memory there is: see `TableReader`.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Result<Table, TableRefusal>> {
  const archive = await safeArchive(bytes, excelFile, tableLimits.unpacked)
  if (!archive.ok) return failure({ kind: archive.error === 'other-kind' ? 'not-a-table' : archive.error })
  const parts = archive.value
  const sheet = firstSheet(textOf(parts, workbook), textOf(parts, 'xl/_rels/workbook.xml.rels'))
  if (sheet === undefined || parts[sheet] === undefined) return failure({ kind: 'unreadable' })
  if ([sheet, 'xl/sharedStrings.xml'].some((name) => hasEndlessText(textOf(parts, name))))
    return failure({ kind: 'unreadable' })
  const scanned = scanSheet(textOf(parts, sheet), textOf(parts, 'xl/styles.xml'), tableLimits)
  return scanned.ok ? cellsOf(parts, scanned.value.percentages) : scanned
}

async function cellsOf(
  parts: ArchiveParts,
  percentages: ReadonlySet<string>,
): Promise<Result<Table, TableRefusal>> {
  try {
    const rows: readonly (readonly unknown[])[] = await readSheet(new Blob([repacked(parts)]), {
      trim: false,
    })
    if (rows.length > tableLimits.rows) return failure({ kind: 'too-many-rows' })
    return success(
      rows.map((cells, row) =>
        cells.map((value, column) => cellText(value, percentages.has(cellName(row, column)))),
      ),
    )
  } catch {
    return failure({ kind: 'unreadable' })
  }
}

/** As a person would have typed it: a number with a decimal comma, `65 %`, a day, ja or nee. */
function cellText(value: unknown, isPercentage: boolean): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return isPercentage ? `${numberText(value * 100)} %` : numberText(value)
  if (typeof value === 'boolean') return value ? 'ja' : 'nee'
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  return String(value)
}

/** As many digits as a spreadsheet knows: it keeps 12.3 as 12.300000000000001. */
const numberText = (value: number): string => String(Number(value.toPrecision(15))).replace('.', ',')

const textOf = (parts: ArchiveParts, name: string): string => {
  const part = parts[name]
  return part === undefined ? '' : new TextDecoder().decode(part)
}
