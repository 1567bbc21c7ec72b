// A question page with its pane against the same markup from ready data, and against its bytes from bare node:http;
// the weight of a first visit; and a question's round trip against the docx.
import { readFileSync } from 'node:fs'
import { createServer, get } from 'node:http'
import { serve } from '@hono/node-server'
import { XMLParser } from 'fast-xml-parser'
import { Hono } from 'hono'
import { raw } from 'hono/html'
import { jsx } from 'hono/jsx'
import { createApp } from '../../dist/app.js'
import { demoProcedures } from '../../dist/demo/procedures.js'
import { documentToDocx } from '../../dist/documents/to-docx.js'
import { readClauses, readHelp, readTemplates } from '../../dist/storage/legal-texts.js'
import {
  memoryDossierStore,
  memoryOrganisationStore,
  memorySupplierStore,
} from '../../dist/storage/memory/memory-stores.js'
import { supplierRegister } from '../../dist/suppliers/register.js'

const host = '127.0.0.1'

export async function run() {
  let port
  const shelf = { clauses: readClauses(), templates: readTemplates() }
  const app = createApp({
    dossiers: await memoryDossierStore(),
    organisations: await memoryOrganisationStore(),
    suppliers: supplierRegister(await memorySupplierStore()),
    shelf,
    help: readHelp(),
    writer: { write: documentToDocx, close: async () => undefined },
    docxReader: { read: async () => ({ ok: false, error: 'unreadable' }), close: async () => undefined },
    textChecker: { check: async () => undefined, close: async () => undefined },
    workbooks: { write: async () => new Uint8Array(), close: async () => undefined },
    tableReader: {
      read: async () => ({ ok: false, error: { kind: 'unreadable' } }),
      close: async () => undefined,
    },
    importPlanner: { plan: async () => undefined, close: async () => undefined },
    now: Date.now,
    log: console.error,
    port: () => port,
  })
  const server = await listening((done) => serve({ fetch: app.fetch, hostname: host, port: 0 }, done))
  port = server.port
  const address = `http://${host}:${port}`
  const { procedure } = demoProcedures.find(({ name }) => name === 'bermen-en-begraafplaatsen')
  const api = (method, path, body, headers = {}) =>
    fetch(`${address}/api/v1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }).then((answer) => answer.json())
  const organisation = { name: 'Stad Voorbeeld', enterpriseNumber: '0000000097', region: 'midwest' }
  await api('PUT', '/organisation', organisation, { 'If-None-Match': '*' })
  const { id } = await api('POST', '/dossiers', { procedure })
  const question = `${address}/dossiers/${id}/vragen/beschrijving`
  const html = await (await fetch(question)).text()

  const plain = await listening((done) =>
    serve({ fetch: sameMarkup(html).fetch, hostname: host, port: 0 }, done),
  )
  const bare = await listening((done) => {
    const http = createServer((_, answer) =>
      answer.setHeader('Content-Type', 'text/html; charset=utf-8').end(html),
    )
    http.listen(0, host, () => done(http.address()))
    return http
  })
  const rates = await ratesOf({
    page: question,
    markup: `http://${host}:${plain.port}/`,
    bytes: `http://${host}:${bare.port}/`,
  })
  console.table({
    [`question page with pane, ${Math.round(html.length / 1000)} kB`]: {
      'requests/s': rates.page,
      ratio: '',
    },
    'the same markup by Hono JSX from ready data': {
      'requests/s': rates.markup,
      ratio: `the page does ${round2(rates.page / rates.markup)} of it (goal: at least 0.5)`,
    },
    'the same bytes by bare node:http': {
      'requests/s': rates.bytes,
      ratio: `the page does ${round2(rates.page / rates.bytes)} of it`,
    },
  })
  await printRoundTrip(question, `${address}/dossiers/${id}/documenten/specifications.docx`)
  await printWeights(address, id)
  for (const { close } of [server, plain, bare]) close()
}

/** The same elements, each a JSX element made and rendered for every request, from data that is there already. */
function sameMarkup(html) {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    htmlEntities: true,
    allowBooleanAttributes: true,
    unpairedTags: ['br', 'meta', 'link', 'input'],
  })
  const tree = parser.parse(html.replace('<!doctype html>', ''))
  const element = (node) => {
    if ('#text' in node) return String(node['#text'])
    const name = Object.keys(node).find((key) => key !== ':@')
    return jsx(name, node[':@'] ?? {}, ...node[name].map(element))
  }
  const app = new Hono()
  app.get('/', (c) => c.html(jsx('', {}, raw('<!doctype html>'), ...tree.map(element))))
  return app
}

