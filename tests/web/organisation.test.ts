import { describe, expect, it } from 'vitest'
import { testService, townOrganisation } from '../support/service.js'

describe('the organisation', () => {
  it('has to be known before anything can be written, and the answer says how', async () => {
    const { call } = await testService({ known: false })
    const refused = await call('POST', '/dossiers', { body: { procedure: { title: 'Bermen' } } })
    expect(refused.status).toBe(409)
    expect(refused.headers.get('Content-Type')).toContain('application/problem+json')
    expect(refused.json.detail).toContain('/api/v1/organisation')
    expect((await call('GET', '/organisation')).status).toBe(404)
  })

  it('is made once with If-None-Match and changed with its ETag', async () => {
    const { call } = await testService({ known: false })
    const made = await call('PUT', '/organisation', {
      body: townOrganisation,
      headers: { 'If-None-Match': '*' },
    })
    expect([made.status, made.headers.get('ETag'), made.json.revision]).toEqual([201, '"1"', 1])
    const again = await call('PUT', '/organisation', {
      body: townOrganisation,
      headers: { 'If-None-Match': '*' },
    })
    expect(again.status).toBe(412)
    const changed = await call('PUT', '/organisation', {
      body: { ...townOrganisation, name: 'Stad Ander' },
      headers: { 'If-Match': '"1"' },
    })
    expect([changed.status, changed.json.name, changed.headers.get('ETag')]).toEqual([
      200,
      'Stad Ander',
      '"2"',
    ])
    const stale = await call('PUT', '/organisation', {
      body: townOrganisation,
      headers: { 'If-Match': '"1"' },
    })
    expect([stale.status, stale.json.revision]).toEqual([412, 2])
    expect((await call('GET', '/organisation')).json.name).toBe('Stad Ander')
  })

  it('is not written without a precondition', async () => {
    const { call } = await testService({ known: false })
    expect((await call('PUT', '/organisation', { body: townOrganisation })).status).toBe(428)
  })

  it.each([
    [{ ...townOrganisation, enterpriseNumber: '0000000098' }, 'enterpriseNumber'],
    [{ ...townOrganisation, region: 'nergens' }, 'region'],
    [{ ...townOrganisation, name: ' ' }, 'name'],
    [{ ...townOrganisation, kleur: 'rood' }, 'kleur'],
    [{ ...townOrganisation, address: { postalCode: '88' } }, 'address.postalCode'],
    [{ ...townOrganisation, contact: { email: 'geen adres' } }, 'contact.email'],
    [{ ...townOrganisation, peppolId: 'geen' }, 'peppolId'],
    [{ ...townOrganisation, website: 'javascript:alert(1)' }, 'website'],
    [{ ...townOrganisation, signers: [{ name: 'An' }] }, 'signers.0.function'],
  ])('refuses %j and names the field', async (body, path) => {
    const { call } = await testService({ known: false })
    const refused = await call('PUT', '/organisation', { body, headers: { 'If-None-Match': '*' } })
    expect(refused.status).toBe(422)
    expect(refused.json.errors.map((error: { path: string }) => error.path)).toContain(path)
  })
})

const details = {
  kind: 'municipality',
  address: { street: 'Grote Markt 1', postalCode: '9999', place: 'Voorbeeldstad' },
  contact: { name: 'dienst aankoop', email: 'aankoop@voorbeeld.be', phone: '051 00 00 00' },
  disputesCourt: 'de rechtbanken van Voorbeeldstad',
  peppolId: '0208:0000000097',
  decidingBody: 'executive',
  signers: [{ function: 'algemeen directeur', name: 'An Peeters' }],
  website: 'https://www.voorbeeld.be',
}

