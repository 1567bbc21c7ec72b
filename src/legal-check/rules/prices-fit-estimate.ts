import { formatEuro, formatPercentage } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { type Euro, euro } from '../../kernel/money.js'
import { lotPath } from '../../procurement/answers/path.js'
import { type AwardStage, isCompared, type Offer } from '../../procurement/award-stage.js'
import { aProcedure } from '../../procurement/builders.js'
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
    if (dossier.procedure.priceVatBasis === 'included')
      return [notChecked('de prijzen zonder btw: ze zijn met btw gegeven, en de raming is zonder')]
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
    ],
    fails: [
      { says: 'Raming van € 100.000, offerte van € 130.000', procedure: verges, award: tendered(130_000) },
      { says: 'Raming van € 100.000, offerte van € 60.000', procedure: verges, award: tendered(60_000) },
    ],
  },
})

function ofLot(lot: EffectiveLot, { award }: CheckedDossier): readonly Outcome[] {
  const offers = (award?.offers ?? []).filter((offer) => offer.lot === lot.id && isCompared(offer))
  const estimate = lot.estimatedValue
  if (offers.length === 0) return []
  if (estimate === undefined)
    return [notChecked('de raming van het perceel', lotPath(lot.id, 'estimatedValue'))]
  return offers.flatMap((offer): readonly Outcome[] => {
    const far = offer.price === undefined ? undefined : farFrom(offer.price, estimate)
    if (far === undefined) return []
    return [
      fault(`award.offers.${(award?.offers ?? []).indexOf(offer)}`, {
        says: `De prijs van ${offer.tenderer} (${formatEuro(offer.price ?? 0)}) ligt ${far} de raming van ${formatEuro(estimate)}.`,
      }),
    ]
  })
}

/** "30 % boven", "40 % onder"; `undefined`: near enough. */
function farFrom(price: Euro, estimate: Euro): string | undefined {
  if (estimate === 0) return undefined
  const difference = (price / estimate - 1) * 100
  if (difference > priceAboveEstimate.value) return `${formatPercentage(Math.round(difference))} boven`
  if (-difference > priceBelowEstimate.value) return `${formatPercentage(Math.round(-difference))} onder`
  return undefined
}
