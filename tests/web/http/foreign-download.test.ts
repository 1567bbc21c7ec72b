import { describe, expect, it } from 'vitest'
import { actionNames, keepsWhenAsked } from '../../../src/access/may.js'
import { routes } from '../../../src/web/http/routes.js'
import { everyAddress, pageNames } from '../../support/every-address.js'

const own = { Host: '127.0.0.1:3000' }
const isMaking = (name: (typeof pageNames)[number]): boolean => {
  const { does } = routes[name]
  return 'get' in does && keepsWhenAsked(does.get)
}
const makingPages = pageNames.filter(isMaking)

async function withDownloads() {
  const { app, call, addressOf } = await everyAddress()
  const dossier = addressOf('dossier').slice('/dossiers/'.length)
  const kept = async (): Promise<number> => {
    const { json } = await call('GET', `/dossiers/${dossier}/generations`)
    return json.length
  }
  const from = (address: string, site?: string) =>
    app.request(address, { headers: { ...own, ...(site !== undefined && { 'Sec-Fetch-Site': site }) } })
  const { json: description } = await call('GET', '/openapi.json')
  const calls = Object.entries<{ readonly get?: { readonly 'x-action': string } }>(description.paths)
  return { addressOf, dossier, kept, from, calls }
}

describe('a document that is kept when somebody asks for it', () => {
  it('is the only thing that asking keeps', () => {
    expect(actionNames.filter(keepsWhenAsked)).toEqual(['make-documents'])
  })

  it('is not made for another website, from any page', async () => {
    const { addressOf, kept, from } = await withDownloads()
    const before = await kept()
    expect(makingPages).toEqual([
      'documentsZip',
      'lettersZip',
      'lettersOfZip',
      'documentFile',
      'filledOwn',
      'filledFile',
      'insertFile',
      'clauseInsert',
    ])
    for (const name of makingPages) {
      const answer = await from(addressOf(name, { file: 'notice.txt' }), 'cross-site')
      expect([name, answer.status]).toEqual([name, 403])
      expect(await answer.text()).toContain('Open het dossier in de dienst zelf')
    }
    expect(await kept()).toBe(before)
  })

  it('is not made for another website, through any call', async () => {
    const { dossier, kept, from, calls } = await withDownloads()
    const before = await kept()
    const making = calls.filter(([, { get }]) => get?.['x-action'] === 'make-documents')
    expect(making).toHaveLength(5)
    for (const [path] of making) {
      const address = path.replace('{id}', dossier).replace('{file}', 'notice.txt')
      const answer = await from(`${address}${path.includes('{file}') ? '?draft=true' : ''}`, 'cross-site')
      expect([path, answer.status]).toEqual([path, 403])
      expect(await answer.json()).toMatchObject({ title: 'Vreemde herkomst', status: 403 })
    }
    expect(await kept()).toBe(before)
  })

  it.each(['same-origin', 'none', undefined])(
    'is made and kept, once per revision, for who asks here: Sec-Fetch-Site %s',
    async (site) => {
      const { addressOf, kept, from } = await withDownloads()
      const before = await kept()
      const address = addressOf('documentFile', { file: 'notice.txt' })
      expect([(await from(address, site)).status, (await from(address, site)).status]).toEqual([200, 200])
      expect(await kept()).toBe(before + 1)
    },
  )

  it('leaves what keeps nothing open to a link from elsewhere', async () => {
    const { addressOf, from } = await withDownloads()
    for (const name of ['clauses', 'dossier', 'documents', 'earlierFile'] as const)
      expect([name, (await from(addressOf(name), 'cross-site')).status]).toEqual([name, 200])
  })
})
