import { formatNumber, formatPercentage } from '../../kernel/format.js'
import type { SelectedClause } from '../selected-clause.js'
import { promiseUnits } from '../vocabulary.js'
import type { Declarations, Read, RowOf } from './declared.js'
import type { FactSource } from './fact.js'
import { subjectOf } from './lot.js'

/** What the selection comes to: the promises and the derogations, as rows. Conditions cannot read it. */
export const outcomeDeclarations = {
  hasPromises: { kind: 'boolean', label: 'er zijn sociale verbintenissen' },
  promises: {
    kind: 'rows',
    label: 'sociale verbintenissen',
    fields: {
      lot: { kind: 'text', label: 'perceel' },
      clause: { kind: 'text', label: 'clausule' },
      what: { kind: 'text', label: 'verbintenis' },
      amount: { kind: 'text', label: 'omvang van de verbintenis' },
      unit: { kind: 'text', label: 'eenheid' },
    },
  },
  hasDerogations: { kind: 'boolean', label: 'er zijn afwijkingen van de AUR' },
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

type PromiseRow = RowOf<typeof outcomeDeclarations, 'promises'>
type DerogationRow = RowOf<typeof outcomeDeclarations, 'derogations'>

/** The values behind {@link outcomeDeclarations}. */
export function readOutcome(
  selected: readonly SelectedClause[],
  source: FactSource,
): Read<typeof outcomeDeclarations> {
  const accepted = selected.filter(({ decision }) => decision === 'accepted')
  const promises = accepted.flatMap((clause) => promiseRow(clause, source))
  const derogations = [...new Map(accepted.map(({ clause }) => [clause.id, clause])).values()].flatMap(
    (clause) =>
      clause.derogates.map(({ article, why }): DerogationRow => ({ article, why, clause: clause.title })),
  )
  return { promises, hasPromises: promises.length > 0, derogations, hasDerogations: derogations.length > 0 }
}

function promiseRow({ clause, lot, parameters }: SelectedClause, source: FactSource): readonly PromiseRow[] {
  if (clause.promise === undefined) return []
  const { what, unit, amount } = clause.promise
  const value = amount === undefined ? undefined : parameters[amount]
  return [
    {
      lot: subjectOf(lot, source),
      clause: clause.title,
      what,
      amount: printAmount(value, unit),
      unit: promiseUnits[unit],
    },
  ]
}

/** The number that was asked; what the tenderer offers is not known yet. */
function printAmount(value: unknown, unit: keyof typeof promiseUnits): string {
  if (typeof value !== 'number') return 'zoals aangeboden in de offerte'
  return unit === 'percentage'
    ? `${formatPercentage(value)} van de waarde`
    : `${formatNumber(value)} ${promiseUnits[unit]}`
}
