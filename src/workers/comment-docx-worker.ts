import { commentDocx } from '../uploads/comment-docx.js'
import type { CommentTask } from './word-commenter.js'

// A process of its own, for one file that a stranger sent: what it does to memory and time stays here.
process.once('message', async ({ bytes, remarks, at }: CommentTask) => {
  process.send?.(await commentDocx(bytes, remarks, at), () => process.disconnect())
})
