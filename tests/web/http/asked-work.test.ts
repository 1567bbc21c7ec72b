import { connect } from 'node:net'
import { serve } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { Asker } from '../../../src/kernel/asked-work.js'
import { askedBy } from '../../../src/web/http/asked-work.js'

const serviceOf = (answer: (c: Context) => Response | Promise<Response>): Hono => new Hono().all('*', answer)

describe('who asks', () => {
  it.each([
    ['/api/v1/dossiers', 'api'],
    ['/dossiers/x/documenten', 'buyer'],
    ['/regie/ondernemingen', 'coordinator'],
    ['/ondernemingen.csv', 'public'],
  ])('%s is one person with whoever comes in there', async (path, person) => {
    const app = serviceOf((c) => c.text(askedBy(c).person ?? ''))
    expect(await (await app.request(path)).text()).toBe(person)
  })

  it('is gone when the client hangs up', async () => {
    let asker: Asker | undefined
    const app = serviceOf(async (c) => {
      asker = askedBy(c)
      await new Promise((resolve) => asker?.signal?.addEventListener('abort', resolve))
      return c.text('')
    })
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'))
      setTimeout(() => socket.destroy(), 50)
    })
    await expect.poll(() => asker?.signal?.aborted).toBe(true)
    server.close()
  })
})
