import type { Actor } from '../access/actor.js'
import type { Asker, NotServed } from '../kernel/asked-work.js'
import { failure, type Result, success } from '../kernel/result.js'
import type { Finding } from '../legal-check/finding.js'
import type { Severity } from '../legal-check/rule.js'
import type { Remark } from '../word/comments.js'
import { checkText } from './check-text.js'
import type { Means } from './means.js'
import type { Refused } from './refusal.js'

/** @property atSentence how many of the findings stand at their words; the others stand at the first words of the file. */
export interface CommentedText {
  readonly bytes: Uint8Array
  readonly findings: readonly Finding[]
  readonly atSentence: number
}

const severities: Readonly<Record<Severity, string>> = {
  error: 'Fout',
  warning: 'Waarschuwing',
  info: 'Tip',
}

/** Checks a Word file that somebody else wrote and gives it back with each finding as a comment; nothing is kept. */
export async function commentText(
  means: Means,
  actor: Actor,
  file: Uint8Array,
  asker?: Asker,
): Promise<Result<CommentedText, Refused<'forbidden' | 'text-refused' | 'word-refused'> | NotServed>> {
  const checked = await checkText(means, actor, { file }, asker)
  if (!checked.ok) return checked
  const { findings, account } = checked.value
  if (account?.format !== 'docx') return failure({ kind: 'word-refused', why: 'not-a-docx' })
  const at = new Date(means.now()).toISOString()
  const commented = await means.wordCommenter.comment(file, findings.map(remarkOf), at, asker)
  if (!commented.ok)
    return failure(
      typeof commented.error === 'string' ? { kind: 'word-refused', why: commented.error } : commented.error,
    )
  return success({ ...commented.value, findings })
}

const remarkOf = ({ severity, code, says, why, remedy, sentence }: Finding): Remark => ({
  sentence,
  paragraphs: [`${severities[severity]} (${code}): ${says}`, why, `Wat je doet: ${remedy}`],
})
