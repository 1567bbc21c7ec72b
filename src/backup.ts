import { parseArgs } from 'node:util'
import { backupComplaint, backupDone } from './storage/backup/backup-words.js'
import { makeBackup } from './storage/backup/make-backup.js'

// npm run backup -- <folder or name.zip> [--data <folder>]: also while the service works in that folder.

const usage = 'Usage: npm run backup -- <new folder or name.zip> [--data <data folder>]'

const asked = wish()
if (asked === undefined) refuse(usage)
else {
  const made = await makeBackup(asked.data, asked.target)
  if (made.ok) console.log(backupDone(made.value, asked.target))
  else refuse(backupComplaint(made.error, asked.data, asked.target))
}

function wish(): { readonly target: string; readonly data: string } | undefined {
  try {
    const { values, positionals } = parseArgs({
      options: { data: { type: 'string' } },
      allowPositionals: true,
    })
    const [target, ...more] = positionals
    if (target === undefined || more.length > 0) return undefined
    return { target, data: values.data ?? process.env.DATA_DIR ?? './data' }
  } catch {
    return undefined
  }
}

function refuse(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
