import { journeyOf, nameOfAnswer, stepFor } from '../../../../dossiers/questionnaire.js'
import type { MotivatedFinding } from '../../../../dossiers/workbench.js'
import { formatDate } from '../../../../kernel/format.js'
import { grouped } from '../../../../kernel/grouped.js'
import { belgianDay } from '../../../../kernel/local-date.js'
import { lookedAt } from '../../../../legal-check/check.js'
import type { Unchecked } from '../../../../legal-check/finding.js'
import type { Severity } from '../../../../legal-check/rule.js'
import { textsAreNotWithdrawn } from '../../../../legal-check/rules/texts-are-not-withdrawn.js'
import { rules } from '../../../../legal-check/rules.js'
import { parsePath } from '../../../../procurement/answers/path.js'
import { effectiveLots, isDivided } from '../../../../procurement/lots.js'
import type { Step } from '../../../../questionnaire/journey.js'
import { Button, ErrorSummary, TextArea } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { routes } from '../../../http/routes.js'
import { countsOf, FindingCard } from '../../../shown/finding.js'
import { stepAddress, stepName } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'

/** Everything that the legal check says of a dossier, with the way to mend or to motivate it. */
export const showCheck = (call: DossierCall): Response | Promise<Response> => checkPage(call)

const groups: readonly (readonly [Severity, string, string])[] = [
  ['error', 'Fouten', 'Een fout houdt het definitieve document tegen. Een ontwerp downloaden kan wel.'],
  [
    'warning',
    'Waarschuwingen',
    'Pas het aan, of schrijf waarom je het zo laat: je motivering komt in de motiveringsnota.',
  ],
  ['info', 'Tips', 'Ter informatie: je hoeft er niets mee te doen.'],
]

interface MotivationFault {
  readonly key: string
  readonly text: string
  readonly message: string
}

/** The page of the check. @param fault what was wrong with a motivation. */
export function checkPage(call: DossierCall, fault?: MotivationFault): Response | Promise<Response> {
  const { c, dossier, workbench, today } = call
  const { findings, notChecked } = workbench
  const { looked, of } = lookedAt(workbench, workbench.procedure, rules, today)
  const steps = journeyOf(workbench)
  const counts = countsOf(findings)
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Page
      title="Juridische controle"
      current="dossiers"
      back={{ href: routes.dossier.to({ id: dossier.id }), text: 'Takenlijst' }}
      hasErrors={fault !== undefined}
    >
      <div class="cw-narrow">
        <ErrorSummary
          errors={fault === undefined ? [] : [{ id: fieldOf(fault.key, findings), message: fault.message }]}
        />
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
        {groups.map(([severity, title, lead]) => {
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
        })}
        {notChecked.length > 0 && (
          <section aria-labelledby="niet-gecontroleerd">
            <h2 class="govuk-heading-m" id="niet-gecontroleerd">
              Niet gecontroleerd ({of - looked} van {of} regels)
            </h2>
            <p class="govuk-body">Voor deze regels ontbreekt nog iets. Vul het aan, dan kijken ze mee.</p>
            <ul class="govuk-list govuk-list--bullet">
              {[...grouped(notChecked, ({ code }) => code)].map(([code, parts]) => (
                <li>
                  {parts[0]?.title} (
                  <a class="govuk-link" href={routes.rule.to({ name: code })}>
                    {code}
                  </a>
                  ). Niet gecontroleerd:{' '}
                  {parts.map((part, index) => (
                    <>
                      {index > 0 && '; '}
                      <Needed call={call} part={part} steps={steps} />
                    </>
                  ))}
                  .
                </li>
              ))}
            </ul>
          </section>
        )}
        <p class="cw-actions">
          <a class="govuk-button" href={routes.documents.to({ id: dossier.id })}>
            Naar de documenten
          </a>
        </p>
      </div>
    </Page>,
    fault === undefined ? 200 : 422,
  )
}

/** What is missing for a rule, as a link to where it is answered; of several lots, which one. */
const Needed = ({
  call: { dossier, workbench },
  part: { needs, at = '' },
  steps,
}: {
  call: DossierCall
  part: Unchecked
  steps: readonly Step[]
}) => {
  const step = stepFor(at, steps)
  const lot = effectiveLots(workbench.procedure).find(({ id }) => at.startsWith(`lots.${id}.`))
  const words =
    lot !== undefined && isDivided(workbench.procedure) ? `${needs} (perceel ${lot.number})` : needs
  const address =
    step !== undefined
      ? stepAddress(dossier.id, step)
      : at.startsWith('award.')
        ? routes.award.to({ id: dossier.id })
        : undefined
  return address === undefined ? (
    <span>{words}</span>
  ) : (
    <a class="govuk-link" href={address}>
      {words}
    </a>
  )
}

