import type { Advice, FirmsFor, OfferedClause, Verdict } from '../advice/advice.js'
import { advise } from '../advice/advise.js'
import type { ClauseVersion } from '../clauses/clause.js'
import type { AdviceFacts, TakenAdviceRow } from '../clauses/facts/advice.js'
import { hoursAsked } from '../clauses/hours-asked.js'
import type { SelectedClause } from '../clauses/selected-clause.js'
import { keyed } from '../kernel/lazily.js'
import { belgianDay, type LocalDate } from '../kernel/local-date.js'
import { isSame } from '../kernel/same.js'
import { readAnswer } from '../procurement/answer-paths.js'
import type { ClauseRole } from '../procurement/clause-roles.js'
import { effectiveLots } from '../procurement/lots.js'
import type { Procedure } from '../procurement/procedure.js'
import type { Dossier, TakenAdvice } from './dossier.js'

/** What a verdict is called. */
export const verdictNames: Readonly<Record<Verdict, string>> = {
  recommended: 'Aangewezen',
  possible: 'Mogelijk',
  unknown: 'Nog niet te beoordelen',
  discouraged: 'Minder geschikt',
  'not-allowed': 'Niet toegelaten',
}

/** The advice for one lot of a dossier; none for a lot that does not exist. */
export function adviceFor(
  id: string,
  procedure: Procedure,
  selection: readonly SelectedClause[],
  inRole: (role: ClauseRole) => readonly ClauseVersion[],
  firms: FirmsFor,
  today: LocalDate,
): readonly Advice[] {
  const lot = effectiveLots(procedure).find((known) => known.id === id)
  if (lot === undefined) return []
  const proposed = selection
    .filter(({ clause, lot: about }) => clause.when === 'proposed' && (about === undefined || about === id))
    .map(({ clause }) => clause.id)
  const hours = hoursAsked(selection, id)
  return advise({
    procedure,
    lot,
    day: procedure.launchDate ?? today,
    clausesInRole: keyed((role) => inRole(role).map((clause) => offeredClause(clause, proposed))),
    ...(hours !== undefined && { hours }),
    firms,
  })
}

/** A clause as the advice sees it. @param proposed ids of the clauses that the library itself proposes. */
export const offeredClause = (
  { id, title, parameters, promise }: ClauseVersion,
  proposed: readonly string[],
): OfferedClause => ({
  id,
  title,
  parameters: Object.keys(parameters),
  ...(promise?.amount !== undefined && { amount: promise.amount }),
  isProposed: proposed.includes(id),
})

/** What the motivation prints of the advice that was taken over. */
export const takenAdviceFacts = ({
  advice = [],
  procedure,
}: Pick<Dossier, 'advice' | 'procedure'>): AdviceFacts => ({
  advice: { isTaken: advice.length > 0 },
  takenAdvice: advice.map(
    (taken): TakenAdviceRow => ({
      lot: taken.about,
      title: taken.title,
      verdict: verdictNames[taken.verdict].toLowerCase(),
      arithmetic: taken.arithmetic.map((says) => ({ says })),
      who: taken.who,
      when: belgianDay(taken.when),
      hasChanged: hasChanged(taken, procedure),
    }),
  ),
})

/** Whether an answer that an advice gave is another one now. */
export const hasChanged = ({ answers }: TakenAdvice, procedure: Procedure): boolean =>
  answers.some(({ path, value }) => !isSame(readAnswer(procedure, path), value))
