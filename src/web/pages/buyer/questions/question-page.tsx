import type { InputFault } from '../../../../actions/refusal.js'
import { journeyOf } from '../../../../dossiers/questionnaire.js'
import type { Workbench } from '../../../../dossiers/workbench.js'
import { readAnswer } from '../../../../procurement/answer-paths.js'
import { pathsOf, type QuestionsStep, type Step } from '../../../../questionnaire/journey.js'
import { formerSlugs, sectionIds, sections } from '../../../../questionnaire/sections.js'
import { sentAsItIs } from '../../../http/compressed.js'
import { missingPage } from '../../../http/error-pages.js'
import { ownTurn } from '../../../http/own-turn.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import { stepAddress } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'
import { addressAfter } from '../overview/next-step.js'
import { answersRefused } from './answers-refused.js'
import { DocumentPane } from './document-pane.js'
import { goneForm } from './gone-form.js'
import { leavesTo, leavingTo } from './leaving.js'
import { paneOf } from './pane.js'
import { previewOf } from './preview.js'
import { FindingsOfQuestions } from './question-findings.js'
import { type ReadForm, readForm, shownForm, typedOnly, withFaults } from './question-form.js'
import { questionPage } from './question-shown.js'

/** Shows the questions of a subject with the part of the bestek that they feed. */
export function showQuestion(call: DossierCall): Response | Promise<Response> {
  const found = askedStep(call)
  if (found === undefined) return beginOfSubject(call) ?? missingPage(call.c)
  const { step, at } = found
  if (at !== undefined) {
    const comesFrom = call.c.req.query('van')
    return call.c.redirect(stepAddress(call.dossier.id, step, { at, ...(comesFrom && { comesFrom }) }), 302)
  }
  return questionPage(
    call,
    step,
    shownForm(step.fields, call.dossier.procedure, call.workbench.proposals),
    call.workbench,
  )
}

/** Keeps the answers and goes on to the next subject, or back to where the person came from. */
export async function answerQuestion(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, today, sent } = call
  const step = askedStep(call)?.step
  if (step === undefined) return goneForm(c, dossier.id, sent.fields)
  const form = readForm(step.fields, sent.fields, dossier.procedure, today, call.workbench.proposals)
  const then = sentText(sent.fields, 'dan')
  const leaves = sentText(sent.fields, leavesTo)
  if (leaves !== '') return leaveQuestion(call, step, typedOnly(form, call.workbench.proposals), leaves)
  if (then === 'toon') return questionPage(call, step, form.states, previewOf(call, form.answers))
  if (form.hasFaults) return questionPage(call, step, form.states, previewOf(call, form.answers), 422)
  const kept = await doors.actions.answerQuestions(actor, dossier.id, form.answers)
  if (kept.ok) {
    const from = sentText(sent.fields, 'terug')
    return c.redirect(nextAddress(dossier.id, step, kept.value.workbench, then, from), 303)
  }
  const again = (faults: readonly InputFault[]) =>
    questionPage(call, step, withFaults(form.states, faults), call.workbench, 422)
  return answersRefused(call, kept.error, step.fields, again, form.answers)
}

/**
 * Goes where the person wants to, once what he typed is kept. What was not understood keeps him here, with what he typed
 * and the way on without it.
 */
async function leaveQuestion(
  call: DossierCall,
  step: QuestionsStep,
  form: ReadForm,
  leaves: string,
): Promise<Response> {
  const { c, doors, actor, dossier } = call
  const kept =
    form.answers.length === 0
      ? undefined
      : await doors.actions.answerQuestions(actor, dossier.id, form.answers)
  if (kept !== undefined && !kept.ok) {
    const again = (faults: readonly InputFault[]) => {
      const leaving = leavingTo(leaves, dossier.id, step, call.workbench)
      return questionPage(call, step, withFaults(form.states, faults), call.workbench, 422, leaving)
    }
    return answersRefused(call, kept.error, step.fields, again, form.answers)
  }
  const now = kept?.value ?? { dossier, workbench: call.workbench }
  const leaving = leavingTo(leaves, dossier.id, step, now.workbench)
  if (leaving === undefined) return missingPage(c)
  if (!form.hasFaults) return c.redirect(leaving.href, 303)
  const states = form.states.map((state) => ({
    ...state,
    value: readAnswer(now.dossier.procedure, state.field.path),
  }))
  return questionPage({ ...call, ...now }, step, states, now.workbench, 422, leaving)
}

