import { counted, formatEuro } from '../../kernel/format.js'
import { selectionCriterionKinds } from '../../procurement/code-lists.js'
import type { EffectiveLot } from '../../procurement/lots.js'
import { isDivided } from '../../procurement/lots.js'
import type { Procedure } from '../../procurement/procedure.js'
import type { SelectionCriterion } from '../../procurement/selection-criterion.js'
import type { Declarations } from './declared.js'
import type { Fact, FactSource, FactTable } from './fact.js'

/** A criterion with its place in the list of answers. */
interface Placed {
  readonly criterion: SelectionCriterion
  readonly index: number
}

/** Whether tenderers are selected on something, of the whole procedure. */
export const selectionCriteriaFacts: FactTable<Procedure> = {
  hasSelectionCriteria: {
    kind: 'boolean',
    label: 'er zijn selectiecriteria',
    answer: 'selectionCriteria',
    read: (procedure, source) =>
      procedure.selectionCriteria === undefined ? undefined : placedIn(procedure, source).length > 0,
  },
  asksNoSelectionCriteria: {
    kind: 'boolean',
    label: 'er zijn geen selectiecriteria',
    answer: 'selectionCriteria',
    read: ({ selectionCriteria }) =>
      selectionCriteria === undefined ? undefined : (selectionCriteria ?? []).length === 0,
  },
  hasSelectionCriteriaPerLot: {
    kind: 'boolean',
    label: 'er zijn selectiecriteria voor één perceel',
    read: (procedure, source) =>
      placedIn(procedure, source).some(({ criterion }) => criterion.lot !== undefined),
  },
  hasCapacityCriteria: {
    kind: 'boolean',
    label: 'er zijn selectiecriteria over draagkracht of bekwaamheid',
    read: (procedure, source) =>
      placedIn(procedure, source).some(({ criterion: { kind } }) => kind !== 'recognition'),
  },
}

const rowFields = {
  lot: { kind: 'text', label: 'perceel van het selectiecriterium' },
  isForEveryLot: { kind: 'boolean', label: 'het selectiecriterium geldt voor iedere inschrijver' },
  kind: {
    kind: 'choice',
    label: 'soort selectiecriterium',
    options: selectionCriterionKinds,
    answer: 'kind',
    answerGroup: 'row',
  },
  isTurnover: { kind: 'boolean', label: 'het selectiecriterium gaat over omzet' },
  isReferences: { kind: 'boolean', label: 'het selectiecriterium gaat over referenties' },
  level: { kind: 'text', label: 'niveau van het selectiecriterium', answer: 'subject', answerGroup: 'row' },
  proof: { kind: 'text', label: 'bewijs van het selectiecriterium', answer: 'proof', answerGroup: 'row' },
  motivation: { kind: 'text', label: 'motivering van het niveau van het selectiecriterium' },
} as const satisfies Declarations

/** All selection criteria as rows, in their order. */
export const selectionCriterionRows: Fact<Procedure> = {
  kind: 'rows',
  label: 'selectiecriteria',
  answer: 'selectionCriteria',
  fields: rowFields,
  read: (procedure, source) => placedIn(procedure, source).map((placed) => rowOf(placed, source)),
}

/** Those that count for one lot: its own, after those for every tenderer. */
export const lotSelectionCriterionRows: Fact<EffectiveLot> = {
  kind: 'rows',
  label: 'selectiecriteria van het perceel',
  fields: rowFields,
  read: (lot, source) =>
    placedIn(source.procedure, source)
      .filter(({ criterion }) => criterion.lot === undefined || criterion.lot === lot.id)
      .map((placed) => rowOf(placed, source)),
}

/** The criteria that count; one of a lot that is no longer there asks nothing of anybody. */
function placedIn({ selectionCriteria }: Procedure, { lots }: Pick<FactSource, 'lots'>): readonly Placed[] {
  return (selectionCriteria ?? [])
    .map((criterion, index) => ({ criterion, index }))
    .filter(({ criterion: { lot } }) => lot === undefined || lots.some(({ id }) => id === lot))
}

function rowOf({ criterion, index }: Placed, source: FactSource) {
  return {
    lot: lotOf(criterion, source),
    isForEveryLot: criterion.lot === undefined,
    kind: criterion.kind,
    isTurnover: criterion.kind === 'turnover',
    isReferences: criterion.kind === 'references',
    level: levelInWords(criterion),
    proof: criterion.proof,
    motivation: criterion.motivation ?? undefined,
    answerBase: `selectionCriteria.${index}.`,
  }
}

/** `perceel 2`, `alle percelen`, or `de opdracht` when it is not divided. */
function lotOf({ lot }: { readonly lot?: string | undefined }, { procedure, lots }: FactSource): string {
  if (!isDivided(procedure)) return 'de opdracht'
  const number = lots.find(({ id }) => id === lot)?.number
  return number === undefined ? 'alle percelen' : `perceel ${number}`
}

/**
 * What suffices, as it reads after "De inschrijver heeft": `minstens 2 referenties van …`. `undefined` while the
 * part that makes it a level is not answered.
 */
export function levelInWords(criterion: SelectionCriterion): string | undefined {
  const { kind, amount, count, subject } = criterion
  const about = subject?.trim()
  switch (kind) {
    case 'turnover':
      return amount === undefined ? undefined : turnoverInWords(amount, criterion)
    case 'references':
      return count === undefined ? undefined : referencesInWords(count, criterion)
    case 'staff':
      if (!about) return undefined
      return count === undefined
        ? about
        : `minstens ${counted(count, 'persoon', 'personen')} met dit profiel: ${about}`
    case 'equipment':
      if (!about) return undefined
      return count === undefined
        ? about
        : `minstens ${counted(count, 'stuk', 'stuks')} van deze uitrusting: ${about}`
    case 'recognition':
      return about || undefined
    default:
      return kind satisfies never
  }
}

function turnoverInWords(amount: number, { years, subject }: SelectionCriterion): string {
  const within = subject?.trim() ? ` voor dit soort werk: ${subject.trim()}` : ''
  const over =
    years === undefined
      ? ''
      : years === 1
        ? ' in het laatste afgesloten boekjaar'
        : `, gemiddeld over de laatste ${years} afgesloten boekjaren`
  return `een jaaromzet van minstens ${formatEuro(amount)} zonder btw${over}${within && `,${within}`}`
}

function referencesInWords(count: number, { amount, years, subject }: SelectionCriterion): string {
  const since =
    years === undefined ? '' : years === 1 ? ' uit het laatste jaar' : ` uit de laatste ${years} jaar`
  const worth =
    amount === undefined
      ? ''
      : `, ${count === 1 ? '' : 'elk '}met een waarde van minstens ${formatEuro(amount)} zonder btw`
  const about = subject?.trim() ? `: ${subject.trim()}` : ''
  return `minstens ${counted(count, 'referentie', 'referenties')}${since}${worth}${about}`
}
