import type { LocalDate } from '../../kernel/local-date.js'
import type { SupplierProfile } from '../supplier.js'
import type { Column } from './column.js'
import { columns } from './columns.js'
import { lookOn } from './look-ups.js'
import { profileRows } from './profile-rows.js'
import type { Sheet, SheetColumn } from './sheet.js'

/**
 * @property today by which municipalities are named.
 * @property withContacts whether the names, addresses and numbers of contact persons go along; left out: yes. An import
 * of a file without them leaves them as they are.
 */
export interface ExportOptions {
  readonly today: LocalDate
  readonly withContacts?: boolean
}

/** Firms in the form that an import reads, one or more rows each, in the order of their names. */
export function registerSheet(
  profiles: Iterable<SupplierProfile>,
  { today, withContacts = true }: ExportOptions,
): Sheet {
  const chosen = columns.filter(({ isContact }) => withContacts || isContact === undefined)
  const look = lookOn(today)
  const inOrder = [...profiles].sort((one, other) => alphabet.compare(one.name, other.name))
  return {
    name: 'Ondernemingen',
    columns: chosen.map(sheetColumn),
    rows: inOrder.flatMap((profile) => profileRows(profile, chosen, look)),
  }
}

const alphabet = new Intl.Collator('nl-BE')

export const sheetColumn = ({ header, width, kind: { format } }: Column): SheetColumn => ({
  header,
  width,
  ...(format !== undefined && { format }),
})
