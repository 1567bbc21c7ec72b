import type { MotivatedFinding, Workbench } from '../../../../dossiers/workbench.js'
import { routes } from '../../../http/routes.js'
import { FindingCard } from '../../../shown/finding.js'
import { feeds } from '../questions/pane.js'
import { FixForm } from './mend.js'

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
  /** Tells the lists of one page apart; they stand one level deeper. */
  part?: string
}) => (
  <div {...(part === undefined && { id: 'bevindingen' })}>
    {findings.map((finding, index) => (
      <FindingCard
        finding={finding}
        id={`hier-${part === undefined ? '' : `${part.replaceAll('.', '-')}-`}${index}`}
        level={part === undefined ? 2 : 4}
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
}: {
  finding: MotivatedFinding
  dossier: string
  from: string
  canFix?: boolean
}) => (
  <div class="cw-actions">
    {canFix && <FixForm dossier={dossier} finding={finding} from={from} />}
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
