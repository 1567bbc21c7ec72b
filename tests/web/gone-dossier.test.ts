import { beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../../src/web/http/routes.js'
import { everyAddress, formNames, pageNames } from '../support/every-address.js'

let service: Awaited<ReturnType<typeof everyAddress>>
beforeAll(async () => {
  service = await everyAddress()
})

const isOfDossier = (name: keyof typeof routes): boolean => routes[name].pattern.startsWith('/dossiers/:id')
const formsOfDossier = formNames.filter(isOfDossier)

/** The deeds that have a button of their own send its value with it. */
const sent: Readonly<Record<string, string>> = { archiveDossier: 'doe=archiveer', publication: 'doe=bekend' }

describe('a dossier that is gone', () => {
  it('has forms and pages of every kind: these stand for all of them', () => {
    expect(formsOfDossier).toEqual(expect.arrayContaining(['archiveDossier', 'copyDossier', 'renewal']))
    expect(formsOfDossier.length).toBeGreaterThan(12)
  })

  it.each(formsOfDossier)('is said not to be there, instead of that it was done: %s', async (name) => {
    const body = new URLSearchParams(sent[name] ?? '')
    const answer = await service.send(service.addressOf(name, { id: 'weg' }), body)
    expect([name, answer.status, answer.headers.get('Location')]).toEqual([name, 404, null])
    expect(await answer.text()).toContain('Niet gevonden')
  })

  it.each(pageNames.filter(isOfDossier))('has no page: %s', async (name) => {
    const answer = await service.open(service.addressOf(name, { id: 'weg' }))
    expect([name, answer.status]).toEqual([name, 404])
    expect(await answer.text()).toContain('Niet gevonden')
  })
})
