import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
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
      'vergeleken op [nog in te vullen: de prijs waarop de offertes vergeleken worden]',
      'De prijs die telt',
    ],
    [{ priceRevision: null }, 'De prijzen zijn vast', 'worden herzien'],
    [
      { priceRevision: { index: 'I 2021', fixedPart: percentage(20) } },
      'De index is: I 2021.',
      'De prijzen zijn vast',
    ],
    [
      {
        priceRevision: { index: 'I 2021', fixedPart: percentage(20) },
        administration: {
          revisionFormula: {
            kind: 'works',
            labourShare: percentage(45),
            materialShare: percentage(35),
            baseMonth: 'before-opening',
            moments: 'each-statement',
          },
        },
      },
      'a het aandeel van de lonen is (45 %), b dat van de materialen (35 %) en c het vaste deel (20 %)',
      'nog in te vullen: formule',
    ],
    [
      { priceRevision: { index: 'I 2021', fixedPart: percentage(20) } },
      'De formule is: [nog in te vullen: formule van de prijsherziening]',
      'De formule is p =',
    ],
    [{ priceRevision: undefined }, '[nog in te vullen: prijsherziening]', 'De prijzen zijn vast'],
    [{ deposit: null }, 'Er wordt geen borgtocht gevraagd.', 'De borgtocht bedraagt'],
    [
      { deposit: { percentage: percentage(3) } },
      'De borgtocht bedraagt 3 % van het oorspronkelijke bedrag',
      '[voorstel: 5 %]',
    ],
    [
      { deposit: { percentage: percentage(3) } },
      'voor minder dan € 50.000 gegund',
      'geen borgtocht gevraagd',
    ],
    [{ deposit: undefined }, 'De borgtocht bedraagt [voorstel: 5 %]', 'De borgtocht bedraagt 5 %'],
    [
      { deposit: undefined, estimatedValue: euro(49_999.99) },
      '[voorstel: geen borgtocht] Er wordt geen borgtocht gevraagd.',
      'De borgtocht bedraagt',
    ],
    [
      {
        deposit: undefined,
        frameworkAgreement: { maximumValue: euro(250_000) },
        frameworkTerms: { contractors: 'one' },
      },
      'Hij bedraagt [voorstel: 3 %] van haar geraamde waarde',
      '[voorstel: 5 %]',
    ],
    [
      { startDate: localDate('2027-05-03'), administration: { startOfPerformance: 'date' } },
      'De uitvoering begint op een vaste dag: 3 mei 2027.',
      'keer, telkens met',
    ],
    [
      { renewals: { count: 2, months: 12 } },
      'verlengd worden: 2 keer, telkens met 12 maanden',
      'De opdracht wordt niet verlengd',
    ],
    [{ renewals: { count: 1, months: 6 } }, 'verlengd worden: 1 keer, met 6 maanden', 'keer, telkens'],
    [{ renewals: null, termInDays: { count: 60, kind: 'working' } }, '60 werkdagen', 'verlengd worden:'],
  ])('of %j', (stated, expected, absent) => {
    const bestek = bestekOf(stated)
    expect(bestek).toContain(expected)
    expect(bestek).not.toContain(absent)
  })

  it('names the place and the duration of every lot', () => {
    const bestek = bestekOf({
      placeOfPerformance: ['36015'],
      lots: [aLot(), aLot({ id: 'LOT-0002', placeOfPerformance: ['37015'], durationMonths: 36 })],
    })
    expect(bestek).toContain('1 | Roeselare | 24 maanden')
    expect(bestek).toContain('2 | Tielt | 36 maanden')
  })
})
