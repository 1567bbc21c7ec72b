import type { EffectiveLot } from '../../../../procurement/lots.js'
import { Table } from '../../../components/table.js'
import { type InventoryFault, type InventoryRow, inventoryFields } from './inventory-form.js'

/** The id of a control, by its name: `p.1.quantity`. */
export const idOfControl = (control: string): string => control.replaceAll('.', '-')

const headers = {
  number: 'Nr.',
  description: 'Omschrijving',
  unit: 'Eenheid',
  quantity: 'Hoeveelheid',
} as const
const widths = {
  number: 'govuk-input--width-3',
  description: '',
  unit: 'govuk-input--width-4',
  quantity: 'govuk-input--width-5',
} as const

interface RowsProps {
  readonly rows: readonly InventoryRow[]
  readonly lots: readonly EffectiveLot[]
  readonly faults: readonly InventoryFault[]
}

/** The positions as rows that can be typed into, the last ones blank. */
export const InventoryTable = ({ rows, lots, faults }: RowsProps) => (
  <Table
    label="Posten van de inventaris"
    headers={[
      ...inventoryFields.map((field) => headers[field]),
      ...(lots.length > 1 ? ['Perceel'] : []),
      'Weg',
    ]}
  >
    {rows.map((row, index) => (
      <tr class="govuk-table__row">
        {inventoryFields.map((field) => (
          <td class="govuk-table__cell">
            <Cell row={row} index={index} field={field} faults={faults} />
          </td>
        ))}
        {lots.length > 1 && (
          <td class="govuk-table__cell">
            <LotCell row={row} index={index} lots={lots} />
          </td>
        )}
        <td class="govuk-table__cell">
          {row.description !== '' && (
            <input
              type="checkbox"
              name={`p.${index}.weg`}
              value="1"
              aria-label={`Haal post ${index + 1} weg`}
            />
          )}
        </td>
      </tr>
    ))}
  </Table>
)

const Cell = ({
  row,
  index,
  field,
  faults,
}: {
  row: InventoryRow
  index: number
  field: (typeof inventoryFields)[number]
  faults: readonly InventoryFault[]
}) => {
  const name = `p.${index}.${field}`
  const fault = faults.find(({ control }) => control === name)
  const id = idOfControl(name)
  return (
    <>
      {fault && (
        <p id={`${id}-fout`} class="govuk-error-message">
          <span class="govuk-visually-hidden">Fout:</span> {fault.message}
        </p>
      )}
      <input
        class={`govuk-input ${widths[field]}${fault ? ' govuk-input--error' : ''}`}
        id={id}
        name={name}
        type="text"
        value={row[field]}
        autocomplete="off"
        aria-label={`${headers[field]} van post ${index + 1}`}
        {...(field === 'quantity' && { inputmode: 'decimal' })}
        {...(fault && { 'aria-describedby': `${id}-fout`, 'aria-invalid': 'true' })}
      />
    </>
  )
}

const LotCell = ({
  row,
  index,
  lots,
}: {
  row: InventoryRow
  index: number
  lots: readonly EffectiveLot[]
}) => (
  <select class="govuk-select" name={`p.${index}.lot`} aria-label={`Perceel van post ${index + 1}`}>
    {lots.map(({ id, number }) => (
      <option value={id} selected={row.lot === id}>
        {number}
      </option>
    ))}
  </select>
)
