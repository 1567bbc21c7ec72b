import { journeyOf, stepFor } from '../../../../dossiers/questionnaire.js'
import { lookedAt } from '../../../../legal-check/check.js'
import type { Severity } from '../../../../legal-check/rule.js'
import { rules } from '../../../../legal-check/rules.js'
import { ErrorSummary } from '../../../components/form.js'
import { answerPage } from '../../../http/page-answer.js'
import { routes } from '../../../http/routes.js'
import { countsOf, FindingCard } from '../../../shown/finding.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'
import { Mend, type MotivationFault, motivationField } from './mend.js'
import { NotChecked } from './not-checked.js'

/** Everything that the legal check says of a dossier, with the way to mend or to motivate it. */
export const showCheck = (call: DossierCall): Response | Promise<Response> => checkPage(call)

/** The page of the check. @param fault what was wrong with a motivation. */
export function checkPage(call: DossierCall, fault?: MotivationFault): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  const { findings } = workbench
  return answerPage(
    c,
    <DossierPage of={call} place="check" title="Juridische controle" hasErrors={fault !== undefined}>
      <div class="cw-narrow">
        <ErrorSummary
          errors={
            fault === undefined ? [] : [{ id: motivationField(fault.key, findings), message: fault.message }]
          }
        />
        <Outcome call={call} />
        {groups.map((group) => (
          <FindingsOf call={call} group={group} fault={fault} />
        ))}
        <NotChecked call={call} />
        <p class="cw-actions">
          <a class="govuk-button" href={routes.documents.to({ id: dossier.id })}>
            Naar de documenten
          </a>
        </p>
      </div>
    </DossierPage>,
    fault === undefined ? 200 : 422,
  )
}

const Outcome = ({ call: { workbench, today } }: { call: DossierCall }) => {
  const { findings, notChecked, procedure } = workbench
  const { looked, of } = lookedAt(workbench, procedure, rules, today)
  const counts = countsOf(findings)
  return (
    <>
      <p class="govuk-body-l">{counts.length === 0 ? 'Niets gevonden.' : `${counts.join(' · ')}.`}</p>
      <p class="govuk-body">
        {looked} van{' '}
        <a class="govuk-link" href={routes.rules.to()}>
          {of} regels
        </a>{' '}
        nagekeken. Ze toetsen je antwoorden en je bestek; elke regel zegt waarop hij steunt.
        {notChecked.length > 0 && (
          <>
            {' '}
            <a class="govuk-link" href="#niet-gecontroleerd">
              Wat er voor de andere ontbreekt
            </a>
            .
          </>
        )}
      </p>
    </>
  )
}

interface Group {
  readonly severity: Severity
  readonly title: string
  readonly lead: string
}

const groups: readonly Group[] = [
  {
    severity: 'error',
    title: 'Fouten',
    lead: 'Een fout houdt het definitieve document tegen. Een ontwerp downloaden kan wel.',
  },
  {
    severity: 'warning',
    title: 'Waarschuwingen',
    lead: 'Pas het aan, of schrijf waarom je het zo laat: je motivering komt in de motiveringsnota.',
  },
  { severity: 'info', title: 'Tips', lead: 'Ter informatie: je hoeft er niets mee te doen.' },
]

const FindingsOf = ({
  call,
  group: { severity, title, lead },
  fault,
}: {
  call: DossierCall
  group: Group
  fault: MotivationFault | undefined
}) => {
  const { findings } = call.workbench
  const steps = journeyOf(call.workbench)
  const own = findings.filter((finding) => finding.severity === severity)
  return own.length === 0 ? null : (
    <section aria-labelledby={`groep-${severity}`}>
      <h2 class="govuk-heading-m" id={`groep-${severity}`}>
        {title} ({own.length})
      </h2>
      <p class="govuk-body">{lead}</p>
      {own.map((finding) => (
        <FindingCard finding={finding} id={`b-${findings.indexOf(finding)}`}>
          <Mend
            call={call}
            finding={finding}
            step={stepFor(finding.at, steps)}
            fault={fault?.key === finding.key ? fault : undefined}
          />
        </FindingCard>
      ))}
    </section>
  )
}
