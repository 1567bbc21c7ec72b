import type { HeldFile, HeldImport } from '../../../../actions/suppliers/held-imports.js'
import { carryOut, type MadePlan, planTable } from '../../../../actions/suppliers/plan-table.js'
import { belgianDay } from '../../../../kernel/local-date.js'
import type { FileColumn, ImportPlan } from '../../../../suppliers/exchange/import-plan.js'
import { type ColumnMapping, columnMappingSchema } from '../../../../suppliers/exchange/match-columns.js'
import { errorPage } from '../../../http/error-pages.js'
import { problems } from '../../../http/messages.js'
import { sentFields, sentText } from '../../../http/sent-form.js'
import { type ImportCall, importAddress } from './import-call.js'

/** Somebody who agrees waits this long for the outcome, in milliseconds; then a page says how far it is. */
const patience = 8_000

/** Plans the file again with what somebody said of its columns. */
export async function remapImport({ c, id, found, dependencies, held }: ImportCall): Promise<Response> {
  if (found.kind !== 'preview') return c.redirect(`${importAddress}/${id}`, 303)
  const sent = await sentFields(c)
  const { plan } = found.made
  const columns = plan.ok ? plan.value.columns : plan.error.columns
  const file = {
    ...found.file,
    mapping: chosenMapping(found.file.mapping, columns, (name) => sent.get(name)?.[0]),
    acceptNewNames: sentText(sent, 'namen') === 'ja',
  }
  const made = await planned(file, dependencies)
  if (made === undefined) return tooSlow(c)
  held.replace(id, { kind: 'preview', file, made, isRenewed: false })
  return c.redirect(`${importAddress}/${id}`, 303)
}

/** Forgets the file; nothing of it is stored. */
export function forgetImport({ c, id, found, held }: ImportCall): Response {
  if (found.kind === 'preview') held.forget(id)
  return c.redirect(importAddress, 303)
}

/**
 * Carries out what was shown. When the register changed since then so that something else would be written, it shows
 * that first.
 */
export async function confirmImport(call: ImportCall): Promise<Response> {
  const { c, id, found, dependencies, held } = call
  if (found.kind === 'preview' && found.made.plan.ok) {
    const total = writesOf(found.made.plan.value).length
    let written = 0
    // Whoever agrees a second time finds it busy: nothing is written twice.
    held.replace(id, { kind: 'busy', file: found.file, total, written: () => written })
    const onWritten = () => {
      written += 1
    }
    const writing = dependencies
      .importInTurn(() => writeOrShow(call, found, found.made, onWritten))
      .catch((error: unknown): HeldImport => {
        dependencies.log(`fout bij het inlezen: ${error instanceof Error ? error.name : 'onbekend'}`)
        return { kind: 'broken', file: { name: found.file.name } }
      })
      .then((outcome) => held.replace(id, outcome))
    await Promise.race([writing, new Promise((resolve) => setTimeout(resolve, patience).unref())])
  }
  return c.redirect(`${importAddress}/${id}`, 303)
}

async function writeOrShow(
  { dependencies }: ImportCall,
  { file }: Extract<HeldImport, { readonly kind: 'preview' }>,
  shown: MadePlan,
  onWritten: () => void,
): Promise<HeldImport> {
  const made = await currentPlan(file, shown, dependencies)
  if (made === undefined || !made.plan.ok || !shown.plan.ok || !isSamePlan(made.plan.value, shown.plan.value))
    return { kind: 'preview', file, made: made ?? shown, isRenewed: true }
  const applied = await carryOut(made.plan.value, dependencies, onWritten)
  return { kind: 'done', file: { name: file.name }, plan: made.plan.value, applied }
}

/** The plan as it is now: the one that was shown, as long as the register and the day are the same. */
async function currentPlan(
  file: HeldFile,
  shown: MadePlan,
  dependencies: ImportCall['dependencies'],
): Promise<MadePlan | undefined> {
  const isCurrent =
    shown.version === dependencies.suppliers.version() && shown.day === belgianDay(dependencies.now())
  return isCurrent ? shown : planned(file, dependencies)
}

async function planned(
  { table, mapping, acceptNewNames }: HeldFile,
  dependencies: ImportCall['dependencies'],
): Promise<MadePlan | undefined> {
  const made = await planTable(table, { mapping, acceptNewNames }, dependencies)
  return made.ok ? made.value : undefined
}

const writesOf = ({ suppliers }: ImportPlan) => suppliers.filter(({ kind }) => kind !== 'unchanged')

/** Whether two plans write the same over the same, and refuse the same rows. */
const isSamePlan = (one: ImportPlan, other: ImportPlan): boolean => sayingOf(one) === sayingOf(other)
const sayingOf = (plan: ImportPlan): string =>
  JSON.stringify([writesOf(plan), plan.rows.filter(({ kind }) => kind === 'refused')])

/** What was chosen before, and what differs now from what the plan made of each column. */
function chosenMapping(
  before: ColumnMapping,
  columns: readonly FileColumn[],
  read: (name: string) => string | undefined,
): ColumnMapping {
  const changes = columns.flatMap(({ letter, header, columnId = '' }) => {
    const chosen = read(`kolom-${letter}`)
    return chosen === undefined || chosen === columnId
      ? []
      : [[header, chosen === '' ? null : chosen] as const]
  })
  const mapping = columnMappingSchema.safeParse({ ...before, ...Object.fromEntries(changes) })
  return mapping.success ? mapping.data : before
}

const tooSlow = (c: ImportCall['c']): Response | Promise<Response> =>
  errorPage(c, 503, problems.planTooSlow.title, problems.planTooSlow.detail)
