// `npm run dev`: compiles on every change of src/, makes the styles anew when they change, and restarts the service
// after either, or when a legal text or a page of the manual changes. Takes settings from .env. Ends with Ctrl+C.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, watch } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const readAtStart = ['dist', 'clauses', 'templates', 'docs/handleiding']
/** Changes come in groups: a compiler writes many files. In milliseconds. */
const pause = 300

if (existsSync(`${root}.env`)) process.loadEnvFile(`${root}.env`)

const node = (...command) => spawn(process.execPath, command, { cwd: root, stdio: 'inherit' })
const compiler = node(
  'node_modules/typescript/bin/tsc',
  '-p',
  'tsconfig.json',
  '--watch',
  '--preserveWatchOutput',
)
let service = node('dist/main.js')
let isEnding = false

const restart = afterPause(async () => {
  await ended(service)
  if (!isEnding) service = node('dist/main.js')
})
const makeAssets = afterPause(() => {
  spawnSync(process.execPath, ['scripts/build-assets.mjs'], { cwd: root, stdio: 'inherit' })
  restart()
})
watch(`${root}src/web/assets`, (_, name) => {
  if (/\.(scss|js)$/.test(name ?? '')) makeAssets()
})
for (const folder of readAtStart) watch(`${root}${folder}`, { recursive: true }, restart)

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, async () => {
    isEnding = true
    await Promise.all([ended(service), ended(compiler)])
    process.exit(0)
  })

/** Does it once, when nothing asked for it any more for a while; one at a time. */
function afterPause(work) {
  let timer
  let busy = Promise.resolve()
  return () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      busy = busy.then(work)
    }, pause)
  }
}

/** Asks a process to stop, so that it finishes what it writes and releases its data folder; waits until it has. */
function ended(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', resolve)
    child.kill('SIGTERM')
  })
}
