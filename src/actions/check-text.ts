import type { Actor } from '../access/actor.js'
import type { Asker, NotServed } from '../kernel/asked-work.js'
import { failure, type Result, success } from '../kernel/result.js'
import type { TextPart } from '../kernel/text-part.js'
import { type ForeignCheck, maximumText } from '../legal-check/foreign-text.js'
import { partsOfPlainText } from '../legal-check/text/plain-text.js'
import type { ReadingAccount, ReadTenderFile } from '../uploads/tender-file.js'
import type { Means } from './means.js'
import { momentOf } from './occasion.js'
import { forbidden, type Refused, type TextRefusal } from './refusal.js'
import { text as texts } from './subjects.js'

/** A text that somebody wants checked: as it was pasted, or a file: Word, OpenDocument or PDF. */
export type ForeignInput = { readonly text: string } | { readonly file: Uint8Array }

/** More paragraphs, items and rows than this are refused: no bestek has them. */
const maximumParts = 20_000

type ReadInput = Pick<ReadTenderFile, 'parts'> & Partial<Pick<ReadTenderFile, 'account'>>

/** @property account what was read of a file and what was not; undefined for a text that was pasted. */
export interface CheckedForeign extends ForeignCheck {
  readonly account?: ReadingAccount
}

/** Reads and checks a text that somebody else wrote; nothing of it is kept. */
export async function checkText(
  means: Means,
  actor: Actor,
  input: ForeignInput,
  asker?: Asker,
): Promise<Result<CheckedForeign, Refused<'forbidden' | 'text-refused'> | NotServed>> {
  if (!means.may(actor, 'check-text', texts)) return forbidden
  const read: Result<ReadInput, TextRefusal | NotServed> =
    'file' in input
      ? await means.tenderFileReader.read(input.file, asker)
      : success({ parts: partsOfPlainText(input.text.slice(0, maximumText)) })
  if (!read.ok) return typeof read.error === 'string' ? refused(read.error) : failure(read.error)
  const { parts, account } = read.value
  const fault = faultIn(input, parts)
  if (fault !== undefined) return refused(fault)
  const checked = await means.textChecker.check(parts, momentOf(means).today, asker)
  if (checked.ok) return success({ ...checked.value, ...(account !== undefined && { account }) })
  return checked.error.kind === 'too-slow' ? refused('too-slow') : failure(checked.error)
}

function faultIn(input: ForeignInput, parts: readonly TextPart[]): TextRefusal | undefined {
  const length = parts.reduce((sum, { text }) => sum + text.length, 0)
  if ('text' in input && input.text.length > maximumText) return 'text-too-long'
  if (length > maximumText || parts.length > maximumParts) return 'text-too-long'
  return parts.every(({ text }) => text.trim() === '') ? 'empty' : undefined
}

const refused = (why: TextRefusal) => failure({ kind: 'text-refused' as const, why })
