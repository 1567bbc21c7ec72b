import { withMarketCheck } from '../../dossiers/changes.js'
import { marketCheckOf } from '../../dossiers/market-check.js'
import { formatDate, formatNumber } from '../../kernel/format.js'
import { success } from '../../kernel/result.js'
import { type EffectiveLot, effectiveLots } from '../../procurement/lots.js'
import type { LotMatching } from '../../suppliers/matching/lot-matching.js'
import { type ComplementaryPair, complementaryPairs } from '../../suppliers/matching/pairs.js'
import { type LotSplit, lotSplits } from '../../suppliers/matching/splits.js'
import { Button } from '../components/form.js'
import { Page } from '../components/page.js'
import { dossierAddress } from './addresses.js'
import type { DossierCall } from './buyer-app.js'
import { missingPage, writeErrorPage } from './error-pages.js'
import { FirmName, MatchCard } from './match-card.js'
import { counted } from './pane.js'
import { updateDossier } from './update-dossier.js'

/** So many firms stand on the page; the list to download holds all. */
const shown = { matches: 50, nearMisses: 20, pairs: 5 }

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
      back={{ href: dossierAddress(dossier.id), text: 'Takenlijst' }}
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
            href={dossierAddress(dossier.id, `ondernemingen?perceel=${id}`)}
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

const UnknownMarket = ({ call: { dossier, dependencies }, lot }: { call: DossierCall; lot: EffectiveLot }) =>
  dependencies.suppliers.index.size() === 0 ? (
    <p class="govuk-body cw-narrow">
      Het register is nog leeg, dus weten we niet welke ondernemingen passen. De regisseur vult het aan:{' '}
      <a class="govuk-link" href="/regie/ondernemingen">
        naar het register
      </a>
      .
    </p>
  ) : (
    <p class="govuk-body cw-narrow">
      Vul eerst in welk werk het is. Zonder CPV-code weten we niet wie het doet.{' '}
      <a class="govuk-link" href={dossierAddress(dossier.id, `vragen/perceel?perceel=${lot.id}`)}>
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
  const { suppliers } = call.dependencies
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
      <Splits splits={lotSplits(matching.lot, suppliers.index)} number={lot.number} />
      <Pairs pairs={complementaryPairs(matching.lot, suppliers.index, shown.pairs)} />
      <NearMisses call={call} matching={matching} />
    </>
  )
}

/** Keeps the counts in the dossier, and shows when that was done last. */
const KeepCheck = ({ call: { dossier }, lot }: { call: DossierCall; lot: string }) => {
  const last = dossier.marketChecks?.at(-1)
  return (
    <form
      method="post"
      action={dossierAddress(dossier.id, 'ondernemingen')}
      class="cw-decides govuk-body"
      aria-label="Marktcheck"
    >
      <p>
        {last === undefined
          ? 'Bewaar deze telling in het dossier: de motiveringsnota drukt ze af als marktcheck.'
          : `Laatste marktcheck: ${formatDate(last.at)}, door ${last.who}: ${last.lots
              .map(({ number, matches }) => `perceel ${number}: ${matches}`)
              .join(', ')}. De motiveringsnota drukt ze af.`}
      </p>
      <input type="hidden" name="perceel" value={lot} />
      <Button name="doe" value="bewaar" secondary>
        {last === undefined ? 'Bewaar de marktcheck' : 'Bewaar een nieuwe marktcheck'}
      </Button>
    </form>
  )
}

const Matches = ({ call, matching }: { call: DossierCall; matching: LotMatching }) => {
  const matches = matching.matches(shown.matches)
  return (
    <section aria-labelledby="passend">
      <h2 class="govuk-heading-m" id="passend">
        Passende ondernemingen ({matching.count})
      </h2>
      {matches.length === 0 && (
        <p class="govuk-body cw-narrow">
          Geen enkele onderneming uit het register past helemaal. Kijk hieronder wie bijna past, of hoe je het
          perceel kunt splitsen.
        </p>
      )}
      {matches.map((match) => (
        <MatchCard match={match} today={call.today} />
      ))}
      {matching.count > matches.length && (
        <p class="govuk-body">En nog {formatNumber(matching.count - matches.length)}.</p>
      )}
    </section>
  )
}

const NearMisses = ({ call, matching }: { call: DossierCall; matching: LotMatching }) => {
  const misses = matching.nearMisses(shown.nearMisses)
  const left = matching.totals.nearMisses - misses.length
  return misses.length === 0 ? null : (
    <section aria-labelledby="bijna">
      <h2 class="govuk-heading-m" id="bijna">
        Passen bijna ({matching.totals.nearMisses})
      </h2>
      <p class="govuk-body cw-narrow">
        Eén toets houdt deze ondernemingen tegen. Je leest wat de kleinste wijziging is die dat oplost.
      </p>
      {misses.map((miss) => (
        <MatchCard match={miss} today={call.today} />
      ))}
      {left > 0 && <p class="govuk-body">En nog {formatNumber(left)}.</p>}
    </section>
  )
}

const Splits = ({ splits, number }: { splits: readonly LotSplit[]; number: number }) =>
  splits.length === 0 ? null : (
    <section aria-labelledby="splitsen">
      <h2 class="govuk-heading-m" id="splitsen">
        Het perceel splitsen
      </h2>
      {splits.map(({ how, extra, parts, assumption }) => (
        <div class="cw-narrow govuk-body">
          <p>
            <strong>
              {extra.length === 1
                ? 'Deze bijkomende onderneming past'
                : `Deze ${extra.length} bijkomende ondernemingen passen`}{' '}
              als je perceel {number} splitst {how}:
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

const Pairs = ({ pairs }: { pairs: readonly ComplementaryPair[] }) =>
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

/** Keeps the market of every lot, as it is now, in the dossier. */
export async function keepMarketCheck(call: DossierCall): Promise<Response> {
  const { c, dossier, workbench } = call
  const kept = await updateDossier<never>(call, (current, occasion) => {
    const check = marketCheckOf(workbench, occasion)
    return success(check === undefined ? current : withMarketCheck(current, check, occasion))
  })
  const lot = String((await c.req.parseBody()).perceel ?? '')
  const query = /^LOT-\d{4}$/.test(lot) ? `?perceel=${lot}` : ''
  if (kept.ok) return c.redirect(dossierAddress(dossier.id, `ondernemingen${query}`), 303)
  return kept.error.kind === 'unknown' ? missingPage(c) : writeErrorPage(c, kept.error.kind)
}
