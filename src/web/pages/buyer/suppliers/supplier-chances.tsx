import { capital } from '../../../../directory/firm-words.js'
import type { ComplementaryPair } from '../../../../suppliers/matching/pairs.js'
import type { LotSplit } from '../../../../suppliers/matching/splits.js'
import { FirmName } from '../../../shown/match-card.js'

/** Ways to cut a lot that bring firms which do not fit now. @param what `perceel 2`, or the whole contract. */
export const Splits = ({ splits, what }: { splits: readonly LotSplit[]; what: string }) =>
  splits.length === 0 ? null : (
    <section aria-labelledby="splitsen">
      <h2 class="govuk-heading-m" id="splitsen">
        {capital(what)} splitsen
      </h2>
      {splits.map(({ how, extra, parts, assumption }) => (
        <div class="cw-narrow govuk-body">
          <p>
            <strong>
              {extra.length === 1
                ? 'Deze bijkomende onderneming past'
                : `Deze ${extra.length} bijkomende ondernemingen passen`}{' '}
              als je {what} splitst {how}:
            </strong>{' '}
            {extra.slice(0, 12).map((supplier, place) => (
              <>
                {place > 0 && ', '}
                <FirmName supplier={supplier} />
              </>
            ))}
            {extra.length > 12 && ` en nog ${extra.length - 12}`}.
          </p>
          <p>
            {assumption} Passende ondernemingen:{' '}
            {parts.map(({ title, matches }) => `${title}: ${matches}`).join(', ')}.
          </p>
        </div>
      ))}
    </section>
  )

/** Firms that cover a lot together. */
export const Pairs = ({ pairs }: { pairs: readonly ComplementaryPair[] }) =>
  pairs.length === 0 ? null : (
    <section aria-labelledby="samen">
      <h2 class="govuk-heading-m" id="samen">
        Samen kunnen ze het
      </h2>
      <p class="govuk-body cw-narrow">
        Niemand doet dit perceel alleen. Deze ondernemingen vullen elkaar aan; of ze samen inschrijven,
        beslissen ze zelf.
      </p>
      <ul class="govuk-list govuk-list--spaced cw-narrow">
        {pairs.map(({ partners, missing }) => (
          <li>
            {partners.map(({ supplier, does, toCheck, isSocial }, place) => (
              <>
                {place > 0 && <br />}
                <strong>
                  <FirmName supplier={supplier} />
                </strong>
                {!isSocial && ' (reguliere onderneming)'}: {does.join('; ')}.
                {toCheck.length > 0 && ` Na te gaan: ${toCheck.join(', ')}.`}
              </>
            ))}
            {missing.length > 0 && (
              <>
                <br />
                Ontbreekt nog: {missing.join(' ')}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
