import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { percentage } from '../../src/kernel/percentage.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { seenOf } from './texts.js'

const bestekOf = (stated: Partial<Procedure>): string => seenOf(aProcedure(stated)).text('specifications')

describe('what was answered of time, price and security, in the bestek', () => {
  it.each<readonly [Partial<Procedure>, string, string]>([
    [
      { priceVatBasis: 'included' },
      'De prijs die telt, is de som van de eenheidsprijzen, elk vermenigvuldigd met de vermoedelijke hoeveelheid, inclusief de btw die de aanbestedende overheid erop betaalt.',
      'hoeveelheid, exclusief btw',
    ],
    [
      { priceVatBasis: 'excluded' },
      'vergeleken op de som van de eenheidsprijzen, elk vermenigvuldigd met de vermoedelijke hoeveelheid, exclusief btw.',
      'inclusief de btw',
    ],
    [
      { priceVatBasis: undefined },
      'Vermeld op welk totaal de offertes vergeleken worden',
      'De prijs die telt',
    ],
    [{ priceRevision: null }, 'De prijzen zijn vast', 'Vermeld de formule van de prijsherziening'],
    [
      { priceRevision: { index: 'I 2021', fixedPart: percentage(20) } },
      'De index is: I 2021. Van de prijs wordt 20 % nooit herzien.',
      'Vermeld de formule van de prijsherziening',
    ],
    [{ priceRevision: undefined }, 'Vermeld de formule van de prijsherziening', 'De prijzen zijn vast'],
    [{ deposit: null }, 'Er wordt geen borgtocht gevraagd.', 'Zegt het bestek niets, dan volgt de borgtocht'],
    [
      { deposit: { percentage: percentage(3) } },
      'De borgtocht bedraagt 3 % van het oorspronkelijke bedrag',
      'Zegt het bestek niets, dan volgt de borgtocht',
    ],
    [
      { deposit: { percentage: percentage(3) } },
      'voor minder dan € 50.000 gegund',
      'geen borgtocht gevraagd',
    ],
    [{ deposit: undefined }, 'Zegt het bestek niets, dan volgt de borgtocht', 'De borgtocht bedraagt'],
    [{ startDate: localDate('2027-05-03') }, '3 mei 2027', 'keer, telkens met'],
    [
      { renewals: { count: 2, months: 12 } },
      'verlengen: 2 keer, telkens met 12 maanden',
      'Begin van de uitvoering',
    ],
    [{ renewals: { count: 1, months: 6 } }, 'verlengen: 1 keer, met 6 maanden', 'telkens'],
    [{ renewals: null, termInDays: { count: 60, kind: 'working' } }, '60 werkdagen', 'verlengen:'],
  ])('of %j', (stated, expected, absent) => {
    const bestek = bestekOf(stated)
    expect(bestek).toContain(expected)
    expect(bestek).not.toContain(absent)
  })

  it('names the place and the duration of a lot that has its own', () => {
    const bestek = bestekOf({
      placeOfPerformance: ['36015'],
      lots: [aLot(), aLot({ id: 'LOT-0002', placeOfPerformance: ['37015'], durationMonths: 36 })],
    })
    expect(bestek).toContain('De plaats van uitvoering van perceel 2 is Tielt.')
    expect(bestek).toContain('De looptijd van perceel 2 is 36 maanden.')
    expect(bestek).not.toContain('van perceel 1 is')
  })
})
