import { fillDocx } from '../uploads/fill-docx.js'
import type { FillTask } from './word-filler.js'

// A process of its own, for one file that a stranger sent: what it does to memory and time stays here.
process.once('message', async ({ bytes, blocks, pictures }: FillTask) => {
  process.send?.(await fillDocx(bytes, blocks, pictures), () => process.disconnect())
})
