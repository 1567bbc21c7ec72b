import { localDate } from '../../src/kernel/local-date.js'
import { aSupplier } from '../../src/suppliers/builders.js'
import type { Route } from '../../src/web/http/route.js'
import { routes } from '../../src/web/http/routes.js'
import { wholeDocx, wordParagraph } from './made-docx.js'
import { aPng } from './made-pictures.js'
import { type TestService, testService } from './service.js'

type RouteName = keyof typeof routes
export const routeNames = Object.keys(routes) as readonly RouteName[]
/** The forms of the service: the names of the addresses that one is sent to. */
export const formNames = routeNames.filter((name) => 'post' in routes[name].does)
export const pageNames = routeNames.filter((name) => 'get' in routes[name].does)

const own = { Host: '127.0.0.1:3000', Origin: 'http://127.0.0.1:3000', 'Sec-Fetch-Site': 'same-origin' }

/**
 * A service with one of everything that an address can name.
 * @returns ask for a page, send to a form; `said` replaces one word of the address.
 */
export async function everyAddress() {
  const service = await testService()
  await service.suppliers.create(
    aSupplier({
      published: true,
      recognitions: [{ kind: 'maatwerkbedrijf' }],
      approvals: [{ category: 'G3', class: 1 }],
      certificates: [{ name: 'ISO 9001', until: localDate('2028-12-31') }],
    }),
  )
  const dossier = await service.call('POST', '/dossiers', { body: { procedure: example } })
  if (dossier.status !== 201) throw new Error(dossier.text)
  const id = String(dossier.json.id)
  const attachment = await attachmentIn(service, id)
  const fill = await fillIn(service, id)
  await logoIn(service)
  const words = { ...named, id, attachment, fill, import: await importIn(service) }
  const addressOf = (name: RouteName, said: Readonly<Record<string, string>> = {}): string => {
    const { pattern }: Route = routes[name]
    return pattern.replace(/:(\w+)/g, (_, part: string) =>
      encodeURIComponent(said[part] ?? wordFor(pattern, part, words)),
    )
  }
  const open = (address: string) => service.app.request(address, { headers: own })
  // Kept from now on as the first download.
  await open(addressOf('documentFile'))
  return {
    ...service,
    open,
    addressOf,
    paramsOf: (name: RouteName) => [...routes[name].pattern.matchAll(/:(\w+)/g)].map(([, part = '']) => part),
    send: (address: string, body: string | URLSearchParams | Uint8Array<ArrayBuffer>, type?: string) =>
      service.app.request(address, {
        method: 'POST',
        headers: { ...own, ...(type !== undefined && { 'Content-Type': type }) },
        body,
      }),
  }
}

const example = {
  title: 'Onderhoud van bermen',
  contractNature: 'services',
  launchDate: '2027-02-01',
  estimatedValue: 190000,
  cpvCode: '77310000',
  placeOfPerformance: ['36015'],
  lots: [{ title: 'Noord' }],
  clauses: [{ clause: 'anti-social-dumping' }],
}

const named: Readonly<Record<string, string>> = {
  firm: 'groenwerk',
  activity: 'groenonderhoud',
  index: '0',
  question: 'titel',
  lot: 'LOT-0001',
  clause: 'anti-social-dumping',
  document: 'specifications',
  number: '1',
  version: '1.0.0',
  name: 'RES-01',
  instrument: 'reserved-participation',
  page: 'register',
}

/** The same name is of something else in another room. */
function wordFor(pattern: string, part: string, words: Readonly<Record<string, string>>): string {
  if (part === 'id' && pattern.startsWith('/clausules')) return 'reserved-lot'
  if (part === 'id' && pattern.startsWith('/ondernemingen')) return 'groenwerk'
  if (part === 'clause' && pattern.includes('/invoegbestand/')) return 'anti-social-dumping.docx'
  if (part === 'file') {
    if (pattern.startsWith('/ondernemingen')) return 'alle.docx'
    if (pattern.startsWith('/regie')) return 'register.csv'
    if (pattern.includes('/invullen/')) return 'bestek.docx'
    return pattern.startsWith('/hulp') ? 'organisatie-1280.jpg' : 'specifications.txt'
  }
  return words[part] ?? part
}

async function attachmentIn(
  { app }: Pick<Awaited<ReturnType<typeof testService>>, 'app'>,
  id: string,
): Promise<string> {
  const address = `/api/v1/dossiers/${id}/attachments?use=annex&name=straten.txt`
  const headers = { ...own, 'Content-Type': 'application/octet-stream' }
  const sent = await app.request(address, { method: 'POST', headers, body: 'Kerkstraat' })
  return sent.headers.get('Location')?.split('/').at(-1) ?? ''
}

async function importIn({ app }: Pick<Awaited<ReturnType<typeof testService>>, 'app'>): Promise<string> {
  const body = new FormData()
  body.append('bestand', new File(['Naam;Kleur\nNieuw;rood'], 'lijst.csv', { type: 'text/csv' }))
  const sent = await app.request(routes.importFirms.to(), { method: 'POST', headers: own, body })
  return sent.headers.get('Location')?.split('/').at(-1) ?? ''
}

async function fillIn({ app }: Pick<TestService, 'app'>, id: string): Promise<string> {
  const body = new FormData()
  body.append('bewaar', '1')
  body.append('bestand', new File([wholeDocx(wordParagraph('{{clausules}}'))], 'bestek.docx'))
  const sent = await app.request(routes.fillOwn.to({ id }), { method: 'POST', headers: own, body })
  return sent.headers.get('Location')?.split('/').at(-1) ?? ''
}

async function logoIn({ app }: Pick<TestService, 'app'>): Promise<void> {
  const body = new FormData()
  body.append('logo', new File([new Uint8Array(await aPng())], 'logo.png'))
  await app.request(routes.logo.to(), { method: 'POST', headers: own, body })
}
