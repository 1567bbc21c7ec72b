import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { readable } from '../../../../dossiers/proposals.js'
import { journeyOf } from '../../../../dossiers/questionnaire.js'
import type { Workbench } from '../../../../dossiers/workbench.js'
import { isDivided } from '../../../../procurement/lots.js'
import type { Procedure } from '../../../../procurement/procedure.js'
import { type ProposedAnswer, proposedAt } from '../../../../procurement/terms/open-answers.js'
import {
  type Asked,
  type HandMadePage,
  pathsOf,
  type QuestionsStep,
} from '../../../../questionnaire/journey.js'
import type { Field } from '../../../../questionnaire/question.js'
import type { SectionId } from '../../../../questionnaire/sections.js'
import { Details } from '../../../components/details.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { sentAsItIs } from '../../../http/compressed.js'
import { answerPage } from '../../../http/page-answer.js'
import { routes } from '../../../http/routes.js'
import { SeverityTag } from '../../../shown/finding.js'
import { headingOf, stepAddress } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'
import { FindingsHere, FixFormsHere, findingsAbout } from '../check/findings-here.js'
import { DossierPage } from '../dossier-page.js'
import { controlId } from './control-names.js'
import { DocumentPane } from './document-pane.js'
import { FieldControl, type FieldState } from './field-control.js'
import { type Leaving, leavesBack, leavesTo, questionsForm, stepBefore } from './leaving.js'
import { feeds, paneOf } from './pane.js'

interface QuestionsShown {
  readonly call: DossierCall
  readonly step: QuestionsStep
  readonly states: readonly FieldState[]
  readonly shown: Workbench
  readonly leaving?: Leaving | undefined
}

/**
 * The page of a subject beside the part of the bestek that it feeds. @param shown with the answers of the form; leaving:
 * where the person wanted to go when something typed was not understood.
 */
export function questionPage(
  call: DossierCall,
  step: QuestionsStep,
  states: readonly FieldState[],
  shown: Workbench,
  status: 200 | 422 = 200,
  leaving?: Leaving,
): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  const paths = pathsOf(step)
  sentAsItIs(c)
  return answerPage(
    c,
    <DossierPage
      of={call}
      subject={step.section}
      form={questionsForm}
      title={headingOf(step)}
      {...(comesFromAnswers(c) && {
        back: { href: routes.answers.to({ id: dossier.id }), text: 'Controleer je antwoorden' },
      })}
      hasErrors={states.some(({ error }) => error !== undefined)}
      script
      ownHeading
    >
      <div class="cw-workbench">
        <QuestionsColumn call={call} step={step} states={states} shown={shown} leaving={leaving} />
        <DocumentPane pane={paneOf(paths, shown, workbench)} paths={paths} dossier={dossier.id} />
      </div>
    </DossierPage>,
    status,
  )
}

const comesFromAnswers = (c: Context): boolean => c.req.query('van') === 'antwoorden'

/** The address of the page itself, also while it is previewed. */
const here = (c: Context): string => c.req.path.replace(/\/voorbeeld$/, '')
const search = (c: Context): string => new URL(c.req.url).search

const QuestionsColumn = ({ call, step, states, shown, leaving }: QuestionsShown) => (
  <div class="cw-form">
    <a class="govuk-link cw-to-pane" href="#voorbeeld">
      Voorbeeld ({shown.selection.filter(({ decision }) => decision === 'accepted').length} clausules)
    </a>
    <ErrorSummary
      errors={states.flatMap(({ field, error }) =>
        error === undefined ? [] : [{ id: controlId(field.path), message: error }],
      )}
    />
    <StillToChoose states={states} />
    {leaving && (
      <p class="govuk-body">
        Wat je wel goed invulde, is bewaard.{' '}
        <a class="govuk-link" href={leaving.href}>
          Ga naar {leaving.name} zonder wat hierboven fout staat
        </a>
      </p>
    )}
    <Heading call={call} step={step} />
    <Elsewhere call={call} step={step} shown={shown} />
    <QuestionsForm call={call} step={step} states={states} shown={shown} />
    <div id="herstellen" data-live>
      <Fixes call={call} step={step} shown={shown} />
    </div>
  </div>
)

/** What words led to: nothing is wrong, and something is still to be chosen. */
const StillToChoose = ({ states }: Pick<QuestionsShown, 'states'>) => {
  const asked = states.filter(({ asks }) => asks !== undefined)
  return asked.length === 0 ? null : (
    <div class="cw-decides govuk-body" role="status">
      {asked.map(({ field, asks }) => (
        <p>
          Nog niet bewaard:{' '}
          <a class="govuk-link" href={`#${controlId(field.path)}`}>
            {asks}
          </a>
        </p>
      ))}
    </div>
  )
}

