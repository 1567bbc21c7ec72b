import { beforeAll, describe, expect, it } from 'vitest'
import { actionNames, may } from '../../src/access/may.js'
import { demoProcedures } from '../../src/demo/procedures.js'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import { describedCalls } from '../support/described.js'
import {
  type CallOptions,
  type TestService,
  type TestServiceOptions,
  testService,
  townOrganisation,
} from '../support/service.js'

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

  it('asks again in its deed, about what is acted upon: the action that it names, and not another one', async () => {
    const asked: string[] = []
    const service = await fullDossier({
      may: (actor, action, subject) => {
        if (subject !== undefined) asked.push(action)
        return may(actor, action, subject)
      },
    })
    for (const { method, path, action } of await describedCalls(service.app)) {
      // What everybody may read is read by no deed.
      if (action === 'read-library') continue
      const { revision } = (await service.call('GET', ownerOf(service, path))).json
      asked.length = 0
      const query = method === 'POST' && path.endsWith('/attachments') ? '?use=annex&name=lijst.txt' : ''
      const { status } = await service.call(method, `${addressIn(service, path)}${query}`, {
        ...sentTo(method, path),
        headers: { 'If-Match': `"${revision}"`, ...sentTo(method, path).headers },
      })
      expect([method, path, status < 500, asked.includes(action)]).toEqual([method, path, true, true])
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
    const raw = [
      '/legal-check',
      '/legal-check/comments',
      '/suppliers/import',
      '/dossiers/{id}/fill',
      '/dossiers/{id}/attachments',
    ]
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
})

describe('what the API answers of a dossier with everything in it', () => {
  let service: Awaited<ReturnType<typeof fullDossier>>
  beforeAll(async () => {
    service = await fullDossier()
  })

  it('passes through its description, and nobody keeps what is not for everybody', async () => {
    const refused: string[] = []
    for (const { method, path, action } of await describedCalls(service.app)) {
      if (method !== 'GET') continue
      const { status, headers } = await service.call('GET', addressIn(service, path))
      if (status !== 200) refused.push(path)
      const isPublic = action === 'read-library'
      expect([path, headers.get('Cache-Control')]).toEqual([path, isPublic ? null : 'no-store'])
    }
    // Nobody is invited in an open procedure, and no file was kept.
    expect(refused).toEqual(['/dossiers/{id}/invitations.zip', '/dossiers/{id}/attachments/{attachment}'])
    expect(service.log).toEqual([])
  })

  it('is all that a client reads today', async () => {
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
    const { call, dossier } = service
    const { json } = await call('GET', `/dossiers/${dossier}/findings`)
    const keys = json.map(({ key }: { key: string }) => key)
    expect(keys.length).toBeGreaterThan(0)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('says of a summary what a list shows, and not what only the service needs', async () => {
    const { call } = service
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
    '/letters/{document}': '/letters/award-letter',
    '/attachments/{attachment}': '/attachments/geen',
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

/** What carries the revision that a call is held against. */
const ownerOf = (service: { readonly dossier: string }, path: string): string =>
  path.startsWith('/dossiers/{id}')
    ? `/dossiers/${service.dossier}`
    : path.startsWith('/suppliers')
      ? '/suppliers/groenwerk'
      : '/organisation'

/** Something that each call with a body takes. */
const sentTo = (method: string, path: string): CallOptions => {
  const bodies: Readonly<Record<string, CallOptions>> = {
    '/legal-check': { raw: 'Een tekst.', headers: { 'Content-Type': 'text/plain' } },
    '/suppliers/import': { raw: 'Naam\nNieuw', headers: { 'Content-Type': 'text/csv' } },
    '/legal-check/comments': { raw: 'x', headers: { 'Content-Type': 'application/octet-stream' } },
    '/dossiers/{id}/fill': { raw: 'x', headers: { 'Content-Type': 'application/octet-stream' } },
    '/organisation': { body: townOrganisation },
    '/dossiers': { body: { procedure: { title: 'Nog een' } } },
    '/dossiers/{id}/procedure': { body: bermen },
    '/dossiers/{id}/publication': { body: { published: false } },
    '/dossiers/{id}/archive': { body: { archived: false } },
    '/dossiers/{id}/pins/clauses/{clause}': { body: { version: '1.0.0' } },
    '/dossiers/{id}/pins/templates/{template}': { body: { version: '1.0.0' } },
    '/dossiers/{id}/answers': { body: [{ path: 'title', value: 'x' }] },
    '/dossiers/{id}/motivations': { body: { finding: 'geen', text: 'x' } },
    '/dossiers/{id}/fixes': { body: { finding: 'geen' } },
    '/dossiers/{id}/advice': { body: { lot: 'LOT-0001', instrument: 'geen', verdict: 'possible' } },
    '/dossiers/{id}/invitations': { body: { supplier: 'groenwerk', invited: true } },
    '/dossiers/{id}/invitations/matches': { body: { lot: 'LOT-0001', most: 1 } },
    '/dossiers/{id}/award': { body: {} },
    '/dossiers/{id}/proposals': { body: { paths: ['geen'] } },
    '/dossiers/{id}/attachments': { raw: 'x', headers: { 'Content-Type': 'application/octet-stream' } },
    '/suppliers': { body: { name: 'Nog een' } },
    '/suppliers/{id}': { body: { name: 'Groenwerk' } },
    '/suppliers/{id}/archive': { body: { archived: false } },
  }
  return (method === 'GET' ? undefined : bodies[path]) ?? {}
}

/** A dossier in which everything is kept that a dossier can keep, and a firm that fits it. */
async function fullDossier(
  parts: TestServiceOptions['parts'] = {},
): Promise<TestService & { readonly dossier: string }> {
  const service = await testService({ parts })
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
