import { readTenderFile } from '../uploads/read-tender-file.js'

// A process of its own, for one file that a stranger sent: what it does to memory and time stays here.
process.once('message', async (bytes: Uint8Array) => {
  process.send?.(await readTenderFile(bytes), () => process.disconnect())
})
