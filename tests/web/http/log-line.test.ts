import { connect } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { belgianDay } from '../../../src/kernel/local-date.js'
import { faultLine, isHangUp, ownFrame, requestId, timed } from '../../../src/web/http/log-line.js'

const thrownBy = (work: () => unknown): Error => {
  try {
    work()
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('nothing was thrown')
}

/** An error that came up inside node, called by our own code. */
const inNode = () => thrownBy(() => belgianDay('geen dag'))

describe('the place of a fault', () => {
  it('is the first line of our own code, below those of node', () => {
    const error = new Error('x')
    error.stack = [
      'Error: x',
      '    at abortIncoming (node:_http_server:796:17)',
      `    at parse (${new URL('../../../node_modules/zod/index.js', import.meta.url).href}:1:2)`,
      `    at async save (${new URL('../../../src/dossiers/changes.ts', import.meta.url).href}:12:3)`,
      `    at ${new URL('../../../src/app.ts', import.meta.url).pathname}:4:5`,
    ].join('\n')
    expect(ownFrame(error)).toBe('dossiers/changes.ts:12:3')
  })

  it('is that of a real error', () => {
    expect(ownFrame(inNode())).toMatch(/^kernel\/local-date\.ts:\d+:\d+$/)
  })

  it('is unknown when no code of ours was there', () => {
    const error = new Error('x')
    error.stack = 'Error: x\n    at abortIncoming (node:_http_server:796:17)'
    expect(ownFrame(error)).toBeUndefined()
  })

  it('is never what somebody typed', () => {
    const typed = `\n    at geheim (${new URL('../../../src/geheim.ts', import.meta.url).href}:1:1)`
    const error = new Error(typed)
    error.stack = `Error: ${typed}\n    at x (${new URL('../../../src/app.ts', import.meta.url).href}:4:5)`
    expect(ownFrame(error)).toBe('app.ts:4:5')
  })
})

describe('a line of the log', () => {
  it('has the time before it', () => {
    const lines: string[] = []
    timed(
      (line) => lines.push(line),
      () => Date.parse('2026-11-24T09:00:00Z'),
    )('fout')
    expect(lines).toEqual(['2026-11-24T09:00:00.000Z fout'])
  })

  it('says of a fault its number, the route and the place, and not what was typed', () => {
    const line = faultLine(inNode(), { id: '1a2b3c4d', method: 'GET', route: '/dossiers/:id' })
    expect(line).toMatch(/^fout 1a2b3c4d: GET \/dossiers\/:id: RangeError kernel\/local-date\.ts:\d+:\d+$/)
    expect(line).not.toContain('geen dag')
  })
})

describe('the number of a request', () => {
  const asked = (headers: Record<string, string>) => new Request('http://x', { headers })

  it('is that of the proxy before us', () => {
    expect(requestId(asked({ 'X-Request-Id': '7f1c-9a_B' }))).toBe('7f1c-9a_B')
  })

  it.each(['', 'a b', 'a\tb', 'é', 'a'.repeat(65), '{"a":1}'])('is a new one instead of %j', (given) => {
    expect(requestId(asked(given === 'é' ? {} : { 'X-Request-Id': given }))).toMatch(/^[0-9a-f]{8}$/)
  })
})

describe('somebody who hangs up', () => {
  it('before the request is whole, makes no fault', async () => {
    const seen = new Promise<boolean>((resolve) => {
      const app = new Hono()
      app.post('/', async (c) => c.text(await c.req.text()))
      app.onError((error, c) => {
        resolve(isHangUp(error, c.req.raw))
        return c.text('')
      })
      const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
        const socket = connect(port, '127.0.0.1', () =>
          socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx'),
        )
        setTimeout(() => socket.destroy(), 50)
        socket.on('close', () => server.close())
      })
    })
    expect(await seen).toBe(true)
  })

  it('hides no fault of our own', () => {
    const gone = new Request('http://x', { signal: AbortSignal.abort() })
    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
    expect(isHangUp(new TypeError('x is undefined'), gone)).toBe(false)
    expect(isHangUp(reset, new Request('http://x'))).toBe(false)
    expect(isHangUp(reset, gone)).toBe(true)
  })
})