const Heading = ({ call, step }: Pick<QuestionsShown, 'call' | 'step'>) => (
  <h1 class="govuk-heading-l">
    {step.lot && isDivided(call.workbench.procedure) && (
      <span class="govuk-caption-l">{`Perceel ${step.lot.number}: ${step.lot.title || 'zonder titel'}`}</span>
    )}
    {headingOf(step)}
  </h1>
)

const QuestionsForm = ({ call, step, states, shown }: QuestionsShown) => {
  const { c, dossier, workbench } = call
  return (
    <form
      id={questionsForm}
      method="post"
      action={here(c) + search(c)}
      data-preview={`${here(c)}/voorbeeld${search(c)}`}
      novalidate
    >
      <ProposalsHere step={step} proposals={workbench.proposals} />
      {step.asked.map((asked) => (
        <AskedHere
          asked={asked}
          isAlone={step.asked.length === 1}
          states={states.filter(({ field }) => asked.fields.includes(field))}
          answers={workbench.procedure}
          proposals={workbench.proposals}
        >
          <FindingsOf call={call} step={step} shown={shown} asked={asked} />
        </AskedHere>
      ))}
      {comesFromAnswers(c) && <input type="hidden" name="terug" value="antwoorden" />}
      <OwnPages call={call} step={step} />
      <Why asked={step.asked} />
      <Buttons before={stepBefore(dossier.id, step, workbench)} />
    </form>
  )
}

/** The pages of the same subject that are made by hand. */
const OwnPages = ({ call: { dossier, workbench }, step }: Pick<QuestionsShown, 'call' | 'step'>) => (
  <>
    {journeyOf(workbench)
      .filter((other) => other.kind === 'page' && other.section === step.section && !other.lot && !step.lot)
      .map((other) => (
        <p class="govuk-body">
          <a class="govuk-link" href={stepAddress(dossier.id, other)}>
            {other.kind === 'page' && wordsOfPage[other.page]}
          </a>
        </p>
      ))}
  </>
)

const wordsOfPage: Readonly<Record<HandMadePage, string>> = {
  percelen: 'Verdeel de opdracht in percelen',
  selectie: 'Kies de selectiecriteria',
  criteria: 'Bepaal de gunningscriteria',
  clausules: 'Beslis over de clausules',
  inventaris: 'Maak de inventaris, met de posten die de inschrijvers prijzen',
  techniek:
    'Schrijf de beschrijving met tussenkoppen, tabellen en afbeeldingen, neem ze over uit Word, of voeg bijlagen toe',
}

/** A question among the others: one field speaks with the words of the question, several stand under it. */
const AskedHere = ({
  asked: { question, fields },
  isAlone,
  states,
  answers,
  proposals,
  children,
}: {
  asked: Asked
  isAlone: boolean
  states: readonly FieldState[]
  answers: Procedure
  proposals: readonly ProposedAnswer[]
  children: Child
}) => {
  const example = question.example === undefined ? undefined : `Bijvoorbeeld: ${question.example}`
  const isPlain = fields.length === 1 && !isAlone && question.section !== 'performance'
  return (
    <div class="cw-asked">
      {!isPlain && !isAlone && <h2 class="govuk-heading-m">{question.title}</h2>}
      {!isPlain && example !== undefined && <p class="govuk-hint">{example}</p>}
      <Decides sentences={question.decides?.(answers) ?? []} />
      {!isPlain && <Proposed fields={fields} proposals={proposals} answers={answers} />}
      {states.map((state) => (
        <FieldControl state={isPlain ? asWhole(state, question.title, example) : state} answers={answers} />
      ))}
      {isPlain && <Proposed fields={fields} proposals={proposals} answers={answers} />}
      {children}
    </div>
  )
}

/** The only field of a question, in the words of the question. */
const asWhole = (state: FieldState, label: string, example: string | undefined): FieldState => {
  const hint = [state.field.hint, example].filter((part) => part !== undefined).join(' ')
  return { ...state, field: { ...state.field, label, ...(hint !== '' && { hint }) } }
}

const Decides = ({ sentences }: { sentences: readonly string[] }) =>
  sentences.length === 0 ? null : (
    <div class="cw-decides govuk-body">
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </div>
  )

/** What a proposal is, once for the page. */
const ProposalsHere = ({ step, proposals }: { step: QuestionsStep; proposals: readonly ProposedAnswer[] }) =>
  step.fields.some(({ path }) => proposedAt(proposals, path)) ? (
    <p class="govuk-body">
      Een voorstel staat al ingevuld. Bewaar je deze bladzijde, dan is het je antwoord.
    </p>
  ) : null

