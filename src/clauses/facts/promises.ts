import { formatList, formatPercentage } from '../../kernel/format.js'
import { isDivided } from '../../procurement/lots.js'
import { hasRole } from '../roles.js'
import type { SelectedClause } from '../selected-clause.js'
import { countedIn, formatHoursIn, inEachLanguage, type Language } from '../text/language.js'
import { evidenceKinds, offeredEvidence, promiseUnits } from '../vocabulary.js'
import type { Declarations, Read, RowOf } from './declared.js'
import type { FactSource } from './fact.js'
import { subjectOf } from './lot.js'

/** What the contractor promises, as rows, and of which kinds those promises are. */
export const promiseDeclarations = {
  hasPromises: { kind: 'boolean', label: 'er zijn verbintenissen' },
  hasSocialPromises: { kind: 'boolean', label: 'er zijn sociale verbintenissen' },
  hasEnvironmentalPromises: { kind: 'boolean', label: 'er zijn milieuverbintenissen' },
  hasHourPromises: { kind: 'boolean', label: 'er zijn verbintenissen in uren' },
  hasValuePromises: { kind: 'boolean', label: 'er zijn verbintenissen in procent van de waarde' },
  hasPlacePromises: { kind: 'boolean', label: 'er zijn verbintenissen in plaatsen' },
  hasPlanPromises: { kind: 'boolean', label: 'er zijn aangeboden plannen' },
  hasConditionPromises: { kind: 'boolean', label: 'er zijn voorwaarden die vervuld blijven' },
  hasDutyPromises: { kind: 'boolean', label: 'er zijn plichten bij de uitvoering' },
  hasLastingPromises: { kind: 'boolean', label: 'er zijn voorwaarden of plichten voor de hele uitvoering' },
  countsPersons: { kind: 'boolean', label: 'er tellen personen mee voor een verbintenis' },
  promises: {
    kind: 'rows',
    label: 'verbintenissen',
    fields: {
      lot: { kind: 'text', label: 'perceel' },
      clause: { kind: 'text', label: 'clausule' },
      what: { kind: 'text', label: 'verbintenis' },
      amount: { kind: 'text', label: 'omvang van de verbintenis' },
      extent: { kind: 'text', label: 'omvang van de verbintenis, buiten het bestek verteld' },
      least: { kind: 'text', label: 'omvang van de verbintenis zonder wat de offerte toevoegt' },
      unit: { kind: 'text', label: 'eenheid' },
      kind: { kind: 'text', label: 'soort van de verbintenis' },
      proof: { kind: 'text', label: 'bewijs van de verbintenis' },
      isEnvironmental: { kind: 'boolean', label: 'de verbintenis gaat over milieu' },
    },
  },
} as const satisfies Declarations

type PromiseRow = RowOf<typeof promiseDeclarations, 'promises'>
type Promised = NonNullable<SelectedClause['clause']['promise']>

/** The values behind {@link promiseDeclarations}. @param accepted the clauses in the text. */
export function readPromises(
  accepted: readonly SelectedClause[],
  source: FactSource,
): Read<typeof promiseDeclarations> {
  const promising = accepted.filter(({ clause }) => clause.promise !== undefined)
  const promises = promising.flatMap((clause) => promiseRow(clause, promising, source))
  const units = new Set(promising.map(keptAs))
  return {
    promises,
    hasPromises: promises.length > 0,
    hasSocialPromises: promising.some(({ clause }) => !isUnsocial(clause)),
    hasEnvironmentalPromises: promising.some(isEnvironmental),
    hasHourPromises: units.has('hours'),
    hasValuePromises: units.has('percentage'),
    hasPlacePromises: units.has('places'),
    hasPlanPromises: units.has('plan'),
    hasConditionPromises: units.has('condition'),
    hasDutyPromises: units.has('duty'),
    hasLastingPromises: units.has('condition') || units.has('duty'),
    countsPersons: promising.some(({ clause }) => clause.evidence.includes('time-sheets')),
  }
}

const isEnvironmental = ({ clause }: Pick<SelectedClause, 'clause'>): boolean =>
  hasRole(clause, 'environment')

/** Personal data and the environment are no social matter; everything else that is promised is. */
const isUnsocial = (clause: SelectedClause['clause']): boolean =>
  hasRole(clause, 'environment') || hasRole(clause, 'data-processing')

/** How a promise is penalised: a share that is about the environment is no share of the value, so it is a duty. */
const keptAs = (selected: SelectedClause): Promised['unit'] | undefined => {
  const unit = selected.clause.promise?.unit
  return unit === 'percentage' && isEnvironmental(selected) ? 'duty' : unit
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
  const { what, unit, amount: parameter } = clause.promise
  const value = parameter === undefined ? undefined : parameters[parameter]
  const isReplaced = hasRole(clause, 'hours') && (besides('scored-quantity') || besides('scored-approach'))
  const asked = (language: Language): string => printAmount(value, unit, isEnvironmental(selected), language)
  const amount = inEachLanguage(
    (language) => `${asked(language)}${isReplaced ? ', of het hogere aantal van de offerte' : ''}`,
  )
  return [
    {
      lot: aboutOf(lot, source),
      clause: clause.title,
      what,
      amount,
      least: inEachLanguage(asked),
      extent: unit === 'duty' ? 'zoals het bestek bepaalt' : amount,
      unit: promiseUnits[unit],
      kind: promiseUnits[keptAs(selected) ?? unit],
      proof: proofOf(clause),
      isEnvironmental: isEnvironmental(selected),
    },
  ]
}

/** In language 2 a contract that is not divided has one name in all rows. */
const aboutOf = (lot: string | undefined, source: FactSource): PromiseRow['lot'] =>
  isDivided(source.procedure)
    ? subjectOf(lot, source)
    : inEachLanguage((language) => (language === 2 ? 'de hele opdracht' : subjectOf(lot, source)))

/** With what the contractor shows that he keeps to it; what only came with the tender shows that for nothing else. */
function proofOf({ evidence }: SelectedClause['clause']): string {
  const during = evidence.filter((kind) => !offeredEvidence.includes(kind))
  return formatList((during.length === 0 ? evidence : during).map((kind) => evidenceKinds[kind]))
}

/** The number that was asked; what the tenderer offers is not known yet. */
function printAmount(
  value: unknown,
  unit: Promised['unit'],
  ofEnvironment: boolean,
  language: Language,
): string {
  if (unit === 'condition') return 'tijdens de hele uitvoering'
  if (unit === 'duty') return 'zoals dit bestek bepaalt'
  if (typeof value !== 'number') return 'zoals aangeboden in de offerte'
  if (unit === 'percentage')
    return ofEnvironment ? leastShare(value, language) : `${formatPercentage(value)} van de waarde`
  return unit === 'hours' ? formatHoursIn(value, language) : countedIn(value, 'plaats', 'plaatsen', language)
}

/** There is no more than everything. */
const leastShare = (value: number, language: Language): string =>
  language === 2 && value === 100 ? 'volledig (100\u00A0%)' : `minstens ${formatPercentage(value)}`
