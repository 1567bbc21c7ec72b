import { describe, expect, it } from 'vitest'
import { helpTopics } from '../../src/web/pages/public/help/help-topics.js'
import { shippedHelp, shippedShelf } from '../support/legal-texts.js'
import { testService } from '../support/service.js'

async function page(path: string) {
  const { app } = await testService()
  const response = await app.request(path, { headers: { Host: '127.0.0.1:3000' } })
  return { status: response.status, html: await response.text() }
}

describe('the public pages', () => {
  it.each(['/', '/clausules', '/clausules/reserved-lot', '/clausules/reserved-lot/1.0.0', '/api'])(
    '%s is a Dutch page with one title',
    async (path) => {
      const { status, html } = await page(path)
      expect(status).toBe(200)
      expect(html).toMatch(/^<!doctype html><html lang="nl-BE"/)
      expect(html.match(/<h1/g)).toHaveLength(1)
      expect(html).toMatch(/<title>[^<]+<\/title>/)
      expect(html).not.toMatch(/<script(?![^>]* src=)|style="|\son\w+=/)
    },
  )

  it('list every clause and say of each where it comes from', async () => {
    const { html } = await page('/clausules')
    expect(html.match(/href="\/clausules\/(?!ingetrokken")/g)).toHaveLength(shippedShelf().clauses.ids.length)
    const clause = await page('/clausules/anti-social-dumping')
    expect(clause.html).toContain('artikel 7 van de wet van 17 juni 2016')
    expect(clause.html).toContain('bron: eigen kennis')
  })

  it('answer 404 to a clause or a version that does not exist', async () => {
    expect((await page('/clausules/bestaat-niet')).status).toBe(404)
    expect((await page('/clausules/reserved-lot/9.9.9')).status).toBe(404)
  })
})

describe('the manual', () => {
  it('has a topic for every page that is written, and a page for every topic', () => {
    expect(helpTopics.map(({ id }) => id).toSorted()).toEqual([...shippedHelp().keys()].toSorted())
  })
})

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and names every call that the contract promises', async () => {
    const { call } = await testService()
    const { json } = await call('GET', '/openapi.json')
    expect(json.openapi).toBe('3.1.0')
    const promised = [
      '/clauses',
      '/clauses/{id}',
      '/clauses/{id}/{version}',
      '/dossiers',
      '/dossiers/{id}',
      '/dossiers/{id}/advice',
      '/dossiers/{id}/award',
      '/dossiers/{id}/documents/{file}',
      '/dossiers/{id}/findings',
      '/dossiers/{id}/generations',
      '/dossiers/{id}/generations/{number}/{file}',
      '/dossiers/{id}/procedure',
      '/dossiers/{id}/selection',
      '/dossiers/{id}/suppliers',
      '/dossiers/{id}/workbench',
      '/health',
      '/legal-check',
      '/organisation',
      '/ready',
      '/reference/cpv',
      '/reference/municipalities',
      '/rules',
      '/rules/{code}',
      '/suppliers',
      '/suppliers/import',
      '/suppliers/{id}',
      '/suppliers/{id}/opportunities',
    ]
    const described = Object.keys(json.paths)
    expect(promised.filter((path) => !described.includes(`/api/v1${path}`))).toEqual([])
    expect(JSON.stringify(json)).toContain('#/components/schemas/Procedure')
  })

  it('describes only paths that answer', async () => {
    const { call } = await testService()
    const { json } = await call('GET', '/openapi.json')
    for (const [path, methods] of Object.entries(json.paths as Record<string, object>))
      for (const method of Object.keys(methods)) {
        const url = path.replace('/api/v1', '').replace(/\{\w+\}/g, 'x')
        const answer = await call(method.toUpperCase(), url, method === 'get' ? {} : { body: {} })
        expect(answer.json?.detail ?? '', `${method} ${path}`).not.toContain('Op dit adres staat niets')
      }
  })
})

describe('the look-ups', () => {
  it('find codes and municipalities in everyday Dutch', async () => {
    const { call } = await testService()
    const cpv = await call('GET', '/reference/cpv?q=gras%20maaien&limit=5')
    expect(cpv.json.items.map(({ code }: { code: string }) => code)).toContain('77314000')
    const towns = await call('GET', '/reference/municipalities?q=meulebeke&on=2027-01-01')
    expect(towns.json.items[0]).toMatchObject({ nis: '37022', name: 'Tielt' })
  })

  it('list the clauses page by page, and one version for ever', async () => {
    const { call } = await testService()
    const { ids } = shippedShelf().clauses
    const half = Math.ceil(ids.length / 2)
    const first = await call('GET', `/clauses?limit=${half}`)
    const rest = await call('GET', `/clauses?limit=${half}&cursor=${first.json.nextCursor}`)
    expect([first.json.total, first.json.items.length, rest.json.nextCursor]).toEqual([
      ids.length,
      half,
      null,
    ])
    const listed = [...first.json.items, ...rest.json.items].map(({ id }) => id)
    expect(listed.toSorted()).toEqual([...ids].toSorted())
    expect((await call('GET', '/clauses/reserved-lot/1.0.0')).json).toMatchObject({
      id: 'reserved-lot',
      scope: 'lot',
      versions: ['4.0.0', '3.0.0', '2.0.0', '1.0.0'],
    })
    expect((await call('GET', '/clauses/reserved-lot/9.0.0')).status).toBe(404)
    expect((await call('GET', '/clauses?instrument=onzin')).status).toBe(400)
  })
})
