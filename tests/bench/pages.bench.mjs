// A question page with its pane against the same markup from ready data, and against its bytes from bare node:http;
// the preview of a keystroke with one person and with fifty; a question's round trip against the docx; and the weight of
// a first visit. Who asks is another process, and what is compared with has a process of its own.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoProcedures } from '../../dist/demo/procedures.js'
import { figure, median, ms, quantile, short, timed } from './figures.mjs'
import { processorOf, startedClient, startedScript, startedService } from './processes.mjs'

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'clausulewijzer-bench-'))
  const service = await startedService(join(folder, 'data'))
  const client = startedClient()
  try {
    const id = await aDossier(service.address)
    const page = `${service.address}/dossiers/${id}/vragen/opdracht`
    return [
      ...(await pageRates(service, client, page)),
      ...(await previews(client, page)),
      ...(await roundTrip(page, `${service.address}/dossiers/${id}/documenten/specifications.docx`)),
      ...(await weights(service.address, id)),
    ]
  } finally {
    await Promise.all([client.stop(), service.stop()])
    rmSync(folder, { recursive: true, force: true })
  }
}

async function aDossier(address) {
  const { procedure } = demoProcedures.find(({ name }) => name === 'bermen-en-begraafplaatsen')
  const send = (method, path, body, headers = {}) =>
    fetch(`${address}/api/v1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }).then((answer) => answer.json())
  const organisation = { name: 'Stad Voorbeeld', enterpriseNumber: '0000000097', region: 'midwest' }
  await send('PUT', '/organisation', organisation, { 'If-None-Match': '*' })
  return (await send('POST', '/dossiers', { procedure })).id
}

/** Requests a second and processor time a request of each, in turn, for one, ten and fifty connections. */
async function pageRates(service, client, page) {
  const markup = await startedScript('page-baselines.mjs', 'markup', page)
  const bytes = await startedScript('page-baselines.mjs', 'bytes', page)
  const servers = { page: { ...service, address: page }, markup, bytes }
  try {
    // All of them as they are after a while: a server that just started still compiles what it runs.
    for (const { address } of Object.values(servers))
      await client.load({ address, connections: 1, requests: 6_000 })
    const rows = []
    for (const connections of [1, 10, 50]) {
      const { rates, costs } = await inTurn(servers, client, connections)
      const from = connections === 1 ? '1 connection' : `${connections} connections`
      rows.push(
        figure(`question page, ${from}, against hono/jsx from ready data`, `${short(rates.page)} a second`, {
          ratio: rates.page / rates.markup,
          atLeast: 0.6,
        }),
        figure('the same in processor time', costs.page === undefined ? 'not told here' : ms(costs.page), {
          ratio: costs.markup / costs.page,
          atLeast: 0.6,
        }),
        figure('the same against its bytes by node:http', `${short(rates.bytes)} a second`, {
          ratio: rates.page / rates.bytes,
        }),
      )
    }
    return rows
  } finally {
    await Promise.all([markup.stop(), bytes.stop()])
  }
}

async function inTurn(servers, client, connections) {
  const rates = Object.fromEntries(Object.keys(servers).map((name) => [name, []]))
  const costs = Object.fromEntries(Object.keys(servers).map((name) => [name, []]))
  for (let round = 0; round < 8; round++)
    for (const [name, { address, pid }] of Object.entries(servers)) {
      const requests = 2_000
      const before = processorOf(pid)
      const { seconds } = await client.load({ address, connections, requests })
      if (round === 0) continue
      rates[name].push(requests / seconds)
      costs[name].push(before === undefined ? undefined : (processorOf(pid) - before) / requests)
    }
  const middle = (all) => Object.fromEntries(Object.entries(all).map(([name, list]) => [name, median(list)]))
  return { rates: middle(rates), costs: middle(costs) }
}

/** What a person waits who types, alone and among fifty; every request brings other words. */
async function previews(client, page) {
  const rows = []
  for (const connections of [1, 50]) {
    const [middles, tails] = [[], []]
    for (let round = 0; round < 4; round++) {
      const body = new URLSearchParams({
        description: `Onderhoud van de bermen, ronde ${round} ${connections}`,
      })
      const { waits } = await client.load({
        ...{
          address: `${page}/voorbeeld`,
          connections,
          requests: connections === 1 ? 60 : 500,
          method: 'POST',
        },
        body: String(body),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      })
      if (round === 0) continue
      middles.push(median(waits))
      tails.push(quantile(waits, 0.99))
    }
    const [p50, p99] = [median(middles), median(tails)]
    rows.push(
      figure(`preview of a keystroke, ${connections} at once: p50 ${ms(p50)}`, `p99 ${ms(p99)}`, {
        ...{ ratio: p99 / p50, of: '× p50' },
        ...(connections > 1 && { atMost: 10 }),
      }),
    )
  }
  return rows
}

async function roundTrip(question, docx) {
  const times = { trips: [], shown: [], previews: [], whole: [] }
  const answer = (words) => ({
    method: 'POST',
    body: new URLSearchParams({ description: words, dan: 'verder' }),
  })
  const fetched = (address, options) => fetch(address, options).then((page) => page.text())
  for (let round = 0; round < 90; round++) {
    times.trips.push(await timed(() => fetched(question, answer(`Tekst ${round}`))))
    // A page that has to be computed, as the preview has: the first after a change.
    await fetch(question, { ...answer(`Anders ${round}`), redirect: 'manual' })
    times.shown.push(await timed(() => fetched(question)))
    const typed = new URLSearchParams({ description: `Knop ${round}`, dan: 'toon' })
    times.whole.push(await timed(() => fetched(question, { method: 'POST', body: typed })))
    times.previews.push(await timed(() => fetched(`${question}/voorbeeld`, answer(`Voorbeeld ${round}`))))
  }
  const files = []
  for (let round = 0; round < 10; round++)
    files.push(await timed(() => fetch(docx).then((file) => file.arrayBuffer())))
  const [trip, shown, preview, whole, file] = [
    ...['trips', 'shown', 'previews', 'whole'].map((name) => median(times[name].slice(30))),
    median(files),
  ]
  return [
    figure('answer a question: POST, redirect, GET', ms(trip), {
      ...{ ratio: trip / file, of: '× its docx', atMost: 0.33 },
    }),
    figure('the question page after a change', ms(shown)),
    figure('the page with an unsaved answer, by the button', ms(whole)),
    figure('the same by the script, the pane alone', ms(preview), {
      ...{ ratio: preview / whole, of: '× that page', atMost: 1 },
    }),
  ]
}

/** What a first visit to the heaviest pages brings over the wire: the page, its style, its script and the font. */
async function weights(address, id) {
  const rows = []
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
    const bytes = sizes.reduce((sum, size) => sum + size, 0)
    rows.push(
      figure(`first visit of ${path.replace(id, ':id')}`, `${bytes} bytes`, {
        ...{ ratio: bytes / 60_000, of: '× 60 kB', atMost: 1 },
      }),
    )
  }
  const { files } = JSON.parse(
    readFileSync(new URL('../../dist/assets/manifest.json', import.meta.url), 'utf8'),
  )
  const script = readFileSync(new URL(`../../dist/assets/${files.live}`, import.meta.url))
  return [
    ...rows,
    figure('own script', `${script.length} bytes`, {
      ...{ ratio: script.length / 3_000, of: '× 3 kB', atMost: 1 },
    }),
  ]
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
