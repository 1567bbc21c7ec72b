// Takes a picture of every page at 1280 and at 320 pixels, for docs/schermen: `npm run screenshots`. Needs Chromium.
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'clausulewijzer-'))
const pictures = join(root, 'docs', 'schermen')
mkdirSync(pictures, { recursive: true })

const { service, address } = await serviceOn('data')
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
// A dossier with faults: of every severity, in an answer, in a criterion and in words.
const faulty = {
  ...procedure,
  publication: 'none',
  procedureType: 'neg-wo-call',
  negotiationGround: 'value',
  electronicSubmission: false,
  description: 'Onderhoud van de bermen, met maaiers van het merk Voorbeeldia.',
  lots: procedure.lots.map((lot, index) =>
    index === 0
      ? {
          ...lot,
          awardCriteria: [
            { type: 'price', name: 'Prijs', weight: 50 },
            {
              type: 'quality',
              name: 'Sociale tewerkstelling',
              weight: 40,
              social: true,
              description:
                'Het MVO-beleid van de inschrijver; ondernemingen uit de regio krijgen de voorkeur.',
            },
          ],
        }
      : lot,
  ),
}
const made = await (await send('POST', '/dossiers', { procedure: faulty })).json()
const wrong = `/dossiers/${made.id}`

const pages = {
  start: '/',
  organisatie: '/organisatie',
  dossiers: '/dossiers',
  'nieuw-dossier': '/dossiers/nieuw',
  takenlijst: base,
  'onderwerp-opdracht': `${base}/vragen/opdracht`,
  'onderwerp-waarde': `${base}/vragen/waarde`,
  'onderwerp-procedure': `${base}/vragen/procedure`,
  'onderwerp-tijd-en-plaats': `${base}/vragen/tijd-en-plaats`,
  'onderwerp-perceel': `${base}/vragen/perceel?perceel=LOT-0001`,
  'onderwerp-sociale-aanpak': `${base}/vragen/sociale-aanpak?perceel=LOT-0002`,
  percelen: `${base}/percelen`,
  'perceel-weghalen': `${base}/percelen/LOT-0003/verwijder`,
  gunningscriteria: `${base}/percelen/LOT-0001/criteria`,
  clausules: `${base}/clausules`,
  'eigen-tekst': `${base}/clausules/target-group-hours/aanpassen?perceel=LOT-0001`,
  antwoorden: `${base}/antwoorden`,
  document: `${base}/document/specifications?deel=30`,
  downloads: `${base}/documenten`,
  geschiedenis: `${base}/geschiedenis`,
  'juridische-controle': `${wrong}/controle`,
  beoordeling: `${base}/beoordeling`,
  'onderwerp-met-fout': `${wrong}/vragen/procedure`,
  'criteria-met-fouten': `${wrong}/percelen/LOT-0001/criteria`,
  'downloads-met-fouten': `${wrong}/documenten`,
  regels: '/regels',
  regel: '/regels/AWD-04',
  'bestek-controleren': '/controle',
  bibliotheek: '/clausules',
  clausule: '/clausules/award-collaboration',
  'clausule-verschil': '/clausules/reserved-lot/verschil?van=1.0.0&naar=1.0.0',
  handleiding: '/hulp',
  'handleiding-instrument': '/hulp/instrumenten/award-criterion',
  toegankelijkheid: '/hulp/toegankelijkheid',
  privacy: '/hulp/privacy',
  api: '/api',
  'niet-gevonden': '/bestaat-niet',
}
// What needs a register of firms: on the demo.
const pagesOfFirms = {
  'passende-ondernemingen': '/dossiers/demo-bermen-en-begraafplaatsen/ondernemingen',
  advies: '/dossiers/demo-bermen-en-begraafplaatsen/advies?perceel=LOT-0002',
  'samen-of-splitsen': '/dossiers/demo-fietspad/ondernemingen',
  ondernemingen: '/ondernemingen',
  'ondernemingen-gezocht': '/ondernemingen?zoek=gras+maaien&gemeente=Tielt',
  onderneming: '/ondernemingen/demo-groenmaat',
  'overzicht-regio': '/ondernemingen/overzicht/midwest.html',
  register: '/regie/ondernemingen?toon=verouderd',
  'register-importeren': '/regie/ondernemingen/import',
  bekendmaking: '/dossiers/demo-fietspad/bekendmaking',
  'onderneming-profiel': '/onderneming/demo-groenmaat',
  'onderneming-gegevens': '/onderneming/demo-groenmaat/gegevens',
  'onderneming-activiteit': '/onderneming/demo-groenmaat/activiteiten/groenonderhoud',
  'onderneming-erkenningen': '/onderneming/demo-groenmaat/erkenningen',
  'onderneming-kansen': '/onderneming/demo-groenmaat/kansen',
  'onderneming-gemist': '/onderneming/demo-groenmaat/gemiste-kansen',
}
execFileSync(process.execPath, [join(root, 'dist/demo/load-demo.js')], {
  env: { ...process.env, DATA_DIR: join(folder, 'demo') },
})
const demo = await serviceOn('demo')
const offer = (lot, tenderer, price, score, words) => ({
  lot,
  tenderer,
  price,
  assessments: procedure.lots
    .find(({ id: own }) => own === lot)
    .awardCriteria.flatMap(({ type, weight }, criterion) =>
      type === 'price' ? [] : [{ criterion, score: Math.round(weight * score), ...(words && { words }) }],
    ),
})
await send(
  'PUT',
  `${base}/award`,
  {
    offers: [
      offer('LOT-0001', 'Inschrijver A', 58000, 0.9, 'Het plan noemt taken, uren en een vaste begeleider.'),
      offer('LOT-0001', 'Inschrijver B', 52000, 0.6),
    ],
    decisionSentOn: '2027-04-20',
    standstillDays: 0,
  },
  { 'If-Match': '"1"' },
)
// Two people answer the same question: the second sees both answers.
const form = (was, months) =>
  new URLSearchParams({ durationMonths: months, 'durationMonths~was': was, dan: 'verder' })
