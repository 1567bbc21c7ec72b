// Starts the store on a data folder in a process of its own, and says how long that took and what it holds:
//   node storage-start.mjs <folder>
import { performance } from 'node:perf_hooks'
import { openDataDirectory } from '../../dist/storage/files/data-directory.js'
import { lowdbDossierStore } from '../../dist/storage/lowdb/lowdb-stores.js'

const begin = performance.now()
const opened = await openDataDirectory(process.argv[2])
if (!opened.ok) throw new Error(opened.error.kind)
const store = await lowdbDossierStore({ directory: opened.value, log: console.error })
const milliseconds = performance.now() - begin
const { value } = await store.list('city', { limit: 1 })
console.log(
  JSON.stringify({
    milliseconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    dossiers: value.total,
  }),
)
await store.close()
await opened.value.release()
