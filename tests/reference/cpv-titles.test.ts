import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findCpv } from '../../src/reference/cpv.js'
import { rankCpvGroups } from '../../src/reference/cpv-groups.js'
import { searchCpv } from '../../src/reference/cpv-search.js'
import { tellingWords } from '../../src/reference/telling-words.js'
import { tradeWords } from '../../src/reference/trade-words.js'
import { typedCpv } from '../../src/reference/typed-cpv.js'

interface Title {
  readonly title: string
  readonly cpv: string
}
const titles: readonly Title[] = JSON.parse(
  readFileSync(new URL('../support/made-titles.json', import.meta.url), 'utf8'),
)
const groupOf = (code: string): string => code.slice(0, 3)
const firstFive = (title: string): readonly string[] => searchCpv(title, { limit: 5 }).map(({ code }) => code)

describe('searching a CPV code by the title of a contract', () => {
  it('has the group of the code among the first five for nearly all of our own titles', () => {
    const missed = titles.filter(({ title, cpv }) => !firstFive(title).map(groupOf).includes(groupOf(cpv)))
    expect(missed.map(({ title }) => title)).toEqual(['Herstellen van zitbanken en picknicktafels'])
  })

  it.each([
    ['Perceel 2: kerstcatering', '555'],
    ['Bestek ICT', '720'],
    ['ict', '480'],
    ['ict', '302'],
    ['openbare verlichting', '502'],
    ['openbare verlichting', '453'],
    ['openbare verlichting', '349'],
    ['Ten behoeve van de stad: verhuizen', '983'],
    ['kerstpakketten', '185'],
    ['minnelijke invordering', '799'],
    ['speelplaats heraanleggen', '451'],
    ['Raamovereenkomst groenonderhout', '773'],
  ])('%j leads to group %s', (title, group) => {
    expect(firstFive(title).map(groupOf)).toContain(group)
  })

  it('never finds barrels for the dishes, or fuel for the number of a lot', () => {
    expect(firstFive('vaat').map(groupOf)).not.toContain('446')
    expect(firstFive('Perceel 2: kerstcatering').map(groupOf)).not.toContain('091')
  })

  it.each([
    'bestek',
    'Perceel 3',
    'Raamovereenkomst 2027-2030',
    'Opdracht voor diensten, openbare procedure',
  ])('finds nothing in %j, which does not say what is bought', (title) => {
    expect(searchCpv(title)).toEqual([])
    expect(rankCpvGroups(title)).toEqual([])
  })

  it('puts the groups of another nature behind', () => {
    const [first] = rankCpvGroups('speelterrein', { contractNature: 'works' })
    expect(first?.code.startsWith('45')).toBe(true)
  })

  it('leaves out procedure words, figures and places', () => {
    expect(tellingWords('Raamovereenkomst 2027-014 voor het maaien van bermen te Tielt, perceel 2')).toEqual([
      'voor',
      'het',
      'maaien',
      'van',
      'bermen',
      'te',
    ])
  })
})

describe('a typed CPV code', () => {
  it.each([
    'CPV 77310000',
    'CPV-code: 77310000-6',
    '77.31.00.00',
    '7731 0000',
    '77310000-6 Beplanten en onderhouden van groengebieden',
    'cpv77310000',
  ])('is read in %j', (typed) => {
    expect(typedCpv(typed)).toEqual({ ok: true, value: '77310000' })
    expect(searchCpv(typed)[0]?.code).toBe('77310000')
  })

  it('is refused when it does not exist', () => {
    const read = typedCpv('77310001')
    expect(read.ok ? '' : read.error.message).toBe(
      'CPV-code 77310001 bestaat niet: kijk de cijfers na, of schrijf wat je zoekt.',
    )
  })

  it('in words answers with groups, each before the codes inside it', () => {
    const read = typedCpv('gras maaien', 'services')
    const choices = read.ok ? [] : (read.error.choices ?? [])
    expect(choices.slice(0, 2)).toEqual([
      { value: '77300000', label: '77300000: Tuinbouwdiensten', hint: 'de hele groep' },
      {
        value: '77314000',
        label: '77314000: Onderhoud van terreinen',
        hint: 'binnen Tuinbouwdiensten',
      },
    ])
    expect(choices.find(({ value }) => value === '77000000')?.hint).toBe('de hele afdeling, heel breed')
    const before = choices.filter(({ hint }, index) => {
      const own = choices.slice(0, index).findLast((choice) => choice.hint?.startsWith('de hele'))
      return !hint?.startsWith('de hele') && hint !== `binnen ${own?.label.slice(10)}`
    })
    expect(before).toEqual([])
  })
})

describe('the table of trade words', () => {
  it('has some thousands of phrases, and only groups that exist', () => {
    expect(tradeWords().length).toBeGreaterThan(4000)
    const unknown = tradeWords().flatMap(({ groups }) =>
      groups.filter((group) => findCpv(group.padEnd(8, '0')) === undefined),
    )
    expect([...new Set(unknown)]).toEqual([])
  })
})
