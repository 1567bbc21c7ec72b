import { readFileSync } from 'node:fs'
import { parseClause } from '../../src/clauses/parse-clause.js'
import type { Shelf } from '../../src/dossiers/workbench.js'
import { lazily } from '../../src/kernel/lazily.js'
import { type LocalDate, localDate } from '../../src/kernel/local-date.js'
import { type RecognisableClause, recognisableClauses } from '../../src/legal-check/recognisable.js'
import {
  productFolder,
  readAbout,
  readClauses,
  readHelp,
  readTemplates,
  textFiles,
} from '../../src/storage/legal-texts.js'

/** The day on which tests take place. */
export const testDay = localDate('2026-11-24')

/** The shipped texts; read once for all tests of a process, which change nothing of them. */
export const shippedShelf = lazily((): Shelf => ({ clauses: readClauses(), templates: readTemplates() }))

/** The shipped manual; read once for all tests of a process. */
export const shippedHelp = lazily(() => readHelp())

/** The shipped clauses that are recognised in somebody else's text. */
export const shippedRecognisable = (day: LocalDate): readonly RecognisableClause[] =>
  recognisableClauses(shippedShelf().clauses, day)

/** Every shipped file of a folder with its path below the product. */
export const shippedFiles = (folder: 'clauses' | 'templates') =>
  textFiles(`${productFolder}${folder}`).map((path) => ({
    path: path.slice(productFolder.length),
    text: readFileSync(path, 'utf8'),
  }))

/** One shipped clause, parsed. Throws when it does not parse. */
export const shippedClauses = lazily(() => {
  const about = readAbout()
  return shippedFiles('clauses').map(({ path, text }) => {
    const parsed = parseClause(text, about.get(path.split('/')[1] ?? ''))
    if (!parsed.ok) throw new Error(`${path}: ${JSON.stringify(parsed.error)}`)
    return { path, clause: parsed.value }
  })
})
