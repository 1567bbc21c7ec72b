import { failure, type Result } from '../kernel/result.js'
import type { Table } from '../kernel/table.js'
import { readCsv } from './read-csv.js'
import { readXlsx } from './read-xlsx.js'
import { isZip, refusalAtSight, type TableRefusal } from './table.js'

/** Rows and cells of a CSV or an XLSX, whichever it is by its bytes: a name can lie. */
export async function readTable(bytes: Uint8Array): Promise<Result<Table, TableRefusal>> {
  const refusal = refusalAtSight(bytes)
  if (refusal !== undefined) return failure(refusal)
  return isZip(bytes) ? readXlsx(bytes) : readCsv(bytes)
}
