import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DirectoryQuery, directoryOf } from '../../src/directory/directory.js'
import { areaInWords, fitInWords } from '../../src/directory/firm-words.js'
import { localDate } from '../../src/kernel/local-date.js'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import type { Supplier } from '../../src/suppliers/supplier.js'
import { runs } from '../support/runs.js'

const day = localDate('2026-11-24')
const tielt = { name: 'Tielt', codes: ['37022'] }
const firm = (id: string, stated: Parameters<typeof aSupplier>[0] = {}): Supplier =>
  aSupplier({ id, name: id, published: true, ...stated })

const find = (firms: readonly Supplier[], query: Partial<DirectoryQuery>) =>
  directoryOf(firms, day).search({ text: '', places: [], ...query })
const ids = (firms: readonly Supplier[], query: Partial<DirectoryQuery>): readonly string[] =>
  find(firms, query).firms.map((found) => found.firm.id)

describe('the directory', () => {
  it('holds only firms that agreed to it and are active, by name', () => {
    const firms = [
      firm('zorg'),
      firm('stil', { published: undefined }),
      firm('neen', { published: false }),
      firm('weg', { archived: true }),
      firm('atelier'),
    ]
    const directory = directoryOf(firms, day)
    expect(directory.firms.map(({ id }) => id)).toEqual(['atelier', 'zorg'])
    expect(directory.find('stil')).toBeUndefined()
    expect(directory.find('zorg')?.name).toBe('zorg')
  })
})

describe('searching by place', () => {
  const based = firm('van-tielt', { address: { municipality: '37022' } })
  const works = firm('werkt-in-tielt', {
    activities: [anActivity({ area: { region: 'midwest' } }), anActivity({ id: 'was', title: 'Was' })],
  })
  const unknown = firm('aaa-onbekend', { activities: [anActivity({ area: undefined })] })
  const elsewhere = firm('elders')

  it('finds who is there, who works there, and last of whom nobody knows it; and says which', () => {
    const { firms } = find([unknown, elsewhere, works, based], { places: [tielt] })
    expect(firms.map(({ firm: { id }, fits }) => [id, fits.map(fitInWords).join(' ')])).toEqual([
      ['van-tielt', 'Gevestigd in Tielt.'],
      ['werkt-in-tielt', 'Werkt in Tielt voor: Groenonderhoud.'],
      ['aaa-onbekend', 'Of ze in Tielt werkt, is niet bekend: vraag het na.'],
    ])
  })

  it('takes an address of before a merger as the municipality of today', () => {
    const meulebeke = firm('meulebeke', { address: { municipality: '37007' } })
    expect(directoryOf([meulebeke], day).firms[0]?.municipality).toEqual({ nis: '37022', name: 'Tielt' })
    expect(ids([meulebeke], { places: [tielt] })).toEqual(['meulebeke'])
  })

  it('asks a firm to fit in every place', () => {
    const roeselare = { name: 'Roeselare', codes: ['36015'] }
    expect(ids([based, works, elsewhere], { places: [tielt, roeselare] })).toEqual([
      'van-tielt',
      'werkt-in-tielt',
    ])
  })

  it('says an area in words', () => {
    expect(areaInWords({ region: 'midwest' }, day)).toBe('de regio Midwest')
    expect(areaInWords({ radiusKm: 20, from: '36015' }, day)).toBe('tot 20\u00A0km rond Roeselare')
    expect(areaInWords({ municipalities: ['37022', '37007', '36015'] }, day)).toBe('Roeselare en Tielt')
  })
})

describe('searching by words', () => {
  const mower = firm('maaier', { name: 'De Maaier' })
  const laundry = firm('wasserij', {
    name: 'Wasserij Proef',
    description: 'Wast en herstelt werkkledij.',
    activities: [anActivity({ id: 'was', title: 'Wassen van linnen', cpvCodes: ['98310000'] })],
  })
  const firms = [mower, laundry]

  it.each([
    ['singular for plural and the other way round', 'herstellen', 'wasserij'],
    ['a part of the name', 'maai', 'maaier'],
    ['a name without its capitals', 'DE MAAIER', 'maaier'],
    ['the municipality', 'roeselare wassen', 'wasserij'],
    ['a CPV code of its work', '98310000-9', 'wasserij'],
    ['a narrower CPV code', '77314000', 'maaier'],
    ['the beginning of a code', '9831', 'wasserij'],
  ])('finds a firm by %s', (_, text, expected) => {
    expect(ids(firms, { text })[0]).toBe(expected)
  })

  it('finds by an everyday word for the work, and says so', () => {
    const { firms: found } = find(firms, { text: 'gras maaien' })
    expect(found.map(({ firm: { id }, because }) => [id, because])).toEqual([['maaier', 'gras maaien']])
  })

  it('forgives a misspelt word, and says that it guessed', () => {
    const { firms: found, isGuess } = find(firms, { text: 'wesserij' })
    expect([found[0]?.firm.id, isGuess]).toEqual(['wasserij', true])
  })

  it('finds a compound by the word that it ends in, and says that it guessed', () => {
    const { firms: found, isGuess } = find(firms, { text: 'hotelwasserij' })
    expect([found.map(({ firm: { id } }) => id), isGuess]).toEqual([['wasserij'], true])
  })

  it('answers whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.mixedCase(fc.string())),
        (text) => {
          const { firms: found } = find(firms, { text })
          expect(found.length).toBeLessThanOrEqual(firms.length)
        },
      ),
      runs(100),
    )
  })

  it('says that it guessed when only some of the words are found', () => {
    const { firms: found, isGuess } = find(firms, { text: 'kernfusie in linnen' })
    expect([found.map(({ firm: { id } }) => id), isGuess]).toEqual([['wasserij'], true])
  })

  it('finds nothing by a word that nobody has', () => {
    expect(ids(firms, { text: 'kernfusie' })).toEqual([])
  })

  it('never looks in what is not public', () => {
    const secret = firm('geheim', {
      integrationEvidence: 'zeldzaamwoord',
      contact: { name: 'zeldzaamwoord', public: false },
      references: [{ title: 'zeldzaamwoord', client: 'zeldzaamwoord' }],
    })
    expect(ids([secret], { text: 'zeldzaamwoord' })).toEqual([])
  })
})

describe('filters', () => {
  const firms = [
    firm('een', { themes: ['groenzorg'], recognitions: [{ kind: 'maatwerkbedrijf' }] }),
    firm('twee', { themes: ['groenzorg', 'fiets'] }),
    firm('drie', {
      themes: ['fiets'],
      recognitions: [{ kind: 'maatwerkbedrijf', until: localDate('2026-11-23') }],
    }),
    firm('vier', { themes: undefined }),
  ]

  it('count the firms of each theme with the other filters, whatever theme is chosen', () => {
    const counts = (query: Partial<DirectoryQuery>) => Object.fromEntries(find(firms, query).perTheme)
    expect(counts({})).toEqual({ groenzorg: 3, fiets: 2 })
    expect(counts({ theme: 'fiets' })).toEqual({ groenzorg: 3, fiets: 2 })
    expect(counts({ recognition: 'maatwerkbedrijf' })).toEqual({ groenzorg: 1 })
  })

  it('take the theme of a firm that names none from its work', () => {
    expect(ids(firms, { theme: 'groenzorg' })).toEqual(['een', 'twee', 'vier'])
  })

  it('count a recognition only while it is valid', () => {
    expect(ids(firms, { recognition: 'maatwerkbedrijf' })).toEqual(['een'])
  })
})
