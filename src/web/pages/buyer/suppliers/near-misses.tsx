import { formatNumber } from '../../../../kernel/format.js'
import type { LotMatching } from '../../../../suppliers/matching/lot-matching.js'
import { MatchCard } from '../../../shown/match-card.js'
import type { DossierCall } from '../buyer-call.js'

/** So many stand on the page; the rest are counted. */
const mostShown = 20

/** The firms that one test keeps out, with the smallest change that would help. */
export const NearMisses = ({ call, matching }: { call: DossierCall; matching: LotMatching }) => {
  // The order puts those who do other work last: adding a trade is seldom a small change.
  const otherWork = matching.nearlyFitting().filter(({ standing }) => standing.commonPrefix < 2).length
  const sameWork = matching.totals.nearMisses - otherWork
  const misses = matching.nearMisses(Math.min(mostShown, sameWork))
  const left = sameWork - misses.length
  return matching.totals.nearMisses === 0 ? null : (
    <section aria-labelledby="bijna">
      <h2 class="govuk-heading-m" id="bijna">
        Passen bijna ({matching.totals.nearMisses})
      </h2>
      {misses.length > 0 && (
        <p class="govuk-body cw-narrow">
          Eén toets houdt deze ondernemingen tegen. Je leest wat de kleinste wijziging is die dat oplost.
        </p>
      )}
      {misses.map((miss) => (
        <MatchCard match={miss} day={matching.lot.day} today={call.today} />
      ))}
      {left > 0 && <p class="govuk-body">En nog {formatNumber(left)}.</p>}
      {otherWork > 0 && (
        <p class="govuk-body cw-narrow">
          {otherWork === 1
            ? 'Eén onderneming past op alles behalve het werk: ze doet iets anders.'
            : `${formatNumber(otherWork)} ondernemingen passen op alles behalve het werk: ze doen iets anders.`}
        </p>
      )}
    </section>
  )
}
