import { readTable } from '../uploads/read-table.js'

// A process of its own, for one file that a stranger sent: what it does to memory and time stays here.
process.once('message', async (bytes: Uint8Array) => {
  process.send?.(await readTable(bytes), () => process.disconnect())
})