const fieldOf = (key: string, findings: readonly MotivatedFinding[]): string =>
  `w-${findings.findIndex((finding) => finding.key === key)}`

/** The ways out of a finding: apply the fix, go to the answer, or motivate it. */
const Mend = ({
  call,
  finding,
  step,
  fault,
}: {
  call: DossierCall
  finding: MotivatedFinding
  step: Step | undefined
  fault: MotivationFault | undefined
}) => {
  const { dossier, workbench } = call
  const { fix, key, severity, motivation, says } = finding
  const action = routes.check.to({ id: dossier.id })
  const id = fieldOf(key, workbench.findings)
  return (
    <>
      <div class="cw-actions">
        {fix !== undefined && <FixForm dossier={dossier.id} finding={finding} />}
        <PlaceLink dossier={dossier.id} finding={finding} step={step} />
      </div>
      {motivation !== undefined && (
        <p class="govuk-body">
          Motivering van {motivation.who}, {formatDate(belgianDay(motivation.when))}: {motivation.text}
        </p>
      )}
      {severity === 'warning' && (
        <details class="govuk-details" open={fault !== undefined}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {motivation === undefined ? 'Motiveer waarom je dit zo laat' : 'Wijzig de motivering'}
              <span class="govuk-visually-hidden">: {says}</span>
            </span>
          </summary>
          <form class="govuk-details__text" method="post" action={action} novalidate>
            <input type="hidden" name="sleutel" value={key} />
            <TextArea
              id={id}
              name="motivering"
              label="Waarom laat je dit zo?"
              hint="De motivering komt met je naam en de datum in de motiveringsnota."
              value={fault?.text ?? motivation?.text ?? ''}
              error={fault?.message}
              rows={3}
            />
            <Button name="doe" value="motiveer" secondary>
              Bewaar de motivering
            </Button>
          </form>
        </details>
      )}
    </>
  )
}

/** Applies a fix in one click. @param from the page to come back to. */
export const FixForm = ({
  dossier,
  finding: { key, fix, says },
  from,
}: {
  dossier: string
  finding: MotivatedFinding
  from?: string
}) =>
  fix === undefined ? null : (
    <form method="post" action={routes.check.to({ id: dossier })}>
      <input type="hidden" name="sleutel" value={key} />
      {from !== undefined && <input type="hidden" name="terug" value={from} />}
      <Button name="doe" value="herstel" secondary>
        {fix.label}
        <span class="govuk-visually-hidden">: {says}</span>
      </Button>
    </form>
  )

const PlaceLink = ({
  dossier,
  finding: { at, says, rule },
  step,
}: {
  dossier: string
  finding: MotivatedFinding
  step: Step | undefined
}) => {
  const hidden = <span class="govuk-visually-hidden">: {says}</span>
  const { lot, clause, rest } = parsePath(at)
  if (rule === textsAreNotWithdrawn.id) {
    const address =
      clause === undefined ? routes.documents.to({ id: dossier }) : routes.renewal.to({ id: dossier, clause })
    return (
      <a class="govuk-link" href={address}>
        Bekijk de nieuwe versie{hidden}
      </a>
    )
  }
  if (clause !== undefined && rest === 'wording')
    return (
      <a class="govuk-link" href={routes.wording.to({ id: dossier, clause }, { perceel: lot })}>
        Naar je eigen tekst{hidden}
      </a>
    )
  if (at.startsWith('award.'))
    return (
      <a class="govuk-link" href={routes.award.to({ id: dossier })}>
        Naar de beoordeling{hidden}
      </a>
    )
  if (step !== undefined)
    return (
      <a class="govuk-link" href={stepAddress(dossier, step)}>
        Naar het antwoord: {step.kind === 'question' ? nameOfAnswer(at) : stepName(step)}
        {hidden}
      </a>
    )
  return (
    <a class="govuk-link" href={routes.document.to({ id: dossier, document: 'specifications' })}>
      Naar het bestek{hidden}
    </a>
  )
}
