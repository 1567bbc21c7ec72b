import { failure, type Result, success } from '../kernel/result.js'
import { commentWord, type Remark } from '../word/comments.js'
import { refusalAtSight } from './docx-reader.js'
import { packed } from './fill-docx.js'
import { withoutTail } from './read-tender-file.js'
import { type OfficeRefusal, wordPackage } from './word-file.js'

/** @property atSentence how many remarks stand at their words. */
export interface CommentedFile {
  readonly bytes: Uint8Array
  readonly atSentence: number
}

/** A Word file that somebody sent, with remarks as its comments. A hostile file can cost all the memory there is. */
export async function commentDocx(
  bytes: Uint8Array,
  remarks: readonly Remark[],
  at: string,
): Promise<Result<CommentedFile, OfficeRefusal>> {
  const refusal = refusalAtSight(bytes)
  if (refusal !== undefined) return failure(refusal)
  const opened = await wordPackage(withoutTail(bytes))
  if (!opened.ok) return opened
  const commented = commentWord(opened.value, remarks, at)
  if (commented === undefined) return failure('unreadable')
  return success({ bytes: packed(commented.parts), atSentence: commented.atSentence })
}
