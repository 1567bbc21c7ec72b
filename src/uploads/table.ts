import type { Asker, NotServed } from '../kernel/asked-work.js'
import { formatNumber } from '../kernel/format.js'
import type { Result } from '../kernel/result.js'
import type { Table } from '../kernel/table.js'

const megabyte = 1024 * 1024

/** @property upload and unpacked in bytes. */
export const tableLimits = { upload: 10 * megabyte, unpacked: 50 * megabyte, columns: 200, rows: 20_000 }

/**
 * Why a file was not read.
 *
 * - `too-large`, `unpacks-too-large` (also when it asks for more memory than it gets), `too-many-rows`,
 *   `too-many-columns`: more than {@link tableLimits};
 * - `old-excel`: an `.xls`, or a file with a password; `not-a-table`: neither CSV nor XLSX;
 * - `formula`: what a formula shows changes with the program that opens it; `cells`: the first ones, as `C12`;
 * - `broken-quotes`: a cell of a CSV that starts with a quotation mark does not end with one;
 * - `unreadable`: damaged, or with what a sheet never holds;
 * - `too-slow`: it took too long.
 */
export type TableRefusal =
  | {
      readonly kind:
        | 'too-large'
        | 'unpacks-too-large'
        | 'too-many-rows'
        | 'too-many-columns'
        | 'old-excel'
        | 'not-a-table'
        | 'unreadable'
        | 'too-slow'
    }
  | { readonly kind: 'formula'; readonly cells: readonly string[] }
  | { readonly kind: 'broken-quotes'; readonly row: number }

/** Port: reads sheets that strangers send, without trusting them: bounded memory and time, never an exception. */
export interface TableReader {
  readonly read: (bytes: Uint8Array, asker?: Asker) => Promise<Result<Table, TableRefusal | NotServed>>
  /** Gives up what waits, and waits for what is being read. */
  readonly close: () => Promise<void>
}

/** What the size and the first bytes already tell, so that nothing is started for it. */
export function refusalAtSight(bytes: Uint8Array): TableRefusal | undefined {
  if (bytes.length > tableLimits.upload) return { kind: 'too-large' }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: 'old-excel' }
  return bytes.length === 0 ? { kind: 'not-a-table' } : undefined
}

/** Whether the bytes are a zip, as XLSX is; what is not is read as CSV. */
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])

/** What to do about a file that was refused. */
export function tableRefusalMessage(refusal: TableRefusal): string {
  switch (refusal.kind) {
    case 'formula':
      return `Er staan formules in het bestand, onder meer in ${refusal.cells.slice(0, 3).join(', ')}. Kopieer het blad, plak het als waarden en bewaar het opnieuw.`
    case 'broken-quotes':
      return `Een aanhalingsteken op of na rij ${refusal.row} wordt niet afgesloten. Verbeter die rij, of bewaar het bestand als .xlsx.`
    default:
      return messages[refusal.kind]
  }
}

const messages = {
  'too-large': 'Het bestand is groter dan 10 MB. Splits het in kleinere bestanden.',
  'unpacks-too-large':
    'Het bestand wordt uitgepakt te groot. Haal afbeeldingen en andere bladen eruit, of bewaar het als CSV.',
  'too-many-rows': `Het blad heeft meer dan ${formatNumber(tableLimits.rows)} rijen. Verwijder de lege rijen onderaan, of splits het bestand.`,
  'too-many-columns': `Het blad heeft meer dan ${tableLimits.columns} kolommen. Verwijder de kolommen die je niet nodig hebt.`,
  'old-excel':
    'Dit is een oud Excel-bestand (.xls) of een bestand met een wachtwoord. Bewaar het zonder wachtwoord als .xlsx.',
  'not-a-table': 'Dit is geen CSV- of Excel-bestand. Kies een bestand dat eindigt op .csv of .xlsx.',
  unreadable: 'Het bestand is beschadigd. Open het in Excel en bewaar het opnieuw als .xlsx of .csv.',
  'too-slow': 'Het lezen duurde te lang. Probeer het straks opnieuw, of splits het bestand.',
} as const

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)
