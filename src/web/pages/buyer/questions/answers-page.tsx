import { journeyOf, stateOf } from '../../../../dossiers/questionnaire.js'
import type { Workbench } from '../../../../dossiers/workbench.js'
import { counted } from '../../../../kernel/format.js'
import { readAnswer } from '../../../../procurement/answer-paths.js'
import { valueInWords } from '../../../../questionnaire/input/shown-value.js'
import type { Step } from '../../../../questionnaire/journey.js'
import { sectionIds, sections } from '../../../../questionnaire/sections.js'
import { Page } from '../../../components/page.js'
import { routes } from '../../../http/routes.js'
import { stepAddress, stepName } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'

/** Every answer that counts, with the way to change it; what was not answered says so. */
export function showAnswers({ c, dossier, workbench }: DossierCall): Response | Promise<Response> {
  const steps = journeyOf(workbench)
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Page
      title="Controleer je antwoorden"
      current="dossiers"
      back={{ href: routes.dossier.to({ id: dossier.id }), text: 'Takenlijst' }}
    >
      {sectionIds.map((section) => (
        <section>
          <h2 class="govuk-heading-m">{sections[section]}</h2>
          <dl class="govuk-summary-list">
            {steps
              .filter((step) => step.section === section)
              .map((step) => (
                <StepRows dossier={dossier.id} step={step} workbench={workbench} />
              ))}
          </dl>
        </section>
      ))}
      <p class="cw-actions">
        <a class="govuk-button" href={routes.documents.to({ id: dossier.id })}>
          Naar de documenten
        </a>
      </p>
    </Page>,
  )
}

const StepRows = ({ dossier, step, workbench }: { dossier: string; step: Step; workbench: Workbench }) => {
  const address = stepAddress(dossier, step)
  const back = step.kind === 'page' ? address : `${address}${address.includes('?') ? '&' : '?'}van=antwoorden`
  const lot =
    step.lot && step.kind === 'question' && step.question.per === 'lot' ? ` (perceel ${step.lot.number})` : ''
  if (step.kind === 'page')
    return (
      <Row
        label={`${stepName(step)}${step.lot ? ` (perceel ${step.lot.number})` : ''}`}
        value={stateOf(step, workbench) === 'todo' ? 'Nog te doen' : summaryOf(step, workbench)}
        href={back}
      />
    )
  return (
    <>
      {step.fields.map((field) => (
        <Row
          label={`${field.label}${lot}`}
          value={
            valueInWords(field, readAnswer(workbench.procedure, field.path), workbench.procedure) ??
            'Niet ingevuld'
          }
          href={back}
        />
      ))}
    </>
  )
}

function summaryOf(step: Extract<Step, { kind: 'page' }>, { procedure, selection }: Workbench): string {
  switch (step.page) {
    case 'percelen':
      return counted(procedure.lots?.length ?? 1, 'perceel', 'percelen')
    case 'criteria':
      return (
        (step.lot?.awardCriteria ?? [])
          .map(({ name, weight }) => `${name ?? 'zonder naam'} ${weight ?? ''}`)
          .join(', ') || 'Geen criteria'
      )
    case 'clausules':
      return counted(
        selection.filter(({ decision }) => decision === 'accepted').length,
        'clausule',
        'clausules',
      )
    default:
      return step.page satisfies never
  }
}

const Row = ({ label, value, href }: { label: string; value: string; href: string }) => (
  <div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">{label}</dt>
    <dd class="govuk-summary-list__value">{value}</dd>
    <dd class="govuk-summary-list__actions">
      <a class="govuk-link" href={href}>
        Wijzig<span class="govuk-visually-hidden"> {label}</span>
      </a>
    </dd>
  </div>
)
