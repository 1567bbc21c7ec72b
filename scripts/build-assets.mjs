// Compiles the stylesheet and puts it, the script and the font under names that change with their content, so that
// browsers may keep them for a year. Skips the work when nothing changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compile } from 'sass'

const root = fileURLToPath(new URL('..', import.meta.url))
const from = `${root}src/web/assets/`
const to = `${root}dist/assets/`
const font = `${root}node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2`

const sources = readdirSync(from)
  .filter((name) => /\.(scss|js|svg)$/.test(name))
  .toSorted()
  .map((name) => readFileSync(`${from}${name}`))
const inputs = hash(
  ...sources,
  readFileSync(`${root}package-lock.json`),
  readFileSync(fileURLToPath(import.meta.url)),
)
const marker = `${to}manifest.json`
const made = existsSync(marker) ? JSON.parse(readFileSync(marker, 'utf8')) : {}

if (made.inputs !== inputs) {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  const files = {}
  const keep = (name, extension, content) => {
    files[name] = `${name}.${hash(content).slice(0, 12)}.${extension}`
    writeFileSync(`${to}${files[name]}`, content)
  }
  keep('source-sans-3', 'woff2', readFileSync(font))
  keep('favicon', 'svg', readFileSync(`${from}favicon.svg`))
  keep('horizon', 'svg', readFileSync(`${from}horizon.svg`))
  const { css } = compile(`${from}theme.scss`, {
    style: 'compressed',
    loadPaths: [`${root}node_modules`, from],
    quietDeps: true,
  })
  keep(
    'site',
    'css',
    css.replace('source-sans-3.woff2', files['source-sans-3']).replace('horizon.svg', files.horizon),
  )
  keep(
    'live',
    'js',
    readFileSync(`${from}live.js`, 'utf8')
      .replace(/^\s+/gm, '')
      .replace(/^\/\/.*\n/gm, ''),
  )
  writeFileSync(marker, JSON.stringify({ inputs, files }))
}

function hash(...parts) {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part)
  return sum.digest('hex')
}
