import { describe, expect, it } from 'vitest'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { seenOf } from './texts.js'

const twoLots = [
  aLot({ title: 'Bermen' }),
  aLot({ id: 'LOT-0002', title: 'Graven', reservedParticipation: 'res-ws' }),
]
const cases = [
  [
    'the whole contract',
    { lots: [aLot({ reservedParticipation: 'res-ws' })] },
    'artikel 15) blijven vervuld',
  ],
  ['a lot', { lots: twoLots }, 'artikel 15) blijven vervuld'],
  [
    'the execution',
    { lots: [aLot({ reservedExecution: 'yes' })] },
    'programma voor beschermde arbeid (artikel 15)',
  ],
  [
    'a service',
    { regime: 'light', cpvCode: '85312310', lots: [aLot({ reservedParticipation: 'res-pub-ser' })] },
    'artikel 91) blijven vervuld',
  ],
] as const

describe('a condition of access that lasts', () => {
  it.each(cases)(
    'has a statement at the start and yearly, a report of loss and a term, where reserved is %s',
    (_, stated) => {
      const bestek = seenOf(aProcedure(stated)).text('specifications')
      expect(bestek).toContain(
        'bezorgt bij de start van de uitvoering, in een opdracht van meer dan een jaar na elke twaalf maanden, en samen met de eindverklaring',
      )
      expect(bestek).toContain('meldt hij dat binnen vijftien dagen aan de leidend ambtenaar')
      expect(bestek).toContain('binnen 3 maanden')
    },
  )

  it.each(cases)(
    'stands in monitoring and penalties with its rate, where reserved is %s',
    (_, stated, words) => {
      const bestek = seenOf(aProcedure(stated)).text('specifications')
      expect(bestek.split(`${words} | tijdens de hele uitvoering`)).toHaveLength(3)
      expect(bestek).toMatch(/voorwaarde: €\s500 per begonnen maand/)
    },
  )

  it('asks evidence of a reserved execution, also where nothing else is reserved', () => {
    const bestek = seenOf(aProcedure({ lots: [aLot({ reservedExecution: 'yes' })] })).text('specifications')
    expect(bestek).toContain('bewijst de inschrijver dat het programma aan de voorwaarden voldoet')
  })

  it('is no effort that has to be in proportion to a small contract', () => {
    const small = { estimatedValue: 40_000, durationMonths: 3, labourShare: 10 }
    const lots = [aLot({ reservedParticipation: 'res-ws' })]
    expect(seenOf({ ...aProcedure({ lots }), ...small }).found('EXE-05')).toEqual([])
  })
})
