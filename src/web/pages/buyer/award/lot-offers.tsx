import type { ScoringOf } from '../../../../clauses/scoring.js'
import { type EffectiveLot, isDivided } from '../../../../procurement/lots.js'
import type { DossierCall } from '../buyer-call.js'
import type { AwardFault } from './award-form.js'
import type { AwardRows } from './award-rows.js'
import { OfferFields } from './offer-fields.js'
import type { ErrorAt } from './offered-lot.js'

/** The offers for a lot, and room for one more. */
export const LotOffers = ({
  call: { workbench },
  lot,
  scoringOf,
  rows: { offers },
  faults,
}: {
  call: DossierCall
  lot: EffectiveLot
  scoringOf: ScoringOf
  rows: AwardRows
  faults: readonly AwardFault[]
}) => {
  const error: ErrorAt = (control) => faults.find((fault) => fault.control === control)?.message
  const { procedure } = workbench
  const own = offers.flatMap((row, index) => (row.lot === lot.id ? [{ row, index }] : []))
  const of = {
    ...{ lot, procedure },
    scoring: (lot.awardCriteria ?? []).map((_, criterion) => scoringOf(lot.id, criterion)),
  }
  return (
    <section aria-labelledby={`perceel-${lot.id}`}>
      <h2 class="govuk-heading-m" id={`perceel-${lot.id}`}>
        {isDivided(procedure) ? `Perceel ${lot.number}: ${lot.title || 'zonder titel'}` : 'Offertes'}
      </h2>
      {own.map(({ row, index }) => (
        <OfferFields
          of={of}
          row={row}
          index={index}
          error={error}
          isOpen={faults.some(({ control }) => control.startsWith(`o.${index}.`))}
        />
      ))}
      <OfferFields of={of} index={offers.length + lot.number - 1} error={error} />
    </section>
  )
}
