import { journeyOf, stepFor } from '../../../../dossiers/questionnaire.js'
import { grouped } from '../../../../kernel/grouped.js'
import { lookedAt } from '../../../../legal-check/check.js'
import type { Unchecked } from '../../../../legal-check/finding.js'
import { rules } from '../../../../legal-check/rules.js'
import { effectiveLots, isDivided } from '../../../../procurement/lots.js'
import type { Step } from '../../../../questionnaire/journey.js'
import { routes } from '../../../http/routes.js'
import { stepAddress } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'

/** The rules that could not be checked yet, each with the way to what it needs. */
export const NotChecked = ({ call }: { call: DossierCall }) => {
  const { workbench, today } = call
  const { notChecked, procedure } = workbench
  const { looked, of } = lookedAt(workbench, procedure, rules, today)
  const steps = journeyOf(call.workbench)
  return notChecked.length === 0 ? null : (
    <section aria-labelledby="niet-gecontroleerd">
      <h2 class="govuk-heading-m" id="niet-gecontroleerd">
        Niet gecontroleerd ({of - looked} van {of} regels)
      </h2>
      <p class="govuk-body">Voor deze regels ontbreekt nog iets. Vul het aan, dan kijken ze mee.</p>
      <ul class="govuk-list govuk-list--bullet">
        {[...grouped(notChecked, ({ code }) => code)].map(([code, parts]) => (
          <UncheckedRule call={call} code={code} parts={parts} steps={steps} />
        ))}
      </ul>
    </section>
  )
}

const UncheckedRule = ({
  call,
  code,
  parts,
  steps,
}: {
  call: DossierCall
  code: string
  parts: readonly Unchecked[]
  steps: readonly Step[]
}) => (
  <li>
    {parts[0]?.title} (
    <a class="govuk-link" href={routes.rule.to({ name: code })}>
      {code}
    </a>
    ). Niet gecontroleerd:{' '}
    {parts.map((part, index) => (
      <>
        {index > 0 && '; '}
        <Needed call={call} part={part} step={stepFor(part.at ?? '', steps)} />
      </>
    ))}
    .
  </li>
)

/** What is missing for a rule, as a link to where it is answered; of several lots, which one. */
const Needed = ({
  call: { dossier, workbench },
  part: { needs, at = '' },
  step,
}: {
  call: DossierCall
  part: Unchecked
  step: Step | undefined
}) => {
  const lot = effectiveLots(workbench.procedure).find(({ id }) => at.startsWith(`lots.${id}.`))
  const words =
    lot !== undefined && isDivided(workbench.procedure) ? `${needs} (perceel ${lot.number})` : needs
  const address =
    step !== undefined
      ? stepAddress(dossier.id, step, { at })
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
