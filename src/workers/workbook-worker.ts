import type { AnySheet } from '../suppliers/exchange/sheet.js'
import { toXlsx } from '../suppliers/exchange/to-xlsx.js'

/** Runs in a thread of its own, so that writing a large register holds up no other request. */
export function writeWorkbook(sheets: readonly AnySheet[]): Promise<Uint8Array> {
  return toXlsx(sheets)
}
