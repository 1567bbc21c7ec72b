import type { PublishedLot } from '../../../../dossiers/published-lots.js'
import { type ComplementaryPair, partnersFor } from '../../../../suppliers/matching/pairs.js'
import { FirmName } from '../../../shown/match-card.js'
import type { FirmCall } from '../firm-call.js'

const most = 3

/**
 * With whom the firm could cover a lot, or more of it. Only firms that agreed to stand in the directory are named to
 * another firm.
 */
export const Partners = ({ call: { firm, dependencies }, lot }: { call: FirmCall; lot: PublishedLot }) => {
  const pairs = partnersFor(firm, lot, dependencies.suppliers.index, {
    limit: most,
    among: ({ published }) => published === true,
  })
  return pairs.length === 0 ? null : (
    <>
      <p class="govuk-body">
        <strong>Samen met een partner:</strong>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {pairs.map((pair) => (
          <li>
            <Partner pair={pair} />
          </li>
        ))}
      </ul>
    </>
  )
}

const Partner = ({ pair: { partners, missing } }: { pair: ComplementaryPair }) => {
  const [, { supplier, does, toCheck, isSocial }] = partners
  return (
    <>
      <FirmName supplier={supplier} />
      {!isSocial && ' (reguliere onderneming)'} doet {does.join('; ')}.
      {toCheck.length > 0 && ` Na te gaan: ${toCheck.join(', ')}.`}
      {missing.length > 0 && ` Dan ontbreekt nog: ${missing.join(' ')}`}
    </>
  )
}
