import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { compressed, sentAsItIs, takesGzip } from '../../../src/web/http/compressed.js'

describe('a large text', () => {
  const text = 'De opdrachtnemer onderhoudt de bermen. '.repeat(1_000)

  const served = (type: string, body: string, headers: Record<string, string> = {}) => {
    const app = new Hono()
    app.use(compressed)
    app.get('/wat-dan-ook', (c) => c.body(body, 200, { 'Content-Type': type, ...headers }))
    return (encoding = 'gzip, deflate, br') =>
      app.request('/wat-dan-ook', { headers: { 'Accept-Encoding': encoding } })
  }

  it.each([
    'text/html; charset=utf-8',
    'text/css',
    'application/json',
    'application/problem+json',
    'application/atom+xml; charset=utf-8',
    'image/svg+xml',
  ])('of the type %s travels compressed, whatever its address', async (type) => {
    const answer = await served(type, text)()
    expect(answer.headers.get('Content-Encoding')).toBe('gzip')
    expect(answer.headers.get('Vary')).toBe('Accept-Encoding')
    expect(gunzipSync(new Uint8Array(await answer.arrayBuffer())).toString()).toBe(text)
  })

  it.each([
    'application/zip',
    'font/woff2',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ])('is not what %s holds: that goes as it is', async (type) => {
    const answer = await served(type, text)()
    expect([answer.headers.get('Content-Encoding'), answer.headers.get('Vary')]).toEqual([null, null])
    expect(await answer.text()).toBe(text)
  })

  it('goes as it is to who does not take gzip, and says that others get something else', async () => {
    const answer = await served('text/plain', text)('gzip;q=0, br')
    expect([answer.headers.get('Content-Encoding'), answer.headers.get('Vary')]).toEqual([
      null,
      'Accept-Encoding',
    ])
    expect(await answer.text()).toBe(text)
  })

  it('keeps its headers and its status, and loses the length that it had before', async () => {
    const app = new Hono()
    app.use(compressed)
    app.get('/', (c) =>
      c.body(text, 422, { 'Content-Type': 'text/html', 'Content-Length': '39000', ETag: 'W/"a"' }),
    )
    const answer = await app.request('/', { headers: { 'Accept-Encoding': 'gzip' } })
    expect([answer.status, answer.headers.get('ETag'), answer.headers.get('Content-Length')]).toEqual([
      422,
      'W/"a"',
      null,
    ])
  })

  it('that is compressed already is not compressed again', async () => {
    const answer = await served('text/plain', text, { 'Content-Encoding': 'br' })()
    expect(answer.headers.get('Content-Encoding')).toBe('br')
    expect(await answer.text()).toBe(text)
  })

  it('goes as it is when its page asks so', async () => {
    const app = new Hono()
    app.use(compressed)
    app.get('/', (c) => {
      sentAsItIs(c)
      return c.html(text)
    })
    const answer = await app.request('/', { headers: { 'Accept-Encoding': 'gzip' } })
    expect(answer.headers.get('Content-Encoding')).toBeNull()
    expect(await answer.text()).toBe(text)
  })

  it('is more than sixteen thousand bytes: a smaller one goes as it is', async () => {
    const answer = await served('text/plain', 'Goedendag.')()
    expect(answer.headers.get('Content-Encoding')).toBeNull()
    expect(await answer.text()).toBe('Goedendag.')
  })

  it('that did not change has no text to compress', async () => {
    const app = new Hono()
    app.use(compressed)
    app.get('/', (c) => c.body(null, 304, { 'Content-Type': 'text/html' }))
    expect((await app.request('/', { headers: { 'Accept-Encoding': 'gzip' } })).status).toBe(304)
  })
})

describe('whether gzip is taken', () => {
  it.each([
    'gzip',
    'GZIP',
    'gzip, deflate, br, zstd',
    'br;q=1.0, gzip;q=0.8, *;q=0.1',
    '*',
    'x-gzip',
    'identity;q=0, gzip;q=0.001',
  ])('is a yes in "%s"', (accepted) => {
    expect(takesGzip(accepted)).toBe(true)
  })

  it.each([
    '',
    'identity',
    'br',
    'gzip;q=0',
    'gzip; q=0.000, br',
    '*;q=0',
    '*, gzip;q=0',
    'gzipped',
    'gzip;q=x',
  ])('is a no in "%s"', (accepted) => {
    expect(takesGzip(accepted)).toBe(false)
  })
})
