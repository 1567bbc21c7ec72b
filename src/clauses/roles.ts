import type { LocalDate } from '../kernel/local-date.js'
import type { ClauseRole } from '../procurement/clause-roles.js'
import type { ClauseFrontMatter, ClauseVersion } from './clause.js'
import { type ClauseLibrary, type Pins, pinnedOrNewest } from './library.js'
import { scopeOf } from './vocabulary.js'

type WithRoles = Pick<ClauseVersion, 'roles'>

/** What a clause is to the rest of the product. */
export const rolesOf = ({ roles }: WithRoles): readonly ClauseRole[] => roles

export const hasRole = ({ roles }: WithRoles, role: ClauseRole): boolean => roles.includes(role)

/**
 * The clauses in a role: the pinned version of each, else the newest of the day. The one that the library has longest in
 * front, so that a new clause is offered beside it and not in its place.
 */
export const clausesInRole = (
  library: ClauseLibrary,
  role: ClauseRole,
  pins: Pins,
  day: LocalDate,
): readonly ClauseVersion[] =>
  library.ids
    .flatMap((id) => {
      const clause = pinnedOrNewest(library, id, pins, day)
      return clause !== undefined && hasRole(clause, role) ? [clause] : []
    })
    .toSorted((one, other) => firstDay(library, one).localeCompare(firstDay(library, other)))

const firstDay = (library: ClauseLibrary, { id }: ClauseVersion): string =>
  library.versions(id).at(-1)?.validFrom ?? ''

/** The roles in which a clause promises an amount, with what that is counted in. */
const amounts: Partial<Record<ClauseRole, NonNullable<ClauseFrontMatter['promise']>['unit']>> = {
  hours: 'hours',
  training: 'places',
  outsourcing: 'percentage',
  'free-choice': 'hours',
  collaboration: 'hours',
}

/**
 * Why a clause cannot have its roles, as Dutch sentences. Code that asks for a role counts on what is tested here; that
 * a clause about hours is in the text because a buyer picked it lets a notice tell the hours without the whole dossier.
 */
export function roleFaults(clause: ClauseFrontMatter, roles: readonly ClauseRole[]): readonly string[] {
  const { promise, when, appliesWhen, place } = clause
  const promising = roles.flatMap((role) => {
    const unit = amounts[role]
    return unit === undefined || (promise?.unit === unit && promise.amount !== undefined)
      ? []
      : [`De rol ${role} vraagt een belofte (promise) met unit ${unit} en een amount.`]
  })
  const isPicked = when === 'library' && appliesWhen === undefined && scopeOf(place) === 'lot'
  return roles.includes('hours') && !isPicked
    ? [...promising, 'De rol hours is voor een clausule die een aankoper zelf voor een perceel kiest.']
    : promising
}
