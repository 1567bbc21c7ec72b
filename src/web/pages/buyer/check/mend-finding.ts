import { nameOfAnswer } from '../../../../dossiers/questionnaire.js'
import type { MotivatedFinding } from '../../../../dossiers/workbench.js'
import { missingPage } from '../../../http/error-pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { answersRefused } from '../questions/answers-refused.js'
import { checkPage } from './check-page.js'

/** Applies a fix, or keeps a motivation. A finding that is gone meanwhile changes nothing. */
export async function mendFinding(call: DossierCall): Promise<Response> {
  const { c, dossier, workbench, sent } = call
  const [key, deed] = [sentText(sent.fields, 'sleutel'), sentText(sent.fields, 'doe')]
  const back = backTo(dossier.id, sentText(sent.fields, 'terug'))
  const finding = workbench.findings.find((known) => known.key === key)
  if (deed !== 'herstel' && deed !== 'motiveer') return missingPage(c)
  if (finding === undefined) return c.redirect(back, 303)
  return deed === 'herstel' ? applyTheFix(call, finding, back) : keepMotivation(call, finding)
}

/** Only pages of this dossier can be come back to, and only by an address that a page wrote. */
function backTo(id: string, from: string): string {
  const own = `${routes.dossier.to({ id })}/`
  const isOwn = from.startsWith(own) && /^[\w./?=&%~+-]+$/.test(from) && !/\.\.|\/\/|%0|%1/i.test(from)
  return isOwn ? from : routes.check.to({ id })
}

async function applyTheFix(call: DossierCall, finding: MotivatedFinding, back: string): Promise<Response> {
  const { c, doors, actor, dossier } = call
  const kept = await doors.actions.applyFix(actor, dossier.id, finding.key)
  if (kept.ok) return c.redirect(back, 303)
  const fields = (finding.fix?.answers ?? []).map(({ path }) => ({ path, label: nameOfAnswer(path) }))
  return answersRefused(call, kept.error, fields, () => checkPage(call))
}

async function keepMotivation(call: DossierCall, { key }: MotivatedFinding): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const text = sentText(sent.fields, 'motivering').replaceAll('\r\n', '\n').trim()
  const kept = await doors.actions.motivateFinding(actor, dossier.id, { finding: key, text })
  if (kept.ok) return c.redirect(routes.check.to({ id: dossier.id }), 303)
  return kept.error.kind === 'invalid'
    ? checkPage(call, { key, text, message: kept.error.faults[0]?.message ?? 'Dit kan niet.' })
    : refusalPage(c, kept.error)
}
