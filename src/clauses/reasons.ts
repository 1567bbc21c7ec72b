import { formatList } from '../kernel/format.js'
import type { ChoiceAt } from './choices.js'
import type { ClauseVersion } from './clause.js'

/** Why a clause is in the text or is offered, as Dutch sentences: its purpose first, then what led to it. */
export function reasonsFor(
  clause: ClauseVersion,
  { choice, criterion }: ChoiceAt,
  conditions: readonly string[],
): readonly string[] {
  return [
    clause.why,
    ...(conditions.length > 0 ? [`Ze volgt uit je antwoorden: ${formatList(conditions)}.`] : []),
    ...choiceReason(clause, choice !== undefined, criterion?.criterion.name),
  ]
}

function choiceReason(
  { when }: ClauseVersion,
  isChosen: boolean,
  criterion: string | undefined,
): readonly string[] {
  if (criterion !== undefined) return [`Je koos ze voor het gunningscriterium "${criterion}".`]
  if (when === 'library' && isChosen) return [pickedReason]
  return []
}

/** Why a clause of the library is in the text. */
export const pickedReason = 'Je koos deze clausule zelf uit de bibliotheek.'

/** Why a clause came along with another. */
export const requiredReason = (by: ClauseVersion): string =>
  `Ze hoort bij de clausule "${by.title}" en gaat daarmee samen.`
