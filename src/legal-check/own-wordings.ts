import { wordingText } from '../clauses/own-wording.js'
import { hasRole } from '../clauses/roles.js'
import type { SelectedClause } from '../clauses/selected-clause.js'
import type { ClauseRole } from '../procurement/clause-roles.js'
import type { CheckedDossier } from './checked-dossier.js'
import { plain } from './text/sentences.js'

/** A clause in the buyer's own words. @property plain those words, as rules read them. */
export interface OwnWording extends SelectedClause {
  readonly wording: string
  readonly plain: string
}

/** The clauses in the text that the buyer wrote in other words. @param role left out: whatever the clause is to us. */
export const ownWordings = (
  { accepted }: Pick<CheckedDossier, 'accepted'>,
  role?: ClauseRole,
): readonly OwnWording[] =>
  accepted.flatMap((selected) =>
    selected.wording === undefined || (role !== undefined && !hasRole(selected.clause, role))
      ? []
      : [{ ...selected, wording: selected.wording, plain: plain(wordingText(selected)) }],
  )

/** Gives the library's text back. */
export const libraryText = (path: string) => ({
  label: 'Neem de tekst van de bibliotheek terug',
  answers: [{ path: `${path}.wording`, value: null }],
})
