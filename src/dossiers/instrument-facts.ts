import type { FactSource } from '../clauses/facts/fact-source.js'
import type { InstrumentFacts, InstrumentRow, SupportingRow } from '../clauses/facts/instruments.js'
import { subjectOf } from '../clauses/facts/lot.js'
import { motivationWords } from '../clauses/motivation-words.js'
import { hasRole } from '../clauses/roles.js'
import type { SelectedClause } from '../clauses/selected-clause.js'
import { citeTogether } from '../clauses/sources.js'
import { inEachLanguage, type Language } from '../clauses/text/language.js'
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
  const motivations = new Set(uses.flatMap(({ motivation }) => (motivation?.trim() ? [motivation] : [])))
  return supportingRow(uses, source).map((row) => ({
    ...row,
    sums: sumRows(uses, source, check),
    motivations: [...motivations].map((says) => ({ says })),
  }))
}

/** The sums of all uses, each in the words of the text that prints it. */
function sumRows(
  uses: Uses,
  source: FactSource,
  check: NonNullable<Dossier['marketChecks']>[number] | undefined,
): InstrumentRow['sums'] {
  const inWords = (language: Language): readonly string[] =>
    uses.flatMap((selected) => sumsOf(selected, source, check, language))
  const [older, newer] = [inWords(1), inWords(2)]
  return older.map((says, index) => ({
    says: inEachLanguage((language) => (language === 1 ? says : (newer[index] ?? says))),
  }))
}

function supportingRow(uses: Uses, source: FactSource): readonly SupportingRow[] {
  const [first] = uses
  if (first === undefined) return []
  const where = [...new Set(uses.map(({ lot }) => placeOf(lot, source)))]
  return [
    {
      title: first.clause.title,
      where: formatList(where),
      why: motivationWords(first.clause),
      legalBasis: citeTogether(first.clause.legalBasis),
    },
  ]
}

/** Where a clause holds; of a contract that is not divided, always the whole. */
const placeOf = (lot: string | undefined, source: FactSource): string =>
  subjectOf(isDivided(source.procedure) ? lot : undefined, source)
