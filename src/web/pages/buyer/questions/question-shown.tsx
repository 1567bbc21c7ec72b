import type { Context } from 'hono'
import type { Workbench } from '../../../../dossiers/workbench.js'
import { isDivided } from '../../../../procurement/lots.js'
import { pathsOf, type QuestionStep } from '../../../../questionnaire/journey.js'
import { sections } from '../../../../questionnaire/sections.js'
import { Details } from '../../../components/details.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { sentAsItIs } from '../../../http/compressed.js'
import { answerPage } from '../../../http/page-answer.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'
import { FindingsHere, findingsAbout } from '../check/findings-here.js'
import { DossierPage } from '../dossier-page.js'
import { DocumentPane } from './document-pane.js'
import { controlId, FieldControl, type FieldState } from './field-control.js'
import { paneOf } from './pane.js'

/** A question of a dossier, and which one it is of how many. */
export interface FoundStep {
  readonly step: QuestionStep
  readonly position: { readonly number: number; readonly of: number }
}

interface QuestionShown {
  readonly call: DossierCall
  readonly found: FoundStep
  readonly states: readonly FieldState[]
  readonly shown: Workbench
}

/** The page of a question beside the part of the bestek that it feeds. @param shown with the answers of the form. */
export function questionPage(
  call: DossierCall,
  found: FoundStep,
  states: readonly FieldState[],
  shown: Workbench,
  status: 200 | 422 = 200,
): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  const paths = pathsOf(found.step)
  sentAsItIs(c)
  return answerPage(
    c,
    <DossierPage
      dossier={dossier.id}
      title={found.step.question.title}
      {...(comesFromAnswers(c) && {
        back: { href: routes.answers.to({ id: dossier.id }), text: 'Controleer je antwoorden' },
      })}
      hasErrors={states.some(({ error }) => error !== undefined)}
      script
      ownHeading
    >
      <div class="cw-workbench">
        <QuestionColumn call={call} found={found} states={states} shown={shown} />
        <DocumentPane pane={paneOf(paths, shown, workbench)} paths={paths} dossier={dossier.id} />
      </div>
    </DossierPage>,
    status,
  )
}

const comesFromAnswers = (c: Context): boolean => c.req.query('van') === 'antwoorden'

/** The address of the question itself, also while it is previewed. */
const here = (c: Context): string => c.req.path.replace(/\/voorbeeld$/, '')
const search = (c: Context): string => new URL(c.req.url).search

/** A fix changes what is kept, so that it is offered only when the form shows what is kept. */
export const findingsProps = (
  { c, dossier, workbench }: DossierCall,
  paths: readonly string[],
  shown: Workbench,
) => ({
  findings: findingsAbout(shown, paths),
  dossier: dossier.id,
  from: `${here(c)}${search(c)}`,
  canFix: shown === workbench,
})

const QuestionColumn = ({ call, found, states, shown }: QuestionShown) => {
  const { step, position } = found
  return (
    <div class="cw-form">
      <a class="govuk-link cw-to-pane" href="#voorbeeld">
        Voorbeeld ({shown.selection.filter(({ decision }) => decision === 'accepted').length} clausules)
      </a>
      <ErrorSummary
        errors={states.flatMap(({ field, error }) =>
          error === undefined ? [] : [{ id: controlId(field.path), message: error }],
        )}
      />
      <Heading call={call} step={step} />
      <Decides sentences={step.question.decides?.(call.workbench.procedure) ?? []} />
      <FindingsHere {...findingsProps(call, pathsOf(step), shown)} />
      <QuestionForm call={call} step={step} states={states} />
      <p class="govuk-body-s cw-quiet">
        Vraag {position.number} van {position.of}. Je mag een vraag openlaten en later terugkomen.
      </p>
    </div>
  )
}

const Heading = ({ call, step: { section, question, lot } }: { call: DossierCall; step: QuestionStep }) => (
  <h1 class="govuk-heading-l">
    <span class="govuk-caption-l">
      {sections[section]}
      {lot && isDivided(call.workbench.procedure)
        ? ` · perceel ${lot.number}: ${lot.title ?? 'zonder titel'}`
        : ''}
    </span>
    {question.title}
  </h1>
)

const Decides = ({ sentences }: { sentences: readonly string[] }) =>
  sentences.length === 0 ? null : (
    <div class="cw-decides govuk-body">
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </div>
  )

const QuestionForm = ({
  call: { c, workbench },
  step: { question },
  states,
}: {
  call: DossierCall
  step: QuestionStep
  states: readonly FieldState[]
}) => (
  <form
    method="post"
    action={here(c) + search(c)}
    data-preview={`${here(c)}/voorbeeld${search(c)}`}
    novalidate
  >
    {question.example !== undefined && <p class="govuk-hint">Bijvoorbeeld: {question.example}</p>}
    {states.map((state) => (
      <FieldControl state={state} answers={workbench.procedure} />
    ))}
    {comesFromAnswers(c) && <input type="hidden" name="terug" value="antwoorden" />}
    <Details summary="Waarom deze vraag?">
      <div class="govuk-details__text">{question.why}</div>
    </Details>
    <Buttons />
  </form>
)

const Buttons = () => (
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
)
