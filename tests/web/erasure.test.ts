import { describe, expect, it } from 'vitest'
import { routes } from '../../src/web/http/routes.js'
import { testService } from '../support/service.js'

const own = { Host: '127.0.0.1:3000', Origin: 'http://127.0.0.1:3000', 'Sec-Fetch-Site': 'same-origin' }

async function archivedDossier() {
  const service = await testService()
  const made = await service.call('POST', '/dossiers', { body: { procedure: { title: 'Oude bermen' } } })
  const id = String(made.json.id)
  await service.call('PUT', `/dossiers/${id}/archive`, {
    body: { archived: true },
    headers: { 'If-Match': '"1"' },
  })
  const at = routes.eraseDossier.to({ id })
  return {
    ...service,
    id,
    open: async (address: string = at) => (await service.app.request(address, { headers: own })).text(),
    send: (fields: Readonly<Record<string, string>>) =>
      service.app.request(at, { method: 'POST', headers: own, body: new URLSearchParams(fields) }),
  }
}

describe('the page that erases a dossier', () => {
  it('is offered in the archive, says what disappears, and asks for a tick', async () => {
    const { open, send, id } = await archivedDossier()
    expect(await open('/dossiers?archief=ja')).toContain(routes.eraseDossier.to({ id }))
    expect(await open('/dossiers')).not.toContain('/verwijder')
    const page = await open()
    for (const said of ['Oude bermen', '2 wijzigingen', 'Verwijder definitief', 'Houd het dossier'])
      expect(page).toContain(said)
    const refused = await send({ herziening: '2' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Vink aan dat je dit dossier')
    const done = await send({ herziening: '2', zeker: '1' })
    expect([done.status, done.headers.get('Location')]).toEqual([303, '/dossiers?archief=ja'])
    expect(await open('/dossiers?archief=ja')).not.toContain('Oude bermen')
  })

  it('says why a dossier stays that is not in the archive', async () => {
    const { open, call, id } = await archivedDossier()
    const back = { body: { archived: false }, headers: { 'If-Match': '"2"' } }
    await call('PUT', `/dossiers/${id}/archive`, back)
    const page = await open()
    expect(page).toContain('archiveer het eerst')
    expect(page).not.toContain('name="zeker"')
  })

  it('is there for programs, with the revision that was seen', async () => {
    const { call, id } = await archivedDossier()
    expect((await call('DELETE', `/dossiers/${id}`)).status).toBe(428)
    expect((await call('DELETE', `/dossiers/${id}`, { headers: { 'If-Match': '"1"' } })).status).toBe(412)
    const erased = await call('DELETE', `/dossiers/${id}`, { headers: { 'If-Match': '"2"' } })
    expect([erased.status, erased.json]).toEqual([200, { id, documents: 0, files: 0 }])
    expect((await call('GET', `/dossiers/${id}`)).status).toBe(404)
  })
})
