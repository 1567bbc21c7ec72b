import { describe, expect, it } from 'vitest'
import { documentToText } from '../../src/documents/to-text.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { percentage } from '../../src/kernel/percentage.js'
import { awardStageSchema } from '../../src/procurement/award-stage.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { seenOf } from './texts.js'

const onPrice = [aCriterion({ type: 'price', name: 'Prijs', weight: percentage(100) })]
const priced = (stated: Partial<Procedure>) =>
  aProcedure({ lots: [aLot({ awardCriteria: onPrice })], ...stated })

function textOf(name: 'award-report' | 'order-note', stated: Partial<Procedure>): string {
  const shelf = shippedShelf()
  const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }
  const dossier = newDossier('b18', 'test', priced(stated), shelf, occasion)
  const award = awardStageSchema.parse({
    offers: [
      { lot: 'LOT-0001', tenderer: 'Alfa', price: 12_100, standing: 'regular' },
      { lot: 'LOT-0001', tenderer: 'Beta', price: 10_600, standing: 'regular' },
    ],
  })
  const document = workbenchOf({ ...dossier, award }, shelf, testDay).document(name, { draft: true })
  return document === undefined ? '' : documentToText(document).replaceAll('\u00A0', ' ')
}

describe('the price on which tenders are compared (B18)', () => {
  it.each<readonly [Procedure['priceVatBasis'], string, string]>([
    ['included', 'Plaats | Inschrijver | Prijs, inclusief btw | Totaal', 'voor € 10.600, inclusief btw'],
    ['excluded', 'Plaats | Inschrijver | Prijs, exclusief btw | Totaal', 'voor € 10.600, exclusief btw'],
    [undefined, 'Plaats | Inschrijver | Prijs | Totaal', 'laagste prijs indiende, met 100 punten'],
  ])('is named as it is compared in the award report: %s', (priceVatBasis, header, chosen) => {
    const report = textOf('award-report', { priceVatBasis })
    expect(report).toContain(header)
    if (priceVatBasis !== undefined) expect(report).toContain(chosen)
    const prices = report.split('\n').filter((line) => /€ 1[02]\.[16]00/.test(line))
    const other = priceVatBasis === 'included' ? 'exclusief btw' : 'inclusief btw'
    expect(prices.length).toBeGreaterThan(1)
    expect(prices.join('\n')).not.toContain(other)
    if (priceVatBasis === undefined) expect(prices.join('\n')).not.toContain('btw')
  })

  it.each<readonly [Procedure['priceVatBasis'], string]>([
    ['included', 'Inschrijver | Prijs, inclusief btw'],
    ['excluded', 'Inschrijver | Prijs, exclusief btw'],
    [undefined, 'Inschrijver | Prijs\n'],
  ])('is named so in the note of a small order: %s', (priceVatBasis, header) => {
    expect(textOf('order-note', { procedureType: 'limited-value', priceVatBasis })).toContain(header)
  })

  it.each<readonly [string, Procedure['priceVatBasis'], readonly string[]]>([
    ['with VAT', 'included', []],
    ['without VAT', 'excluded', []],
    ['nowhere said', undefined, ['warning']],
  ])('is asked where it is not known: %s', (_, priceVatBasis, severities) => {
    const found = seenOf(priced({ priceVatBasis })).found('AWD-19')
    expect(found.map(([severity]) => severity)).toEqual(severities)
  })
})
