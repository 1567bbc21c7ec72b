import type { Context } from 'hono'
import type { Asker, NotServed } from '../../kernel/asked-work.js'
import { formatNumber } from '../../kernel/format.js'
import { belgianDay } from '../../kernel/local-date.js'
import { failure, type Result, success } from '../../kernel/result.js'
import { type ForeignCheck, maximumText } from '../../legal-check/foreign-text.js'
import { partsOfPlainText } from '../../legal-check/text/plain-text.js'
import { type DocxRefusal, maximumUpload } from '../../uploads/docx-reader.js'
import type { Dependencies } from '../dependencies.js'

/** Word's own name for its files. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What a request may weigh that carries a text to check: the largest file, and the form around it. In bytes. */
export const maximumForeignRequest = maximumUpload + 1024 * 1024

/** More paragraphs, items and rows than this are refused: no bestek has them. */
const maximumParts = 20_000

/** A text that somebody wants checked. */
export type ForeignInput = { readonly text: string } | { readonly file: Uint8Array }

/** Why a text was not checked. */
export type ForeignRefusal = DocxRefusal | 'empty' | 'text-too-long'

/** In Dutch, with what to do. */
export const foreignRefusals: Readonly<Record<ForeignRefusal, string>> = {
  'too-large': 'Het bestand is groter dan 10 MB: haal de afbeeldingen eruit, of plak de tekst.',
  'not-a-docx': 'Dit is geen Word-bestand (.docx): bewaar het in Word als docx, of plak de tekst.',
  'unpacks-too-large': 'Het bestand wordt uitgepakt te groot: haal de afbeeldingen eruit, of plak de tekst.',
  unreadable:
    'Het bestand is beschadigd of beveiligd: open het in Word, bewaar het opnieuw, of plak de tekst.',
  'too-slow': 'Het lezen duurde te lang: probeer het met een korter stuk, of plak de tekst.',
  empty: 'Er is niets om te controleren: plak een tekst of kies een Word-bestand.',
  'text-too-long': `De tekst telt meer dan ${formatNumber(maximumText)} tekens: controleer hem in delen.`,
}

/** Reads and checks a text; nothing of it is kept. */
export async function checkForeign(
  input: ForeignInput,
  { docxReader, textChecker, now }: Pick<Dependencies, 'docxReader' | 'textChecker' | 'now'>,
  asker?: Asker,
): Promise<Result<ForeignCheck, ForeignRefusal | NotServed>> {
  const parts =
    'file' in input
      ? await docxReader.read(input.file, asker)
      : success(partsOfPlainText(input.text.slice(0, maximumText)))
  if (!parts.ok) return parts
  if ('text' in input && input.text.length > maximumText) return failure('text-too-long')
  const length = parts.value.reduce((sum, { text }) => sum + text.length, 0)
  if (length > maximumText || parts.value.length > maximumParts) return failure('text-too-long')
  if (parts.value.every(({ text }) => text.trim() === '')) return failure('empty')
  const checked = await textChecker.check(parts.value, belgianDay(now()), asker)
  if (checked.ok) return checked
  return failure(checked.error.kind === 'too-slow' ? 'too-slow' : checked.error)
}

/** What a form sent: the file when there is one, whatever its field is called, else the pasted text. */
export async function foreignForm(c: Context): Promise<ForeignInput & { readonly typed: string }> {
  const body = await c.req.parseBody()
  const { tekst } = body
  const file = Object.values(body).find((part) => part instanceof File && part.size > 0)
  const typed = typeof tekst === 'string' ? tekst : ''
  return file instanceof File
    ? { file: new Uint8Array(await file.arrayBuffer()), typed }
    : { text: typed, typed }
}
