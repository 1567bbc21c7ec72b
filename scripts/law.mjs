// Lists in Dutch what a jurist has to look at: what is to be read again, what rests on a source that nobody could check,
// and what does not name its sources paragraph by paragraph. Runs the compiled code.
//   npm run law                        of today
//   npm run law -- --day 2028-01-01    as it will be on that day
//   npm run law -- --word file.docx    the whole view as one Word file
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { documentToDocx } from '../dist/documents/to-docx.js'
import { belgianDay, localDate } from '../dist/kernel/local-date.js'
import { lawBook } from '../dist/law/law-book.js'
import { lawPages } from '../dist/law/law-pages.js'
import { lawReport, reportLines } from '../dist/law/law-report.js'
import { rules } from '../dist/legal-check/rules.js'
import { readClauses, readTemplates } from '../dist/storage/legal-texts.js'

const { values } = parseArgs({ options: { day: { type: 'string' }, word: { type: 'string' } } })
const day = localDate(values.day ?? belgianDay(new Date().toISOString()))
const clauses = readClauses()
if (values.word === undefined) {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  console.log(`Juridische opvolging, versie ${version}, op ${day}\n`)
  for (const line of reportLines(lawReport(clauses, rules, day))) console.log(line)
} else {
  const pages = lawPages({ clauses, templates: readTemplates(), rules, day })
  writeFileSync(values.word, await documentToDocx(lawBook(pages, day)))
}
