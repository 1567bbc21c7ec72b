import type { Context } from 'hono'
import type { InputFault } from '../../../../actions/refusal.js'
import { journeyOf } from '../../../../dossiers/questionnaire.js'
import type { Workbench } from '../../../../dossiers/workbench.js'
import { isDivided } from '../../../../procurement/lots.js'
import type { QuestionStep, Step } from '../../../../questionnaire/journey.js'
import { sections } from '../../../../questionnaire/sections.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { sentAsItIs } from '../../../http/compressed.js'
import { missingPage } from '../../../http/error-pages.js'
import { ownTurn } from '../../../http/own-turn.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { FindingsHere, findingsAbout } from '../check/findings-here.js'
import { addressAfter } from '../overview/next-step.js'
import { answersRefused } from './answers-refused.js'
import { DocumentPane } from './document-pane.js'
import { controlId, FieldControl, type FieldState } from './field-control.js'
import { goneForm } from './gone-form.js'
import { paneOf } from './pane.js'
import { previewOf } from './preview.js'
import { readForm, shownForm, withFaults } from './question-form.js'

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
  const paths = found.step.fields.map(({ path }) => path)
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

/** A fix changes what is kept, so that it is offered only when the form shows what is kept. */
const findingsProps = (
  { c, dossier, workbench }: DossierCall,
  paths: readonly string[],
  shown: Workbench,
) => ({
  findings: findingsAbout(shown, paths),
  dossier: dossier.id,
  from: `${c.req.path.replace(/\/voorbeeld$/, '')}${search(c)}`,
  canFix: shown === workbench,
})

interface FoundStep {
  readonly step: QuestionStep
  readonly position: { readonly number: number; readonly of: number }
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

const search = (c: Context): string => new URL(c.req.url).search

function questionPage(
  call: DossierCall,
  { step, position }: FoundStep,
  states: readonly FieldState[],
  shown: Workbench,
  status: 200 | 422 = 200,
): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  const { question, lot } = step
  const paths = step.fields.map(({ path }) => path)
  const errors = states.flatMap(({ field, error }) =>
    error === undefined ? [] : [{ id: controlId(field.path), message: error }],
  )
  const here = `${c.req.path.replace(/\/voorbeeld$/, '')}`
  const from = c.req.query('van') === 'antwoorden' ? 'antwoorden' : ''
  const inLot =
    lot && isDivided(workbench.procedure) ? ` · perceel ${lot.number}: ${lot.title ?? 'zonder titel'}` : ''
  c.header('Cache-Control', 'no-store')
  sentAsItIs(c)
  return c.html(
    <Page
      title={question.title}
      current="dossiers"
      back={{
        href: (from === '' ? routes.dossier : routes.answers).to({ id: dossier.id }),
        text: from === '' ? 'Takenlijst' : 'Controleer je antwoorden',
      }}
      hasErrors={errors.length > 0}
      script
      ownHeading
    >
      <div class="cw-workbench">
        <div class="cw-form">
          <a class="govuk-link cw-to-pane" href="#voorbeeld">
            Voorbeeld ({shown.selection.filter(({ decision }) => decision === 'accepted').length} clausules)
          </a>
          <ErrorSummary errors={errors} />
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">
              {sections[step.section]}
              {inLot}
            </span>
            {question.title}
          </h1>
          <Decides sentences={question.decides?.(workbench.procedure) ?? []} />
          <FindingsHere {...findingsProps(call, paths, shown)} />
          <form
            method="post"
            action={here + search(c)}
            data-preview={`${here}/voorbeeld${search(c)}`}
            novalidate
          >
            {question.example !== undefined && <p class="govuk-hint">Bijvoorbeeld: {question.example}</p>}
            {states.map((state) => (
              <FieldControl state={state} answers={workbench.procedure} />
            ))}
            {from !== '' && <input type="hidden" name="terug" value={from} />}
            <details class="govuk-details">
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">Waarom deze vraag?</span>
              </summary>
              <div class="govuk-details__text">{question.why}</div>
            </details>
            <div class="govuk-button-group">
              <Button name="dan" value="verder">
                Bewaar en ga verder
              </Button>
              <Button name="dan" value="later" secondary>
                Bewaar en kom later terug
              </Button>
              <Button name="dan" value="toon" secondary>
                Toon in het voorbeeld
              </Button>
            </div>
          </form>
          <p class="govuk-body-s cw-quiet">
            Vraag {position.number} van {position.of}. Je mag een vraag openlaten en later terugkomen.
          </p>
        </div>
        <DocumentPane pane={paneOf(paths, shown, workbench)} paths={paths} dossier={dossier.id} />
      </div>
    </Page>,
    status,
  )
}

const Decides = ({ sentences }: { sentences: readonly string[] }) =>
  sentences.length === 0 ? null : (
    <div class="cw-decides govuk-body">
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </div>
  )
