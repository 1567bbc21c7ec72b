import { typedNumber } from '../../../../kernel/typed-number.js'

/** A row of the form as it was typed. */
export interface CriterionRow {
  readonly type: string
  readonly name: string
  readonly weight: string
  readonly clause: string
  readonly social: boolean
  readonly description: string
  readonly scoring: string
  readonly evidence: string
  readonly parts: readonly { readonly name: string; readonly weight: string }[]
}

const blankPart = { name: '', weight: '' }
const blankRow: CriterionRow = {
  type: '',
  name: '',
  weight: '',
  clause: '',
  social: false,
  description: '',
  scoring: '',
  evidence: '',
  parts: [],
}

/** Most lots have so many criteria: a lot without any shows as many new rows. */
const usualRows = 3

/** Rows that can be typed into: what stands there, and at the end at least one new row; each with two new parts. */
export function withBlanks(rows: readonly CriterionRow[]): readonly CriterionRow[] {
  const blanks = Array.from({ length: Math.max(1, usualRows - rows.length) }, () => blankRow)
  return [...rows, ...blanks].map((row) => ({ ...row, parts: [...row.parts, blankPart, blankPart] }))
}

type Sent = ReadonlyMap<string, readonly string[]>

/** The rows that were sent, those that were left blank or are to go taken out. */
export function rowsIn(sent: Sent): readonly CriterionRow[] {
  const text = (name: string): string => sent.get(name)?.[0]?.replaceAll('\r\n', '\n').trim() ?? ''
  return indexesIn(sent, /^c\.(\d+)\.name$/).flatMap((index) => {
    const own = (field: string): string => text(`c.${index}.${field}`)
    if (own('weg') !== '') return []
    const parts = indexesIn(sent, new RegExp(`^c\\.${index}\\.sub\\.(\\d+)\\.name$`)).flatMap((part) => {
      const row = { name: own(`sub.${part}.name`), weight: own(`sub.${part}.weight`) }
      return row.name === '' && row.weight === '' ? [] : [row]
    })
    const row: CriterionRow = {
      type: own('type'),
      name: own('name'),
      weight: own('weight'),
      clause: own('clause'),
      social: own('social') !== '',
      description: own('description'),
      scoring: own('scoring'),
      evidence: own('evidence'),
      parts,
    }
    return isBlank(row) ? [] : [row]
  })
}

const isBlank = ({ name, weight, clause, description, parts }: CriterionRow): boolean =>
  name === '' && weight === '' && clause === '' && description === '' && parts.length === 0

function indexesIn(sent: Sent, pattern: RegExp): readonly number[] {
  return [...sent.keys()]
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b)
}

/** A fault at a control of the form: `c.1.weight`. */
export interface RowFault {
  readonly control: string
  readonly message: string
}

/**
 * The rows as the contract has them. What the form does not ask (the parameters of a clause) is kept from before, by
 * the name of the criterion.
 */
export function criteriaOf(
  rows: readonly CriterionRow[],
  before: readonly Readonly<Record<string, unknown>>[],
): { readonly criteria: readonly object[]; readonly faults: readonly RowFault[] } {
  const faults: RowFault[] = []
  const weight = (typed: string, control: string): object => {
    if (typed === '') return {}
    const value = typedNumber(typed)
    if (value === undefined)
      faults.push({ control, message: `"${typed}" is geen getal: schrijf bijvoorbeeld 40.` })
    return { weight: value }
  }
  const criteria = rows.map((row, index) => {
    const known = before.find(
      (criterion) => criterion.name === row.name && criterion.clause === (row.clause || undefined),
    )
    return {
      ...given({ type: row.type, name: row.name, clause: row.clause }),
      ...weight(row.weight, `c.${index}.weight`),
      ...(known?.parameters !== undefined && { parameters: known.parameters }),
      ...given({ description: row.description, scoring: row.scoring, evidence: row.evidence }),
      ...(row.type === 'quality' || row.social ? { social: row.social } : {}),
      ...(row.parts.length > 0 && {
        subCriteria: row.parts.map((part, at) => ({
          ...given({ name: part.name }),
          ...weight(part.weight, `c.${index}.sub.${at}.weight`),
        })),
      }),
    }
  })
  return { criteria, faults }
}

const given = (fields: Readonly<Record<string, string>>): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))

/** What the weights add up to, as far as they are numbers. */
export const totalOf = (weights: readonly string[]): number =>
  Math.round(weights.reduce((sum, weight) => sum + (typedNumber(weight) ?? 0), 0) * 100) / 100
