import type { DataDirectoryFailure } from './storage/files/data-directory.js'

/** Why the data folder cannot be used, and what to do about it. */
export function directoryComplaint({ kind }: DataDirectoryFailure, path: string): string {
  switch (kind) {
    case 'locked':
      return `De map ${path} is in gebruik door een andere Clausulewijzer: stop die eerst, of kies een andere map met DATA_DIR.`
    case 'no-room':
      return `De schijf met de map ${path} is vol: maak ruimte en start opnieuw.`
    case 'not-writable':
      return `De map ${path} is niet beschrijfbaar: kijk de rechten na, of kies een andere map met DATA_DIR.`
    default:
      return kind satisfies never
  }
}
