import type { FileColumn } from '../../../../suppliers/exchange/import-plan.js'
import { type ColumnMapping, columnMappingSchema } from '../../../../suppliers/exchange/match-columns.js'
import { askedBy } from '../../../http/asked-work.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { ImportCall } from './import-call.js'

/** Somebody who agrees waits this long for the outcome, in milliseconds; then a page says how far it is. */
const patience = 8_000

/** Plans the file again with what somebody said of its columns. */
export async function sayColumns({ c, doors, actor, sent, id, found }: ImportCall): Promise<Response> {
  const back = () => c.redirect(routes.firmImport.to({ import: id }), 303)
  if (found.kind !== 'preview') return back()
  const { plan } = found.made
  const columns = plan.ok ? plan.value.columns : plan.error.columns
  const said = {
    mapping: chosenMapping(found.file.mapping, columns, (name) => sent.fields.get(name)?.[0]),
    acceptNewNames: sentText(sent.fields, 'namen') === 'ja',
  }
  const planned = await doors.actions.remapImport(actor, id, said, askedBy(c))
  if (planned.ok) return back()
  switch (planned.error.kind) {
    // Somebody agreed in between: the page then says how far that is.
    case 'impossible':
      return back()
    default:
      return refusalPage(c, planned.error)
  }
}

/** Forgets the file; nothing of it is stored. */
export async function dropImport({ c, doors, actor, id }: ImportCall): Promise<Response> {
  const forgotten = await doors.actions.forgetImport(actor, id)
  return forgotten.ok ? c.redirect(routes.importFirms.to(), 303) : refusalPage(c, forgotten.error)
}

/** Carries out what was shown, and waits a while for the outcome. */
export async function agreeToImport({ c, doors, actor, id }: ImportCall): Promise<Response> {
  const outcome = await Promise.race([
    doors.actions.carryOutImport(actor, id),
    new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined).unref()),
  ])
  return outcome === undefined || outcome.ok
    ? c.redirect(routes.firmImport.to({ import: id }), 303)
    : refusalPage(c, outcome.error)
}

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
