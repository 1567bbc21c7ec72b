import { counted, formatDate, formatNumber } from '../../../../kernel/format.js'
import { type EffectiveLot, effectiveLots, isDivided } from '../../../../procurement/lots.js'
import type { LotMatching } from '../../../../suppliers/matching/lot-matching.js'
import { complementaryPairs } from '../../../../suppliers/matching/pairs.js'
import { lotSplits } from '../../../../suppliers/matching/splits.js'
import { missingPage } from '../../../http/error-pages.js'
import { answerPage } from '../../../http/page-answer.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'
import { KeepCheck } from './keep-check.js'
import { Matches } from './matches.js'
import { NearMisses } from './near-misses.js'
import { Pairs, Splits } from './supplier-chances.js'

/** So many pairs stand on the page. */
const mostPairs = 5

/** Which firms fit a lot and why, which nearly do and what would help, who could work together, and how to split. */
export function showSuppliers(call: DossierCall): Response | Promise<Response> {
  const { c, workbench } = call
  const lots = effectiveLots(workbench.procedure)
  const asked = c.req.query('perceel')
  const lot = asked === undefined ? lots[0] : lots.find(({ id }) => id === asked)
  if (lot === undefined) return missingPage(c)
  const matching = workbench.market(lot.id)
  return answerPage(
    c,
    <DossierPage of={call} place="firms" title="Passende ondernemingen">
      {lots.length > 1 && <LotLinks call={call} lots={lots} chosen={lot} />}
      {matching === undefined ? (
        <UnknownMarket call={call} lot={lot} />
      ) : (
        <LotMarket call={call} lot={lot} matching={matching} />
      )}
    </DossierPage>,
  )
}

const LotLinks = ({
  call: { dossier, workbench },
  lots,
  chosen,
}: {
  call: DossierCall
  lots: readonly EffectiveLot[]
  chosen: EffectiveLot
}) => (
  <nav aria-label="Percelen" class="govuk-body">
    <ul class="govuk-list">
      {lots.map(({ id, number, title }) => (
        <li>
          <a
            class="govuk-link"
            href={routes.dossierFirms.to({ id: dossier.id }, { perceel: id })}
            {...(id === chosen.id && { 'aria-current': 'page' })}
          >
            Perceel {number}: {title || 'zonder titel'}
          </a>
          {' – '}
          {countWords(workbench.market(id))}
        </li>
      ))}
    </ul>
  </nav>
)

const countWords = (matching: LotMatching | undefined): string =>
  matching === undefined ? 'nog niet bekend' : counted(matching.count, 'past', 'passen')

const UnknownMarket = ({ call: { dossier, workbench }, lot }: { call: DossierCall; lot: EffectiveLot }) =>
  (workbench.known.firms?.size() ?? 0) === 0 ? (
    <p class="govuk-body cw-narrow">
      Het register is nog leeg, dus weten we niet welke ondernemingen passen. De regisseur vult het aan:{' '}
      <a class="govuk-link" href={routes.register.to()}>
        naar het register
      </a>
      .
    </p>
  ) : (
    <p class="govuk-body cw-narrow">
      Vul eerst in welk werk het is. Zonder CPV-code weten we niet wie het doet.{' '}
      <a
        class="govuk-link"
        href={routes.question.to({ id: dossier.id, question: 'perceel' }, { perceel: lot.id })}
      >
        Kies een CPV-code
      </a>
      .
    </p>
  )

const LotMarket = ({
  call,
  lot,
  matching,
}: {
  call: DossierCall
  lot: EffectiveLot
  matching: LotMatching
}) => {
  const { firms } = call.workbench.known
  return (
    <>
      <Counts lot={lot} matching={matching} />
      <KeepCheck call={call} lot={lot.id} />
      <Matches call={call} matching={matching} />
      {firms && (
        <>
          <Splits
            splits={lotSplits(matching.lot, firms)}
            what={isDivided(call.workbench.procedure) ? `perceel ${lot.number}` : 'de opdracht'}
          />
          <Pairs pairs={complementaryPairs(matching.lot, firms, mostPairs)} />
        </>
      )}
      <NearMisses call={call} matching={matching} />
    </>
  )
}

const Counts = ({ lot, matching }: { lot: EffectiveLot; matching: LotMatching }) => {
  const { matches, nearMisses, notMatching } = matching.totals
  return (
    <>
      <p class="govuk-body-l">
        {matches === 0
          ? 'Geen enkele onderneming past'
          : counted(matches, 'onderneming past', 'ondernemingen passen')}{' '}
        bij {lot.title ? `“${lot.title}”` : 'dit perceel'},{' '}
        {nearMisses === 0 ? 'geen' : formatNumber(nearMisses)} bijna, {formatNumber(notMatching)} niet.
      </p>
      <p class="govuk-body cw-narrow">
        Getoetst op {formatDate(matching.lot.day)} aan werk, plaats, omvang, aard en toegang. Wat niet bekend
        is, sluit niemand uit: dat staat bij “na te gaan”.
      </p>
    </>
  )
}