/** The document with the answers as they stand in the form, not kept: the fragment that the script asks for. */
export async function previewQuestion(call: DossierCall): Promise<Response> {
  const step = askedStep(call)?.step
  if (step === undefined) return missingPage(call.c)
  await ownTurn()
  const { answers } = readForm(
    step.fields,
    call.sent.fields,
    call.dossier.procedure,
    call.today,
    call.workbench.proposals,
  )
  const paths = pathsOf(step)
  const shown = previewOf(call, answers)
  call.c.header('Cache-Control', 'no-store')
  sentAsItIs(call.c)
  return call.c.html(
    <>
      <FindingsOfQuestions call={call} step={step} shown={shown} />
      <DocumentPane pane={paneOf(paths, shown, call.workbench)} paths={paths} dossier={call.dossier.id} />
    </>,
  )
}

/** The way on from the address of a subject without questions of its own, or that stands divided over others now. */
function beginOfSubject({ c, dossier, workbench }: DossierCall): Response | undefined {
  const slug = c.req.param('question') ?? ''
  const section = sectionIds.find((id) => sections[id].slug === slug) ?? formerSlugs[slug]
  const step = journeyOf(workbench).find((one) => one.section === section)
  return step === undefined || c.req.query('perceel') !== undefined
    ? undefined
    : c.redirect(stepAddress(dossier.id, step), 302)
}

/**
 * The page that an address means.
 * @property at the answer that it means, when it names a question: such addresses were in use before questions stood
 * together, and stay good.
 */
function askedStep({
  c,
  workbench,
}: DossierCall): { readonly step: QuestionsStep; readonly at?: string } | undefined {
  const [lot, name, clause] = [c.req.query('perceel'), c.req.param('question'), c.req.query('waar')]
  const steps = journeyOf(workbench).filter((step) => step.kind === 'questions')
  const ofSubject = steps.find(
    (step) => sections[step.section].slug === name && step.lot?.id === lot && clause === undefined,
  )
  if (ofSubject !== undefined) return { step: ofSubject }
  for (const step of steps)
    for (const { question, fields } of step.asked)
      if (question.id === name && isMeant(step, fields[0]?.path ?? '', { lot, clause }))
        return { step, at: fields[0]?.path ?? '' }
  return undefined
}

const isMeant = (
  step: QuestionsStep,
  first: string,
  { lot, clause }: { lot: string | undefined; clause: string | undefined },
): boolean => (clause === undefined ? step.lot?.id === lot : first.startsWith(`${clause}.`))

/** After answering: what the answers opened on this page, else back to where the person came from, else on. */
function nextAddress(
  id: string,
  step: QuestionsStep,
  workbench: Workbench,
  then: string,
  from: string,
): string {
  if (then === 'later') return routes.dossier.to({ id })
  const again = journeyOf(workbench).find((other) => isSameStep(other, step))
  const opened = again?.kind === 'questions' ? firstOpened(again, step) : undefined
  if (again !== undefined && opened !== undefined)
    return stepAddress(id, again, { at: opened, ...(from && { comesFrom: from }) })
  if (from === 'antwoorden') return routes.answers.to({ id })
  return addressAfter(id, workbench, (other) => isSameStep(other, step))
}

/** The first field of a question that was not asked before. */
function firstOpened(now: QuestionsStep, before: QuestionsStep): string | undefined {
  const known = new Set(before.fields.map(({ path }) => path))
  return now.fields.find(({ path }) => !known.has(path))?.path
}

const isSameStep = (one: Step, other: QuestionsStep): boolean =>
  one.kind === 'questions' && one.section === other.section && one.lot?.id === other.lot?.id
