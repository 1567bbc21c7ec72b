import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { testService } from '../support/service.js'

const bermen = demoProcedures[0]?.procedure

async function withDossier(procedure: unknown = bermen) {
  const service = await testService()
  const made = await service.call('POST', '/dossiers', { body: { procedure } })
  expect(made.status, made.text).toBe(201)
  return { ...service, made, path: `/dossiers/${made.json.id}` }
}

describe('a dossier', () => {
  it('is made from a procedure and says where it stands', async () => {
    const { made, call, path } = await withDossier()
    expect(made.headers.get('Location')).toBe(`/api/v1${path}`)
    expect(made.headers.get('ETag')).toBe('"1"')
    const read = await call('GET', path)
    expect(read.json).toEqual(made.json)
    expect(read.json.procedure.lots).toHaveLength(3)
    expect(read.json).not.toHaveProperty('organisation')
  })

  it('needs only a title, and gets the buyer from the organisation', async () => {
    const { made } = await withDossier({ title: 'Bermen' })
    expect(made.json.procedure).toEqual({
      title: 'Bermen',
      buyer: { name: 'Stad Voorbeeld', enterpriseNumber: '0000000097' },
    })
  })

  it('lists answers out of force and uses them nowhere', async () => {
    const { made, call, path } = await withDossier({ ...bermen, negotiationGround: 'urgency' })
    expect(made.json.outOfForce).toEqual(['negotiationGround'])
    expect(made.json.procedure.negotiationGround).toBe('urgency')
    expect((await call('GET', `${path}/workbench`)).json.procedure).not.toHaveProperty('negotiationGround')
  })

  it('gives new lots the next id and never an old one again', async () => {
    const lots = [{ title: 'Een' }, { title: 'Twee' }]
    const { made, call, path } = await withDossier({ title: 'Bermen', lots })
    expect(made.json.procedure.lots.map(({ id }: { id: string }) => id)).toEqual(['LOT-0001', 'LOT-0002'])
    await call('PUT', `${path}/procedure`, {
      body: { title: 'Bermen', lots: [{ id: 'LOT-0001', title: 'Een' }] },
      headers: { 'If-Match': '"1"' },
    })
    const added = await call('PUT', `${path}/procedure`, {
      body: { title: 'Bermen', lots: [{ id: 'LOT-0001', title: 'Een' }, { title: 'Drie' }] },
      headers: { 'If-Match': '"2"' },
    })
    expect(added.json.procedure.lots.map(({ id }: { id: string }) => id)).toEqual(['LOT-0001', 'LOT-0003'])
  })

  it('keeps the fields that came later when a replacement leaves them out; null says none or takes away', async () => {
    const later = {
      startDate: '2027-05-03',
      renewals: { count: 2, months: 12 },
      termInDays: { count: 60, kind: 'working' },
      priceVatBasis: 'included',
      priceRevision: { index: 'de gezondheidsindex', fixedPart: 20 },
      deposit: { percentage: 3 },
      personalDataProcessed: true,
      urgency: { motivation: 'De brug is afgesloten.' },
      competitiveNegotiationCase: 'b',
    }
    const { made, call, path } = await withDossier({ title: 'Bermen', description: 'Maaien.', ...later })
    expect(made.json.procedure).toMatchObject(later)
    const put = (revision: number, body: object) =>
      call('PUT', `${path}/procedure`, { body, headers: { 'If-Match': `"${revision}"` } })
    const old = await put(1, { title: 'Nieuw' })
    expect(old.json.procedure).toEqual({ title: 'Nieuw', buyer: made.json.procedure.buyer, ...later })
    const none = await put(2, { title: 'Nieuw', deposit: null, priceVatBasis: null })
    const { priceVatBasis: _, ...rest } = later
    expect(none.json.procedure).toEqual({
      title: 'Nieuw',
      buyer: made.json.procedure.buyer,
      ...rest,
      deposit: null,
    })
    expect((await call('GET', path)).json).toEqual(none.json)
  })

  it('has no answer where null takes one away, from the first request on', async () => {
    const { made, call, path } = await withDossier({ title: 'Bermen', personalDataProcessed: null })
    expect(made.json.procedure).not.toHaveProperty('personalDataProcessed')
    const answer = (sent: object) =>
      call('POST', `${path}/answers`, { body: [{ path: 'personalDataProcessed', ...sent }] })
    const given = await answer({ value: true })
    expect(given.json.procedure?.personalDataProcessed, given.text).toBe(true)
    const taken = await answer({ value: null, was: true })
    expect(taken.status, taken.text).toBe(200)
    expect(taken.json.procedure, taken.text).not.toHaveProperty('personalDataProcessed')
  })

  it('lists a case of article 38 and urgency out of force in a procedure that knows neither', async () => {
    const { made } = await withDossier({
      title: 'Bermen',
      procedureType: 'limited-value',
      competitiveNegotiationCase: 'b',
      urgency: { motivation: 'Dringend.' },
    })
    expect(made.json.outOfForce).toEqual(['competitiveNegotiationCase', 'urgency'])
  })

  it('is replaced only by whoever read its last revision', async () => {
    const { call, path } = await withDossier()
    const put = (headers: Record<string, string>) =>
      call('PUT', `${path}/procedure`, { body: { ...bermen, title: 'Nieuw' }, headers })
    expect((await put({})).status).toBe(428)
    const changed = await put({ 'If-Match': '"1"' })
    expect([changed.status, changed.json.revision, changed.headers.get('ETag')]).toEqual([200, 2, '"2"'])
    const stale = await put({ 'If-Match': '"1"' })
    expect([stale.status, stale.json.revision]).toEqual([412, 2])
    expect((await put({ 'If-Match': 'onzin' })).status).toBe(412)
    expect(changed.json.history.at(-1)).toMatchObject({
      revision: 2,
      who: 'via de API',
      what: { changed: ['title'] },
    })
  })

  it('does not exist under another id', async () => {
    const { call } = await withDossier()
    for (const path of ['', '/workbench', '/selection', '/generations', '/documents/notice.txt'])
      expect((await call('GET', `/dossiers/bestaat-niet${path}`)).status).toBe(404)
    expect(
      (
        await call('PUT', '/dossiers/bestaat-niet/procedure', {
          body: { title: 'x' },
          headers: { 'If-Match': '"1"' },
        })
      ).status,
    ).toBe(404)
  })

  it('shows up in the list, last changed first, page by page', async () => {
    const { call, at } = await withDossier({ title: 'Eerste' })
    at('2026-11-24T10:00:00Z')
    await call('POST', '/dossiers', { body: { procedure: { title: 'Tweede' } } })
    const first = await call('GET', '/dossiers?limit=1')
    expect([first.json.total, first.json.items.map(({ title }: { title: string }) => title)]).toEqual([
      2,
      ['Tweede'],
    ])
    const second = await call('GET', `/dossiers?limit=1&cursor=${encodeURIComponent(first.json.nextCursor)}`)
    expect([second.json.items[0].title, second.json.nextCursor]).toEqual(['Eerste', null])
    expect((await call('GET', '/dossiers?cursor=onzin')).status).toBe(400)
  })
})

