import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { memoryDossierStore } from '../../src/storage/memory/memory-stores.js'
import { testService } from '../support/service.js'

describe('the guard', () => {
  it.each(['evil.example', '127.0.0.1', '127.0.0.1:9999', 'localhost:3000.evil.example'])(
    'answers nothing to the host %s',
    async (host) => {
      const { call } = await testService()
      expect((await call('GET', '/health', { headers: { Host: host } })).status).toBe(421)
    },
  )

  it.each(['127.0.0.1:3000', 'localhost:3000', '[::1]:3000'])(
    'answers to its own address %s',
    async (host) => {
      const { call } = await testService()
      expect((await call('GET', '/health', { headers: { Host: host } })).json).toEqual({ status: 'ok' })
    },
  )

  it.each<Record<string, string>>([
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: 'https://127.0.0.1:3000' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ])('lets no other website write: %j', async (headers) => {
    const { call } = await testService()
    expect((await call('POST', '/dossiers', { body: { procedure: { title: 'x' } }, headers })).status).toBe(
      403,
    )
  })

  it('lets its own pages and programs without an origin write', async () => {
    const { call } = await testService()
    const ownRequests: readonly Record<string, string>[] = [
      {},
      { Origin: 'http://127.0.0.1:3000', 'Sec-Fetch-Site': 'same-origin' },
      { 'Sec-Fetch-Site': 'none' },
    ]
    for (const headers of ownRequests)
      expect((await call('POST', '/dossiers', { body: { procedure: { title: 'x' } }, headers })).status).toBe(
        201,
      )
  })

  it('sends no CORS headers and a policy without inline scripts', async () => {
    const { app } = await testService()
    for (const path of ['/', '/api', '/clausules', '/api/v1/health', '/bestaat-niet']) {
      const { headers } = await app.request(path, {
        headers: { Host: '127.0.0.1:3000', Origin: 'https://evil.example' },
      })
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'self'")
      expect(headers.get('Content-Security-Policy')).not.toContain('unsafe')
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    }
  })

  it('sends large texts compressed to whoever takes them so, and Word files as they are', async () => {
    const { app, call } = await testService()
    const ask = (path: string, encoding: string) =>
      app.request(path, { headers: { Host: '127.0.0.1:3000', 'Accept-Encoding': encoding } })
    const [plain, small] = [
      await ask('/api/v1/openapi.json', 'identity'),
      await ask('/api/v1/health', 'gzip'),
    ]
    const packed = await ask('/api/v1/openapi.json', 'gzip, br')
    expect([plain, small, packed].map(({ headers }) => headers.get('Content-Encoding'))).toEqual([
      null,
      null,
      'gzip',
    ])
    expect(gunzipSync(new Uint8Array(await packed.arrayBuffer())).toString()).toBe(await plain.text())
    expect(await small.json()).toEqual({ status: 'ok' })
    expect((await call('GET', '/health')).json).toEqual({ status: 'ok' })
  })

  it('turns a bug into a problem with a reference, without the words of a user in the log', async () => {
    const broken = { ...(await memoryDossierStore()), find: () => Promise.reject(new Error('geheime titel')) }
    const { app, log } = await testService({ parts: { dossiers: broken } })
    const response = await app.request('/api/v1/dossiers/x', { headers: { Host: '127.0.0.1:3000' } })
    const problem = z
      .object({ reference: z.string(), status: z.number(), title: z.string() })
      .parse(await response.json())
    expect(problem).toMatchObject({ status: 500, title: 'Er ging iets mis' })
    expect(log.join('\n')).toContain(problem.reference)
    expect(log.join('\n')).not.toContain('geheime')
  })
})
