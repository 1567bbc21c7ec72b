import type { ComplementaryPair } from '../../../../suppliers/matching/pairs.js'
import { FirmName } from '../../../shown/match-card.js'

/** With whom the firm could cover a lot, or more of it. */
export const Partners = ({ pairs }: { pairs: readonly ComplementaryPair[] }) =>
  pairs.length === 0 ? null : (
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
