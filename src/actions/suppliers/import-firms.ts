import type { Actor } from '../../access/actor.js'
import type { Asker, NotServed, Undone } from '../../kernel/asked-work.js'
import { failure, type Result, success } from '../../kernel/result.js'
import { isSame } from '../../kernel/same.js'
import type { ImportOptions, ImportPlan } from '../../suppliers/exchange/import-plan.js'
import type { ColumnMapping } from '../../suppliers/exchange/match-columns.js'
import type { TableRefusal } from '../../uploads/table.js'
import type { Means } from '../means.js'
import { momentOf } from '../occasion.js'
import { type Answer, forbidden, impossible, type Refused, unknown } from '../refusal.js'
import { register } from '../subjects.js'
import type { AppliedSupplier } from './apply-import.js'
import type { HeldFile, HeldImport } from './held-imports.js'
import { carryOut, type MadePlan, planTable } from './plan-table.js'

/** A file as it was sent. @property name as its sender called it. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads a file and plans what would become of it; nothing is stored. @returns the id under which it is held. */
export async function planImport(
  means: Means,
  actor: Actor,
  { name, bytes }: SentFile,
  asker?: Asker,
): Promise<Result<string, Refused<'forbidden' | 'table-refused'> | Undone>> {
  if (!means.may(actor, 'import-firms', register)) return forbidden
  const table = await means.tableReader.read(bytes, asker)
  if (!table.ok) return failure(refusalOf(table.error))
  const file: HeldFile = { name, table: table.value, mapping: {}, acceptNewNames: false }
  const made = await planned(means, file, asker)
  return made.ok
    ? success(means.heldImports.hold({ kind: 'preview', file, made: made.value, isRenewed: false }))
    : made
}

/** A file that was sent before; after half an hour it is gone. */
export async function findImport(
  means: Means,
  actor: Actor,
  id: string,
): Promise<Answer<HeldImport, 'forbidden' | 'unknown'>> {
  if (!means.may(actor, 'import-firms', register)) return forbidden
  const found = means.heldImports.find(id)
  return found === undefined ? unknown('import') : success(found)
}

/** What somebody says of a file that was read. */
export interface SaidOfColumns {
  readonly mapping: ColumnMapping
  readonly acceptNewNames: boolean
}

/** Plans the file again with what somebody said of its columns. */
export async function remapImport(
  means: Means,
  actor: Actor,
  id: string,
  said: SaidOfColumns,
  asker?: Asker,
): Promise<Result<HeldImport, Refused<'forbidden' | 'unknown' | 'impossible'> | Undone>> {
  if (!means.may(actor, 'import-firms', register)) return forbidden
  const found = means.heldImports.find(id)
  if (found === undefined) return unknown('import')
  if (found.kind !== 'preview') return impossible('import-is-not-a-preview')
  const file = { ...found.file, ...said }
  const made = await planned(means, file, asker)
  if (!made.ok) return made
  const held: HeldImport = { kind: 'preview', file, made: made.value, isRenewed: false }
  means.heldImports.replace(id, held)
  return success(held)
}

/** Forgets a file that nothing was taken over from yet; nothing of it is stored. */
export async function forgetImport(
  means: Means,
  actor: Actor,
  id: string,
): Promise<Answer<undefined, 'forbidden'>> {
  if (!means.may(actor, 'import-firms', register)) return forbidden
  if (means.heldImports.find(id)?.kind === 'preview') means.heldImports.forget(id)
  return success(undefined)
}

/**
 * Carries out what was shown. When the register changed since then so that something else would be written, that is
 * held to be shown first. Whoever agrees a second time finds it busy: nothing is written twice.
 * @returns resolves when all is written; what became of it is found under the same id.
 */
