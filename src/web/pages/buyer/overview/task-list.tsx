import { journeyOf, type StepState, stateOf } from '../../../../dossiers/questionnaire.js'
import type { Workbench } from '../../../../dossiers/workbench.js'
import { counted } from '../../../../kernel/format.js'
import { type Step, subjectsIn } from '../../../../questionnaire/journey.js'
import { type SectionId, sections } from '../../../../questionnaire/sections.js'
import { Icon } from '../../../components/icon.js'
import { answerPage } from '../../../http/page-answer.js'
import { routes } from '../../../http/routes.js'
import { stepAddress, stepName } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'
import { ProposalsLink } from '../proposals/proposals-link.js'
import { subjectSummary } from './subject-summary.js'

/** The start of a dossier and the place to return to: what to do next, and each subject with what was answered. */
export function showTasks(call: DossierCall): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  const steps = journeyOf(workbench)
  const states = new Map(steps.map((step) => [step, stateOf(step, workbench)]))
  return answerPage(
    c,
    <DossierPage of={call} place="tasks" title={workbench.procedure.title} ownHeading>
      {c.req.query('kopie') === 'ja' && (
        <div class="cw-decides govuk-body" role="status">
          <p>
            Dit is een kopie. Het nummer van het bestek en de lanceringsdatum zijn niet overgenomen: vul ze
            opnieuw in. Kijk ook de andere datums na.
          </p>
        </div>
      )}
      <h1 class="govuk-heading-l">{newsOf(workbench)}</h1>
      <NextStep dossier={dossier.id} next={steps.find((step) => states.get(step) === 'todo')} />
      <ProposalsLink dossier={dossier.id} proposals={workbench.proposals.length} />
      {dossier.state === 'published' && <PublishedNotice dossier={dossier.id} />}
      <div class="cw-subjects-head">
        <h2 class="govuk-heading-m">Onderdelen</h2>
        <p class="govuk-body-s cw-quiet">{readyWords(steps, states)}</p>
      </div>
      <ul class="cw-tasks">
        {subjectsIn(steps).map((section) => (
          <Subject
            dossier={dossier.id}
            section={section}
            steps={steps.filter((step) => step.section === section)}
            states={states}
            workbench={workbench}
          />
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={routes.answers.to({ id: dossier.id })}>
          Controleer je antwoorden
        </a>
      </p>
    </DossierPage>,
  )
}

const newsOf = ({ missing }: Workbench): string =>
  missing.length === 0
    ? 'Alles is ingevuld'
    : `Nog ${counted(missing.length, 'antwoord', 'antwoorden')} nodig`

/** The one plate of the page: what to do next. */
const NextStep = ({ dossier: id, next }: { dossier: string; next: Step | undefined }) => (
  <div class="cw-signpost">
    <div class="cw-signpost__plate">
      <div class="cw-signpost__words">
        <p>{next ? `Volgende stap: ${sections[next.section].name.toLowerCase()}` : 'Volgende stap'}</p>
        <p class="cw-signpost__title">{next ? `${stepName(next)}${lotWords(next)}` : 'Maak de documenten'}</p>
      </div>
      <a class="govuk-button" href={next ? stepAddress(id, next) : routes.documents.to({ id })}>
        {next ? 'Ga verder' : 'Naar de documenten'}
      </a>
    </div>
  </div>
)

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

function readyWords(steps: readonly Step[], states: States): string {
  const isReady = (section: SectionId) =>
    steps.every((step) => step.section !== section || states.get(step) !== 'todo')
  const subjects = subjectsIn(steps)
  return `${subjects.filter(isReady).length} van ${subjects.length} onderdelen klaar`
}

/** A subject: its name leads to what is still to do in it; below it what was answered, and its pages when it has more. */
const Subject = ({
  dossier,
  section,
  steps,
  states,
  workbench,
}: {
  dossier: string
  section: SectionId
  steps: readonly Step[]
  states: States
  workbench: Workbench
}) => {
  const open = steps.filter((step) => states.get(step) === 'todo')
  const target = open[0] ?? steps[0]
  const isDone = open.length === 0 && steps.some((step) => states.get(step) === 'done')
  return (
    <li class="cw-task">
      <SubjectMark isOpen={open.length > 0} isDone={isDone} />
      <div>
        <p class="cw-task__line govuk-body">
          {target && (
            <a
              class="govuk-link cw-task__name"
              href={stepAddress(dossier, target)}
              aria-describedby={`staat-${section}`}
            >
              {sections[section].name}
            </a>
          )}
          <span id={`staat-${section}`}>
            <SubjectState open={open.length} isDone={isDone} />
          </span>
        </p>
        <p class="govuk-body-s cw-quiet">{subjectSummary(section, workbench)}</p>
        {steps.length > 1 && <Pages dossier={dossier} steps={steps} states={states} />}
      </div>
    </li>
  )
}

const SubjectMark = ({ isOpen, isDone }: { isOpen: boolean; isDone: boolean }) => (
  <span class={`cw-task__mark${isOpen || !isDone ? ' cw-task__mark--open' : ''}`}>
    <Icon name={isOpen || !isDone ? 'pencil' : 'tick'} small />
  </span>
)

const SubjectState = ({ open, isDone }: { open: number; isDone: boolean }) => {
  if (open > 0) return <span class="cw-state cw-state--open">Te doen</span>
  return <span class="govuk-body-s cw-quiet">{isDone ? 'Klaar' : 'Mag open blijven'}</span>
}

/** The pages of a subject that has more than one, such as one for each lot. */
const Pages = ({ dossier, steps, states }: { dossier: string; steps: readonly Step[]; states: States }) => (
  <ul class="cw-task__pages govuk-body-s">
    {steps.map((step) => (
      <li>
        <a class="govuk-link" href={stepAddress(dossier, step)}>
          {stepName(step)}
          {lotWords(step)}
        </a>
        {states.get(step) === 'todo' && <span class="cw-state cw-state--open">Te doen</span>}
      </li>
    ))}
  </ul>
)

const lotWords = ({ lot }: Step): string =>
  lot === undefined ? '' : ` – ${lot.title || `perceel ${lot.number}`}`
