// Writes into texts what the code knows, so that nobody types it: who may do what, what the
// API answers. Runs the compiled code.
//   node scripts/generate-docs.mjs          writes
//   node scripts/generate-docs.mjs --check  writes nothing, names the files that differ and ends with 1
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { permissions } from '../dist/access/may.js'
import { lawIntroduction, lawPages, lawTitle } from '../dist/law/law-pages.js'
import { indexToMarkdown, pageToMarkdown } from '../dist/law/to-markdown.js'
import { rules } from '../dist/legal-check/rules.js'
import { readClauses, readTemplates } from '../dist/storage/legal-texts.js'
import { apiV1 } from '../dist/web/api/api.js'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * What is generated: a file, the words before and after the place (once in the file; both empty: the whole file), and
 * what stands there. A table in Markdown stands between two comments: `<!-- may -->\n` and `<!-- /may -->`.
 */
const parts = [
  ['docs/architecture.md', '<!-- may -->\n', '<!-- /may -->', permissionTable()],
  ['docs/openapi.json', '', '', `${JSON.stringify(openApi(), undefined, 1)}\n`],
  ...juristsView(),
]
const generated = new Set(parts.map(([file]) => file))
/** Pages of a clause or a group of rules that is no more. */
const leftOver = filesIn('docs/juridisch').filter((file) => !generated.has(file))

/** Who may do what, a row for each action. */
function permissionTable() {
  const reaches = { own: 'own', region: 'of the region', any: 'every' }
  const rows = Object.entries(permissions).map(([action, { subject, says, allows }]) => {
    const who = Object.entries(allows).map(([role, reach]) => `${role}: ${reaches[reach]}`)
    return `| \`${action}\` | ${says} | ${subject} | ${who.join(', ')} |`
  })
  return ['| action | to … | subject | who |', '| --- | --- | --- | --- |', ...rows, ''].join('\n')
}

/** The description of the API; nothing stands behind its calls here. */
function openApi() {
  const doors = { actions: {}, may: () => false, actorOf: () => ({}), log: () => {}, port: () => undefined }
  return apiV1(doors).description
}

/** On what every paragraph, rule and number rests; no page holds the day on which it was made. */
function juristsView() {
  const pages = lawPages({ clauses: readClauses(), templates: readTemplates(), rules, day: '2026-01-01' })
  return [
    ['docs/juridisch/README.md', '', '', indexToMarkdown(lawTitle, lawIntroduction, pages)],
    ...pages.map((page) => [`docs/juridisch/${page.file}`, '', '', pageToMarkdown(page)]),
  ]
}

function filesIn(folder) {
  if (!existsSync(path(folder))) return []
  return readdirSync(path(folder), { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [`${entry.parentPath}/${entry.name}`.slice(root.length)] : [],
  )
}

const before = new Map(
  parts.map(([file]) => [file, existsSync(path(file)) ? readFileSync(path(file), 'utf8') : '']),
)
const after = new Map(before)
for (const [file, ...part] of parts) after.set(file, filled(file, after.get(file), ...part))
const different = [...after].filter(([file, text]) => text !== before.get(file))

if (process.argv.includes('--check')) {
  for (const [file] of different)
    console.error(`${file} says something else than the code: run node scripts/generate-docs.mjs`)
  for (const file of leftOver)
    console.error(`${file} is about something that is no more: run node scripts/generate-docs.mjs`)
  process.exitCode = different.length + leftOver.length > 0 ? 1 : 0
} else {
  for (const [file, text] of different) {
    mkdirSync(dirname(path(file)), { recursive: true })
    writeFileSync(path(file), text)
  }
  for (const file of leftOver) rmSync(path(file))
}

function path(file) {
  return `${root}${file}`
}

/** The text with `made` between two groups of words. Throws when they are not there, or not once. */
function filled(file, text, from, to, made) {
  if (from === '' && to === '') return made
  const [start, ...others] = [...text.matchAll(literal(from))].map(({ index }) => index + from.length)
  const end = start === undefined ? -1 : text.indexOf(to, start)
  if (end < 0 || others.length > 0) throw new Error(`${file}: "${from}" … "${to}" has to stand there once`)
  return `${text.slice(0, start)}${made}${text.slice(end)}`
}

function literal(words) {
  return new RegExp(words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'g')
}
