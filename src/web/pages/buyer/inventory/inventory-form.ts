import { formatNumber } from '../../../../kernel/format.js'
import { typedNumber } from '../../../../kernel/typed-number.js'
import type { InventoryPosition } from '../../../../procurement/inventory.js'
import type { SentFields } from '../../../http/sent-form.js'

/** A row of the form as it was typed. */
export interface InventoryRow {
  readonly lot: string
  readonly number: string
  readonly description: string
  readonly unit: string
  readonly quantity: string
}

export const inventoryFields = ['number', 'description', 'unit', 'quantity'] as const

const blankRow: InventoryRow = { lot: '', number: '', description: '', unit: '', quantity: '' }
/** So many new rows stand below those that are there. */
const newRows = 4

export const withNewRows = (rows: readonly InventoryRow[]): readonly InventoryRow[] => [
  ...rows,
  ...Array.from({ length: newRows }, () => blankRow),
]

export const rowOf = (position: InventoryPosition): InventoryRow => ({
  lot: position.lot ?? '',
  number: position.number ?? '',
  description: position.description,
  unit: position.unit ?? '',
  quantity: position.quantity === undefined ? '' : formatNumber(position.quantity),
})

/** The rows that were sent, those that were left blank or are to go taken out. */
export function inventoryRowsIn(sent: SentFields): readonly InventoryRow[] {
  const text = (name: string): string => sent.get(name)?.[0]?.trim() ?? ''
  return [...sent.keys()]
    .flatMap((name) => /^p\.(\d+)\.description$/.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b)
    .flatMap((index) => {
      const own = (field: string): string => text(`p.${index}.${field}`)
      const row = {
        lot: own('lot'),
        number: own('number'),
        description: own('description'),
        unit: own('unit'),
        quantity: own('quantity'),
      }
      const isBlank = inventoryFields.every((field) => row[field] === '')
      return isBlank || own('weg') !== '' ? [] : [row]
    })
}

/** A fault at a control of the form: `p.1.quantity`. */
export interface InventoryFault {
  readonly control: string
  readonly message: string
}

/** The rows as the contract has them. */
export function inventoryOf(rows: readonly InventoryRow[]): {
  readonly positions: readonly object[]
  readonly faults: readonly InventoryFault[]
} {
  const faults: InventoryFault[] = []
  const positions = rows.map(({ lot, number, description, unit, quantity }, index) => {
    const amount = quantity === '' ? undefined : typedNumber(quantity)
    if (quantity !== '' && amount === undefined)
      faults.push({
        control: `p.${index}.quantity`,
        message: `Post ${index + 1}: "${quantity.slice(0, 40)}" is geen getal. Schrijf bijvoorbeeld 120 of 12,5.`,
      })
    return {
      ...(lot !== '' && { lot }),
      ...(number !== '' && { number }),
      description,
      ...(unit !== '' && { unit }),
      ...(amount !== undefined && { quantity: amount }),
    }
  })
  return { positions, faults }
}
