import type { ClauseVersion } from '../clauses/clause.js'
import type { SelectedClause } from '../clauses/selected-clause.js'
import { grouped } from '../kernel/grouped.js'
import { keptWith } from '../kernel/lazily.js'
import { lotPath } from '../procurement/answers/path.js'
import type { AwardCriterion } from '../procurement/award-criterion.js'
import type { ClauseRole } from '../procurement/clause-roles.js'
import type { EffectiveLot } from '../procurement/lots.js'
import { targetGroupSigns } from '../reference/target-groups.js'
import type { CheckedDossier } from './checked-dossier.js'
import { plain } from './text/sentences.js'
import { words } from './text/words.js'

/** Access under article 15. */
export const isReserved = ({ reservedParticipation }: Pick<EffectiveLot, 'reservedParticipation'>): boolean =>
  reservedParticipation === 'res-ws'

/** Access under article 91. */
export const isReservedService = ({
  reservedParticipation,
}: Pick<EffectiveLot, 'reservedParticipation'>): boolean => reservedParticipation === 'res-pub-ser'

/** The roles in which a clause promises something else than work for the target groups. */
const noSocialEffort = [
  'environment',
  'conduct',
  'staff-transfer',
  'data-processing',
] as const satisfies readonly ClauseRole[]

/** Whether a clause promises something social; a condition of access that stays true is no effort. */
export const promisesEffort = ({ promise, roles }: Pick<ClauseVersion, 'promise' | 'roles'>): boolean =>
  promise !== undefined &&
  promise.unit !== 'condition' &&
  !roles.some((role) => noSocialEffort.some((known) => known === role))

/** The accepted clauses of a lot that promise something social. */
export const socialClausesOf = (
  { id }: Pick<EffectiveLot, 'id'>,
  { acceptedIn }: Pick<CheckedDossier, 'acceptedIn'>,
): readonly SelectedClause[] => acceptedIn(id).filter(({ clause }) => promisesEffort(clause))

/** Words of social employment, and of the people whom it is for. */
export const socialWords = words(
  'sociale (inbreng|tewerkstelling|economie|inschakeling|aanpak|inspanning*|verplichting*|verbintenis*|voorwaarde*|uren|clausule*|meerwaarde|integratie|impact|return|doelstelling*)',
  'sociaal (aspect|luik|onderdeel|plan|luik|criterium|engagement)',
  'social return',
  ...targetGroupSigns(),
  'inschakeling*',
  'tewerkstelling van',
)

/**
 * Whether a criterion is social: its clause is one, the buyer says so, or its words speak of social employment.
 */
function isSocialCriterion(criterion: AwardCriterion, clause: SelectedClause | undefined): boolean {
  const instrument = clause?.clause.instrument
  if (instrument === 'award-criterion' || instrument === 'collaboration') return true
  if (criterion.social === true) return true
  if (criterion.type === 'price' || criterion.type === 'cost') return false
  return socialWords.test(plain(`${criterion.name ?? ''} ${criterion.description ?? ''}`))
}

/** A criterion of a lot with where it stands and the clause that describes it. */
export interface CriterionHere {
  readonly lot: EffectiveLot
  readonly criterion: AwardCriterion
  readonly index: number
  /** As in the API: `lots.LOT-0001.awardCriteria.1`. */
  readonly at: string
  readonly clause?: SelectedClause
  readonly isSocial: boolean
}

/** All criteria of a dossier. */
export const criteriaOf = keptWith(({ lots, acceptedIn }: CheckedDossier): readonly CriterionHere[] =>
  lots.flatMap((lot) => {
    const clauses = new Map(
      acceptedIn(lot.id).flatMap((selected) =>
        selected.criterion === undefined ? [] : [[selected.criterion, selected] as const],
      ),
    )
    return (lot.awardCriteria ?? []).map((criterion, index) => {
      const clause = clauses.get(index)
      return {
        lot,
        criterion,
        index,
        at: lotPath(lot.id, 'awardCriteria', index),
        ...(clause && { clause }),
        isSocial: isSocialCriterion(criterion, clause),
      }
    })
  }),
)

/** The social criteria of each lot, by its id. */
export const socialCriteriaOf = keptWith((dossier: CheckedDossier) =>
  grouped(
    criteriaOf(dossier).filter(({ isSocial }) => isSocial),
    ({ lot }) => lot.id,
  ),
)
