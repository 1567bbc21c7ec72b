import { describe, expect, it } from 'vitest'
import { actionNames, may, permissions } from '../../src/access/may.js'
import { demoProcedures } from '../../src/demo/procedures.js'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import { describedCalls } from '../support/described.js'
import { type TestService, testService } from '../support/service.js'

/** `/dossiers/{id}/award` → `/dossiers/bestaat-niet/award` */
const anAddress = (path: string): string => path.replaceAll(/\{\w+\}/g, 'bestaat-niet')

const bermen = demoProcedures.find(({ name }) => name === 'bermen-en-begraafplaatsen')?.procedure

describe('every call of the API', () => {
  it('names what it does, by an action that exists', async () => {
    const calls = await describedCalls((await testService()).app)
    expect(calls.length).toBeGreaterThan(45)
    expect(calls.filter(({ action }) => !actionNames.some((known) => known === action))).toEqual([])
  })

  it('answers 403 to who may nothing, before anything of the request is read', async () => {
    const { app, call } = await testService({ known: false, parts: { may: () => false } })
    for (const { method, path } of await describedCalls(app)) {
      const sent = method === 'GET' ? {} : { raw: 'geen JSON', headers: { 'Content-Type': 'x/onbekend' } }
      const { status, json } = await call(method, `${anAddress(path)}?onbekend=1`, sent)
      expect([method, path, status, json.title]).toEqual([method, path, 403, 'Geen toegang'])
    }
  })

  it('is refused to who may all but what it does, and to nobody else', async () => {
    const forbidden = new Set<string>()
    const { app, call } = await testService({
      known: false,
      parts: { may: (actor, action, subject) => !forbidden.has(action) && may(actor, action, subject) },
    })
    for (const { method, path, action, takesBody } of await describedCalls(app)) {
      const sent = takesBody ? { body: {} } : {}
      const answered = await call(method, anAddress(path), sent)
      forbidden.add(action)
      const refused = await call(method, anAddress(path), sent)
      forbidden.clear()
      expect([method, path, answered.status === 403, refused.status]).toEqual([method, path, false, 403])
    }
  })

  it('answers a parameter that it does not know with a 400 that it describes', async () => {
    const { app, call } = await testService()
    for (const { method, path } of await describedCalls(app))
      expect([
        method,
        path,
        (await call(method, `${anAddress(path)}?onbekend=1`, jsonOf(method))).status,
      ]).toEqual([method, path, 400])
  })

  it('answers JSON that cannot be read with a 400, and another type with a 415, that it describes', async () => {
    const { app, call } = await testService()
    const raw = ['/legal-check', '/suppliers/import']
    const calls = (await describedCalls(app)).filter(
      ({ takesBody, path }) => takesBody && !raw.includes(path),
    )
    expect(calls.length).toBeGreaterThan(14)
    for (const { method, path } of calls) {
      const unreadable = await call(method, anAddress(path), { raw: '{"' })
      const other = await call(method, anAddress(path), {
        raw: 'x',
        headers: { 'Content-Type': 'text/plain' },
      })
      expect([method, path, unreadable.status, other.status]).toEqual([method, path, 400, 415])
    }
  })

  it('answers what is not for everybody so that nobody keeps it', async () => {
    const service = await fullDossier()
    const { app, call } = service
    for (const { method, path, action } of await describedCalls(app)) {
      if (method !== 'GET') continue
      const { status, headers } = await call('GET', addressIn(service, path))
      const everyone = Object.entries(permissions).some(
        ([name, { allows }]) => name === action && 'everyone' in allows,
      )
      if (status === 200 && !everyone)
        expect([path, headers.get('Cache-Control')]).toEqual([path, 'no-store'])
    }
  })
})

