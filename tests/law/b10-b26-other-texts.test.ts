import { describe, expect, it } from 'vitest'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { shippedFiles, shippedShelf, testDay } from '../support/legal-texts.js'
import { seenOf } from './texts.js'

const bestekWith = (clause: string, parameters: Record<string, number | boolean> = {}): string =>
  seenOf(aProcedure({ lots: [aLot({ labourHours: 2400, clauses: [{ clause, parameters }] })] })).text(
    'specifications',
  )

describe('a share of the value (B10)', () => {
  it.each([
    [{ percentage: 5 }, '1 % van het goedgekeurde offertebedrag, exclusief btw, gedeeld door € 45'],
    [{ percentage: 5, euroPerHour: 50 }, 'exclusief btw, gedeeld door € 50'],
    [{ percentage: 5, hoursPerPoint: 35 }, 'Eén procentpunt staat dan gelijk met 35 uren'],
  ])('is converted to hours by its amount: %o', (parameters, words) => {
    expect(bestekWith('social-economy-share', parameters)).toContain(words)
  })
})

describe('collaboration as a condition (B11)', () => {
  it('leaves an equivalent effort open from its first sentence on', () => {
    expect(bestekWith('collaboration-condition', { hours: 300 })).toMatch(
      /voert de opdracht uit in samenwerking .*, of levert een gelijkwaardige inspanning in een van de vormen hieronder, voor een omvang van minstens 300 uren\./,
    )
  })
})

describe('accessibility (B13)', () => {
  const withAccessibility = (parameters: Record<string, boolean>) =>
    seenOf(
      aProcedure({
        usedByNaturalPersons: true,
        accessibility: { choice: 'inc' },
        clauses: [{ clause: 'accessibility', parameters }],
      }),
    ).text('specifications')
  const directive = 'richtlijn (EU) 2019/882'
  const ordinance = 'gewestelijke stedenbouwkundige verordening over toegankelijkheid'

  it.each([
    [{}, []],
    [{ isCovered: true }, [directive]],
    [{ isBuilding: true }, [ordinance]],
    [{ isCovered: true, isBuilding: true }, [directive, ordinance]],
  ])('names the rules that apply: %o', (parameters, named) => {
    const bestek = withAccessibility(parameters)
    expect([directive, ordinance].filter((words) => bestek.includes(words))).toEqual(named)
  })

  it('asks no paper that nobody scores', () => {
    expect(withAccessibility({})).not.toContain('beschrijft in zijn offerte hoe hij aan deze eisen voldoet')
    expect(withAccessibility({})).toContain('toont vóór de oplevering')
  })
})

describe('the supply chain (B14)', () => {
  const clothes = aProcedure({
    cpvCode: '18110000',
    lots: [aLot({ cpvCode: '18110000', clauses: [{ clause: 'fair-supply-chain' }] })],
  })
  const bestek = seenOf(clothes).text('specifications')

  it('is a duty of care that the bestek asks, and nothing that is offered', () => {
    expect(bestek).toContain('doet wat redelijkerwijs van hem verwacht kan worden')
    expect(bestek).toContain('over arbeid in de keten | zoals dit bestek bepaalt')
    expect(bestek).not.toContain('zoals aangeboden in de offerte')
    expect(bestek).toContain('recht op collectief onderhandelen')
  })
})

describe('fair labour (B16)', () => {
  const words = {
    works: 'Checkinatwork',
    cleaning: 'Check In and Out at Work',
    thirdCountries: 'decreet van 27 oktober 2023',
    dimona: 'Dimona',
    limosa: 'Limosa',
    deduction: 'inhouding op de factuur',
  }
  const always = ['dimona', 'limosa', 'deduction']
  it.each([
    ['works', '45233162', ['works', 'thirdCountries', ...always]],
    ['services', '90911200', ['cleaning', 'thirdCountries', ...always]],
    ['services', '77310000', always],
  ] as const)('says what the sector asks: %s, %s', (contractNature, cpvCode, named) => {
    const stated = { contractNature, cpvCode, clauses: [{ clause: 'anti-social-dumping' }] }
    const bestek = seenOf(aProcedure(stated)).text('specifications')
    expect(Object.entries(words).flatMap(([name, said]) => (bestek.includes(said) ? [name] : []))).toEqual(
      named,
    )
  })

  it('reports subcontractors by a condition of its own, and says the duties of article 7 once', () => {
    const bestek = seenOf(aProcedure({ clauses: [{ clause: 'anti-social-dumping' }] })).text('specifications')
    expect(bestek).toContain('Die voorwaarde komt bij de mededelingen die artikel 12/1')
    expect(bestek.match(/leeft de verplichtingen van het milieu-, sociaal en arbeidsrecht na/g)).toHaveLength(
      1,
    )
    expect(bestek).not.toContain('leeft het sociaal en arbeidsrecht na')
  })
})

describe('the language of the newest texts (B26)', () => {
  const shelf = shippedShelf()
  const newest = new Set(
    [...shelf.clauses.ids, ...shelf.templates.ids].map(
      (id) =>
        `${id}/${(shelf.clauses.newestOn(id, testDay) ?? shelf.templates.newestOn(id as never, testDay))?.version}.md`,
    ),
  )
  const bodies = [...shippedFiles('clauses'), ...shippedFiles('templates')]
    .filter(({ path }) => newest.has(path.split('/').slice(1).join('/')))
    .map(({ path, text }) => [path, text.split('\n---\n').slice(1).join('\n---\n')] as const)

  it.each(bodies)('has none of the wrong words: %s', (_, body) => {
    expect(body).not.toMatch(
      /kijkt (?:dit|de prestaties) na|vordering van de uitvoering|uit zichzelf|voorbehouding|een werkinleving|collectief overleg|Minder dan \{\{minimum|\{\{places\}\} opleidings/,
    )
  })

  it.each([
    [1, 'Het minimumaantal plaatsen is 1;', '| 1 plaats'],
    [2, 'Het minimumaantal plaatsen is 2;', '| 2 plaatsen'],
  ])('counts places in good Dutch: %d', (places, sentence, row) => {
    const bestek = bestekWith('training-places', { places })
    expect(bestek).toContain(sentence)
    expect(bestek).toMatch(new RegExp(`${row.replace('|', '\\|')}$`, 'm'))
    expect(bestek).not.toContain('1 plaatsen')
  })
})
