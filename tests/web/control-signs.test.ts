import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import { profileOf } from '../../src/suppliers/supplier.js'
import { type TestService, testService } from '../support/service.js'
import { type Visitor, visitor } from '../support/visitor.js'

/** What XML 1.0 cannot hold, and what is no character in any text. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|\p{Noncharacter_Code_Point}/u
const signs = { NUL: '\u0000', 'U+0001': '\u0001', VT: '\u000B', 'U+FFFF': '\uFFFF', half: '\uD800' }

/** A published dossier and a firm that fits its first lot, both named with the sign in it. */
async function published(sign: string) {
  const service = await testService()
  const activity = anActivity({ cpvCodes: ['77000000'], minValue: undefined, maxValue: undefined })
  const firm = {
    ...profileOf(aSupplier({ activities: [activity], published: true })),
    name: `Groen${sign}werk`,
  }
  const added = await service.call('POST', '/suppliers', { body: firm })
  const example = demoProcedures.find(({ name }) => name === 'bermen-en-begraafplaatsen')?.procedure
  const lots = example?.lots?.map((lot) => ({ ...lot, title: `Ber${sign}men` }))
  const made = await service.call('POST', '/dossiers', {
    body: { procedure: { ...example, lots, title: `Op${sign}dracht` } },
  })
  const person = visitor(service)
  await person.send(`/dossiers/${made.json.id}/bekendmaking`, [
    ['doe', 'bekend'],
    ['revisie', '1'],
  ])
  return { service, person, firm: added.json.id, dossier: made.json.id }
}

describe.each(Object.entries(signs))(
  '%s in the name of a firm and the titles of a dossier',
  (_name, sign) => {
    let service: TestService
    let person: Visitor
    let firm: string
    let dossier: string
    beforeAll(async () => {
      ;({ service, person, firm, dossier } = await published(sign))
    })
    const shown = sign === '\u000B' ? '\n' : sign === '\uD800' ? '\uFFFD' : ''

    it('leaves the feed of the firm well-formed, with both names in it', async () => {
      const { status, html } = await person.open(`/onderneming/${firm}/kansen.atom`)
      expect(status).toBe(200)
      expect(html).not.toMatch(impossible)
      expect(XMLValidator.validate(html)).toBe(true)
      const { feed } = new XMLParser().parse(html)
      expect(feed.title).toBe(`Kansen voor Groen${shown}werk`)
      expect(feed.entry.map(({ title }: { title: string }) => title)).toContain(`Ber${shown}men`)
    })

    it('leaves every page and file that names them readable', async () => {
      for (const path of [
        `/onderneming/${firm}/kansen`,
        `/dossiers/${dossier}`,
        '/ondernemingen.atom',
        `/ondernemingen/${firm}`,
        `/dossiers/${dossier}/documenten`,
      ]) {
        const { status, html } = await person.open(path)
        expect([path, status]).toEqual([path, 200])
        expect(html).not.toMatch(impossible)
      }
    })

    it('is not in what the API answers', async () => {
      const { json } = await service.call('GET', `/dossiers/${dossier}`)
      expect(json.procedure).toMatchObject({ title: `Op${shown}dracht` })
      expect((await service.call('GET', `/suppliers/${firm}`)).json.name).toBe(`Groen${shown}werk`)
    })

    it('does not come in through a form either', async () => {
      await person.send(`/dossiers/${dossier}/vragen/beschrijving`, [['description', `Via${sign}formulier`]])
      await person.send('/organisatie', [
        ['name', `Stad${sign}Anders`],
        ['enterpriseNumber', '0000000097'],
      ])
      const { json } = await service.call('GET', `/dossiers/${dossier}`)
      expect(json.procedure.description).toBe(`Via${shown}formulier`)
      expect((await service.call('GET', '/organisation')).json.name).toBe(`Stad${shown}Anders`)
    })
  },
)
