import { formatEuro, formatPercentage } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { cents, type Euro, euro } from '../../kernel/money.js'
import { percentage } from '../../kernel/percentage.js'
import { type AwardStage, isCompared } from '../../procurement/award-stage.js'
import { aCriterion, aLot, aProcedure } from '../../procurement/builders.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import type { EffectiveLot } from '../../procurement/lots.js'
import { priceReviewOf } from '../../procurement/price-review.js'
import type { Procedure } from '../../procurement/procedure.js'
import type { CheckedDossier } from '../checked-dossier.js'
import { article, cited, fault, notChecked, type Outcome, rule } from '../rule.js'

const road = (priceWeight: number, more: Partial<Procedure> = {}) =>
  aProcedure({
    title: 'Heraanleg van een weg',
    contractNature: 'works',
    procedureType: 'open',
    lots: [
      aLot({
        awardCriteria: [
          aCriterion({ type: 'price', name: 'Prijs', weight: percentage(priceWeight) }),
          aCriterion({ weight: percentage(100 - priceWeight) }),
        ],
      }),
    ],
    ...more,
  })
const tendered = (prices: readonly number[], priceExamination?: string): AwardStage => ({
  offers: prices.map((price, index) => ({
    lot: 'LOT-0001',
    tenderer: `Firma ${index + 1}`,
    price: euro(price),
    standing: 'regular',
    assessments: [],
  })),
  ...(priceExamination !== undefined && { priceExamination }),
})

const { lowPriceShare, lowPriceOffers, lowPriceWeight } = legalLimits

export const lowPriceIsQuestioned = rule({
  id: 'low-price-is-questioned',
  code: 'DEC-03',
  group: 'decision',
  severity: 'warning',
  title: 'Een totaalprijs ver onder het gemiddelde wordt bevraagd',
  finds: 'Een offerte ligt ver onder het gemiddelde, en het verslag zegt niet dat de prijs bevraagd is.',
  why: `Dit is wet: bij werken, en bij diensten in een fraudegevoelige sector, in een openbare of niet-openbare procedure, met minstens ${lowPriceOffers.value} offertes en met een prijs die minstens ${formatPercentage(lowPriceWeight.value)} weegt, moet een totaal dat minstens ${formatPercentage(lowPriceShare.value)} onder het gemiddelde ligt, bevraagd worden.`,
  remedy:
    'Vraag de inschrijver schriftelijk om uitleg, en noteer bij het onderzoek van de prijzen, met zijn naam, wat hij antwoordde en wat je besluit.',
  grounds: [
    article('kb-2017-04-18', '36'),
    cited(
      'de berekening van het gemiddelde: zonder de laagste offerte en zonder de hoogste, of zonder het vierde van de offertes dat het hoogst is als het er veel zijn',
    ),
  ],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => {
    const { procedureType, contractNature } = dossier.procedure
    if (procedureType !== undefined && procedureType !== 'open' && procedureType !== 'restricted') return []
    if (contractNature === 'supplies') return []
    if (dossier.award?.offers === undefined) return [notChecked('de prijzen; er zijn nog geen offertes')]
    if (procedureType === undefined) return [notChecked('de procedure', 'procedureType')]
    if (contractNature === undefined) return [notChecked('de aard van de opdracht', 'contractNature')]
    return dossier.lots.flatMap((lot) => ofLot(lot, dossier))
  },
  examples: {
    passes: [
      {
        says: 'Vijf offertes, geen enkele ver onder het gemiddelde',
        procedure: road(70),
        award: tendered([95_000, 100_000, 102_000, 104_000, 120_000]),
      },
      {
        says: 'Drie offertes: de verplichting geldt niet',
        procedure: road(70),
        award: tendered([60_000, 100_000, 104_000]),
      },
      {
        says: 'De laagste prijs is bevraagd, met de naam van de inschrijver',
        procedure: road(70),
        award: tendered(
          [70_000, 100_000, 102_000, 104_000],
          'Firma 1 legde uit dat ze met eigen machines werkt; de uitleg is aanvaard.',
        ),
      },
      {
        says: 'De prijs weegt voor 40 van de 100 punten',
        procedure: road(40),
        award: tendered([70_000, 100_000, 102_000, 104_000]),
      },
    ],
    fails: [
      {
        says: 'Vier offertes, de laagste een derde onder het gemiddelde, geen onderzoek van de prijzen',
        procedure: road(70),
        award: tendered([70_000, 100_000, 102_000, 104_000]),
      },
      {
        says: 'Het onderzoek van de prijzen noemt de inschrijver niet',
        procedure: road(100),
        award: tendered([70_000, 100_000, 102_000, 104_000], 'De prijzen zijn nagekeken.'),
      },
    ],
  },
})

function ofLot(lot: EffectiveLot, { award, procedure }: CheckedDossier): readonly Outcome[] {
  const offers = award?.offers ?? []
  const own = offers.filter((offer) => offer.lot === lot.id && isCompared(offer))
  const { average, rule: applies, prices } = priceReviewOf(lot, award, procedure)
  if (own.length >= lowPriceOffers.value && own.some(({ price }) => price === undefined))
    return [notChecked('de prijs van elke offerte', 'award')]
  if (average === undefined || applies === 'not') return []
  const examined = (award?.priceExamination ?? '').toLowerCase()
  const sector =
    applies === 'may-apply'
      ? ' Bij diensten is dat verplicht in een fraudegevoelige sector, zoals de schoonmaak: kijk dat na.'
      : ''
  return prices.flatMap(({ offer, tenderer, price }): readonly Outcome[] => {
    const stands = offers[offer]
    if (stands === undefined || !isCompared(stands) || !isLow(price, average)) return []
    if (examined.includes(tenderer.toLowerCase())) return []
    return [
      fault(`award.offers.${offer}`, {
        says: `De prijs van ${tenderer} (${formatEuro(price)}) ligt minstens ${formatPercentage(lowPriceShare.value)} onder het gemiddelde van de offertes (${formatEuro(Math.round(average))}), en het onderzoek van de prijzen noemt hem niet.${sector}`,
      }),
    ]
  })
}

const isLow = (price: Euro, average: Euro): boolean =>
  cents(price) * 100 <= cents(average) * (100 - lowPriceShare.value)
