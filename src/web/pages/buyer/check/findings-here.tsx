import type { MotivatedFinding, Workbench } from '../../../../dossiers/workbench.js'
import { routes } from '../../../http/routes.js'
import { FindingCard } from '../../../shown/finding.js'
import { feeds } from '../questions/pane.js'
import { FixButton, FixForm } from './mend.js'

/** The findings that these answers raise. */
export const findingsAbout = (
  { findings }: Pick<Workbench, 'findings'>,
  paths: readonly string[],
): readonly MotivatedFinding[] => findings.filter(({ at }) => feeds(at, paths))

/**
 * What the legal check says of the answers on this page, each with its fix; a warning is motivated on the page of the
 * whole check. @param from the page to come back to after a fix.
 */
export const FindingsHere = ({
  findings,
  part,
  ...ways
}: {
  findings: readonly MotivatedFinding[]
  dossier: string
  from: string
  canFix?: boolean
  /** Tells the lists of one page apart; outside a form they stand under a heading of their own. */
  part?: string
  /** The forms of the fixes stand elsewhere (`FixFormsHere`), because these findings stand in a form themselves. */
  inForm?: boolean
}) => (
  <div>
    {findings.map((finding, index) => (
      <FindingCard
        finding={finding}
        id={`hier-${part === undefined ? '' : `${part.replaceAll('.', '-')}-`}${index}`}
        level={part === undefined || ways.inForm === true ? 2 : 4}
      >
        <WaysOut finding={finding} {...ways} />
      </FindingCard>
    ))}
  </div>
)

const WaysOut = ({
  finding,
  dossier,
  from,
  canFix = true,
  inForm = false,
}: {
  finding: MotivatedFinding
  dossier: string
  from: string
  canFix?: boolean
  inForm?: boolean
}) => (
  <div class="cw-actions">
    {canFix && !inForm && <FixForm dossier={dossier} finding={finding} from={from} />}
    {canFix && inForm && <FixButton finding={finding} form={fixFormId(finding)} />}
    {finding.motivation !== undefined && (
      <span class="govuk-body">Gemotiveerd: {finding.motivation.text}</span>
    )}
    {finding.severity === 'warning' && (
      <a class="govuk-link" href={routes.check.to({ id: dossier })}>
        {finding.motivation === undefined ? 'Motiveer waarom je dit zo laat' : 'Wijzig de motivering'}
        <span class="govuk-visually-hidden">: {finding.says}</span>
      </a>
    )}
  </div>
)

/** The forms that the buttons of findings in a form send. */
export const FixFormsHere = ({
  findings,
  dossier,
  from,
}: {
  findings: readonly MotivatedFinding[]
  dossier: string
  from: string
}) => (
  <>
    {findings.map((finding) => (
      <FixForm dossier={dossier} finding={finding} from={from} id={fixFormId(finding)} />
    ))}
  </>
)

/** Keys hold what an id may not. */
const fixFormId = ({ key }: MotivatedFinding): string => `herstel-${key.replace(/[^A-Za-z0-9]+/g, '-')}`
