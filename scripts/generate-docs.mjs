// Writes into texts what the code knows, so that nobody types it: who may do what, what the
// API answers. Runs the compiled code.
//   node scripts/generate-docs.mjs          writes
//   node scripts/generate-docs.mjs --check  writes nothing, names the files that differ and ends with 1
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { permissions } from '../dist/access/may.js'
import { apiV1 } from '../dist/web/api/api.js'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * What is generated: a file, the words before and after the place (once in the file; both empty: the whole file), and
 * what stands there. A table in Markdown stands between two comments: `<!-- may -->\n` and `<!-- /may -->`.
 */
const parts = [
  ['docs/architecture.md', '<!-- may -->\n', '<!-- /may -->', permissionTable()],
  ['docs/openapi.json', '', '', `${JSON.stringify(openApi(), undefined, 1)}\n`],
]

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

const before = new Map(
  parts.map(([file]) => [file, existsSync(path(file)) ? readFileSync(path(file), 'utf8') : '']),
)
const after = new Map(before)
for (const [file, ...part] of parts) after.set(file, filled(file, after.get(file), ...part))
const different = [...after].filter(([file, text]) => text !== before.get(file))

if (process.argv.includes('--check')) {
  for (const [file] of different)
    console.error(`${file} says something else than the code: run node scripts/generate-docs.mjs`)
  process.exitCode = different.length > 0 ? 1 : 0
} else for (const [file, text] of different) writeFileSync(path(file), text)

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
