// Takes a picture of every page at 1280 and at 320 pixels, for docs/schermen: `npm run screenshots`. Needs Chromium.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'clausulewijzer-'))
const pictures = join(root, 'docs', 'schermen')
mkdirSync(pictures, { recursive: true })

const service = spawn(process.execPath, [join(root, 'dist/main.js')], {
  env: { ...process.env, PORT: '0', DATA_DIR: join(folder, 'data') },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const address = await new Promise((resolve) => {
  service.stdout.on('data', (text) => {
    const found = /http:\/\/\S+/.exec(String(text))
    if (found) resolve(found[0])
  })
})
const send = (method, path, body, headers = {}) =>
  fetch(`${address}/api/v1${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const organisation = { name: 'Stad Voorbeeld', enterpriseNumber: '0000000097', region: 'midwest' }
await send('PUT', '/organisation', organisation, { 'If-None-Match': '*' })
const procedure = JSON.parse(
  readFileSync(join(root, 'src/demo/procedures/bermen-en-begraafplaatsen.json'), 'utf8'),
)
const { id } = await (await send('POST', '/dossiers', { procedure })).json()
const base = `/dossiers/${id}`

const pages = {
  start: '/',
  organisatie: '/organisatie',
  dossiers: '/dossiers',
  'nieuw-dossier': '/dossiers/nieuw',
  takenlijst: base,
  'vraag-beschrijving': `${base}/vragen/beschrijving`,
  'vraag-raming': `${base}/vragen/raming`,
  'vraag-procedure': `${base}/vragen/procedure`,
  percelen: `${base}/percelen`,
  gunningscriteria: `${base}/percelen/LOT-0001/criteria`,
  clausules: `${base}/clausules`,
  'eigen-tekst': `${base}/clausules/target-group-hours/aanpassen?perceel=LOT-0001`,
  antwoorden: `${base}/antwoorden`,
  document: `${base}/document/specifications?deel=30`,
  downloads: `${base}/documenten`,
  geschiedenis: `${base}/geschiedenis`,
  bibliotheek: '/clausules',
  clausule: '/clausules/award-collaboration',
  handleiding: '/hulp',
  api: '/api',
  'niet-gevonden': '/bestaat-niet',
}
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const width of [1280, 320]) {
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(`${address}${path}`)
    // The long pages are cut: the beginning shows how they look.
    const height = Math.min(1600, await page.evaluate(() => document.documentElement.scrollHeight))
    await page.screenshot({
      path: join(pictures, `${name}-${width}.jpg`),
      type: 'jpeg',
      quality: 60,
      clip: { x: 0, y: 0, width, height },
      fullPage: true,
    })
  }
}
await browser.close()
service.kill()
service.once('exit', () => rmSync(folder, { recursive: true, force: true }))
