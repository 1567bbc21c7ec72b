import type { Asker, Undone } from '../../kernel/asked-work.js'
import type { FormSheet } from '../../kernel/form-sheet.js'
import type { Result } from '../../kernel/result.js'
import type { SheetCell } from './cell-text.js'

/** A sheet to write, as plain data. @property wraps its texts stand on more than one line. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
  readonly wraps?: boolean
}

/** @property width in characters. @property format how a spreadsheet shows its numbers and days. */
export interface SheetColumn {
  readonly header: string
  readonly width: number
  readonly format?: string
}

/** A list to read, or a form that computes. */
export type AnySheet = Sheet | FormSheet

/** Port: writes workbooks without holding up the rest of the service. */
export interface WorkbookWriter {
  readonly write: (sheets: readonly AnySheet[], asker?: Asker) => Promise<Result<Uint8Array, Undone>>
  /** Gives up what waits, and waits for what is being written. */
  readonly close: () => Promise<void>
}
