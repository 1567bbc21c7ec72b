import { describe, expect, it } from 'vitest'
import { demoSuppliers } from '../../src/demo/demo-suppliers.js'
import { success } from '../../src/kernel/result.js'
import { docxParagraphs } from '../support/docx.js'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

const updatedAt = '2026-11-01T09:00:00.000Z'

describe('a citizen who looks for a firm that irons', () => {
  it('finds it by an everyday word, reads the same on page, in file and in overview, until it withdraws', async () => {
    const service = await testService()
    for (const { id, profile } of demoSuppliers())
      await service.suppliers.create({ id, revision: 1, updatedAt, ...profile })
    const { open } = visitor(service)
    const list = await open('/ondernemingen?zoek=strijk&gemeente=8620')
    const [, path = ''] = /<a class="govuk-link" href="(\/ondernemingen\/demo-[a-z-]+)"/.exec(list.html) ?? []
    const name = 'Strijkatelier Plooimodel (demo)'
    expect(list.text).toContain('Gevestigd in Nieuwpoort.')
    const fiche = await open(path)
    expect(fiche.text).toContain(name)
    expect(fiche.text).toContain('Oefenpad 30, 8620 Nieuwpoort')
    // Her contact is known to the register, and she did not agree to show it.
    const everything = ['/ondernemingen.json', '/ondernemingen.csv', '/ondernemingen.atom', path]
    for (const address of everything) {
      const { html } = await open(address)
      expect(html).toContain('Strijken, vouwen en nakijken')
      expect(html).not.toContain('plooimodel@')
    }
    const overview = '/ondernemingen/overzicht/westhoek.docx'
    const words = async () => docxParagraphs((await open(overview)).bytes).map(({ text }) => text)
    expect(await words()).toContain(name)
    const id = path.split('/').at(-1) ?? ''
    await service.suppliers.update(id, 1, (firm) => success({ ...firm, published: false }))
    expect(await words()).not.toContain(name)
    expect((await open(path)).status).toBe(404)
    expect((await open('/ondernemingen?zoek=strijk&gemeente=8620')).html).not.toContain(name)
  })
})
