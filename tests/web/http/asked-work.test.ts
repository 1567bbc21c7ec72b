import { connect } from 'node:net'
import { serve } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { Asker, Undone } from '../../../src/kernel/asked-work.js'
import { askedBy } from '../../../src/web/http/asked-work.js'
import { refused } from '../../../src/web/http/error-answers.js'

/** A service of which every answer is this. */
function serviceOf(answer: (c: Context) => Response | Promise<Response>): Hono {
  const app = new Hono()
  app.all('*', answer)
  return app
}

const ask = (undone: Undone, path: string) => serviceOf((c) => refused(c, undone)).request(path)

describe('work that was not done', () => {
  it('is a page with a sentence and a time to come back, when too many ask', async () => {
    const answer = await ask({ kind: 'busy', ahead: 41, retryAfter: 17 }, '/dossiers')
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '17'])
    expect(await answer.text()).toContain(
      'Er zijn nu te veel aanvragen: er wachten er 41 voor je. Probeer het over 17 seconden opnieuw.',
    )
  })

  it('is a problem to a program', async () => {
    const answer = await ask({ kind: 'busy', ahead: 1, retryAfter: 1 }, '/api/v1/dossiers')
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '1'])
    expect(await answer.json()).toMatchObject({
      status: 503,
      detail: 'Er zijn nu te veel aanvragen: er wacht er 1 voor je. Probeer het over 1 seconde opnieuw.',
      reason: 'busy',
      ahead: 1,
    })
  })

  it.each([
    ['too-slow', 'Het duurde te lang. Probeer het straks opnieuw, of met een kleiner bestand.'],
    ['given-up', 'De dienst wordt gestopt. Probeer het straks opnieuw.'],
  ] as const)('is a sentence when it is %s', async (kind, sentence) => {
    const answer = await ask({ kind }, '/api/v1/dossiers')
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '30'])
    expect(await answer.json()).toMatchObject({ detail: sentence })
  })
})

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
