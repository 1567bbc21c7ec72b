import type { FactSource } from '../clauses/facts/fact-source.js'
import type { InstrumentFacts, InstrumentRow, SupportingRow } from '../clauses/facts/instruments.js'
import { subjectOf } from '../clauses/facts/lot.js'
import { motivationWords } from '../clauses/motivation-words.js'
import { hasRole } from '../clauses/roles.js'
import type { SelectedClause } from '../clauses/selected-clause.js'
import { citeTogether } from '../clauses/sources.js'
import { namesOfLots } from '../documents/lot-numbers.js'
import { formatList } from '../kernel/format.js'
import { grouped } from '../kernel/grouped.js'
import { isDivided } from '../procurement/lots.js'
import type { Dossier } from './dossier.js'
import { sumsOf } from './instrument-sums.js'

/** Clauses that serve others, or say how the contract runs: they need no sums of their own. */
const supporting: ReadonlySet<string> = new Set([
  'evidence',
  'sanction',
  'monitoring',
  'notice',
  'motivation',
  'general',
])

/** What the note to the college prints of the clauses: each once, for all its lots together. */
export function instrumentFacts(
  selection: readonly SelectedClause[],
  source: FactSource,
  { marketChecks = [] }: Pick<Dossier, 'marketChecks'>,
): InstrumentFacts {
  const accepted = [
    ...grouped(
      selection.filter(({ decision }) => decision === 'accepted'),
      ({ clause }) => clause.id,
    ).values(),
  ]
  const isSupporting = ([first]: readonly SelectedClause[]): boolean =>
    first !== undefined && (supporting.has(first.clause.instrument) || hasRole(first.clause, 'who-counts'))
  const instruments = accepted
    .filter((uses) => !isSupporting(uses))
    .flatMap((uses) => instrumentRow(uses, source, marketChecks.at(-1)))
  const supportingClauses = accepted.filter(isSupporting).flatMap((uses) => supportingRow(uses, source))
  const leftOut = selection
    .filter(({ decision }) => decision === 'refused')
    .map(({ clause, lot, motivation }) => ({
      title: clause.title,
      where: placeOf(lot, source),
      motivation,
    }))
  return {
    ...{ instruments, supportingClauses, leftOut },
    hasInstruments: instruments.length > 0,
    hasSupportingClauses: supportingClauses.length > 0,
    hasLeftOut: leftOut.length > 0,
  }
}

type Uses = readonly SelectedClause[]

function instrumentRow(
  uses: Uses,
  source: FactSource,
  check: NonNullable<Dossier['marketChecks']>[number] | undefined,
): readonly InstrumentRow[] {
  // What holds for several lots in the same words is said once.
  const sums = new Set(uses.flatMap((selected) => sumsOf(selected, source, check)))
  const motivations = new Set(uses.flatMap(({ motivation }) => (motivation?.trim() ? [motivation] : [])))
  return supportingRow(uses, source).map((row) => ({
    ...row,
    sums: [...sums].map((says) => ({ says })),
    motivations: [...motivations].map((says) => ({ says })),
  }))
}

function supportingRow(uses: Uses, source: FactSource): readonly SupportingRow[] {
  const [first] = uses
  if (first === undefined) return []
  return [
    {
      title: first.clause.title,
      where: placesOf(uses, source),
      why: motivationWords(first.clause),
      legalBasis: citeTogether(first.clause.legalBasis),
    },
  ]
}

/** Where clauses hold: one or two lots by their names, more by their numbers. */
function placesOf(uses: Uses, source: FactSource): string {
  const names = [...new Set(uses.map(({ lot }) => placeOf(lot, source)))]
  const numbers = source.lots
    .filter(({ id }) => uses.some(({ lot }) => lot === id))
    .map(({ number }) => number)
  return names.length > 2 && numbers.length === names.length
    ? namesOfLots(numbers).inHeading
    : formatList(names)
}

/** Where a clause holds; of a contract that is not divided, always the whole. */
const placeOf = (lot: string | undefined, source: FactSource): string =>
  subjectOf(isDivided(source.procedure) ? lot : undefined, source)
