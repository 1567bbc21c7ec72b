import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { faultsOfPages, openBrowser, type RunningService, startService } from '../support/browser.js'

let browser: Browser | undefined
let page: Page
let service: RunningService
/** The addresses of a complete dossier with downloads, and of one in which much is wrong. */
let base = ''
let wrong = ''
/** One that was put away. */
let archived = ''

beforeAll(async () => {
  browser = await openBrowser()
  if (browser === undefined) return
  service = await startService()
  page = await (await browser.newContext()).newPage()
  const procedure = demoProcedures[0]?.procedure
  if (procedure === undefined) throw new Error('there is no demo procedure')
  await send('PUT', '/organisation', {
    name: 'Stad Voorbeeld',
    enterpriseNumber: '0000000097',
    region: 'midwest',
  })
  base = await dossierOf(procedure)
  wrong = await dossierOf(withFaults(procedure))
  archived = await dossierOf({ title: 'Een oud dossier' })
  await send('PUT', `${archived}/archive`, { archived: true }, { 'If-Match': '"1"' })
  await (await fetch(`${service.address}${base}/documenten/notice.docx`)).arrayBuffer()
})
afterAll(async () => {
  await browser?.close()
  if (browser !== undefined) await service.stop()
})

async function send(
  method: string,
  path: string,
  body: unknown,
  held: Readonly<Record<string, string>> = method === 'PUT' ? { 'If-None-Match': '*' } : {},
): Promise<{ id: string }> {
  const answer = await fetch(`${service.address}/api/v1${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...held },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return JSON.parse(text)
}

const dossierOf = async (procedure: unknown): Promise<string> =>
  `/dossiers/${(await send('POST', '/dossiers', { procedure })).id}`

const withFaults = (procedure: Procedure): object => ({
  ...procedure,
  procedureType: 'neg-wo-call',
  negotiationGround: 'value',
  electronicSubmission: false,
  advancePayment: null,
  description: 'De maaiers zijn van het merk Voorbeeldia.',
  clauses: [{ clause: 'anti-social-dumping', decision: 'refused', motivation: 'Past niet.' }],
  lots: procedure.lots?.map((lot) => ({
    ...lot,
    awardCriteria: [{ type: 'price', name: 'Prijs', weight: 60 }],
  })),
})

const pages: readonly (readonly [name: string, path: () => string])[] = [
  ['start', () => '/'],
  ['clauses', () => '/clausules'],
  ['clause', () => '/clausules/award-collaboration'],
  ['withdrawn', () => '/clausules/ingetrokken'],
  ['difference', () => '/clausules/reserved-lot/verschil?van=1.0.0&naar=1.0.0'],
  ['api', () => '/api'],
  ['help', () => '/hulp'],
  ['instrument', () => '/hulp/instrumenten/award-criterion'],
  ['statement', () => '/hulp/toegankelijkheid'],
  ['decision aid', () => '/hulp/is-dit-een-overheidsopdracht'],
  ['organisation', () => '/organisatie'],
  ['dossiers', () => '/dossiers'],
  ['own Word', () => `${base}/invullen`],
  ['archive', () => '/dossiers?archief=ja'],
  ['erasure', () => `${archived}/verwijder`],
  ['house style', () => '/organisatie/huisstijl'],
  ['new', () => '/dossiers/nieuw'],
  ['tasks', () => base],
  ['subject', () => `${base}/vragen/opdracht`],
  ['choices', () => `${base}/vragen/procedure`],
  ['time and place', () => `${base}/vragen/tijd-en-plaats`],
  ['buyer', () => `${base}/vragen/bestuur`],
  ['selection', () => `${base}/selectie`],
  ['tendering', () => `${base}/vragen/indienen`],
  ['price', () => `${base}/vragen/prijs-en-betaling`],
  ['technical part', () => `${base}/technische-beschrijving`],
  ['execution', () => `${base}/vragen/uitvoering`],
  ['acceptance', () => `${base}/vragen/oplevering-en-geschillen`],
  ['parameters', () => `${base}/vragen/clausules-invullen?perceel=LOT-0001`],
  ['estimate', () => `${base}/vragen/waarde`],
  ['lot question', () => `${base}/vragen/perceel?perceel=LOT-0001`],
  ['objectives', () => `${base}/vragen/sociale-aanpak?perceel=LOT-0001`],
  ['lots', () => `${base}/percelen`],
  ['removal', () => `${base}/percelen/LOT-0001/verwijder`],
  ['criteria', () => `${base}/percelen/LOT-0001/criteria`],
  ['decisions', () => `${base}/clausules`],
  ['wording', () => `${base}/clausules/target-group-hours/aanpassen?perceel=LOT-0001`],
  ['answers', () => `${base}/antwoorden`],
  ['document', () => `${base}/document/specifications?deel=30`],
  ['downloads', () => `${base}/documenten`],
  ['history', () => `${base}/geschiedenis`],
  ['advice', () => `${base}/advies`],
  ['advice for a lot', () => `${base}/advies?perceel=LOT-0001`],
  ['firms without a register', () => `${base}/ondernemingen`],
  ['check', () => `${base}/controle`],
  ['award', () => `${base}/beoordeling`],
  ['rules', () => '/regels'],
  ['rule', () => '/regels/AWD-04'],
  ['somebody else’s', () => '/controle'],
  ['faulty check', () => `${wrong}/controle`],
  ['faulty question', () => `${wrong}/vragen/procedure`],
  ['faulty criteria', () => `${wrong}/percelen/LOT-0001/criteria`],
  ['faulty clauses', () => `${wrong}/clausules`],
  ['faulty downloads', () => `${wrong}/documenten`],
  ['missing', () => '/bestaat-niet'],
]

describe('every page has no accessibility fault and fits, at 1280 and at 320 pixels', () => {
  it.each(pages)('%s', async (name, path) => {
    if (browser === undefined) return
    expect(await faultsOfPages(page, service.address, [[path(), name === 'missing' ? 404 : 200]])).toEqual([])
  })
})