function listening(start) {
  return new Promise((resolve) => {
    const server = start(({ port }) => resolve({ port, close: () => server.close() }))
  })
}

/** Requests a second of each, in turn, eight at a time. */
async function ratesOf(addresses) {
  const counts = Object.fromEntries(Object.keys(addresses).map((name) => [name, []]))
  for (let round = 0; round < 6; round++)
    for (const [name, address] of Object.entries(addresses)) {
      const requests = 400
      const start = performance.now()
      let left = requests
      await Promise.all(
        Array.from({ length: 8 }, async () => {
          while (left-- > 0) await (await fetch(address)).arrayBuffer()
        }),
      )
      if (round > 0) counts[name].push(requests / ((performance.now() - start) / 1000))
    }
  return Object.fromEntries(Object.entries(counts).map(([name, all]) => [name, Math.round(median(all))]))
}

async function printRoundTrip(question, docx) {
  const times = { trips: [], shown: [], previews: [], whole: [], files: [] }
  const answer = (words) => ({
    method: 'POST',
    body: new URLSearchParams({ description: words, dan: 'verder' }),
  })
  const get = (address, options) => fetch(address, options).then((page) => page.text())
  for (let round = 0; round < 150; round++) {
    times.trips.push(await timed(() => get(question, answer(`Tekst ${round}`))))
    // A page that has to be computed, as the preview has: the first after a change.
    await fetch(question, { ...answer(`Anders ${round}`), redirect: 'manual' })
    times.shown.push(await timed(() => get(question)))
    const typed = new URLSearchParams({ description: `Knop ${round}`, dan: 'toon' })
    times.whole.push(await timed(() => get(question, { method: 'POST', body: typed })))
    times.previews.push(await timed(() => get(`${question}/voorbeeld`, answer(`Voorbeeld ${round}`))))
  }
  for (let round = 0; round < 10; round++)
    times.files.push(await timed(() => fetch(docx).then((file) => file.arrayBuffer())))
  const { trips, shown, previews, whole, files } = Object.fromEntries(
    Object.entries(times).map(([name, all]) => [name, all.slice(Math.floor(all.length / 3))]),
  )
  const [trip, file] = [median(trips), median(files)]
  console.table({
    'answer a question: POST, redirect, GET': {
      ms: round2(trip),
      ratio: `${round2(trip / file)} × the docx (goal: under 0.33)`,
    },
    'the question page after a change': { ms: round2(median(shown)), ratio: '' },
    'the page with an unsaved answer, by the button': { ms: round2(median(whole)), ratio: '' },
    'the same by the script, the pane alone': {
      ms: round2(median(previews)),
      ratio: `${round2(median(previews) / median(whole))} × that page (goal: at most 1)`,
    },
    'its docx': { ms: round2(file), ratio: '' },
  })
}

/** What a first visit to the heaviest pages brings over the wire: the page, its style, its script and the font. */
async function printWeights(address, id) {
  const rows = {}
  for (const path of [
    '/',
    '/clausules',
    '/hulp',
    `/dossiers/${id}`,
    `/dossiers/${id}/vragen/procedure`,
    `/dossiers/${id}/clausules`,
    `/dossiers/${id}/antwoorden`,
    `/dossiers/${id}/document/specifications`,
  ]) {
    const html = await (await fetch(address + path)).text()
    const assets = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, asset]) => asset)
    const css = await (await fetch(address + assets.find((asset) => asset.endsWith('.css')))).text()
    const font = `/assets/${/source-sans-3\.[0-9a-f]+\.woff2/.exec(css)[0]}`
    const sizes = await Promise.all([path, ...assets, font].map((file) => bytesOnTheWire(address + file)))
    rows[path.replace(id, ':id')] = {
      'bytes (goal: under 60,000)': sizes.reduce((sum, size) => sum + size, 0),
    }
  }
  console.table(rows)
  const { files } = JSON.parse(
    readFileSync(new URL('../../dist/assets/manifest.json', import.meta.url), 'utf8'),
  )
  const script = readFileSync(new URL(`../../dist/assets/${files.live}`, import.meta.url))
  console.log(`own script: ${script.length} bytes (goal: under 3,000)`)
}

/** The size of an answer as it travels, compressed where the service compresses it. */
function bytesOnTheWire(address) {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'Accept-Encoding': 'gzip' } }, (answer) => {
      let size = 0
      answer.on('data', (part) => {
        size += part.length
      })
      answer.on('end', () => resolve(size))
    }).on('error', reject)
  })
}

async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]
const round2 = (value) => Math.round(value * 100) / 100
