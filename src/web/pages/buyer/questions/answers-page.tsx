import { journeyOf, stateOf } from '../../../../dossiers/questionnaire.js'
import type { Workbench } from '../../../../dossiers/workbench.js'
import { counted } from '../../../../kernel/format.js'
import { readAnswer } from '../../../../procurement/answer-paths.js'
import type { Procedure } from '../../../../procurement/procedure.js'
import { valueInWords } from '../../../../questionnaire/input/shown-value.js'
import {
  type PageStep,
  type QuestionsStep,
  type Step,
  subjectsIn,
} from '../../../../questionnaire/journey.js'
import { sections } from '../../../../questionnaire/sections.js'
import { answerPage } from '../../../http/page-answer.js'
import { routes } from '../../../http/routes.js'
import { stepAddress, stepName } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'

/** Every answer that counts, with the way to change it; what was not answered says so. */
export function showAnswers(call: DossierCall): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  const steps = journeyOf(workbench)
  return answerPage(
    c,
    <DossierPage of={call} place="tasks" title="Controleer je antwoorden">
      {subjectsIn(steps).map((section) => (
        <section>
          <h2 class="govuk-heading-m">{sections[section].name}</h2>
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
    </DossierPage>,
  )
}

interface RowsProps<OfStep extends Step> {
  readonly dossier: string
  readonly step: OfStep
  readonly workbench: Workbench
}

const StepRows = (props: RowsProps<Step>) => {
  const { step } = props
  return step.kind === 'page' ? <PageRow {...props} step={step} /> : <QuestionRows {...props} step={step} />
}

const PageRow = ({ dossier, step, workbench }: RowsProps<PageStep>) => (
  <Row
    label={`${stepName(step)}${step.lot ? ` (perceel ${step.lot.number})` : ''}`}
    value={stateOf(step, workbench) === 'todo' ? 'Nog te doen' : summaryOf(step, workbench)}
    href={stepAddress(dossier, step)}
  />
)

const QuestionRows = ({ dossier, step, workbench }: RowsProps<QuestionsStep>) => {
  const { procedure } = workbench
  const lot = step.lot ? ` (perceel ${step.lot.number})` : ''
  return (
    <>
      {step.fields.map((field) => (
        <Row
          label={`${field.label}${lot}`}
          value={valueInWords(field, readAnswer(procedure, field.path), procedure) ?? 'Niet ingevuld'}
          href={stepAddress(dossier, step, { at: field.path, comesFrom: 'antwoorden' })}
        />
      ))}
    </>
  )
}

function summaryOf(step: PageStep, { procedure, selection }: Workbench): string {
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
    case 'selectie':
      return listInWords(procedure.selectionCriteria, 'criterium', 'criteria')
    case 'techniek':
      return technicalInWords(procedure)
    case 'inventaris':
      return listInWords(procedure.inventory, 'post', 'posten')
    default:
      return step.page satisfies never
  }
}

function technicalInWords({ administration }: Procedure): string {
  const annexes = administration?.technicalAttachments?.length ?? 0
  if (annexes > 0) return counted(annexes, 'bestand', 'bestanden')
  return administration?.technicalFormat === 'markdown' ? 'Met opmaak' : 'Zonder opmaak of bestanden'
}

function listInWords(list: readonly unknown[] | null | undefined, one: string, more: string): string {
  if (list === undefined) return 'Niet ingevuld'
  return (list ?? []).length === 0 ? `Geen ${more}` : counted((list ?? []).length, one, more)
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
