import { describe, expect, it } from 'vitest'
import { success } from '../../src/kernel/result.js'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import type { SupplierProfile } from '../../src/suppliers/supplier.js'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

async function withFirms(...firms: readonly (Partial<SupplierProfile> & { readonly id: string })[]) {
  const service = await testService()
  for (const stated of firms)
    await service.suppliers.create(
      aSupplier({ name: stated.id, published: true, fictional: undefined, ...stated }),
    )
  return { ...service, ...visitor(service) }
}

describe('the directory of firms', () => {
  it('stands in the menu and on the first page', async () => {
    const { open } = await withFirms()
    expect((await open('/')).html.match(/href="\/ondernemingen"/g)).toHaveLength(3)
  })

  it('says so while no firm may be shown', async () => {
    const { open } = await withFirms({ id: 'stil', published: undefined })
    const { status, text } = await open('/ondernemingen')
    expect([status, text.includes('nog geen enkele onderneming'), text.includes('stil')]).toEqual([
      200,
      true,
      false,
    ])
  })

  it('finds by words, place and theme in an address that can be shared', async () => {
    const { open } = await withFirms(
      { id: 'maaier', themes: ['groenzorg'] },
      { id: 'fietser', themes: ['fiets'], activities: [anActivity({ cpvCodes: ['50100000'] })] },
    )
    const { text, html } = await open('/ondernemingen?zoek=gras+maaien&gemeente=Roeselare&thema=groenzorg')
    expect(text).toContain('1 onderneming ')
    expect(text).toContain('Gevestigd in Roeselare. Doet werk dat men “gras maaien” noemt.')
    expect(text).toContain('Groenzorg (1)')
    expect(text).toContain('Fiets (0)')
    expect(html).toContain('value="gras maaien"')
    expect(html).toContain('name="thema" value="groenzorg"')
    expect(html).not.toContain('fietser')
  })

  it('shows a firm of today at the next request', async () => {
    const { open, suppliers } = await withFirms({ id: 'maaier' })
    await open('/ondernemingen')
    await suppliers.update('maaier', 1, (firm) => success({ ...firm, name: 'Nieuwe Naam' }))
    expect((await open('/ondernemingen')).text).toContain('Nieuwe Naam')
    await suppliers.update('maaier', 2, (firm) => success({ ...firm, published: false }))
    expect((await open('/ondernemingen')).text).not.toContain('Nieuwe Naam')
    expect((await open('/ondernemingen/maaier')).status).toBe(404)
  })

  it.each([
    ['gemeente=Tielrode+aan+zee', 'is geen Vlaamse gemeente'],
    ['thema=onzin', 'Dit thema bestaat niet'],
    ['regio=onzin', 'Deze regio bestaat niet'],
    ['erkenning=onzin', 'Deze erkenning bestaat niet'],
  ])('says what is wrong with %s, and keeps the rest', async (query, message) => {
    const { open } = await withFirms({ id: 'maaier' })
    const { status, html, text } = await open(`/ondernemingen?zoek=maaier&${query}`)
    expect(status).toBe(422)
    expect(html).toContain('<title>Fout: ')
    expect(text).toContain(message)
    expect(text).toContain('1 onderneming Zonder het filter dat niet klopt.')
    expect(html).toContain('value="maaier"')
  })

  it('says what to do when nothing is found', async () => {
    const { open } = await withFirms({ id: 'maaier' })
    const { text } = await open('/ondernemingen?zoek=kernfusie&gemeente=Tielt')
    expect(text).toContain('Geen enkele onderneming past bij alles wat je koos')
    expect(text).toContain('overal zoeken, ook buiten deze plaats')
  })

  it('shows fifty on a page, and stays within its pages', async () => {
    const many = Array.from({ length: 120 }, (_, index) => ({
      id: `firma-${String(index).padStart(3, '0')}`,
    }))
    const { open } = await withFirms(...many)
    const first = await open('/ondernemingen?regio=midwest')
    expect(first.html.match(/href="\/ondernemingen\/firma/g)).toHaveLength(50)
    expect(first.html).toContain('href="/ondernemingen?regio=midwest&amp;pagina=2"')
    const last = await open('/ondernemingen?regio=midwest&pagina=99')
    expect(last.text).toContain('120 ondernemingen, bladzijde 3 van 3')
    expect(last.html).toContain('firma-119')
    for (const odd of ['-1', 'x', '1e99', '0.5'])
      expect((await open(`/ondernemingen?pagina=${odd}`)).status).toBe(200)
  })

  it('shows what was typed to the letter', async () => {
    const { open } = await withFirms({ id: 'maaier', name: '<b>"Maaier"</b>' })
    const { html } = await open('/ondernemingen?zoek=%3Cscript%3Ealert(1)%3C/script%3E')
    expect(html).not.toContain('<script>')
    expect((await open('/ondernemingen')).html).not.toContain('<b>"Maaier')
  })
})

describe('the fiche of a firm', () => {
  it('says what it does, where, and as what it is recognised', async () => {
    const { open } = await withFirms({ id: 'maaier', recognitions: [{ kind: 'maatwerkbedrijf' }] })
    const { text } = await open('/ondernemingen/maaier')
    expect(text).toContain('Groenonderhoud')
    expect(text).toContain('CPV 77310000')
    expect(text).toContain('Werkgebied Roeselare')
    expect(text).toContain('Maatwerkbedrijf (nog niet nagekeken)')
    expect(text).not.toContain('bestaat niet')
  })

  it('marks a firm that does not exist', async () => {
    const { open } = await withFirms({ id: 'maaier', fictional: true })
    for (const path of ['/ondernemingen', '/ondernemingen/maaier'])
      expect((await open(path)).text).toContain('Voorbeeld – deze onderneming bestaat niet')
  })

  it.each(['stil', 'weg', 'onbekend', '%00', 'GROENWERK'])('does not exist for %s', async (id) => {
    const { open } = await withFirms({ id: 'stil', published: false }, { id: 'weg', archived: true })
    expect((await open(`/ondernemingen/${id}`)).status).toBe(404)
  })
})

describe('the firms as files', () => {
  it.each([
    ['json', 'application/json; charset=utf-8'],
    ['csv', 'text/csv; charset=utf-8'],
    ['atom', 'application/atom+xml; charset=utf-8'],
  ])('come as %s, with the filters of the page', async (format, type) => {
    const { app, open } = await withFirms(
      { id: 'maaier', themes: ['groenzorg'] },
      { id: 'fietser', themes: ['fiets'] },
    )
    const answer = await app.request(`/ondernemingen.${format}`, { headers: { Host: '127.0.0.1:3000' } })
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, type])
    const { html } = await open(`/ondernemingen.${format}?thema=fiets`)
    expect([html.includes('fietser'), html.includes('maaier')]).toEqual([true, false])
    expect((await open('/ondernemingen?thema=fiets')).html).toContain(
      `href="/ondernemingen.${format}?thema=fiets"`,
    )
  })

  it('refuse a filter that names nothing as a problem', async () => {
    const { app } = await withFirms({ id: 'maaier' })
    const answer = await app.request('/ondernemingen.json?thema=onzin', {
      headers: { Host: '127.0.0.1:3000' },
    })
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
      422,
      'application/problem+json; charset=utf-8',
    ])
  })

  it('are fetched again only when something changed', async () => {
    const { app, suppliers, at } = await withFirms({ id: 'maaier' })
    for (const path of [
      '/ondernemingen.json',
      '/ondernemingen.csv',
      '/ondernemingen.atom',
      '/ondernemingen/overzicht/alle.html',
    ]) {
      const get = (tag = '') =>
        app.request(path, { headers: { Host: '127.0.0.1:3000', 'If-None-Match': tag } })
      if (path.endsWith('alle.html'))
        await suppliers.update('maaier', 4, (firm) => success({ ...firm, integrationIsPurpose: true }))
      const tag = (await get()).headers.get('ETag') ?? ''
      const same = await get(tag)
      expect(same.status).toBe(304)
      // A browser takes the headers of this answer over for what it kept: another policy would block its style.
      expect(same.headers.get('Content-Security-Policy')).toBe(
        (await get()).headers.get('Content-Security-Policy'),
      )
      expect((await get(`"x", ${tag}`)).status).toBe(304)
      const known = await suppliers.find('maaier')
      await suppliers.update('maaier', known?.revision ?? 0, (firm) =>
        success({ ...firm, description: `${firm.description ?? ''}x` }),
      )
      expect((await get(tag)).status).toBe(200)
      const next = (await get()).headers.get('ETag') ?? ''
      at('2026-11-25T09:00:00Z')
      expect((await get(next)).status).toBe(200)
      at('2026-11-24T09:00:00Z')
    }
  })
})

