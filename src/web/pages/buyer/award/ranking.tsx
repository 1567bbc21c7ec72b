import { formatEuro, formatNumber } from '../../../../kernel/format.js'
import { type RankedOffer, rankingOf } from '../../../../procurement/award-ranking.js'
import { chosenOf } from '../../../../procurement/chosen-offers.js'
import { effectiveLots, isDivided } from '../../../../procurement/lots.js'
import { Table } from '../../../components/table.js'
import type { DossierCall } from '../buyer-call.js'

/** The ranking that is kept; beside what was typed when somebody else was here meanwhile. */
export const Ranking = ({
  call: { dossier, workbench },
  isConflict,
}: {
  call: DossierCall
  isConflict: boolean
}) => (
  <div id="intussen" tabindex={-1}>
    {effectiveLots(workbench.procedure)
      .map((lot) => ({
        lot,
        ranking: rankingOf(lot, dossier.award),
        chosen: chosenOf(lot, dossier.award, workbench.procedure),
      }))
      .filter(({ ranking }) => ranking.length > 0)
      .map(({ lot, ranking, chosen }) => (
        <>
          <h2 class="govuk-heading-s">
            {isConflict ? 'Bewaard door de ander' : 'Rangschikking'}
            {isDivided(workbench.procedure) && `, perceel ${lot.number}`}
          </h2>
          <Table
            label={`Rangschikking van perceel ${lot.number}`}
            headers={['Plaats', 'Inschrijver', 'Prijs', 'Totaal']}
          >
            {ranking.map((offer) => (
              <RankedRow {...offer} isChosen={chosen.some((one) => one.offer === offer.offer)} />
            ))}
          </Table>
        </>
      ))}
  </div>
)

const RankedRow = ({
  rank,
  tenderer,
  price,
  total,
  isChosen,
}: RankedOffer & { readonly isChosen: boolean }) => (
  <tr class="govuk-table__row">
    <td class="govuk-table__cell">{rank ?? 'nog niet volledig'}</td>
    <th scope="row" class="govuk-table__header">
      {tenderer}
      {isChosen && <span class="govuk-body-s govuk-!-display-block govuk-!-margin-bottom-0">gekozen</span>}
    </th>
    <td class="govuk-table__cell">{price === undefined ? '–' : formatEuro(price)}</td>
    <td class="govuk-table__cell">{total === undefined ? '–' : formatNumber(total)}</td>
  </tr>
)
