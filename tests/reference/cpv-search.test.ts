import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allCpvCodes, cpvContractNature, findCpv } from '../../src/reference/cpv.js'
import { searchCpv } from '../../src/reference/cpv-search.js'
import { allSearchWords } from '../../src/reference/search-words.js'
import { runs } from '../support/runs.js'
import { everydayQueries, roundaboutQueries } from './everyday-queries.js'

const codesOf = (hits: readonly { readonly code: string }[]): readonly string[] =>
  hits.map(({ code }) => code)
const firstFive = (query: string): readonly string[] => codesOf(searchCpv(query, { limit: 5 }))
const anyQuery = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(fc.constantFrom(...allSearchWords().map(({ phrase }) => phrase)), { maxLength: 4 })
    .map((words) => words.join(' ')),
  fc.constantFrom(...allCpvCodes().map(({ label }) => label)),
)
const anyNature = fc.constantFrom('works' as const, 'supplies' as const, 'services' as const)

describe('searching a CPV code by everyday words', () => {
  it('is tried on more than 170 different queries', () => {
    expect(new Set(everydayQueries.map(([query]) => query)).size).toBeGreaterThan(170)
    expect(everydayQueries.filter(([, code]) => findCpv(code) === undefined)).toEqual([])
  })

  it.each(everydayQueries)('%j finds %s in the first five', (query, code) => {
    expect(firstFive(query)).toContain(code)
  })

  it.each(roundaboutQueries)('%j finds %s in the first five as well', (query, code) => {
    expect(firstFive(query)).toContain(code)
  })

  it('cuts a compound that it does not know', () => {
    expect(allSearchWords().map(({ phrase }) => phrase)).not.toContain('fietsband')
    expect(firstFive('fietsband')).toContain('34432100')
    expect(firstFive('keukenkast')).toContain('39122100')
  })

  it('says which everyday word led to a code', () => {
    expect(searchCpv('Strijk')[0]).toEqual({ code: '98315000', label: 'Persdiensten', because: 'strijk' })
    expect(searchCpv('garnalenkwekerij')[0]?.because).toBeUndefined()
  })

  it('ranks an everyday word above an official label', () => {
    const hits = searchCpv('gras maaien', { limit: 50 })
    const firstLabel = hits.findIndex(({ because }) => because === undefined)
    expect(hits[0]).toMatchObject({ code: '77314000', because: 'gras maaien' })
    expect(
      hits
        .slice(firstLabel === -1 ? hits.length : firstLabel)
        .filter(({ because }) => because === 'gras maaien'),
    ).toEqual([])
    expect(codesOf(hits)).not.toContain('15131310')
  })
})

describe('searching a CPV code by its label', () => {
  it.each([
    ['garnalenkwekerij', '77840000'],
    ['vuurtoren', '63724400'],
    ['blaasinstrumenten', '37314000'],
    ['stemmen van instrumenten', '98396000'],
    ['onkruidverdelging', '77312100'],
  ])('%j finds %s', (query, code) => {
    expect(firstFive(query)).toContain(code)
  })

  it('puts a label that answers every word before one that answers some', () => {
    expect(searchCpv('onderhoud van muziekinstrumenten')[0]?.code).toBe('50860000')
  })

  it('finds nearly every code by its whole label', () => {
    const missed = allCpvCodes().filter(
      ({ code, label }, index) => index % 10 === 0 && !codesOf(searchCpv(label)).includes(code),
    )
    expect(missed.length).toBeLessThan(20)
  })
})

describe('searching a CPV code by digits', () => {
  it('finds the codes that begin with them, in order', () => {
    expect(codesOf(searchCpv('7731', { limit: 3 }))).toEqual(['77310000', '77311000', '77312000'])
    expect(codesOf(searchCpv('98371111'))).toEqual(['98371111'])
  })

  it.each(['77312100-8', ' 77312100 ', '7731 2100', '773121008'])('reads %j', (query) => {
    expect(codesOf(searchCpv(query))).toEqual(['77312100'])
  })

  it('finds nothing for digits that no code begins with', () => {
    expect(searchCpv('99')).toEqual([])
  })
})

