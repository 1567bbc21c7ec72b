import { isDepositDerogation, mayStillDerogate } from '../../procurement/legal-frame.js'
import type { SelectedClause } from '../selected-clause.js'
import type { Declarations, Read, RowOf } from './declared.js'
import type { FactSource } from './fact.js'
import { promiseDeclarations, readPromises } from './promises.js'

/** What the selection comes to: the promises and the derogations, as rows. Conditions cannot read it. */
export const outcomeDeclarations = {
  ...promiseDeclarations,
  hasDerogations: { kind: 'boolean', label: 'er zijn afwijkingen van de AUR' },
  hasToldDerogations: { kind: 'boolean', label: 'het bestek vermeldt al een afwijking van de AUR' },
  derogationsAreOpen: { kind: 'boolean', label: 'de afwijkingen van de AUR liggen nog niet vast' },
  derogations: {
    kind: 'rows',
    label: 'afwijkingen',
    fields: {
      article: { kind: 'text', label: 'artikel' },
      why: { kind: 'text', label: 'motivering' },
      clause: { kind: 'text', label: 'clausule' },
    },
  },
} as const satisfies Declarations

type DerogationRow = RowOf<typeof outcomeDeclarations, 'derogations'>

/** The values behind {@link outcomeDeclarations}. */
export function readOutcome(
  selected: readonly SelectedClause[],
  source: FactSource,
): Read<typeof outcomeDeclarations> {
  const accepted = selected.filter(({ decision }) => decision === 'accepted')
  const derogations = [...new Map(accepted.map(({ clause }) => [clause.id, clause])).values()].flatMap(
    (clause) =>
      clause.derogates.map(({ article, why }): DerogationRow => ({ article, why, clause: clause.title })),
  )
  return {
    ...readPromises(accepted, source),
    derogations,
    hasDerogations: derogations.length > 0,
    hasToldDerogations:
      derogations.length > 0 ||
      isDepositDerogation(source.procedure) ||
      source.procedure.administration?.delayFines?.kind === 'own',
    derogationsAreOpen:
      selected.some(
        ({ clause, decision, wording }) =>
          (decision === 'open' && clause.derogates.length > 0) || wording !== undefined,
      ) || mayStillDerogate(source.procedure, source.lots),
  }
}
