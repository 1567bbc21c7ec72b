import { describe, expect, it } from 'vitest'
import { testService, townOrganisation } from '../support/service.js'

describe('the organisation', () => {
  it('has to be known before anything can be written, and the answer says how', async () => {
    const { call } = await testService({ known: false })
    const refused = await call('POST', '/dossiers', { body: { procedure: { title: 'Bermen' } } })
    expect(refused.status).toBe(409)
    expect(refused.headers.get('Content-Type')).toContain('application/problem+json')
    expect(refused.json.detail).toContain('/api/v1/organisation')
    expect((await call('GET', '/organisation')).status).toBe(404)
  })

  it('is made once with If-None-Match and changed with its ETag', async () => {
    const { call } = await testService({ known: false })
    const made = await call('PUT', '/organisation', {
      body: townOrganisation,
      headers: { 'If-None-Match': '*' },
    })
    expect([made.status, made.headers.get('ETag'), made.json.revision]).toEqual([201, '"1"', 1])
    const again = await call('PUT', '/organisation', {
      body: townOrganisation,
      headers: { 'If-None-Match': '*' },
    })
    expect(again.status).toBe(412)
    const changed = await call('PUT', '/organisation', {
      body: { ...townOrganisation, name: 'Stad Ander' },
      headers: { 'If-Match': '"1"' },
    })
    expect([changed.status, changed.json.name, changed.headers.get('ETag')]).toEqual([
      200,
      'Stad Ander',
      '"2"',
    ])
    const stale = await call('PUT', '/organisation', {
      body: townOrganisation,
      headers: { 'If-Match': '"1"' },
    })
    expect([stale.status, stale.json.revision]).toEqual([412, 2])
    expect((await call('GET', '/organisation')).json.name).toBe('Stad Ander')
  })

  it('is not written without a precondition', async () => {
    const { call } = await testService({ known: false })
    expect((await call('PUT', '/organisation', { body: townOrganisation })).status).toBe(428)
  })

  it.each([
    [{ ...townOrganisation, enterpriseNumber: '0000000098' }, 'enterpriseNumber'],
    [{ ...townOrganisation, region: 'nergens' }, 'region'],
    [{ ...townOrganisation, name: ' ' }, 'name'],
    [{ ...townOrganisation, kleur: 'rood' }, 'kleur'],
  ])('refuses %j and names the field', async (body, path) => {
    const { call } = await testService({ known: false })
    const refused = await call('PUT', '/organisation', { body, headers: { 'If-None-Match': '*' } })
    expect(refused.status).toBe(422)
    expect(refused.json.errors.map((error: { path: string }) => error.path)).toContain(path)
  })
})
