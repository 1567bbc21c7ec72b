import type { InputFault } from '../../../../actions/refusal.js'
import { journeyOf } from '../../../../dossiers/questionnaire.js'
import type { Workbench } from '../../../../dossiers/workbench.js'
import { pathsOf, type QuestionStep, type Step } from '../../../../questionnaire/journey.js'
import { sentAsItIs } from '../../../http/compressed.js'
import { missingPage } from '../../../http/error-pages.js'
import { ownTurn } from '../../../http/own-turn.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { FindingsHere } from '../check/findings-here.js'
import { addressAfter } from '../overview/next-step.js'
import { answersRefused } from './answers-refused.js'
import { DocumentPane } from './document-pane.js'
import { goneForm } from './gone-form.js'
import { paneOf } from './pane.js'
import { previewOf } from './preview.js'
import { readForm, shownForm, withFaults } from './question-form.js'
import { type FoundStep, findingsProps, questionPage } from './question-shown.js'

/** Shows a question with the part of the bestek that it feeds. */
export function showQuestion(call: DossierCall): Response | Promise<Response> {
  const found = askedStep(call)
  if (found === undefined) return missingPage(call.c)
  return questionPage(call, found, shownForm(found.step.fields, call.dossier.procedure), call.workbench)
}

/** Keeps the answers and goes on to the next question, or back to where the person came from. */
export async function answerQuestion(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, today, sent } = call
  const found = askedStep(call)
  if (found === undefined) return goneForm(c, dossier.id, sent.fields)
  const { fields } = found.step
  const form = readForm(fields, sent.fields, dossier.procedure, today)
  const then = sentText(sent.fields, 'dan')
  if (then === 'toon') return questionPage(call, found, form.states, previewOf(call, form.answers))
  if (form.hasFaults) return questionPage(call, found, form.states, previewOf(call, form.answers), 422)
  const kept = await doors.actions.answerQuestions(actor, dossier.id, form.answers)
  if (kept.ok) {
    const from = sentText(sent.fields, 'terug')
    return c.redirect(nextAddress(dossier.id, found.step, kept.value.workbench, then, from), 303)
  }
  const again = (faults: readonly InputFault[]) =>
    questionPage(call, found, withFaults(form.states, faults), call.workbench, 422)
  return answersRefused(call, kept.error, fields, again, form.answers)
}

/** The document with the answers as they stand in the form, not kept: the fragment that the script asks for. */
export async function previewQuestion(call: DossierCall): Promise<Response> {
  const found = askedStep(call)
  if (found === undefined) return missingPage(call.c)
  await ownTurn()
  const { answers } = readForm(found.step.fields, call.sent.fields, call.dossier.procedure, call.today)
  const paths = pathsOf(found.step)
  const shown = previewOf(call, answers)
  call.c.header('Cache-Control', 'no-store')
  sentAsItIs(call.c)
  return call.c.html(
    <>
      <FindingsHere {...findingsProps(call, paths, shown)} />
      <DocumentPane pane={paneOf(paths, shown, call.workbench)} paths={paths} dossier={call.dossier.id} />
    </>,
  )
}

function askedStep({ c, workbench }: DossierCall): FoundStep | undefined {
  const [lot, about, id] = [c.req.query('perceel'), c.req.query('waar'), c.req.param('question')]
  const steps = journeyOf(workbench).filter((step) => step.kind === 'question')
  const index = steps.findIndex(
    (step) =>
      step.question.id === id &&
      step.about === about &&
      (step.question.per === 'procedure' || step.lot?.id === lot),
  )
  const step = steps[index]
  return step && { step, position: { number: index + 1, of: steps.length } }
}

/** After answering: back to the list of tasks or to the check page when asked, else on. */
function nextAddress(
  id: string,
  step: QuestionStep,
  workbench: Workbench,
  then: string,
  from: string,
): string {
  if (then === 'later') return routes.dossier.to({ id })
  if (from === 'antwoorden') return routes.answers.to({ id })
  return addressAfter(id, workbench, (other) => isSameStep(other, step))
}

const isSameStep = (one: Step, other: QuestionStep): boolean =>
  one.kind === 'question' &&
  one.question.id === other.question.id &&
  one.about === other.about &&
  one.lot?.id === other.lot?.id
