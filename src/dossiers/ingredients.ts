import { referenceOf } from '../clauses/clause.js'
import { type FactSource, procedureValues } from '../clauses/facts/fact-source.js'
import { readOutcome } from '../clauses/facts/outcome.js'
import { clauseText, clauseTitle } from '../clauses/fill-clause.js'
import type { SelectedClause } from '../clauses/selected-clause.js'
import type { PlacedClause } from '../documents/assemble.js'
import type { MissingAnswer } from '../documents/blocks.js'
import { lazily } from '../kernel/lazily.js'

/** What every document of a dossier is made with; computed once for all of them. */
export interface Ingredients {
  readonly values: Readonly<Record<string, unknown>>
  readonly placed: readonly PlacedClause[]
  readonly isProposed?: (answer: string) => boolean
}

export function ingredientsOf(source: FactSource, selected: readonly SelectedClause[]): Ingredients {
  const values = { ...procedureValues(source), ...readOutcome(selected, source) }
  const accepted = selected.filter(({ decision }) => decision === 'accepted')
  return {
    values,
    placed: accepted.map((clause) => placedClause(clause, source, values)),
    ...(source.isProposed && { isProposed: source.isProposed }),
  }
}

const placedClause = (
  selected: SelectedClause,
  source: FactSource,
  values: Ingredients['values'],
): PlacedClause => ({
  reference: referenceOf(selected.clause),
  title: clauseTitle(selected, source),
  place: selected.clause.place,
  ...(selected.lot !== undefined && { lot: selected.lot }),
  text: lazily(() => clauseText(selected, source, values)),
  isOwnWording: selected.wording !== undefined,
  labels: {
    labourHours: 'geraamde arbeidsuren',
    ...Object.fromEntries(
      Object.entries(selected.clause.parameters).map(([name, { label, ask }]) => [
        `parameters.${name}`,
        label ?? ask,
      ]),
    ),
  },
})

/** What a clause still asks of the buyer: a decision, or a parameter without a value. */
export function openTasks(selected: SelectedClause): readonly MissingAnswer[] {
  const { clause, decision, openParameters, wording, path } = selected
  if (decision === 'open')
    return [{ path, question: `Beslis over de voorgestelde clausule "${clause.title}".` }]
  if (decision === 'refused' || wording !== undefined) return []
  return openParameters.map((name) => ({
    path: `${path}.parameters.${name}`,
    question: clause.parameters[name]?.ask ?? name,
  }))
}
