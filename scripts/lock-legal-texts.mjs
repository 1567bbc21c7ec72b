// Notes the hash of every new version of a clause or template in its published.lock.json. A published version never
// changes: when a file differs from its noted hash, nothing is written and the script says which version to add.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const changed = ['clauses', 'templates'].flatMap(lockFolder)
if (changed.length > 0) {
  console.error(
    `Deze versies zijn gepubliceerd en mogen niet meer veranderen; voeg een nieuwe versie toe:\n${changed.join('\n')}`,
  )
  process.exitCode = 1
}

/** Locks one folder; answers the references whose file was changed. */
function lockFolder(folder) {
  const lockFile = `${root}${folder}/published.lock.json`
  const noted = existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')) : {}
  const found = Object.fromEntries(textsIn(folder))
  const wrong = Object.keys(noted).filter((reference) => found[reference] !== noted[reference])
  if (wrong.length === 0)
    writeFileSync(lockFile, `${JSON.stringify(Object.fromEntries(Object.entries(found).sort()), null, 2)}\n`)
  return wrong
}

/** What stands beside the versions (`about.md`) is not published and may change. */
function isVersion(file) {
  return /^\d+\.\d+\.\d+\.md$/.test(file)
}

function textsIn(folder) {
  return readdirSync(`${root}${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(`${root}${folder}/${name}`)
        .filter(isVersion)
        .map((file) => [
          `${name}@${file.replace(/\.md$/, '')}`,
          createHash('sha256')
            .update(readFileSync(`${root}${folder}/${name}/${file}`))
            .digest('hex'),
        ]),
    )
}
