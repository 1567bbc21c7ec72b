import { formatEuro, formatPercentage } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { type Euro, euro } from '../../kernel/money.js'
import { lotPath } from '../../procurement/answers/path.js'
import { type AwardStage, isCompared, type Offer } from '../../procurement/award-stage.js'
import { aProcedure } from '../../procurement/builders.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import type { EffectiveLot } from '../../procurement/lots.js'
import { proportions } from '../../procurement/proportions.js'
import type { CheckedDossier } from '../checked-dossier.js'
import { cited, fault, law, notChecked, type Outcome, rule } from '../rule.js'

const verges = aProcedure({ estimatedValue: euro(100_000) })
const tendered = (price: number, standing: Offer['standing'] = 'regular'): AwardStage => ({
  offers: [{ lot: 'LOT-0001', tenderer: 'Firma A', price: euro(price), standing, assessments: [] }],
})

const { priceAboveEstimate, priceBelowEstimate } = proportions

export const pricesFitEstimate = rule({
  id: 'prices-fit-estimate',
  code: 'DEC-04',
  group: 'decision',
  severity: 'info',
  title: 'De prijzen van de offertes liggen in de buurt van de raming',
  finds: 'Een offerte ligt ver van de raming.',
  why: `Wijkt een prijs ver af van de raming, dan was de raming fout, of is de prijs misschien abnormaal; het verslag zegt best welk van de twee. De grenzen zijn een vuistregel, geen wet: meer dan ${formatPercentage(priceAboveEstimate.value)} erboven of ${formatPercentage(priceBelowEstimate.value)} eronder.`,
  remedy:
    'Schrijf bij het onderzoek van de prijzen hoe het verschil met de raming te verklaren is, en kijk na of de procedure ook bij die waarde kon.',
  grounds: [law('84'), law('16'), cited('vuistregel van dit hulpmiddel, geen wet')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => {
    const offers = dossier.award?.offers ?? []
    if (offers.length === 0) return [notChecked('de prijzen; er zijn nog geen offertes')]
    return dossier.lots.flatMap((lot) => ofLot(lot, dossier))
  },
  examples: {
    passes: [
      { says: 'Raming van € 100.000, offerte van € 110.000', procedure: verges, award: tendered(110_000) },
      {
        says: 'Raming van € 100.000, onregelmatige offerte van € 40.000',
        procedure: verges,
        award: tendered(40_000, 'irregular'),
      },
      {
        says: 'Raming van € 100.000 zonder btw, offerte van € 130.000 met btw',
        procedure: { ...verges, priceVatBasis: 'included' },
        award: tendered(130_000),
      },
    ],
    fails: [
      {
        says: 'Raming van € 100.000 zonder btw, offerte van € 160.000 met btw',
        procedure: { ...verges, priceVatBasis: 'included' },
        award: tendered(160_000),
      },
      { says: 'Raming van € 100.000, offerte van € 130.000', procedure: verges, award: tendered(130_000) },
      { says: 'Raming van € 100.000, offerte van € 60.000', procedure: verges, award: tendered(60_000) },
    ],
  },
})

/**
 * The tenders of a lot. Prices with VAT are held against an estimate without it with a margin: the highest rate may be in
 * the price where it is high, none where it is low.
 */
function ofLot(lot: EffectiveLot, { award, procedure }: CheckedDossier): readonly Outcome[] {
  const withVat = procedure.priceVatBasis === 'included'
  const offers = (award?.offers ?? []).filter((offer) => offer.lot === lot.id && isCompared(offer))
  const estimate = lot.estimatedValue
  if (offers.length === 0) return []
  if (estimate === undefined)
    return [notChecked('de raming van het perceel', lotPath(lot.id, 'estimatedValue'))]
  return offers.flatMap((offer): readonly Outcome[] => {
    const far =
      offer.price === undefined
        ? undefined
        : farFrom(offer.price, estimate, withVat ? legalLimits.vatRate.value : 0)
    if (far === undefined) return []
    return [
      fault(`award.offers.${(award?.offers ?? []).indexOf(offer)}`, {
        says: `De prijs van ${offer.tenderer} (${formatEuro(offer.price ?? 0)}${withVat ? ', met btw' : ''}) ligt ${far} de raming van ${formatEuro(estimate)}${withVat ? ', zonder btw' : ''}.`,
      }),
    ]
  })
}

/** "30 % boven", "40 % onder"; `undefined`: near enough. @param vat what may be in the price, in percent. */
function farFrom(price: Euro, estimate: Euro, vat: number): string | undefined {
  if (estimate === 0) return undefined
  const above = (price / (1 + vat / 100) / estimate - 1) * 100
  const below = (1 - price / estimate) * 100
  const atLeast = vat === 0 ? '' : 'minstens '
  if (above > priceAboveEstimate.value) return `${atLeast}${formatPercentage(Math.round(above))} boven`
  if (below > priceBelowEstimate.value) return `${atLeast}${formatPercentage(Math.round(below))} onder`
  return undefined
}