/** Why something stands in a control without being an answer yet; several controls show themselves what it is. */
const Proposed = ({
  fields,
  proposals,
  answers,
}: {
  fields: readonly Field[]
  proposals: readonly ProposedAnswer[]
  answers: Procedure
}) => {
  const all = new Set(fields.flatMap(({ path }) => proposedAt(proposals, path)?.proposal ?? []))
  // Several fields with one reason say it once.
  const own = [...new Map([...all].map((proposal) => [proposal.because, proposal])).values()]
  return own.length === 0 ? null : (
    <div class="cw-decides govuk-body">
      {own.map((proposal) => (
        <p>
          <strong>
            {fields.length > 1 ? 'Voorstel.' : `Voorstel: ${readable(proposal, answers).reads}.`}
          </strong>{' '}
          {proposal.because}
        </p>
      ))}
    </div>
  )
}

/** The findings about each question under it; one that is about several stands under the first. */
const FindingsOf = ({
  call,
  step,
  shown,
  asked,
}: Pick<QuestionsShown, 'call' | 'step' | 'shown'> & { asked: Asked }) => {
  const id = idOf(asked)
  return (
    <div id={`bevindingen-${id}`} data-live>
      <FindingsHere
        findings={findingsAbout(shown, pathsOf(step)).filter(
          ({ at }) => step.asked.find((one) => isAbout(at, one)) === asked,
        )}
        {...wayBack(call, shown)}
        part={id}
        inForm
      />
    </div>
  )
}

const isAbout = (at: string, { fields }: Asked): boolean =>
  feeds(
    at,
    fields.map(({ path }) => path),
  )
const idOf = ({ fields: [first] }: Asked): string => controlId(first?.path ?? '')

/** Rules about answers of another page that decide on this one too: what the estimate leaves out decides the procedure. */
const shownElsewhere: Readonly<Record<string, readonly SectionId[]>> = {
  'estimate-counts-everything': ['procedure'],
  'duration-counts-renewals': ['value', 'procedure'],
}

/** What the check says of answers on other pages that this page rests on, with the way to the check. */
const Elsewhere = ({ call, step, shown }: Pick<QuestionsShown, 'call' | 'step' | 'shown'>) => {
  const here = new Set(findingsAbout(shown, pathsOf(step)))
  const others = shown.findings.filter(
    (finding) => shownElsewhere[finding.rule]?.includes(step.section) === true && !here.has(finding),
  )
  return (
    <div id="elders" data-live>
      {others.length > 0 && (
        <div class="cw-decides govuk-body">
          {others.map(({ says, severity }) => (
            <p>
              <SeverityTag severity={severity} /> {says}
            </p>
          ))}
          <p>
            De procedure en de drempels hangen aan de volledige raming.{' '}
            <a class="govuk-link" href={routes.check.to({ id: call.dossier.id })}>
              Bekijk het in de controle
            </a>
          </p>
        </div>
      )}
    </div>
  )
}

/** What of the page follows from answers that are not kept, besides the document: the script puts it in its place. */
export const FindingsOfQuestions = ({
  call,
  step,
  shown,
}: Pick<QuestionsShown, 'call' | 'step' | 'shown'>) => (
  <>
    {step.asked.map((asked) => (
      <FindingsOf call={call} step={step} shown={shown} asked={asked} />
    ))}
    <Elsewhere call={call} step={step} shown={shown} />
    <div id="herstellen" data-live>
      <Fixes call={call} step={step} shown={shown} />
    </div>
  </>
)

const Fixes = ({ call, step, shown }: Pick<QuestionsShown, 'call' | 'step' | 'shown'>) => {
  const { canFix, ...way } = wayBack(call, shown)
  return canFix ? <FixFormsHere findings={findingsAbout(shown, pathsOf(step))} {...way} /> : null
}

/** A fix changes what is kept, so that it is offered only when the form shows what is kept. */
const wayBack = ({ c, dossier, workbench }: DossierCall, shown: Workbench) => ({
  dossier: dossier.id,
  from: `${here(c)}${search(c)}`,
  canFix: shown === workbench,
})

const Why = ({ asked }: { asked: readonly Asked[] }) => (
  <Details summary={asked.length === 1 ? 'Waarom deze vraag?' : 'Waarom vragen we dit?'}>
    <dl class="govuk-details__text cw-why">
      {asked.map(({ question }) => (
        <>
          <dt>{question.title}</dt>
          <dd>{question.why}</dd>
        </>
      ))}
    </dl>
  </Details>
)

const Buttons = ({ before }: { before: Leaving | undefined }) => (
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
    {before && (
      <button class="cw-as-link" type="submit" name={leavesTo} value={leavesBack}>
        Vorige: {before.name}
      </button>
    )}
  </div>
)
