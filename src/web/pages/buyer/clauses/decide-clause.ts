import { parsePath } from '../../../../procurement/answers/path.js'
import { missingPage } from '../../../http/error-pages.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { answersRefused } from '../questions/answers-refused.js'
import { clausesPage } from './clauses-page.js'

const decisions: ReadonlyMap<string, 'accepted' | 'refused' | 'removed'> = new Map([
  ['accepted', 'accepted'],
  ['refused', 'refused'],
  ['weg', 'removed'],
])

/** Keeps a decision about one clause. What was filled in of it stays. */
export async function decideOnClause(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const path = sentText(sent.fields, 'pad')
  const motivation = sentText(sent.fields, 'motivation').replaceAll('\r\n', '\n').trim()
  const decision = decisions.get(sentText(sent.fields, 'doe'))
  const { lot, clause, rest } = parsePath(path)
  if (clause === undefined || rest !== '' || decision === undefined) return missingPage(c)
  const asked = { clause, decision, motivation, ...(lot !== undefined && { lot }) }
  const kept = await doors.actions.decideClause(actor, dossier.id, asked)
  if (kept.ok) return c.redirect(routes.dossierClauses.to({ id: dossier.id }), 303)
  return answersRefused(call, kept.error, [{ path, label: 'Beslissing over de clausule' }], ([fault]) =>
    clausesPage(call, { path, motivation, message: fault?.message ?? 'Dit kan niet.' }),
  )
}
