import type { Actor } from '../access/actor.js'
import type { Asker, NotServed } from '../kernel/asked-work.js'
import { failure, type Result } from '../kernel/result.js'
import type { Table } from '../kernel/table.js'
import type { TableRefusal } from '../uploads/table.js'
import type { Means } from './means.js'
import { forbidden, type Refused } from './refusal.js'
import { ownDossier } from './subjects.js'

/** The cells of a CSV or an XLSX that goes into a dossier; nothing of the file itself is kept. */
export async function readSheet(
  means: Means,
  actor: Actor,
  bytes: Uint8Array,
  asker?: Asker,
): Promise<Result<Table, Refused<'forbidden' | 'table-refused'> | NotServed>> {
  if (!means.may(actor, 'answer-dossier', ownDossier(actor))) return forbidden
  const read = await means.tableReader.read(bytes, asker)
  if (read.ok) return read
  return failure(isNotServed(read.error) ? read.error : { kind: 'table-refused', why: read.error })
}

const isNotServed = (error: TableRefusal | NotServed): error is NotServed =>
  error.kind === 'busy' || error.kind === 'given-up'
