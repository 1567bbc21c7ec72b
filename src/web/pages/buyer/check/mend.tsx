import { nameOfAnswer } from '../../../../dossiers/questionnaire.js'
import type { MotivatedFinding } from '../../../../dossiers/workbench.js'
import { formatDate } from '../../../../kernel/format.js'
import { belgianDay } from '../../../../kernel/local-date.js'
import { textsAreNotWithdrawn } from '../../../../legal-check/rules/texts-are-not-withdrawn.js'
import { parsePath } from '../../../../procurement/answers/path.js'
import type { Step } from '../../../../questionnaire/journey.js'
import { Details } from '../../../components/details.js'
import { Button } from '../../../components/form.js'
import { TextArea } from '../../../components/text-fields.js'
import { routes } from '../../../http/routes.js'
import { stepAddress, stepName } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'

/** What was wrong with a motivation. @property key of its finding; text as it was typed. */
export interface MotivationFault {
  readonly key: string
  readonly text: string
  readonly message: string
}

/** The id of the field in which a finding is motivated. */
export const motivationField = (key: string, findings: readonly MotivatedFinding[]): string =>
  `w-${findings.findIndex((finding) => finding.key === key)}`

/** The ways out of a finding: apply the fix, go to the answer, or motivate it. */
export const Mend = ({
  call: { dossier, workbench },
  finding,
  step,
  fault,
}: {
  call: DossierCall
  finding: MotivatedFinding
  step: Step | undefined
  fault: MotivationFault | undefined
}) => {
  const { motivation, severity, key } = finding
  return (
    <>
      <div class="cw-actions">
        <FixForm dossier={dossier.id} finding={finding} />
        <PlaceLink dossier={dossier.id} finding={finding} step={step} />
      </div>
      {motivation !== undefined && (
        <p class="govuk-body">
          Motivering van {motivation.who}, {formatDate(belgianDay(motivation.when))}: {motivation.text}
        </p>
      )}
      {severity === 'warning' && (
        <Motivate
          id={motivationField(key, workbench.findings)}
          action={routes.check.to({ id: dossier.id })}
          finding={finding}
          fault={fault}
        />
      )}
    </>
  )
}

const Motivate = ({
  id,
  action,
  finding: { key, motivation, says },
  fault,
}: {
  id: string
  action: string
  finding: MotivatedFinding
  fault: MotivationFault | undefined
}) => (
  <Details
    open={fault !== undefined}
    summary={
      <>
        {motivation === undefined ? 'Motiveer waarom je dit zo laat' : 'Wijzig de motivering'}
        <span class="govuk-visually-hidden">: {says}</span>
      </>
    }
  >
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
  </Details>
)

/**
 * Applies a fix in one click, where there is one.
 * @param from the page to come back to; id: of a form without a button, which stands elsewhere.
 */
export const FixForm = ({
  dossier,
  finding,
  from,
  id,
}: {
  dossier: string
  finding: MotivatedFinding
  from?: string
  id?: string
}) =>
  finding.fix === undefined ? null : (
    <form method="post" action={routes.check.to({ id: dossier })} {...(id !== undefined && { id })}>
      <input type="hidden" name="sleutel" value={finding.key} />
      {from !== undefined && <input type="hidden" name="terug" value={from} />}
      {id === undefined && <FixButton finding={finding} />}
    </form>
  )

/** The button of a fix. @param form the id of the form that it sends, when it does not stand in it. */
export const FixButton = ({ finding: { fix, says }, form }: { finding: MotivatedFinding; form?: string }) =>
  fix === undefined ? null : (
    <Button name="doe" value="herstel" secondary {...(form !== undefined && { form })}>
      {fix.label}
      <span class="govuk-visually-hidden">: {says}</span>
    </Button>
  )

interface PlaceProps {
  readonly dossier: string
  readonly finding: MotivatedFinding
  readonly step: Step | undefined
}

/** The way to where a finding is mended by hand. */
const PlaceLink = (props: PlaceProps) => {
  const { href, text } = placeOf(props)
  return (
    <a class="govuk-link" href={href}>
      {text}
      <span class="govuk-visually-hidden">: {props.finding.says}</span>
    </a>
  )
}

function placeOf({ dossier, finding: { at, rule }, step }: PlaceProps): {
  readonly href: string
  readonly text: string
} {
  const { lot, clause, rest } = parsePath(at)
  if (rule === textsAreNotWithdrawn.id)
    return {
      href:
        clause === undefined
          ? routes.documents.to({ id: dossier })
          : routes.renewal.to({ id: dossier, clause }),
      text: 'Bekijk de nieuwe versie',
    }
  if (clause !== undefined && rest === 'wording')
    return {
      href: routes.wording.to({ id: dossier, clause }, { perceel: lot }),
      text: 'Naar je eigen tekst',
    }
  if (at.startsWith('award.')) return { href: routes.award.to({ id: dossier }), text: 'Naar de beoordeling' }
  if (step === undefined)
    return {
      href: routes.document.to({ id: dossier, document: 'specifications' }),
      text: 'Naar het bestek',
    }
  const name = step.kind === 'questions' ? nameOfAnswer(at) : stepName(step)
  return { href: stepAddress(dossier, step, { at }), text: `Naar het antwoord: ${name}` }
}
