import type { AppliedSupplier, FailedKind } from './apply-import.js'

/** Why a firm was not written, and what to do; the end of a sentence, in Dutch. */
export const failedMessages: Readonly<Record<FailedKind, string>> = {
  stale:
    'Iemand anders wijzigde deze onderneming intussen. Lees het bestand opnieuw in en kijk na wat er verandert.',
  gone: 'Deze onderneming staat niet meer in het register. Lees het bestand opnieuw in.',
  'number-taken': 'Een andere onderneming kreeg intussen dit KBO-nummer. Lees het bestand opnieuw in.',
  'no-room':
    'De schijf is vol. Maak ruimte en lees het bestand opnieuw in: wat bewaard is, verandert niet meer.',
  'not-writable':
    'De gegevensmap is niet beschrijfbaar. Vraag je beheerder om de rechten na te kijken en lees het bestand opnieuw in.',
}

/** A firm of a plan that was not written. */
export type FailedWrite = Extract<AppliedSupplier, { readonly kind: FailedKind }>

export const hasFailed = (applied: AppliedSupplier): applied is FailedWrite =>
  Object.hasOwn(failedMessages, applied.kind)
