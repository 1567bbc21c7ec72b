import { describe, expect, it } from 'vitest'
import { routes } from '../../src/web/http/routes.js'
import { everyAddress, formNames, pageNames, routeNames } from '../support/every-address.js'
import { testService } from '../support/service.js'

/** Where nothing of anybody is told: files of the site itself, and whether the service stands. */
const openToAll = /^\/assets\/|^\/api\/v1\/(health|ready|openapi\.json)$/

describe('every door', () => {
  it('asks whether the actor may before anything of the request is read', async () => {
    const { app } = await testService({ parts: { may: () => false } })
    const doors = app.routes.filter(({ method, path }) => method !== 'ALL' && !openToAll.test(path))
    expect(doors.length).toBeGreaterThan(100)
    for (const { method, path } of doors) {
      const answer = await app.request(path.replace(/:\w+(\{[^}]*\})?\??/g, 'x'), {
        method,
        headers: { Host: '127.0.0.1:3000', 'Content-Type': 'application/json' },
        ...(method !== 'GET' && { body: 'not a form, and no JSON' }),
      })
      expect([method, path, answer.status]).toEqual([method, path, 403])
    }
  })

  it('stands in the one table of addresses when it is a page, and the other way round', async () => {
    const { app, addressOf } = await everyAddress()
    const pages = app.routes.filter(({ method, path }) => method !== 'ALL' && !/^\/(assets|api\/)/.test(path))
    const known = new Set(pages.map(({ method, path }) => `${method} ${path}`))
    const inTable = new Set([
      ...pageNames.map((name) => `GET ${routes[name].pattern}`),
      ...formNames.map((name) => `POST ${routes[name].pattern}`),
    ])
    expect([...known].sort()).toEqual([...inTable].sort())
    expect(
      routeNames.map((name) => addressOf(name)).filter((address) => /:|undefined/.test(address)),
    ).toEqual([])
  })

  it('opens on what exists, all but those that need a second version of a clause, and a document of letters', async () => {
    const { open, addressOf } = await everyAddress()
    const shut: string[] = []
    for (const name of pageNames) if ((await open(addressOf(name))).status >= 400) shut.push(name)
    expect(shut).toEqual(['clauseDifference', 'lettersOfZip'])
  })
})