describe('a search with a contract nature', () => {
  it.each([
    ['meubels', 'supplies'],
    ['speelplein', 'works'],
    ['schilderen', 'works'],
    ['gras maaien', 'supplies'],
    ['riolering', 'services'],
    ['9', 'services'],
  ] as const)('%j puts %s first', (query, contractNature) => {
    expect(cpvContractNature(searchCpv(query, { contractNature })[0]?.code ?? '')).toBe(contractNature)
  })

  it('never puts another nature before the chosen one', () => {
    fc.assert(
      fc.property(anyQuery, anyNature, (query, contractNature) => {
        const natures = searchCpv(query, { contractNature, limit: 50 }).map(({ code }) =>
          cpvContractNature(code),
        )
        const others = natures.findIndex((nature) => nature !== contractNature)
        expect(
          others === -1 ? [] : natures.slice(others).filter((nature) => nature === contractNature),
        ).toEqual([])
      }),
      runs(100),
    )
  })

  it('finds the same codes as without, in another order', () => {
    fc.assert(
      fc.property(anyQuery, anyNature, (query, contractNature) => {
        const everything = { limit: 10_000 }
        expect([...codesOf(searchCpv(query, { ...everything, contractNature }))].sort()).toEqual(
          [...codesOf(searchCpv(query, everything))].sort(),
        )
      }),
      runs(100),
    )
  })
})

describe('any search', () => {
  it('gives existing codes, each once, at most ten unless asked', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const hits = searchCpv(query)
        expect(hits.length).toBeLessThanOrEqual(10)
        expect(new Set(codesOf(hits)).size).toBe(hits.length)
        expect(hits.filter(({ code, label }) => findCpv(code)?.label !== label)).toEqual([])
      }),
      runs(100),
    )
  })

  it('does not mind case or diacritics', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allSearchWords()), ({ phrase }) => {
        const plain = phrase.normalize('NFD').replace(/\p{M}/gu, '')
        expect(searchCpv(plain.toUpperCase())).toEqual(searchCpv(phrase))
      }),
      runs(100),
    )
  })

  it.each(['', '   ', '-', '!?', '\u0000', '🌱'])('finds nothing for %j', (query) => {
    expect(searchCpv(query)).toEqual([])
  })

  it('reads no more than the first 200 characters', () => {
    const start = 'groenonderhoud '.padEnd(200)
    expect(searchCpv(start + 'strijk '.repeat(1400))).toEqual(searchCpv('groenonderhoud'))
  })

  it.each([
    ['one long word', 'a'.repeat(10_000)],
    ['thousands of words', 'groen strijk poets '.repeat(600)],
    [
      'thousands of different beginnings',
      Array.from({ length: 3000 }, (_, index) => index.toString(36)).join(' '),
    ],
    ['digits', '9'.repeat(10_000)],
    ['digits and spaces without an end', `${'1 '.repeat(5000)}x`],
    ['combining marks', `a${'\u0301'.repeat(10_000)}`],
    ['markup', '<script>{{#each}}</script>'.repeat(400)],
    ['expressions', '(((((.*)+)+)+)+)$'.repeat(600)],
  ])('answers a hostile query: %s', (_name, query) => {
    expect(searchCpv(query).length).toBeLessThanOrEqual(10)
  })
})

describe('the table of everyday words', () => {
  it('has at least 170 entries, each once', () => {
    const phrases = allSearchWords().map(({ phrase }) => phrase)
    expect(phrases.length).toBeGreaterThanOrEqual(170)
    expect(new Set(phrases).size).toBe(phrases.length)
  })

  it('has only codes that exist, each once per entry', () => {
    const wrong = allSearchWords().filter(
      ({ codes }) =>
        codes.some((code) => findCpv(code) === undefined) || new Set(codes).size !== codes.length,
    )
    expect(wrong).toEqual([])
  })

  it('leads every entry to its likeliest code first', () => {
    const wrong = allSearchWords().filter(({ phrase, codes }) => searchCpv(phrase)[0]?.code !== codes[0])
    expect(wrong).toEqual([])
  })
})
