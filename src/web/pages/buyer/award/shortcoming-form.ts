import { typedDate, typedMoment } from '../../../../kernel/typed-date.js'
import { type AwardStage, type Shortcoming, shortcomingSchema } from '../../../../procurement/award-stage.js'
import type { AwardFault } from './award-form.js'
import { dayMessage } from './award-form.js'
import { shownDay } from './award-rows.js'

/** The fields of a record, as they are typed. */
const fields = [
  'id',
  'lot',
  'contractor',
  'promise',
  'provision',
  'establishedOn',
  'sentOn',
  'facts',
  'hearingOn',
  'hearingPlace',
] as const
export type ShortcomingField = (typeof fields)[number]
export type ShortcomingRow = Readonly<Record<ShortcomingField, string>>

type Sent = ReadonlyMap<string, readonly string[]>

/** The records that were sent; those that say nothing or that are to go are taken out. */
export function shortcomingRows(sent: Sent): readonly ShortcomingRow[] {
  const text = (name: string): string => sent.get(name)?.[0]?.replaceAll('\r\n', '\n').trim() ?? ''
  const indexes = [...sent.keys()].flatMap((name) => /^t\.(\d{1,3})\.contractor$/.exec(name)?.[1] ?? [])
  return indexes.flatMap((index) => {
    const row = rowOf((field) => text(`t.${index}.${field}`))
    const isBlank = fields.every((field) => field === 'lot' || row[field] === '')
    return isBlank || text(`t.${index}.weg`) !== '' ? [] : [row]
  })
}

/** The records as they stand in the dossier. */
export const rowsOfShortcomings = (award: AwardStage | undefined): readonly ShortcomingRow[] =>
  (award?.shortcomings ?? []).map((record) =>
    rowOf((field) => {
      if (field === 'establishedOn' || field === 'sentOn') return shownDay(record[field])
      return field === 'hearingOn' ? shownMoment(record.hearingOn) : (record[field] ?? '')
    }),
  )

/** What was typed as the contract has it, with every fault at its control: `t.0.facts`. */
export function shortcomingsOf(rows: readonly ShortcomingRow[]): {
  readonly shortcomings: readonly Shortcoming[]
  readonly faults: readonly AwardFault[]
} {
  const read = rows.map((row, index) => readRow(row, `t.${index}`))
  const faults = read.flatMap((one) => one.faults)
  return { shortcomings: faults.length > 0 ? [] : read.flatMap(({ record }) => record ?? []), faults }
}

function readRow(
  { establishedOn, sentOn, hearingOn, ...row }: ShortcomingRow,
  base: string,
): { readonly record?: Shortcoming; readonly faults: readonly AwardFault[] } {
  const day = establishedOn === '' ? undefined : typedDate(establishedOn)
  const sentDay = sentOn === '' ? undefined : typedDate(sentOn)
  const moment = hearingOn === '' ? undefined : typedMoment(hearingOn)
  const unread = [
    ...(establishedOn !== '' && day === undefined
      ? [{ control: `${base}.establishedOn`, message: dayMessage }]
      : []),
    ...(sentOn !== '' && sentDay === undefined ? [{ control: `${base}.sentOn`, message: dayMessage }] : []),
    ...(hearingOn !== '' && moment === undefined
      ? [{ control: `${base}.hearingOn`, message: 'Schrijf dag en uur als 15/3/2027 11.00.' }]
      : []),
  ]
  if (unread.length > 0) return { faults: unread }
  const filled = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))
  const parsed = shortcomingSchema.safeParse({
    ...{ contractor: '', ...filled },
    ...(day !== undefined && { establishedOn: day }),
    sentOn: sentDay ?? null,
    ...(moment !== undefined && { hearingOn: moment }),
  })
  return parsed.success
    ? { record: parsed.data, faults: [] }
    : {
        faults: parsed.error.issues.map(({ path, message }) => ({
          control: `${base}.${String(path[0] ?? 'contractor')}`,
          message,
        })),
      }
}

const rowOf = (read: (field: ShortcomingField) => string): ShortcomingRow => ({
  id: read('id'),
  lot: read('lot'),
  contractor: read('contractor'),
  promise: read('promise'),
  provision: read('provision'),
  establishedOn: read('establishedOn'),
  sentOn: read('sentOn'),
  facts: read('facts'),
  hearingOn: read('hearingOn'),
  hearingPlace: read('hearingPlace'),
})

const shownMoment = (moment: string | undefined): string =>
  moment === undefined ? '' : `${shownDay(moment.slice(0, 10))} ${moment.slice(11, 16).replace(':', '.')}`
