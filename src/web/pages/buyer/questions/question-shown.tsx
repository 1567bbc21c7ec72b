import { journeyOf } from '../../../../dossiers/questionnaire.js'
import type { Workbench } from '../../../../dossiers/workbench.js'
import { isDivided } from '../../../../procurement/lots.js'
import { type ProposedAnswer, proposedAt } from '../../../../procurement/terms/open-answers.js'
import {
  type Asked,
  type HandMadePage,
  pathsOf,
  type QuestionsStep,
} from '../../../../questionnaire/journey.js'
import { Details } from '../../../components/details.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { sentAsItIs } from '../../../http/compressed.js'
import { answerPage } from '../../../http/page-answer.js'
import { routes } from '../../../http/routes.js'
import { headingOf, stepAddress } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'
import { AskedHere } from './asked-here.js'
import { controlId } from './control-names.js'
import { DocumentPane } from './document-pane.js'
import type { FieldState } from './field-control.js'
import { type Leaving, leavesBack, leavesTo, questionsForm, stepBefore } from './leaving.js'
import { paneOf } from './pane.js'
import { Elsewhere, FindingsOf, Fixes } from './question-findings.js'
import { comesFromAnswers, here, search } from './questions-address.js'

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

/** What a proposal is, once for the page. */
const ProposalsHere = ({ step, proposals }: { step: QuestionsStep; proposals: readonly ProposedAnswer[] }) =>
  step.fields.some(({ path }) => proposedAt(proposals, path)) ? (
    <p class="govuk-body">
      Een voorstel staat al ingevuld. Bewaar je deze bladzijde, dan is het je antwoord.
    </p>
  ) : null

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
