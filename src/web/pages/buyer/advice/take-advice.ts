import type { Advice } from '../../../../advice/advice.js'
import { isOpen } from '../../../../advice/advise.js'
import { takeAdvice } from '../../../../dossiers/changes.js'
import { nameOfAnswer } from '../../../../dossiers/questionnaire.js'
import { readAnswer } from '../../../../procurement/answer-paths.js'
import { type EffectiveLot, effectiveLots, isDivided } from '../../../../procurement/lots.js'
import { missingPage } from '../../../http/error-pages.js'
import { sentFields, sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { saveAnswers } from '../questions/save.js'
import { failurePage } from '../questions/save-failure.js'
import { adviceAddress, isNoted, lotName, lotPage } from './advice-page.js'

const changedMeanwhile =
  'Dit advies is veranderd sinds je de bladzijde opende: lees het opnieuw en beslis dan. Er is niets bewaard.'

/** Takes an advice over: its answers and the advice as it is, in one write. The same twice changes nothing more. */
export async function takeOverAdvice(call: DossierCall): Promise<Response> {
  const { c, dossier, workbench } = call
  const sent = await sentFields(c)
  const lot = effectiveLots(workbench.procedure).find(({ id }) => id === sentText(sent, 'perceel'))
  if (lot === undefined) return missingPage(c)
  const advice = workbench
    .advice(lot.id)
    .find(({ instrument }) => instrument === sentText(sent, 'instrument'))
  if (advice === undefined) return missingPage(c)
  if (advice.answers.length === 0 && isNoted(dossier.advice, lot, advice)) return backToLot(call, lot)
  if (!isOpen(advice.verdict) || advice.verdict !== sentText(sent, 'oordeel'))
    return lotPage(call, lot, changedMeanwhile)
  return keep(call, lot, advice)
}

async function keep(call: DossierCall, lot: EffectiveLot, advice: Advice): Promise<Response> {
  const { dossier } = call
  const { instrument, title, verdict, arithmetic } = advice
  const answers = advice.answers.map(({ path, value }) => ({
    path,
    value,
    was: readAnswer(dossier.procedure, path),
  }))
  const record = {
    lot: lot.id,
    about: isDivided(call.workbench.procedure) ? lotName(lot, call) : 'De hele opdracht',
    instrument,
    title,
    verdict,
    arithmetic,
    answers: advice.answers.filter(({ path }) => path !== 'lots'),
  }
  const saved = await saveAnswers(call, answers, (current, procedure, shelf, occasion) =>
    takeAdvice(current, record, procedure, shelf, occasion),
  )
  if (saved.ok) return backToLot(call, lot)
  const fields = answers.map(({ path }) => ({ path, label: nameOfAnswer(path) }))
  return failurePage(call, saved.error, { answers, fields }, (faults) =>
    lotPage(call, lot, faults[0]?.message ?? changedMeanwhile),
  )
}

const backToLot = ({ c, dossier, workbench }: DossierCall, { id }: EffectiveLot): Response =>
  c.redirect(adviceAddress(dossier.id, isDivided(workbench.procedure) ? id : undefined), 303)
