import { describe, expect, it } from 'vitest'
import { openDataForm, openDataFormats } from '../../src/directory/open-data-formats.js'
import { aSupplier } from '../../src/suppliers/builders.js'
import { openDataRoute, routes } from '../../src/web/http/routes.js'
import { testService } from '../support/service.js'

describe('the forms of the open data', () => {
  it('are JSON, CSV and Atom, and whatever came later', () => {
    expect(openDataFormats.slice(0, 3)).toEqual(['json', 'csv', 'atom'])
    expect([routes.directoryJson, routes.directoryCsv, routes.directoryAtom].map(({ to }) => to())).toEqual(
      openDataFormats.slice(0, 3).map((format) => `/ondernemingen.${format}`),
    )
  })

  it.each(openDataFormats)('are answered and offered: %s', async (format) => {
    const { app, suppliers } = await testService()
    await suppliers.create(aSupplier({ published: true }))
    const address = openDataRoute(format).to()
    const headers = { Host: '127.0.0.1:3000' }
    const answer = await app.request(address, { headers })
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, openDataForm(format).mediaType])
    const page = await (await app.request('/ondernemingen', { headers })).text()
    expect(page).toContain(`href="${address}"`)
    expect(page).toContain(openDataForm(format).label)
  })
})
