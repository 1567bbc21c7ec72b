import { invites, isInvited } from '../../../../dossiers/invitations.js'
import { counted, formatDate, formatNumber } from '../../../../kernel/format.js'
import { type EffectiveLot, effectiveLots, isDivided } from '../../../../procurement/lots.js'
import type { LotMatching } from '../../../../suppliers/matching/lot-matching.js'
import { complementaryPairs } from '../../../../suppliers/matching/pairs.js'
import { lotSplits } from '../../../../suppliers/matching/splits.js'
import type { Supplier } from '../../../../suppliers/supplier.js'
import { Button } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { missingPage } from '../../../http/error-pages.js'
import { routes } from '../../../http/routes.js'
import { MatchCard } from '../../../shown/match-card.js'
import type { DossierCall } from '../buyer-call.js'
import { motivationPrints, OlderMotivation } from '../documents/older-motivation.js'
import { Pairs, Splits } from './supplier-chances.js'
import { mostMatchesShown } from './supplier-deeds.js'

/** So many of each stand on the page. */
const shown = { nearMisses: 20, pairs: 5 }

/** Which firms fit a lot and why, which nearly do and what would help, who could work together, and how to split. */
export function showSuppliers(call: DossierCall): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  const lots = effectiveLots(workbench.procedure)
  const asked = c.req.query('perceel')
  const lot = asked === undefined ? lots[0] : lots.find(({ id }) => id === asked)
  if (lot === undefined) return missingPage(c)
  const matching = workbench.market(lot.id)
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Page
      title="Passende ondernemingen"
      current="dossiers"
      back={{ href: routes.dossier.to({ id: dossier.id }), text: 'Takenlijst' }}
    >
      {lots.length > 1 && <LotLinks call={call} lots={lots} chosen={lot} />}
      {matching === undefined ? (
        <UnknownMarket call={call} lot={lot} />
      ) : (
        <LotMarket call={call} lot={lot} matching={matching} />
      )}
    </Page>,
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
  const { matches, nearMisses, notMatching } = matching.totals
  const { firms } = call.workbench.known
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
      <KeepCheck call={call} lot={lot.id} />
      <Matches call={call} matching={matching} />
      {firms && (
        <>
          <Splits
            splits={lotSplits(matching.lot, firms)}
            what={isDivided(call.workbench.procedure) ? `perceel ${lot.number}` : 'de opdracht'}
          />
          <Pairs pairs={complementaryPairs(matching.lot, firms, shown.pairs)} />
        </>
      )}
      <NearMisses call={call} matching={matching} />
    </>
  )
}

/** Keeps the counts in the dossier, and shows when that was done last. */
const KeepCheck = ({ call, lot }: { call: DossierCall; lot: string }) => {
  const { dossier } = call
  const last = dossier.marketChecks?.at(-1)
  const isPrinted = motivationPrints(call, 'market.isChecked')
  return (
    <form
      method="post"
      action={routes.dossierFirms.to({ id: dossier.id })}
      class="cw-decides govuk-body"
      aria-label="Marktcheck"
    >
      <p>
        {last === undefined
          ? 'Bewaar deze telling als marktcheck in het dossier.'
          : `Laatste marktcheck: ${formatDate(last.at)}, door ${last.who}: ${last.lots
              .map(({ number, matches }) => `perceel ${number}: ${matches}`)
              .join(', ')}.`}{' '}
        {isPrinted ? 'De motiveringsnota drukt ze af.' : <OlderMotivation dossier={dossier.id} />}
      </p>
      <input type="hidden" name="perceel" value={lot} />
      <Button name="doe" value="bewaar" secondary>
        {last === undefined ? 'Bewaar de marktcheck' : 'Bewaar een nieuwe marktcheck'}
      </Button>
    </form>
  )
}

const Matches = ({ call, matching }: { call: DossierCall; matching: LotMatching }) => {
  const matches = matching.matches(mostMatchesShown)
  return (
    <section aria-labelledby="passend">
      <h2 class="govuk-heading-m" id="passend">
        Passende ondernemingen ({matching.count})
      </h2>
      {matches.length === 0 && (
        <p class="govuk-body cw-narrow">
          Geen enkele onderneming uit het register past helemaal.
          {matching.totals.nearMisses > 0 && ' Kijk hieronder wie bijna past.'}
        </p>
      )}
      {matches.length > 0 && <MatchActions call={call} lot={matching.lot.id} count={matching.count} />}
      {matches.map((match) => (
        <MatchCard match={match} day={matching.lot.day} today={call.today}>
          {invites(call.workbench.procedure) && (
            <Invitation call={call} lot={matching.lot.id} firm={match.supplier} />
          )}
        </MatchCard>
      ))}
      {matching.count > matches.length && (
        <p class="govuk-body">En nog {formatNumber(matching.count - matches.length)}.</p>
      )}
    </section>
  )
}

/** The list as a file and, where firms are invited, all of them at once. */
const MatchActions = ({
  call: { dossier, workbench },
  lot,
  count,
}: {
  call: DossierCall
  lot: string
  count: number
}) => (
  <form method="post" action={routes.dossierFirms.to({ id: dossier.id })} class="cw-actions">
    <input type="hidden" name="perceel" value={lot} />
    <a class="govuk-link" href={routes.dossierFirmsWorkbook.to({ id: dossier.id }, { perceel: lot })}>
      Download de lijst (Excel)
    </a>
    {invites(workbench.procedure) && (
      <Button name="doe" value="nodig-allen-uit" secondary>
        {count > mostMatchesShown
          ? `Zet de eerste ${mostMatchesShown} op de lijst om uit te nodigen`
          : 'Zet ze allemaal op de lijst om uit te nodigen'}
      </Button>
    )}
  </form>
)

const Invitation = ({
  call: { dossier, workbench },
  lot,
  firm: { id, name },
}: {
  call: DossierCall
  lot: string
  firm: Supplier
}) => {
  const isOnList = isInvited(workbench.procedure, id)
  return (
    <form method="post" action={routes.dossierFirms.to({ id: dossier.id })} class="cw-actions">
      <input type="hidden" name="perceel" value={lot} />
      <input type="hidden" name="firma" value={id} />
      {isOnList && <strong class="govuk-tag govuk-tag--green">Op de lijst om uit te nodigen</strong>}
      <button type="submit" class="cw-link-button" name="doe" value={isOnList ? 'toch-niet' : 'nodig-uit'}>
        {isOnList ? 'Toch niet' : 'Zet op de lijst om uit te nodigen'}
        <span class="govuk-visually-hidden">: {name}</span>
      </button>
    </form>
  )
}

const NearMisses = ({ call, matching }: { call: DossierCall; matching: LotMatching }) => {
  // The order puts those who do other work last: adding a trade is seldom a small change.
  const otherWork = matching.nearlyFitting().filter(({ standing }) => standing.commonPrefix < 2).length
  const sameWork = matching.totals.nearMisses - otherWork
  const misses = matching.nearMisses(Math.min(shown.nearMisses, sameWork))
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
