import { z } from 'zod'
import type { CommentedFile } from '../uploads/comment-docx.js'
import { refusalAtSight } from '../uploads/docx-reader.js'
import type { WordCommenter } from '../uploads/word-commenter.js'
import type { OfficeRefusal } from '../uploads/word-file.js'
import type { Remark } from '../word/comments.js'
import { officeRefusalSchema, readerApart, wordRefusals } from './read-apart.js'
import type { TurnRules } from './turns.js'

/** A file, and what is to be said of it. */
export interface CommentTask {
  readonly bytes: Uint8Array
  readonly remarks: readonly Remark[]
  readonly at: string
}

/** Comments each Word file in a process of its own. */
export function pooledWordCommenter(rules: Partial<TurnRules> = {}): WordCommenter {
  const { read, close } = readerApart<CommentedFile, OfficeRefusal>({
    worker: 'comment-docx-worker.js',
    memory: 512,
    rules: { perPerson: 5, usual: 500, ...rules },
    value: z.object({ bytes: z.instanceof(Uint8Array), atSentence: z.number() }),
    ...{ refusalAtSight, refusal: officeRefusalSchema, refusals: wordRefusals },
  })
  return {
    comment: (bytes, remarks, at, asker) => read(bytes, asker, { bytes, remarks, at } satisfies CommentTask),
    close,
  }
}
