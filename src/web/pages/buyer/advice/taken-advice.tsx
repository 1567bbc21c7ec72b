import { hasChanged } from '../../../../dossiers/advice-facts.js'
import type { TakenAdvice } from '../../../../dossiers/dossier.js'
import { journeyOf, stepFor } from '../../../../dossiers/questionnaire.js'
import { formatDate } from '../../../../kernel/format.js'
import { belgianDay } from '../../../../kernel/local-date.js'
import { ownerPath } from '../../../../procurement/answers/path.js'
import type { Step } from '../../../../questionnaire/journey.js'
import { routes } from '../../../http/routes.js'
import { stepAddress, stepName } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'
import { isInternal, motivationPrints, OlderMotivation } from '../documents/older-motivation.js'

interface TakenProps {
  readonly call: DossierCall
  readonly record: TakenAdvice
}

/** What was taken over, with what it still asks. */
export const Taken = ({ call, record }: TakenProps) => {
  const open = stillAsked({ call, record })
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <strong>Overgenomen:</strong> {record.title} ({record.who}, {formatDate(belgianDay(record.when))}).{' '}
        <WhereItStands call={call} />
        {hasChanged(record, call.dossier.procedure) &&
          ' Sindsdien is minstens één van deze antwoorden gewijzigd.'}
      </p>
      {open.size > 0 && (
        <p class="govuk-body cw-actions">
          {[...open].map(([href, name]) => (
            <a class="govuk-link" href={href}>
              Nog te doen: {name}
            </a>
          ))}
        </p>
      )}
    </div>
  )
}

/** The questions about what was taken over that have no answer yet, by their address. */
function stillAsked({ call: { dossier, workbench }, record }: TakenProps): ReadonlyMap<string, string> {
  const steps = journeyOf(workbench)
  return new Map(
    workbench.missing
      .filter(({ path }) => record.answers.some((answer) => path.startsWith(ownerPath(answer.path))))
      .flatMap(({ path }) => {
        const step = stepFor(path, steps)
        return step === undefined
          ? []
          : [[stepAddress(dossier.id, step, { at: path }), nameIn(step, path)] as const]
      }),
  )
}

/** What the page of a step calls an answer. */
const nameIn = (step: Step, path: string): string =>
  (step.kind === 'questions' ? step.fields.find((field) => field.path === path)?.label : undefined) ??
  stepName(step)

const WhereItStands = ({ call }: { call: DossierCall }) => {
  if (!motivationPrints(call, 'advice.isTaken') && !isInternal(call, 'advice.isTaken'))
    return <OlderMotivation dossier={call.dossier.id} />
  const [document, words] = motivationPrints(call, 'advice.isTaken')
    ? (['motivation', 'in de motiveringsnota'] as const)
    : (['internal-sheet', 'op het interne blad'] as const)
  return (
    <>
      Het staat{' '}
      <a class="govuk-link" href={routes.document.to({ id: call.dossier.id, document })}>
        {words}
      </a>
      .
    </>
  )
}