export async function carryOutImport(
  means: Means,
  actor: Actor,
  id: string,
): Promise<Answer<undefined, 'forbidden' | 'unknown'>> {
  if (!means.may(actor, 'import-firms', register)) return forbidden
  const found = means.heldImports.find(id)
  if (found === undefined) return unknown('import')
  if (found.kind !== 'preview' || !found.made.plan.ok) return success(undefined)
  const total = writesOf(found.made.plan.value).length
  let written = 0
  means.heldImports.replace(id, { kind: 'busy', file: found.file, total, written: () => written })
  const outcome = await means
    .importInTurn(() =>
      writeOrShow(means, found, () => {
        written += 1
      }),
    )
    .catch((error: unknown): HeldImport => {
      means.log(`fout bij het inlezen: ${error instanceof Error ? error.name : 'onbekend'}`)
      return { kind: 'broken', file: { name: found.file.name } }
    })
  means.heldImports.replace(id, outcome)
  return success(undefined)
}

/** What a file would change, and what was written of it. @property applied absent: nothing was asked to be written. */
export interface ImportedTable {
  readonly plan: ImportPlan
  readonly applied?: readonly AppliedSupplier[]
}

/** Reads a file and takes it over in one go. @param isDryRun only says what would become of every row. */
export async function importTable(
  means: Means,
  actor: Actor,
  bytes: Uint8Array,
  { isDryRun, ...options }: Omit<ImportOptions, 'today'> & { readonly isDryRun: boolean },
  asker?: Asker,
): Promise<Result<ImportedTable, Refused<'forbidden' | 'table-refused' | 'columns-unknown'> | Undone>> {
  if (!means.may(actor, 'import-firms', register)) return forbidden
  const table = await means.tableReader.read(bytes, asker)
  if (!table.ok) return failure(refusalOf(table.error))
  const work = async (): Promise<Result<ImportedTable, Refused<'columns-unknown'> | Undone>> => {
    const made = await planTable(table.value, options, means, asker)
    if (!made.ok) return made
    const { plan } = made.value
    if (!plan.ok) return failure({ kind: 'columns-unknown', why: plan.error })
    return success(
      isDryRun ? { plan: plan.value } : { plan: plan.value, applied: await carryOut(plan.value, means) },
    )
  }
  return isDryRun ? work() : means.importInTurn(work)
}

async function writeOrShow(
  means: Means,
  { file, made: shown }: Extract<HeldImport, { readonly kind: 'preview' }>,
  onWritten: () => void,
): Promise<HeldImport> {
  const current = await currentPlan(means, file, shown)
  const made = current.ok ? current.value : undefined
  if (made === undefined || !made.plan.ok || !shown.plan.ok || !isSamePlan(made.plan.value, shown.plan.value))
    return { kind: 'preview', file, made: made ?? shown, isRenewed: true }
  const applied = await carryOut(made.plan.value, means, onWritten)
  return { kind: 'done', file: { name: file.name }, plan: made.plan.value, applied }
}

/** The plan as it is now: the one that was shown, as long as the register and the day are the same. */
async function currentPlan(means: Means, file: HeldFile, shown: MadePlan): Promise<Result<MadePlan, Undone>> {
  const isCurrent = shown.version === means.suppliers.version() && shown.day === momentOf(means).today
  return isCurrent ? success(shown) : planned(means, file)
}

const planned = (
  means: Means,
  { table, mapping, acceptNewNames }: HeldFile,
  asker?: Asker,
): Promise<Result<MadePlan, Undone>> => planTable(table, { mapping, acceptNewNames }, means, asker)

const refusalOf = (error: TableRefusal | NotServed): Refused<'table-refused'> | NotServed =>
  error.kind === 'busy' || error.kind === 'given-up' ? error : { kind: 'table-refused', why: error }

const writesOf = ({ suppliers }: ImportPlan) => suppliers.filter(({ kind }) => kind !== 'unchanged')

/** Whether two plans write the same over the same, and refuse the same rows. */
const isSamePlan = (one: ImportPlan, other: ImportPlan): boolean => isSame(sayingOf(one), sayingOf(other))
const sayingOf = (plan: ImportPlan): unknown => [
  writesOf(plan),
  plan.rows.filter(({ kind }) => kind === 'refused'),
]