describe('the overview of a region', () => {
  it('is offered where there is something to print, and says so where there is not', async () => {
    const { open } = await withFirms({ id: 'maaier', integrationIsPurpose: true })
    const { html, text } = await open('/ondernemingen')
    expect(html).toContain('href="/ondernemingen/overzicht/midwest.docx"')
    expect(text).toContain('Westhoek: nog geen onderneming')
    const nothing = await open('/ondernemingen/overzicht/westhoek.docx')
    expect([nothing.status, nothing.text.includes('Nog geen overzicht van Westhoek')]).toEqual([404, true])
  })

  it('is a download with its region and day in the name', async () => {
    const { app } = await withFirms({ id: 'maaier', integrationIsPurpose: true })
    const answer = await app.request('/ondernemingen/overzicht/midwest.docx', {
      headers: { Host: '127.0.0.1:3000' },
    })
    expect(answer.headers.get('Content-Disposition')).toBe(
      'attachment; filename="sociale-economie-midwest-2026-11-24.docx"',
    )
  })

  it.each(['onzin.docx', 'midwest.pdf', 'midwest', 'MIDWEST.docx'])('does not exist as %s', async (file) => {
    const { open } = await withFirms({ id: 'maaier', integrationIsPurpose: true })
    expect((await open(`/ondernemingen/overzicht/${file}`)).status).toBe(404)
  })
})
