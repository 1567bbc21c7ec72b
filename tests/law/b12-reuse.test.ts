import { describe, expect, it } from 'vitest'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { seenOf } from './texts.js'

type Asked = Pick<Procedure, 'contractNature' | 'cpvCode'>
const bestekOf = (asked: Asked, parameters: Record<string, number> = {}): string =>
  seenOf(
    aProcedure({ ...asked, lots: [aLot({ clauses: [{ clause: 'reuse-circular', parameters }] })] }),
  ).text('specifications')

const words = {
  tools: 'uit elkaar gehaald en hersteld worden met gangbaar gereedschap; onderdelen blijven beschikbaar',
  packaging: 'Verpakking is herbruikbaar of wordt teruggenomen',
  repair: 'gedurende minstens 24 maanden na de levering',
  wholeWarranty:
    'De waarborgtermijn van de algemene uitvoeringsregels van de overheidsopdrachten blijft onverkort',
  worksWarranty: 'Voor gebreken geldt de waarborg van de algemene uitvoeringsregels',
  beforeUse: 'toont het aandeel vóór',
}
const ofGoods = ['packaging', 'repair', 'wholeWarranty'] as const
const cases: readonly (readonly [string, Asked, readonly string[]])[] = [
  ['a road', { contractNature: 'works', cpvCode: '45233162' }, ['worksWarranty', 'beforeUse']],
  ['a building', { contractNature: 'works', cpvCode: '45210000' }, ['worksWarranty', 'beforeUse']],
  [
    'works with street furniture',
    { contractNature: 'works', cpvCode: '34928400' },
    ['worksWarranty', 'beforeUse'],
  ],
  ['a lease of computers', { contractNature: 'services', cpvCode: '30213100' }, ['beforeUse']],
  ['furniture', { contractNature: 'supplies', cpvCode: '39130000' }, ['tools', ...ofGoods]],
  ['street furniture', { contractNature: 'supplies', cpvCode: '34928400' }, ['tools', ...ofGoods]],
  ['a playground', { contractNature: 'supplies', cpvCode: '37535200' }, ['tools', ...ofGoods]],
  ['computers', { contractNature: 'supplies', cpvCode: '30213100' }, ['tools', ...ofGoods]],
  ['carpets', { contractNature: 'supplies', cpvCode: '39530000' }, ofGoods],
  ['soft toys', { contractNature: 'supplies', cpvCode: '37520000' }, ofGoods],
  ['structural products', { contractNature: 'supplies', cpvCode: '44220000' }, ofGoods],
]

describe('re-use and circular materials (B12)', () => {
  it.each(cases)('asks of %s only what can be done', (_, asked, named) => {
    const bestek = bestekOf(asked)
    expect(Object.entries(words).flatMap(([name, said]) => (bestek.includes(said) ? [name] : []))).toEqual(
      named,
    )
    expect(bestek).toContain('Minstens 10 % van')
    expect(bestek).toContain('elk gelijkwaardig bewijs')
  })

  it.each(cases)(
    'says of %s one term for repairs at most, beside the warranty of the general rules',
    (_, asked, named) => {
      expect(bestekOf(asked, { warrantyMonths: 36 }).split('36 maanden')).toHaveLength(
        named.includes('repair') ? 2 : 1,
      )
    },
  )

  it.each([0, 100])('keeps a share that was stored before: %d %%', (reusedShare) => {
    const asked = { contractNature: 'works', cpvCode: '45233162' } as const
    expect(bestekOf(asked, { reusedShare, warrantyMonths: 6 })).toContain(
      reusedShare === 100 ? 'Alle materialen die' : `Minstens ${reusedShare} % van`,
    )
  })
})

describe('what is proposed about re-use (B12)', () => {
  const kinds: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['school furniture', 'supplies', '39160000', ['furniture-circular', 'sustainable-wood']],
    ['wallpaper', 'supplies', '39190000', []],
    ['computers', 'supplies', '30213100', ['ict-durable-devices']],
    ['work clothes', 'supplies', '18110000', ['workwear-textiles']],
    ['a playground', 'supplies', '37535200', ['playground-repairable', 'sustainable-wood']],
    ['service bicycles', 'supplies', '34430000', ['bicycles-repairable']],
    ['washing machines', 'supplies', '39713200', ['appliances-repairable']],
    ['paper', 'supplies', '30197643', ['paper-and-print']],
    ['a cycle path', 'works', '45233162', ['circular-demolition', 'recycled-aggregates']],
    ['a demolition', 'works', '45111100', ['circular-demolition']],
  ]

  it.each(kinds)('is for %s the clause of its kind, and never the general one', (_, nature, cpvCode, ids) => {
    const { workbench } = seenOf(aProcedure({ contractNature: nature as never, cpvCode, lots: [aLot({})] }))
    expect(
      workbench.selection
        .filter(
          ({ clause, decision, lot }) =>
            decision === 'open' && lot !== undefined && clause.roles.includes('environment'),
        )
        .map(({ clause }) => clause.id),
    ).toEqual(ids)
  })
})
