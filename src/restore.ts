import { parseArgs } from 'node:util'
import { restoreComplaint, restoreDone } from './storage/backup/backup-words.js'
import { restoreBackup } from './storage/backup/restore-backup.js'

// npm run restore -- <backup> --data <folder that is empty or not there>: whole, or not at all.

const usage = 'Usage: npm run restore -- <backup: a folder or a zip> --data <new data folder>'

const asked = wish()
if (asked === undefined) refuse(usage)
else {
  const restored = await restoreBackup(asked.source, asked.data)
  if (restored.ok) console.log(restoreDone(restored.value, asked.data))
  else refuse(restoreComplaint(restored.error, asked.source, asked.data))
}

/** The folder is never guessed: what stands in the usual one may be in use. */
function wish(): { readonly source: string; readonly data: string } | undefined {
  try {
    const { values, positionals } = parseArgs({
      options: { data: { type: 'string' } },
      allowPositionals: true,
    })
    const [source, ...more] = positionals
    if (source === undefined || more.length > 0 || values.data === undefined) return undefined
    return { source, data: values.data }
  } catch {
    return undefined
  }
}

function refuse(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