describe('what is sent', () => {
  it.each([
    ['an unknown field', { procedure: { title: 'x', kleur: 'rood' } }, 'procedure.kleur'],
    [
      'an unknown field of a criterion',
      { procedure: { title: 'x', lots: [{ awardCriteria: [{ gewicht: 3 }] }] } },
      'procedure.lots.0.awardCriteria.0.gewicht',
    ],
    ['a field beside the procedure', { procedure: { title: 'x' }, meer: 1 }, 'meer'],
    [
      'a weight that is no number',
      { procedure: { title: 'x', lots: [{ awardCriteria: [{}, { weight: 'veel' }] }] } },
      'procedure.lots.0.awardCriteria.1.weight',
    ],
    [
      'a clause that does not exist',
      { procedure: { title: 'x', clauses: [{ clause: 'bestaat-niet' }] } },
      'procedure.clauses.0.clause',
    ],
    [
      'a lot clause for the whole procedure',
      { procedure: { title: 'x', clauses: [{ clause: 'target-group-hours' }] } },
      'procedure.clauses.0.clause',
    ],
    [
      'a parameter out of bounds',
      {
        procedure: {
          title: 'x',
          lots: [{ clauses: [{ clause: 'target-group-hours', parameters: { hours: -1 } }] }],
        },
      },
      'procedure.lots.0.clauses.0.parameters.hours',
    ],
    [
      'a share under the legal minimum',
      {
        procedure: {
          title: 'x',
          lots: [{ clauses: [{ clause: 'reserved-lot', parameters: { minimumShare: 20 } }] }],
        },
      },
      'procedure.lots.0.clauses.0.parameters.minimumShare',
    ],
    [
      'a refusal without a motivation',
      { procedure: { title: 'x', clauses: [{ clause: 'anti-social-dumping', decision: 'refused' }] } },
      'procedure.clauses.0.motivation',
    ],
    [
      'a clause both in a criterion and in the list',
      {
        procedure: {
          title: 'x',
          lots: [
            {
              clauses: [{ clause: 'award-collaboration' }],
              awardCriteria: [{ clause: 'award-collaboration' }],
            },
          ],
        },
      },
      undefined,
    ],
  ])('is refused with %s, at its path', async (_, body, path) => {
    const { call } = await testService()
    const refused = await call('POST', '/dossiers', { body })
    expect(refused.status, refused.text).toBe(422)
    expect(refused.json).toMatchObject({ status: 422, title: 'Niet geldig' })
    if (path !== undefined)
      expect(refused.json.errors.map((error: { path: string }) => error.path)).toContain(path)
  })

  it('has to be JSON, readable, and not too large', async () => {
    const { call } = await testService()
    expect((await call('POST', '/dossiers', { raw: '{"procedure": ' })).status).toBe(400)
    expect(
      (await call('POST', '/dossiers', { raw: 'title=x', headers: { 'Content-Type': 'text/plain' } })).status,
    ).toBe(415)
    const large = JSON.stringify({ procedure: { title: 'x', description: 'y'.repeat(2_200_000) } })
    expect((await call('POST', '/dossiers', { raw: large })).status).toBe(413)
  })

  it.each([
    '{"__proto__": {"admin": true}, "procedure": {"title": "x"}}',
    '{"procedure": {"title": "x", "estimatedValue": 1e999}}',
    '{"procedure": {"title": "\\ud800", "description": "\\u0000"}}',
    `{"procedure": ${'['.repeat(5000)}${']'.repeat(5000)}}`,
    'null',
    '[]',
  ])('never brings the service down: %s', async (raw) => {
    const { call, log } = await testService()
    expect((await call('POST', '/dossiers', { raw })).status).toBeLessThan(500)
    expect(log).toEqual([])
  })

  it('is refused in a query that does not exist', async () => {
    const { call } = await testService()
    expect((await call('GET', '/dossiers?limit=0')).status).toBe(400)
    expect((await call('GET', '/dossiers?onbekend=1')).status).toBe(400)
    expect((await call('GET', '/reference/cpv')).status).toBe(400)
  })
})
