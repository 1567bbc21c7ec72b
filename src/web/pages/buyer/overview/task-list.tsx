import { journeyOf, type StepState, stateOf } from '../../../../dossiers/questionnaire.js'
import type { Workbench } from '../../../../dossiers/workbench.js'
import { counted, formatEuro } from '../../../../kernel/format.js'
import { effectiveLots, isDivided } from '../../../../procurement/lots.js'
import type { Step } from '../../../../questionnaire/journey.js'
import { type SectionId, sectionIds, sections } from '../../../../questionnaire/sections.js'
import { answerPage } from '../../../http/page-answer.js'
import { routes } from '../../../http/routes.js'
import { countsOf } from '../../../shown/finding.js'
import { stepAddress, stepName } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'

/** The start of a dossier and the place to return to: what is done, what is still to do, and what comes out. */
export function showTasks({ c, dossier, workbench }: DossierCall): Response | Promise<Response> {
  const steps = journeyOf(workbench)
  const states = new Map(steps.map((step) => [step, stateOf(step, workbench)]))
  const back = { href: routes.dossiers.to(), text: 'Mijn dossiers' }
  return answerPage(
    c,
    <DossierPage dossier={dossier.id} title={workbench.procedure.title} back={back}>
      {dossier.state === 'published' && <PublishedNotice dossier={dossier.id} />}
      <Progress steps={steps} states={states} missing={workbench.missing.length} />
      <NextSteps dossier={dossier.id} next={steps.find((step) => states.get(step) === 'todo')} />
      <Ways dossier={dossier.id} findings={workbench.findings} />
      <Facts workbench={workbench} />
      {sectionIds.map((section) => (
        <Section dossier={dossier.id} section={section} steps={steps} states={states} />
      ))}
    </DossierPage>,
  )
}

const Progress = ({
  steps,
  states,
  missing,
}: {
  steps: readonly Step[]
  states: States
  missing: number
}) => (
  <p class="govuk-body-l">
    {sectionIds.filter((section) => isReady(section, steps, states)).length} van {sectionIds.length}{' '}
    onderdelen klaar
    {missing > 0 && `, nog ${counted(missing, 'antwoord', 'antwoorden')} nodig`}.
  </p>
)

const NextSteps = ({ dossier, next }: { dossier: string; next: Step | undefined }) => (
  <div class="cw-actions">
    {next && (
      <a class="govuk-button" href={stepAddress(dossier, next)}>
        Ga verder
      </a>
    )}
    <a
      class={`govuk-button${next ? ' govuk-button--secondary' : ''}`}
      href={routes.documents.to({ id: dossier })}
    >
      Documenten
    </a>
  </div>
)

/** The other pages of the dossier. */
const Ways = ({ dossier: id, findings }: { dossier: string; findings: Workbench['findings'] }) => {
  const ways: readonly (readonly [href: string, text: string])[] = [
    [
      routes.check.to({ id }),
      `Juridische controle${findings.length > 0 ? ` (${countsOf(findings).join(', ')})` : ''}`,
    ],
    [routes.dossierFirms.to({ id }), 'Passende ondernemingen'],
    [routes.advice.to({ id }), 'Welk instrument past?'],
    [routes.answers.to({ id }), 'Controleer je antwoorden'],
    [routes.document.to({ id, document: 'specifications' }), 'Lees het bestek'],
    [routes.publication.to({ id }), 'Bekendmaking'],
    [routes.award.to({ id }), 'Beoordeling van de offertes'],
    [routes.history.to({ id }), 'Geschiedenis'],
  ]
  return (
    <p class="govuk-body cw-actions">
      {ways.map(([href, text]) => (
        <a class="govuk-link" href={href}>
          {text}
        </a>
      ))}
    </p>
  )
}

const Facts = ({ workbench: { procedure, selection } }: { workbench: Workbench }) => {
  const { estimatedValue } = procedure
  const accepted = selection.filter(({ decision }) => decision === 'accepted').length
  return (
    <dl class="govuk-summary-list cw-narrow">
      <Fact
        label="Percelen"
        value={isDivided(procedure) ? String(effectiveLots(procedure).length) : 'Niet verdeeld'}
      />
      <Fact
        label="Raming"
        value={estimatedValue === undefined ? 'Nog niet ingevuld' : formatEuro(estimatedValue)}
      />
      <Fact label="Clausules" value={`${accepted} in het bestek`} />
    </dl>
  )
}

const PublishedNotice = ({ dossier }: { dossier: string }) => (
  <p class="cw-decides govuk-body">
    <strong class="govuk-tag govuk-tag--green">Bekendgemaakt</strong> Ondernemingen zien de percelen van deze
    opdracht. Wat je nu wijzigt, zien zij ook: zorg dat de aankondiging mee wijzigt.{' '}
    <a class="govuk-link" href={routes.publication.to({ id: dossier })}>
      Bekijk wat zij zien
    </a>
  </p>
)

type States = ReadonlyMap<Step, StepState>

const isReady = (section: SectionId, steps: readonly Step[], states: States): boolean =>
  steps.every((step) => step.section !== section || states.get(step) !== 'todo')

const Fact = ({ label, value }: { label: string; value: string }) => (
  <div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">{label}</dt>
    <dd class="govuk-summary-list__value">{value}</dd>
  </div>
)

const Section = ({
  dossier,
  section,
  steps,
  states,
}: {
  dossier: string
  section: SectionId
  steps: readonly Step[]
  states: States
}) => (
  <section aria-labelledby={`deel-${section}`}>
    <h2 class="govuk-heading-m" id={`deel-${section}`}>
      {sections[section]}
    </h2>
    <ul class="govuk-task-list">
      {steps
        .filter((step) => step.section === section)
        .map((step, index) => (
          <Task
            dossier={dossier}
            step={step}
            state={states.get(step) ?? 'optional'}
            id={`${section}-${index}`}
          />
        ))}
    </ul>
  </section>
)

const Task = ({
  dossier,
  step,
  state,
  id,
}: {
  dossier: string
  step: Step
  state: StepState
  id: string
}) => (
  <li class="govuk-task-list__item govuk-task-list__item--with-link">
    <div class="govuk-task-list__name-and-hint">
      <a
        class="govuk-link govuk-task-list__link"
        href={stepAddress(dossier, step)}
        aria-describedby={`${id}-staat`}
      >
        {stepName(step)}
        {step.lot && (step.kind === 'page' || step.question.per === 'lot' || step.about !== undefined)
          ? ` – ${step.lot.title || `perceel ${step.lot.number}`}`
          : ''}
      </a>
    </div>
    <div class="govuk-task-list__status" id={`${id}-staat`}>
      <State state={state} />
    </div>
  </li>
)

const State = ({ state }: { state: StepState }) => {
  if (state === 'todo') return <strong class="govuk-tag govuk-tag--yellow">Te doen</strong>
  return <>{state === 'done' ? 'Klaar' : 'Mag open blijven'}</>
}
