import { describe, expect, it } from 'vitest'
import { demoSuppliers } from '../../src/demo/demo-suppliers.js'
import { type Directory, directoryOf } from '../../src/directory/directory.js'
import { mostInOverview, overviewOf } from '../../src/directory/overview.js'
import { documentToText } from '../../src/documents/to-text.js'
import { localDate } from '../../src/kernel/local-date.js'
import { allRegions, regionMunicipalitiesOn } from '../../src/reference/regions.js'
import { aSupplier } from '../../src/suppliers/builders.js'
import type { Supplier } from '../../src/suppliers/supplier.js'
import { asRead, documentLines } from '../support/document-lines.js'

const day = localDate('2026-11-24')
const at = '2026-11-01T09:00:00.000Z'
const demo = directoryOf(
  demoSuppliers().map(({ id, profile }): Supplier => ({ id, revision: 1, updatedAt: at, ...profile })),
  day,
)
const places = allRegions().map((region) => ({
  name: region.name,
  codes: regionMunicipalitiesOn(region, day),
}))
const [midwest] = places
const overview = (directory: Directory = demo, place = midwest) => {
  const made = overviewOf(directory, place)
  if (made === undefined) throw new Error('there is no overview')
  return made
}
const social = (id: string, stated: Parameters<typeof aSupplier>[0] = {}): Supplier =>
  aSupplier({ id, name: id, published: true, recognitions: [{ kind: 'maatwerkbedrijf' }], ...stated })

describe('the overview of a region', () => {
  it('has a cover with its title, the day, how many firms, the source and what it is not', () => {
    const { title, cover } = overview()
    expect(title).toBe('Sociale economie in Midwest')
    expect(asRead(cover.join('\n'))).toMatch(/Toestand op 24 november 2026: \d+ ondernemingen\./)
    expect(cover.join('\n')).toContain('Bron: ')
    expect(cover.join('\n')).toContain('geen bewijs van een erkenning')
    expect(cover.join('\n')).toContain('Voorbeeld – deze onderneming bestaat niet')
  })

  it('gives every firm one fiche, under its first theme, and its number in the index', () => {
    const directory = directoryOf(
      [
        social('groen', { themes: ['groenzorg', 'fiets'] }),
        social('fietser', { themes: ['fiets'] }),
        social('zonder', { themes: undefined, activities: undefined }),
      ],
      day,
    )
    const made = overview(directory)
    const headings = documentLines({ blocks: made.blocks.filter(({ kind }) => kind === 'heading') })
    expect(headings.map(({ mark, text }) => `${mark} ${text}`)).toEqual([
      '1 Over dit overzicht',
      '2 Fiets',
      '2.1 fietser',
      '3 Groenzorg',
      '3.1 groen',
      '4 Andere',
      '4.1 zonder',
      '5 Lijst per gemeente',
      '6 Register op naam',
    ])
    const text = documentToText(made)
    expect(text).toContain('– groen: zie fiche 3.1')
    expect(text).toContain('fietser | Roeselare | 2.1\ngroen | Roeselare | 3.1\nzonder | Roeselare | 4.1')
  })

  it('lists who is in a municipality and who comes to work there, and names once who works in all', () => {
    const directory = directoryOf(
      [
        social('overal', {
          activities: aSupplier().activities?.map((each) => ({ ...each, area: { region: 'midwest' } })),
        }),
        social('hier', { address: { municipality: '37022' } }),
      ],
      day,
    )
    const text = documentToText(overview(directory))
    expect(text).toContain('alle gemeenten van Midwest:\n\n– overal')
    expect(text).toContain('Tielt | hier | –')
    expect(text).toContain('Roeselare | overal | hier')
  })

  it('holds only the social economy of the region: who is there or is known to work there', () => {
    const elsewhere = { municipality: '11002' }
    const directory = directoryOf(
      [
        social('van-hier'),
        social('werkt-hier', { address: elsewhere }),
        social('weet-niet', { address: elsewhere, activities: undefined }),
        social('gewoon', { recognitions: undefined }),
        social('stil', { published: undefined }),
      ],
      day,
    )
    const names = documentToText(overview(directory))
    for (const name of ['van-hier', 'werkt-hier']) expect(names).toContain(name)
    for (const name of ['weet-niet', 'gewoon', 'stil']) expect(names).not.toContain(name)
  })

  it('is not made for nobody, nor of more firms than anybody prints', () => {
    expect(overviewOf(directoryOf([], day), midwest)).toBeUndefined()
    const many = Array.from({ length: mostInOverview + 1 }, (_, index) => social(`firma-${index}`))
    expect(overviewOf(directoryOf(many, day))).toBeUndefined()
    expect(overviewOf(directoryOf(many.slice(1), day))).toBeDefined()
  })

  it('says of an ended recognition that it ended, and of old data that they are old', () => {
    const directory = directoryOf(
      [
        social('oud', {
          verifiedOn: localDate('2025-01-01'),
          recognitions: [{ kind: 'maatwerkbedrijf', until: localDate('2026-11-23') }],
        }),
      ],
      day,
    )
    const text = asRead(documentToText(overview(directory)))
    expect(text).toContain('Maatwerkbedrijf: afgelopen op 23 november 2026')
    expect(text).toContain('Laatst nagekeken op 1 januari 2025, langer dan een jaar geleden')
  })
})
