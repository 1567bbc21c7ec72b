import { readFileSync } from 'node:fs'
import { versionedLibrary } from '../../dist/clauses/library.js'
import { parseClause } from '../../dist/clauses/parse-clause.js'
import { productFolder, textFiles } from '../../dist/storage/legal-texts.js'

/** The shipped clauses, and copies of them under other ids until there are sixty; copies that follow or are proposed do so too. */
export function clauseLibrary60() {
  const files = textFiles(`${productFolder}clauses`).map((path) => readFileSync(path, 'utf8'))
  const texts = [...files]
  for (let copy = 1; texts.length < 60; copy++)
    for (const file of files.filter((text) => !text.includes('when: follows'))) {
      if (texts.length < 60) texts.push(file.replace(/^id: (.*)$/m, `id: $1-copy-${copy}`))
    }
  return versionedLibrary(
    texts.map((text) => {
      const parsed = parseClause(text)
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
      return parsed.value
    }),
  )
}
