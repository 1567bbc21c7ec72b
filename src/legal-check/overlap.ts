import { wordingText } from '../clauses/own-wording.js'
import { hasRole } from '../clauses/roles.js'
import type { SelectedClause } from '../clauses/selected-clause.js'
import { formatHours } from '../kernel/format.js'
import type { CheckedDossier } from './checked-dossier.js'
import { type Fault, fault } from './rule.js'
import { type CriterionHere, criteriaOf } from './social.js'
import { plain } from './text/sentences.js'
import { words } from './text/words.js'

/** Words of a clause that make one promise of the minimum and of what a tender offers. */
const replaces = words(
  'vervang(t|en)',
  'in de plaats van (dit|dat|het|deze|die) [a-z ]{0,20}(minimum|aantal|uren)',
)

const saysItReplaces = (selected: SelectedClause): boolean =>
  replaces.test(plain(selected.wording === undefined ? selected.clause.source : wordingText(selected)))

/**
 * Promises of the library that count the same hours twice: a minimum in hours beside a criterion that scores hours, or a
 * plan that names them. What was offered then has to take the place of the minimum; otherwise both stand in the
 * monitoring and both are penalised.
 */
export const overlapsIn = (dossier: CheckedDossier): readonly Fault[] =>
  criteriaOf(dossier).flatMap((here) =>
    dossier
      .acceptedIn(here.lot.id)
      .filter(({ clause, criterion }) => criterion === undefined && isMinimum(clause))
      .flatMap((minimum) => overlapOf(here, minimum)),
  )

const isMinimum = (clause: SelectedClause['clause']): boolean =>
  hasRole(clause, 'hours') || hasRole(clause, 'free-choice')

function overlapOf({ clause: scored, at }: CriterionHere, minimum: SelectedClause): readonly Fault[] {
  if (scored === undefined) return []
  const isQuantity = hasRole(scored.clause, 'scored-quantity')
  if (!isQuantity && !hasRole(scored.clause, 'scored-approach')) return []
  const asked = minimum.parameters[minimum.clause.promise?.amount ?? '']
  const scoredFrom = scored.parameters.minimum
  if (isQuantity && typeof asked === 'number' && typeof scoredFrom === 'number' && asked !== scoredFrom)
    return [
      fault(`${at}.parameters.minimum`, {
        says: `De clausule "${minimum.clause.title}" legt ${formatHours(asked)} op; het criterium telt vanaf ${formatHours(scoredFrom)}.`,
        remedy: 'Neem in het criterium hetzelfde minimum als in de clausule, of schrap de clausule.',
        fix: {
          label: `Neem ${formatHours(asked)} als minimum`,
          answers: [{ path: `${at}.parameters.minimum`, value: asked }],
        },
      }),
    ]
  if (saysItReplaces(minimum) || saysItReplaces(scored)) return []
  return [
    fault(at, {
      severity: 'warning',
      says: `De clausule "${minimum.clause.title}" en dit criterium gaan over dezelfde uren: ze staan tweemaal in de opvolging en in de straffen.`,
      remedy:
        'Zeg in je eigen tekst dat het aanbod in de offerte dit minimum vervangt, of schrijf waarom de twee naast elkaar staan.',
    }),
  ]
}

/** Words of guidance in the name of a part of a criterion. */
const guidanceWords = words('begeleid*', 'coach*', 'doorstroom*', 'doorgroei*')

/**
 * The guidance of the target groups scored in two criteria of one lot: in one of its own, and in a plan or an organisation
 * that scores it too unless its parts leave it out.
 */
export const guidanceScoredTwice = (dossier: CheckedDossier): readonly Fault[] => {
  const all = criteriaOf(dossier)
  return all
    .filter(({ clause }) => clause !== undefined && hasRole(clause.clause, 'guidance'))
    .flatMap(({ lot, index, at, criterion: { name = 'begeleiding' } }) =>
      all
        .filter((other) => other.lot.id === lot.id && other.index !== index && scoresGuidance(other))
        .map((other) =>
          fault(at, {
            severity: 'warning',
            says: `"${name}" en "${other.criterion.name ?? 'een ander criterium'}" beoordelen allebei de begeleiding.`,
            remedy:
              'Houd één van beide criteria, of geef het andere criterium eigen subcriteria zonder begeleiding en doorstroom.',
          }),
        ),
    )
}

/** Without parts of its own a plan is scored on the parts of the library, and guidance is one of them. */
function scoresGuidance({ clause, criterion: { subCriteria = [] } }: CriterionHere): boolean {
  const isBroad =
    clause !== undefined &&
    (hasRole(clause.clause, 'scored-approach') || hasRole(clause.clause, 'scored-collaboration'))
  return (
    isBroad &&
    (subCriteria.length === 0 || subCriteria.some(({ name = '' }) => guidanceWords.test(plain(name))))
  )
}