await fetch(`${address}${base}/vragen/tijd-en-plaats`, { method: 'POST', body: form('24', '36') })

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const width of [1280, 320]) {
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(`${address}${path}`)
    await picture(page, name, width)
  }
  for (const [name, path] of Object.entries(pagesOfFirms)) {
    await page.goto(`${demo.address}${path}`)
    await picture(page, name, width)
  }
  await page.goto(`${demo.address}/regie/ondernemingen/import`)
  await page.setInputFiles('[name=bestand]', {
    name: 'lijst.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Firma;KBO-nummer;Website;Kleur\nGroenmaat Voorbeeld (demo);;https://www.voorbeeld.be;groen\nNieuwe onderneming;;;\nFout nummer;123;;\n',
    ),
  })
  await page.click('main button[type=submit]')
  await picture(page, 'register-voorbeeld', width)
  await page.goto(`${address}${base}/vragen/tijd-en-plaats`)
  await page.fill('[name=durationMonths]', '48')
  await page.evaluate(() => {
    document.querySelector('[name="durationMonths~was"]').value = '24'
  })
  await page.click('.govuk-button[value=verder]')
  await picture(page, 'conflict', width)
  await page.goto(`${address}${base}/vragen/tijd-en-plaats`)
  await page.fill('[name=durationMonths]', 'lang')
  await page.click('.govuk-button[value=verder]')
  await picture(page, 'fout-in-antwoord', width)
  await page.goto(`${address}/controle`)
  await page.fill(
    '[name=tekst]',
    '# Gunningscriteria\n\nDe inschrijver voegt zijn duurzaamheidsverslag toe; dat telt voor 10 punten.\n\n# Uitvoering\n\nDe opdrachtnemer laat minstens 200 uren presteren door personen uit kansengroepen die ingeschreven zijn bij de VDAB.',
  )
  await page.click('main button[type=submit]')
  await picture(page, 'bestek-gecontroleerd', width)
}
await browser.close()
const stopped = [service, demo.service].map((child) => new Promise((done) => child.once('exit', done)))
for (const child of [service, demo.service]) child.kill()
await Promise.all(stopped)
rmSync(folder, { recursive: true, force: true })

async function serviceOn(data) {
  const child = spawn(process.execPath, [join(root, 'dist/main.js')], {
    env: { ...process.env, PORT: '0', DATA_DIR: join(folder, data) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const found = await new Promise((resolve) => {
    child.stdout.on('data', (text) => {
      const url = /http:\/\/\S+/.exec(String(text))
      if (url) resolve(url[0])
    })
  })
  return { service: child, address: found }
}

async function picture(page, name, width) {
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
