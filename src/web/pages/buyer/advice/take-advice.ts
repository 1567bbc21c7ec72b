import { verdicts } from '../../../../advice/advice.js'
import { nameOfAnswer } from '../../../../dossiers/questionnaire.js'
import { type EffectiveLot, effectiveLots, isDivided } from '../../../../procurement/lots.js'
import { missingPage } from '../../../http/error-pages.js'
import { obstacleWords } from '../../../http/refusal-words.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { answersRefused } from '../questions/answers-refused.js'
import { lotPage } from './advice-page.js'

/** Takes an advice over, and shows the lot again. One that says something else by now is shown first. */
export async function takeOverAdvice(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, workbench, sent } = call
  const lot = effectiveLots(workbench.procedure).find(({ id }) => id === sentText(sent.fields, 'perceel'))
  const verdict = verdicts.find((known) => known === sentText(sent.fields, 'oordeel'))
  if (lot === undefined) return missingPage(c)
  if (verdict === undefined) return lotPage(call, lot, obstacleWords['advice-changed'])
  const instrument = sentText(sent.fields, 'instrument')
  const taken = await doors.actions.takeAdvice(actor, dossier.id, { lot: lot.id, instrument, verdict })
  if (taken.ok) return backToLot(call, lot)
  if (taken.error.kind === 'impossible') return lotPage(call, lot, obstacleWords[taken.error.why])
  const answers = workbench.advice(lot.id).find((known) => known.instrument === instrument)?.answers ?? []
  const fields = answers.map(({ path }) => ({ path, label: nameOfAnswer(path) }))
  return answersRefused(call, taken.error, fields, (faults) =>
    lotPage(call, lot, faults[0]?.message ?? obstacleWords['advice-changed']),
  )
}

const backToLot = ({ c, dossier, workbench }: DossierCall, { id }: EffectiveLot): Response =>
  c.redirect(
    routes.advice.to({ id: dossier.id }, { perceel: isDivided(workbench.procedure) ? id : undefined }),
    303,
  )
