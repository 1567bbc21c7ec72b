import { journeyOf, type StepState, stateOf } from '../../../../dossiers/questionnaire.js'
import { counted, formatEuro } from '../../../../kernel/format.js'
import { effectiveLots, isDivided } from '../../../../procurement/lots.js'
import type { Step } from '../../../../questionnaire/journey.js'
import { type SectionId, sectionIds, sections } from '../../../../questionnaire/sections.js'
import { Page } from '../../../components/page.js'
import { routes } from '../../../http/routes.js'
import { countsOf } from '../../../shown/finding.js'
import { stepAddress, stepName } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'

/** The start of a dossier and the place to return to: what is done, what is still to do, and what comes out. */
export function showTasks({ c, dossier, workbench }: DossierCall): Response | Promise<Response> {
  const steps = journeyOf(workbench)
  const states = new Map(steps.map((step) => [step, stateOf(step, workbench)]))
  const ready = sectionIds.filter((section) => isReady(section, steps, states))
  const next = steps.find((step) => states.get(step) === 'todo')
  const { procedure, selection, missing, findings } = workbench
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Page
      title={procedure.title}
      current="dossiers"
      back={{ href: routes.dossiers.to(), text: 'Mijn dossiers' }}
    >
      {dossier.state === 'published' && <PublishedNotice dossier={dossier.id} />}
      <p class="govuk-body-l">
        {ready.length} van {sectionIds.length} onderdelen klaar
        {missing.length > 0 && `, nog ${counted(missing.length, 'antwoord', 'antwoorden')} nodig`}.
      </p>
      <div class="cw-actions">
        {next && (
          <a class="govuk-button" href={stepAddress(dossier.id, next)}>
            Ga verder
          </a>
        )}
        <a
          class={`govuk-button${next ? ' govuk-button--secondary' : ''}`}
          href={routes.documents.to({ id: dossier.id })}
        >
          Documenten
        </a>
      </div>
      <p class="govuk-body cw-actions">
        <a class="govuk-link" href={routes.check.to({ id: dossier.id })}>
          Juridische controle{findings.length > 0 && ` (${countsOf(findings).join(', ')})`}
        </a>
        <a class="govuk-link" href={routes.dossierFirms.to({ id: dossier.id })}>
          Passende ondernemingen
        </a>
        <a class="govuk-link" href={routes.advice.to({ id: dossier.id })}>
          Welk instrument past?
        </a>
        <a class="govuk-link" href={routes.answers.to({ id: dossier.id })}>
          Controleer je antwoorden
        </a>
        <a class="govuk-link" href={routes.document.to({ id: dossier.id, document: 'specifications' })}>
          Lees het bestek
        </a>
        <a class="govuk-link" href={routes.publication.to({ id: dossier.id })}>
          Bekendmaking
        </a>
        <a class="govuk-link" href={routes.award.to({ id: dossier.id })}>
          Beoordeling van de offertes
        </a>
        <a class="govuk-link" href={routes.history.to({ id: dossier.id })}>
          Geschiedenis
        </a>
      </p>
      <dl class="govuk-summary-list cw-narrow">
        <Fact
          label="Percelen"
          value={isDivided(procedure) ? String(effectiveLots(procedure).length) : 'Niet verdeeld'}
        />
        <Fact
          label="Raming"
          value={
            procedure.estimatedValue === undefined
              ? 'Nog niet ingevuld'
              : formatEuro(procedure.estimatedValue)
          }
        />
        <Fact
          label="Clausules"
          value={`${selection.filter(({ decision }) => decision === 'accepted').length} in het bestek`}
        />
      </dl>
      {sectionIds.map((section) => (
        <Section dossier={dossier.id} section={section} steps={steps} states={states} />
      ))}
    </Page>,
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
