import { readTechnicalPart } from '../uploads/read-technical-part.js'

// A process of its own, for one file that a stranger sent: what it does to memory and time stays here.
process.once('message', async (bytes: Uint8Array) => {
  process.send?.(await readTechnicalPart(bytes), () => process.disconnect())
})
