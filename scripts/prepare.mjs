// Runs before `npm start`, `npm test` and the others, on plain Node: installs what the lock file asks for
// when it is not there yet, then compiles. Needs nothing installed itself.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const everything = process.argv.includes('--all')
const marker = `${root}node_modules/.prepared.json`

const [major] = process.versions.node.split('.').map(Number)
if (major < 20) stop(`Node ${process.versions.node} is te oud: installeer Node 20 of nieuwer.`)

const wanted = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex')
const installed = existsSync(marker) ? JSON.parse(readFileSync(marker, 'utf8')) : {}

if (installed.lock !== wanted || (everything && !installed.everything)) {
  console.log('Pakketten installeren …')
  run(
    'npm',
    ['install', '--no-save', ...(everything ? [] : ['--omit=dev'])],
    'De pakketten konden niet geïnstalleerd worden.',
  )
  writeFileSync(marker, JSON.stringify({ lock: wanted, everything }))
}
run(
  process.execPath,
  [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}tsconfig.json`],
  'De code compileert niet.',
)

run(
  process.execPath,
  [`${root}scripts/build-assets.mjs`],
  'De opmaak van de pagina’s kon niet gemaakt worden.',
)

/** Runs a command with its output shown; ends this process with one sentence when it fails. */
function run(command, args, complaint) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) stop(error ? `${complaint} (${error.message})` : complaint)
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
