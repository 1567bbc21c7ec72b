import { typedNumber } from '../../../../kernel/typed-number.js'
import { type SelectionCriterionKind, selectionCriterionKinds } from '../../../../procurement/code-lists.js'
import type { SentFields } from '../../../http/sent-form.js'

/** A row of the form as it was typed. */
export interface SelectionRow {
  readonly kind: SelectionCriterionKind
  readonly lot: string
  readonly count: string
  readonly amount: string
  readonly years: string
  readonly subject: string
  readonly proof: string
  readonly motivation: string
}

export type SelectionField = Exclude<keyof SelectionRow, 'kind'>

/** What is asked of each kind besides the proof, in the order of the page. */
export const fieldsOfKind: Readonly<Record<SelectionCriterionKind, readonly SelectionField[]>> = {
  turnover: ['amount', 'years', 'subject'],
  references: ['count', 'amount', 'years', 'subject'],
  staff: ['count', 'subject'],
  equipment: ['count', 'subject'],
  recognition: ['subject'],
}

export const isSelectionKind = (name: string): name is SelectionCriterionKind =>
  Object.hasOwn(selectionCriterionKinds, name)

export const blankSelectionRow = (kind: SelectionCriterionKind): SelectionRow => ({
  kind,
  lot: '',
  count: '',
  amount: '',
  years: '',
  subject: '',
  proof: '',
  motivation: '',
})

/** The rows that were sent, in their order; those that are to go taken out. */
export function selectionRowsIn(sent: SentFields): readonly SelectionRow[] {
  const text = (name: string): string => sent.get(name)?.[0]?.replaceAll('\r\n', '\n').trim() ?? ''
  return indexesIn(sent).flatMap((index) => {
    const own = (field: string): string => text(`s.${index}.${field}`)
    const kind = own('kind')
    if (!isSelectionKind(kind) || own('weg') !== '') return []
    return {
      kind,
      lot: own('lot'),
      count: own('count'),
      amount: own('amount'),
      years: own('years'),
      subject: own('subject'),
      proof: own('proof'),
      motivation: own('motivation'),
    }
  })
}

const indexesIn = (sent: SentFields): readonly number[] =>
  [...sent.keys()]
    .flatMap((name) => /^s\.(\d+)\.kind$/.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b)

/** A fault at a control of the form: `s.1.amount`. */
export interface SelectionFault {
  readonly control: string
  readonly message: string
}

/** The rows as the contract has them; what is not asked of a kind is left out. */
export function selectionCriteriaOf(rows: readonly SelectionRow[]): {
  readonly criteria: readonly object[]
  readonly faults: readonly SelectionFault[]
} {
  const faults: SelectionFault[] = []
  const criteria = rows.map((row, index) => {
    const number = (field: 'count' | 'amount' | 'years'): object => {
      const typed = row[field]
      if (typed === '' || !fieldsOfKind[row.kind].includes(field)) return {}
      const value = typedNumber(typed)
      if (value === undefined)
        faults.push({
          control: `s.${index}.${field}`,
          message: `"${typed.slice(0, 40)}" is geen getal: schrijf bijvoorbeeld ${examples[field]}.`,
        })
      return { [field]: value }
    }
    const text = (field: 'lot' | 'subject' | 'proof' | 'motivation'): object =>
      row[field] === '' ? {} : { [field]: row[field] }
    return {
      kind: row.kind,
      ...text('lot'),
      ...number('count'),
      ...number('amount'),
      ...number('years'),
      ...text('subject'),
      ...text('proof'),
      ...text('motivation'),
    }
  })
  return { criteria, faults }
}

const examples = { count: '2', amount: '50.000', years: '3' } as const