describe('what is the same in each dossier', () => {
  it('is kept, stays when a PUT of before leaves it out, and goes with null', async () => {
    const { call } = await testService()
    const put = (body: object, revision: number) =>
      call('PUT', '/organisation', { body, headers: { 'If-Match': `"${revision}"` } })
    expect((await put({ ...townOrganisation, ...details }, 1)).json).toMatchObject(details)
    expect((await put(townOrganisation, 2)).json).toMatchObject(details)
    const cleared = await put({ ...townOrganisation, address: null, signers: null }, 3)
    expect(cleared.json).not.toHaveProperty('address')
    expect(cleared.json).not.toHaveProperty('signers')
    expect(cleared.json.contact).toEqual(details.contact)
  })

  it('is a proposal in a dossier and no answer, until it is taken over', async () => {
    const { call } = await testService()
    await call('PUT', '/organisation', {
      body: { ...townOrganisation, ...details },
      headers: { 'If-Match': '"1"' },
    })
    const { json: made } = await call('POST', '/dossiers', { body: { procedure: { title: 'Bermen' } } })
    expect(made.procedure.administration).toBeUndefined()
    const { json } = await call('GET', `/dossiers/${made.id}/workbench`)
    const proposed = json.proposals.map(({ path }: { path: string }) => path)
    expect(proposed).toEqual(
      expect.arrayContaining([
        'administration.buyerAddress',
        'administration.contact.name',
        'administration.contact.phone',
        'administration.decidingBody',
      ]),
    )
    const taken = await call('POST', `/dossiers/${made.id}/proposals`, { body: { paths: proposed } })
    expect([taken.status, taken.json.procedure.administration]).toMatchObject([
      200,
      {
        buyerAddress: 'Grote Markt 1, 9999 Voorbeeldstad',
        contact: details.contact,
        decidingBody: 'executive',
      },
    ])
  })
})

describe('the page of the organisation', () => {
  const own = { Host: '127.0.0.1:3000', Origin: 'http://127.0.0.1:3000', 'Sec-Fetch-Site': 'same-origin' }
  const opened = async (known: boolean) => {
    const { app, call } = await testService({ known })
    return {
      call,
      page: async () => (await app.request('/organisatie', { headers: own })).text(),
      send: (fields: Readonly<Record<string, string>>) =>
        app.request('/organisatie', { method: 'POST', headers: own, body: new URLSearchParams(fields) }),
    }
  }
  const first = { name: 'Stad Voorbeeld', enterpriseNumber: '0000.000.097', region: '', personName: '' }

  it('asks whoever comes first only who works here', async () => {
    const { page, send } = await opened(false)
    expect(await page()).not.toContain('Peppol')
    expect((await send(first)).headers.get('Location')).toBe('/dossiers/nieuw')
    expect(await page()).toContain('Peppol')
  })

  it('keeps every field that it shows, and shows it again', async () => {
    const { page, send, call } = await opened(true)
    const typed = {
      ...{
        ...first,
        kind: 'municipality',
        'address.street': 'Grote Markt 1',
        'address.place': 'Voorbeeldstad',
      },
      ...{
        'address.postalCode': '9999',
        website: 'https://www.voorbeeld.be',
        'contact.name': 'dienst aankoop',
      },
      ...{ 'contact.email': 'aankoop@voorbeeld.be', 'contact.phone': '051 00 00 00' },
      ...{ disputesCourt: details.disputesCourt, peppolId: details.peppolId, decidingBody: 'executive' },
      ...{ 'signers.1.function': 'algemeen directeur', 'signers.1.name': 'An Peeters' },
    }
    expect((await send(typed)).status).toBe(303)
    expect((await call('GET', '/organisation')).json).toMatchObject(details)
    const shown = await page()
    for (const value of ['Grote Markt 1', '9999', 'dienst aankoop', 'algemeen directeur', 'An Peeters'])
      expect(shown).toContain(`value="${value}"`)
  })

  it('shows a fault at its line, with what was typed', async () => {
    const { send } = await opened(true)
    const refused = await send({ ...first, 'address.postalCode': '88', 'signers.2.name': 'An Peeters' })
    const shown = await refused.text()
    expect(refused.status).toBe(422)
    expect(shown).toContain('href="#address.postalCode"')
    expect(shown).toContain('href="#signers.0.function"')
    expect(shown).toContain('value="An Peeters"')
  })

  it('proposes the court of the postal code, and keeps it only when the page is saved', async () => {
    const { page, send, call } = await opened(true)
    await send({ ...first, 'address.postalCode': '8800' })
    expect(await page()).toContain('gerechtelijk arrondissement West-Vlaanderen')
    expect((await call('GET', '/organisation')).json).not.toHaveProperty('disputesCourt')
  })
})
