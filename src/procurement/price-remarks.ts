import { formatEuro, formatPercentage } from '../kernel/format.js'
import { legalLimits } from './legal-limits.js'
import type { PriceReview, ReviewedPrice } from './price-review.js'
import { proportions } from './proportions.js'

/** Something to look at in the prices of a lot. @property rests on the law, or on a rule of thumb. */
export interface PriceRemark {
  readonly rests: 'law' | 'practice'
  readonly says: string
}

/** What strikes in the prices of a lot, each with what it rests on. */
export const priceRemarks = (review: PriceReview): readonly PriceRemark[] =>
  review.prices.flatMap((price) => [...lowRemarks(price, review), ...estimateRemarks(price, review)])

function lowRemarks(
  { tenderer, fromAverage = 0 }: ReviewedPrice,
  { rule, average }: PriceReview,
): readonly PriceRemark[] {
  const { value: share, source } = legalLimits.lowPriceShare
  if (rule === 'not' || average === undefined || fromAverage > -share) return []
  const lies = `De prijs van ${tenderer} ligt ${formatPercentage(-fromAverage)} onder het gemiddelde van ${formatEuro(average)}`
  return [
    rule === 'applies'
      ? {
          rests: 'law',
          says: `${lies}: vanaf ${formatPercentage(share)} vraag je de inschrijver om uitleg (${source}).`,
        }
      : {
          rests: 'law',
          says: `${lies}. Gaat de opdracht over diensten in een fraudegevoelige sector, dan vraag je de inschrijver om uitleg (${source}); ga na of dat zo is.`,
        },
  ]
}

function estimateRemarks(
  { tenderer, fromEstimate = 0 }: ReviewedPrice,
  { estimate }: PriceReview,
): readonly PriceRemark[] {
  const most = proportions.offerFromEstimate.value
  if (estimate === undefined || Math.abs(fromEstimate) <= most) return []
  const side = fromEstimate < 0 ? 'onder' : 'boven'
  const look =
    fromEstimate < 0
      ? 'ga na of de prijs normaal is, en vraag anders uitleg'
      : 'ga na of de raming juist was en of de procedure nog past'
  return [
    {
      rests: 'practice',
      says: `De prijs van ${tenderer} ligt ${formatPercentage(Math.abs(fromEstimate))} ${side} de raming van ${formatEuro(estimate)}: ${look}.`,
    },
  ]
}
