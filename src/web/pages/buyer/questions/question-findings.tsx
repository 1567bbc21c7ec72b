import type { Workbench } from '../../../../dossiers/workbench.js'
import { type Asked, pathsOf, type QuestionsStep } from '../../../../questionnaire/journey.js'
import type { SectionId } from '../../../../questionnaire/sections.js'
import { routes } from '../../../http/routes.js'
import { SeverityTag } from '../../../shown/finding.js'
import type { DossierCall } from '../buyer-call.js'
import { FindingsHere, FixFormsHere, findingsAbout } from '../check/findings-here.js'
import { controlId } from './control-names.js'
import { feeds } from './pane.js'
import { here, search } from './questions-address.js'

/** What the check says of a page of questions. @property shown with the answers of the form. */
interface Checked {
  readonly call: DossierCall
  readonly step: QuestionsStep
  readonly shown: Workbench
}

/** The findings about each question under it; one that is about several stands under the first. */
export const FindingsOf = ({ call, step, shown, asked }: Checked & { asked: Asked }) => {
  const id = idOf(asked)
  return (
    <div id={`bevindingen-${id}`} data-live>
      <FindingsHere
        findings={findingsAbout(shown, pathsOf(step)).filter(
          ({ at }) => step.asked.find((one) => isAbout(at, one)) === asked,
        )}
        {...wayBack(call, shown)}
        part={id}
        inForm
      />
    </div>
  )
}

const isAbout = (at: string, { fields }: Asked): boolean =>
  feeds(
    at,
    fields.map(({ path }) => path),
  )
const idOf = ({ fields: [first] }: Asked): string => controlId(first?.path ?? '')

/** Rules about answers of another page that decide on this one too: what the estimate leaves out decides the procedure. */
const shownElsewhere: Readonly<Record<string, readonly SectionId[]>> = {
  'estimate-counts-everything': ['procedure'],
  'duration-counts-renewals': ['value', 'procedure'],
}

/** What the check says of answers on other pages that this page rests on, with the way to the check. */
export const Elsewhere = ({ call, step, shown }: Checked) => {
  const here = new Set(findingsAbout(shown, pathsOf(step)))
  const others = shown.findings.filter(
    (finding) => shownElsewhere[finding.rule]?.includes(step.section) === true && !here.has(finding),
  )
  return (
    <div id="elders" data-live>
      {others.length > 0 && (
        <div class="cw-decides govuk-body">
          {others.map(({ says, severity }) => (
            <p>
              <SeverityTag severity={severity} /> {says}
            </p>
          ))}
          <p>
            De procedure en de drempels hangen aan de volledige raming.{' '}
            <a class="govuk-link" href={routes.check.to({ id: call.dossier.id })}>
              Bekijk het in de controle
            </a>
          </p>
        </div>
      )}
    </div>
  )
}

/** What of the page follows from answers that are not kept, besides the document: the script puts it in its place. */
export const FindingsOfQuestions = ({ call, step, shown }: Checked) => (
  <>
    {step.asked.map((asked) => (
      <FindingsOf call={call} step={step} shown={shown} asked={asked} />
    ))}
    <Elsewhere call={call} step={step} shown={shown} />
    <div id="herstellen" data-live>
      <Fixes call={call} step={step} shown={shown} />
    </div>
  </>
)

export const Fixes = ({ call, step, shown }: Checked) => {
  const { canFix, ...way } = wayBack(call, shown)
  return canFix ? <FixFormsHere findings={findingsAbout(shown, pathsOf(step))} {...way} /> : null
}

/** A fix changes what is kept, so that it is offered only when the form shows what is kept. */
const wayBack = ({ c, dossier, workbench }: DossierCall, shown: Workbench) => ({
  dossier: dossier.id,
  from: `${here(c)}${search(c)}`,
  canFix: shown === workbench,
})
