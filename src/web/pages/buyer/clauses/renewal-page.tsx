import type { ClauseVersion } from '../../../../clauses/clause.js'
import type { Withdrawal } from '../../../../clauses/withdrawal.js'
import { counted } from '../../../../kernel/format.js'
import { Button } from '../../../components/form.js'
import { WordDiff } from '../../../components/word-diff.js'
import { missingPage } from '../../../http/error-pages.js'
import { answerPage } from '../../../http/page-answer.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { WithdrawnNote } from '../../../shown/withdrawn.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'

/** @property withdrawal why the pinned version was withdrawn, if it was. */
interface Renewal {
  readonly pinned: ClauseVersion
  readonly newest: ClauseVersion
  readonly withdrawal?: Withdrawal
}

/** The newest version of a clause that a dossier keeps an older version of; `undefined` when there is none. */
export function renewalOf(
  clause: string,
  { dossier, shelf, today }: Pick<DossierCall, 'dossier' | 'shelf' | 'today'>,
): Renewal | undefined {
  const version = dossier.pins.clauses[clause]
  const pinned = version === undefined ? undefined : shelf.clauses.find(clause, version)
  const newest = shelf.clauses.newestOn(clause, today)
  if (pinned === undefined || newest === undefined || newest.version === pinned.version) return undefined
  const withdrawal = shelf.clauses.withdrawalOf(clause, pinned.version, today)
  return { pinned, newest, ...(withdrawal && { withdrawal }) }
}

/** A newer version beside the one that the dossier keeps, why it changed, and what it does here. */
export function showRenewal(call: DossierCall): Response | Promise<Response> {
  const { c, dossier } = call
  const clause = c.req.param('clause') ?? ''
  const renewal = renewalOf(clause, call)
  // Who goes back after taking a version over has nothing left to take over: the clauses as they are now.
  if (renewal === undefined)
    return dossier.pins.clauses[clause] === undefined
      ? missingPage(c)
      : c.redirect(routes.dossierClauses.to({ id: dossier.id }), 303)
  const { pinned, newest, withdrawal } = renewal
  const back = { href: routes.dossierClauses.to({ id: dossier.id }), text: 'Clausules' }
  return answerPage(
    c,
    <DossierPage of={call} title={`Nieuwe versie: ${newest.title}`} back={back}>
      {withdrawal && <WithdrawnNote withdrawal={withdrawal} />}
      <div class="cw-narrow govuk-body">
        <WhatChanges call={call} renewal={renewal} />
        <form method="post" action={c.req.path} class="cw-actions">
          <Button>Neem versie {newest.version} over</Button>
          <a class="govuk-link" href={back.href}>
            Houd versie {pinned.version}
          </a>
        </form>
      </div>
      <h2 class="govuk-heading-m">Verschil</h2>
      <WordDiff before={pinned.source} after={newest.source} />
    </DossierPage>,
  )
}

const WhatChanges = ({
  call: { workbench },
  renewal: { pinned, newest },
}: {
  call: DossierCall
  renewal: Renewal
}) => {
  const uses = workbench.selection.filter(({ clause }) => clause.id === newest.id)
  const own = uses.filter(({ wording }) => wording !== undefined).length
  return (
    <>
      <p>
        Je dossier gebruikt versie {pinned.version}; er is een versie {newest.version}. Reden van de
        wijziging: {newest.changes}
      </p>
      <p>
        De clausule staat op {counted(uses.length, 'plaats', 'plaatsen')} in je dossier.
        {own > 0 && ` Op ${counted(own, 'plaats', 'plaatsen')} staat je eigen tekst: die blijft staan.`} Wat
        je al downloadde, verandert niet.
      </p>
    </>
  )
}

/** Takes the newest version over. When somebody else was here in between, the page shows how it stands now. */
export async function takeRenewal(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier } = call
  const renewal = renewalOf(c.req.param('clause') ?? '', call)
  if (renewal === undefined) return missingPage(c)
  const { id, version } = renewal.newest
  const kept = await doors.actions.renewClause(actor, dossier.id, dossier.revision, { id, version })
  if (kept.ok) return c.redirect(routes.dossierClauses.to({ id: dossier.id }), 303)
  return kept.error.kind === 'stale' ? c.redirect(c.req.path, 303) : refusalPage(c, kept.error)
}
