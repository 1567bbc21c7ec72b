import { counted, formatHours, formatPercentage } from '../../kernel/format.js'
import { mayStillDerogate } from '../../procurement/legal-frame.js'
import { hasRole } from '../roles.js'
import type { SelectedClause } from '../selected-clause.js'
import { promiseUnits } from '../vocabulary.js'
import type { Declarations, Read, RowOf } from './declared.js'
import type { FactSource } from './fact.js'
import { subjectOf } from './lot.js'

/** What the selection comes to: the promises and the derogations, as rows. Conditions cannot read it. */
export const outcomeDeclarations = {
  hasPromises: { kind: 'boolean', label: 'er zijn sociale verbintenissen' },
  hasHourPromises: { kind: 'boolean', label: 'er zijn verbintenissen in uren' },
  hasValuePromises: { kind: 'boolean', label: 'er zijn verbintenissen in procent van de waarde' },
  hasPlacePromises: { kind: 'boolean', label: 'er zijn verbintenissen in plaatsen' },
  hasPlanPromises: { kind: 'boolean', label: 'er zijn aangeboden plannen' },
  hasLastingPromises: { kind: 'boolean', label: 'er zijn voorwaarden of plichten voor de hele uitvoering' },
  countsPersons: { kind: 'boolean', label: 'er tellen personen mee voor een verbintenis' },
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

type PromiseRow = RowOf<typeof outcomeDeclarations, 'promises'>
type DerogationRow = RowOf<typeof outcomeDeclarations, 'derogations'>

/** The values behind {@link outcomeDeclarations}. */
export function readOutcome(
  selected: readonly SelectedClause[],
  source: FactSource,
): Read<typeof outcomeDeclarations> {
  const accepted = selected.filter(({ decision }) => decision === 'accepted')
  const promising = accepted.filter((clause) => clause.clause.promise !== undefined)
  const promises = promising.flatMap((clause) => promiseRow(clause, promising, source))
  const units = new Set(promising.map(({ clause }) => clause.promise?.unit))
  const derogations = [...new Map(accepted.map(({ clause }) => [clause.id, clause])).values()].flatMap(
    (clause) =>
      clause.derogates.map(({ article, why }): DerogationRow => ({ article, why, clause: clause.title })),
  )
  return {
    promises,
    hasPromises: promises.length > 0,
    hasHourPromises: units.has('hours'),
    hasValuePromises: units.has('percentage'),
    hasPlacePromises: units.has('places'),
    hasPlanPromises: units.has('plan'),
    hasLastingPromises: units.has('condition') || units.has('duty'),
    countsPersons: promising.some(({ clause }) => clause.evidence.includes('time-sheets')),
    derogations,
    hasDerogations: derogations.length > 0,
    derogationsAreOpen:
      selected.some(
        ({ clause, decision, wording }) =>
          (decision === 'open' && clause.derogates.length > 0) || wording !== undefined,
      ) || mayStillDerogate(source.procedure, source.lots),
  }
}

/** One row for a promise. Hours that are scored beside a minimum replace that minimum: together they are one row. */
function promiseRow(
  selected: SelectedClause,
  promising: readonly SelectedClause[],
  source: FactSource,
): readonly PromiseRow[] {
  const { clause, lot, parameters } = selected
  if (clause.promise === undefined) return []
  const besides = (role: Parameters<typeof hasRole>[1]): boolean =>
    promising.some((other) => other.lot === lot && hasRole(other.clause, role))
  if (hasRole(clause, 'scored-quantity') && besides('hours')) return []
  const { what, unit, amount } = clause.promise
  const value = amount === undefined ? undefined : parameters[amount]
  const isReplaced = hasRole(clause, 'hours') && (besides('scored-quantity') || besides('scored-approach'))
  return [
    {
      lot: subjectOf(lot, source),
      clause: clause.title,
      what,
      amount: `${printAmount(value, unit)}${isReplaced ? ', of het hogere aantal van de offerte' : ''}`,
      unit: promiseUnits[unit],
    },
  ]
}

/** The number that was asked; what the tenderer offers is not known yet. */
function printAmount(value: unknown, unit: keyof typeof promiseUnits): string {
  if (unit === 'condition') return 'tijdens de hele uitvoering'
  if (unit === 'duty') return 'zoals dit bestek bepaalt'
  if (typeof value !== 'number') return 'zoals aangeboden in de offerte'
  if (unit === 'percentage') return `${formatPercentage(value)} van de waarde`
  return unit === 'hours' ? formatHours(value) : counted(value, 'plaats', 'plaatsen')
}