describe('what the API answers of a dossier with everything in it', () => {
  it('passes through its description: nothing is kept in, and what a client reads today is there', async () => {
    const service = await fullDossier()
    const refused: string[] = []
    for (const { method, path } of await describedCalls(service.app)) {
      if (method !== 'GET') continue
      const { status } = await service.call(method, addressIn(service, path))
      if (status !== 200) refused.push(path)
    }
    // Nobody is invited in an open procedure.
    expect(refused).toEqual(['/dossiers/{id}/invitations.zip'])
    expect(service.log).toEqual([])
    const { json } = await service.call('GET', `/dossiers/${service.dossier}`)
    expect(Object.keys(json).sort()).toEqual([
      'advice',
      'archived',
      'award',
      'createdAt',
      'history',
      'id',
      'marketChecks',
      'motivations',
      'outOfForce',
      'pins',
      'procedure',
      'revision',
      'state',
      'updatedAt',
    ])
    expect(json.advice[0]).toMatchObject({ lot: 'LOT-0001', who: 'via de API' })
    expect(json.marketChecks[0].lots[0]).toMatchObject({ lot: 'LOT-0001', matches: 1 })
    expect(json.motivations[0].text).toBe('Zo is het gebruikelijk.')
  })

  it('says of every finding by which key it is mended or motivated', async () => {
    const { call, dossier } = await fullDossier()
    const { json } = await call('GET', `/dossiers/${dossier}/findings`)
    const keys = json.map(({ key }: { key: string }) => key)
    expect(keys.length).toBeGreaterThan(0)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('says of a summary what a list shows, and not what only the service needs', async () => {
    const { call } = await fullDossier()
    const { json } = await call('GET', '/dossiers')
    expect(Object.keys(json.items[0]).sort()).toEqual([
      'archived',
      'cpvCode',
      'estimatedValue',
      'id',
      'launchDate',
      'lots',
      'pins',
      'revision',
      'state',
      'title',
      'updatedAt',
    ])
  })
})

const jsonOf = (method: string) => (method === 'GET' ? {} : { body: {} })

const addressIn = ({ dossier }: { readonly dossier: string }, path: string): string => {
  const parts: Readonly<Record<string, string>> = {
    '/dossiers/{id}': `/dossiers/${dossier}`,
    '/suppliers/{id}': '/suppliers/groenwerk',
    '/suppliers/export/{file}': '/suppliers/export/register.csv',
    '/documents/{file}': '/documents/specifications.txt?draft=true',
    '/generations/{number}/{file}': '/generations/1/specifications.txt',
    '/clauses/{id}/{version}': '/clauses/reserved-lot/1.0.0',
    '/clauses/{id}': '/clauses/reserved-lot',
    '/rules/{code}': '/rules/RES-01',
    '/reference/cpv': '/reference/cpv?q=gras',
    '/reference/municipalities': '/reference/municipalities?q=Roeselare',
  }
  return Object.entries(parts).reduce((address, [from, to]) => address.replace(from, to), path)
}

/** A dossier in which everything is kept that a dossier can keep, and a firm that fits it. */
async function fullDossier(): Promise<TestService & { readonly dossier: string }> {
  const service = await testService()
  await service.suppliers.create(
    aSupplier({
      activities: [anActivity({ cpvCodes: ['77000000'], minValue: undefined, maxValue: undefined })],
    }),
  )
  const procedure = { ...bermen, negotiationGround: 'urgency' }
  const { json: made } = await service.call('POST', '/dossiers', { body: { procedure } })
  const at = `/dossiers/${made.id}`
  const done = async (method: string, path: string, options: Parameters<TestService['call']>[2] = {}) => {
    const answer = await service.call(method, `${at}/${path}`, options)
    if (answer.status >= 400) throw new Error(`${path}: ${answer.text}`)
    return answer
  }
  await done('POST', 'market-checks')
  const { json: advice } = await done('GET', 'advice?lot=LOT-0001')
  const open = advice.find(({ answers }: { answers: readonly unknown[] }) => answers.length > 0)
  await done('POST', 'advice', {
    body: { lot: 'LOT-0001', instrument: open.instrument, verdict: open.verdict },
  })
  const { json: findings } = await done('GET', 'findings')
  await done('POST', 'motivations', { body: { finding: findings[0].key, text: 'Zo is het gebruikelijk.' } })
  const { headers } = await done('GET', 'award')
  await done('PUT', 'award', {
    body: { offers: [{ lot: 'LOT-0001', tenderer: 'Groenwerk', price: 50_000, assessments: [] }] },
    headers: { 'If-Match': headers.get('ETag') ?? '' },
  })
  await done('GET', 'documents/specifications.txt?draft=true')
  return { ...service, dossier: made.id }
}
