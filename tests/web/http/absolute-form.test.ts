import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { serve } from '@hono/node-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testService } from '../../support/service.js'

let server: ReturnType<typeof serve>
beforeEach(async () => {
  const { app } = await testService()
  server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await once(server, 'listening')
})
afterEach(() => void server.close())

/** The first line of the answer to a request that is sent as it is written. */
async function answerTo(line: string, host: string): Promise<string> {
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  socket.end(`${line} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
  let answered = ''
  for await (const chunk of socket) answered += String(chunk)
  return answered.split('\r\n')[0] ?? ''
}

describe('a request line that names a host', () => {
  it.each([
    'GET http://evil.example/api/v1/health',
    'GET http://evil.example:3000/api/v1/health',
    'GET http://127.0.0.1:9999/api/v1/health',
    'GET HTTP://evil.example/api/v1/health',
    'GET http://127.0.0.1:3000@evil.example/api/v1/health',
    'GET http://evil.example/dossiers',
  ])('is not answered for another one, whatever the header says: %s', async (line) => {
    expect(await answerTo(line, '127.0.0.1:3000')).toMatch(/^HTTP\/1\.1 (421|400) /)
  })

  it('is told so with 421', async () => {
    expect(await answerTo('GET http://evil.example/api/v1/health', '127.0.0.1:3000')).toContain(' 421 ')
    expect(await answerTo('GET http://evil.example/dossiers', '127.0.0.1:3000')).toContain(' 421 ')
  })

  it('is answered for the own one, which counts before the header', async () => {
    expect(await answerTo('GET http://127.0.0.1:3000/api/v1/health', '127.0.0.1:3000')).toContain(' 200 ')
    expect(await answerTo('GET http://127.0.0.1:3000/api/v1/health', 'evil.example')).toContain(' 200 ')
    expect(await answerTo('GET /api/v1/health', '127.0.0.1:3000')).toContain(' 200 ')
    expect(await answerTo('GET /api/v1/health', 'evil.example')).toContain(' 421 ')
  })
})
