import type { ClauseVersion } from '../../../../clauses/clause.js'
import { renewClause } from '../../../../dossiers/changes.js'
import { success } from '../../../../kernel/result.js'
import { Button } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { WordDiff } from '../../../components/word-diff.js'
import { ownOrganisation } from '../../../dependencies.js'
import { missingPage, writeErrorPage } from '../../../http/error-pages.js'
import { dossierAddress } from '../addresses.js'
import { type DossierCall, personOf } from '../buyer-call.js'
import { counted } from '../questions/pane.js'

interface Renewal {
  readonly pinned: ClauseVersion
  readonly newest: ClauseVersion
}

/** The newest version of a clause that a dossier keeps an older version of; `undefined` when there is none. */
export function renewalOf(
  clause: string,
  { dossier, dependencies: { shelf }, today }: Pick<DossierCall, 'dossier' | 'dependencies' | 'today'>,
): Renewal | undefined {
  const version = dossier.pins.clauses[clause]
  const pinned = version === undefined ? undefined : shelf.clauses.find(clause, version)
  const newest = shelf.clauses.newestOn(clause, today)
  return pinned === undefined || newest === undefined || newest.version === pinned.version
    ? undefined
    : { pinned, newest }
}

/** A newer version beside the one that the dossier keeps, why it changed, and what it does here. */
export function showRenewal(call: DossierCall): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  const renewal = renewalOf(c.req.param('clause') ?? '', call)
  if (renewal === undefined) return missingPage(c)
  const { pinned, newest } = renewal
  const uses = workbench.selection.filter(({ clause }) => clause.id === newest.id)
  const own = uses.filter(({ wording }) => wording !== undefined).length
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Page
      title={`Nieuwe versie: ${newest.title}`}
      current="dossiers"
      back={{ href: dossierAddress(dossier.id, 'clausules'), text: 'Clausules' }}
    >
      <div class="cw-narrow govuk-body">
        <p>
          Je dossier gebruikt versie {pinned.version}; er is een versie {newest.version}. Reden van de
          wijziging: {newest.changes}
        </p>
        <p>
          De clausule staat op {counted(uses.length, 'plaats', 'plaatsen')} in je dossier.
          {own > 0 && ` Op ${counted(own, 'plaats', 'plaatsen')} staat je eigen tekst: die blijft staan.`} Wat
          je al downloadde, verandert niet.
        </p>
        <form method="post" action={c.req.path} class="cw-actions">
          <Button>Neem versie {newest.version} over</Button>
          <a class="govuk-link" href={dossierAddress(dossier.id, 'clausules')}>
            Houd versie {pinned.version}
          </a>
        </form>
      </div>
      <h2 class="govuk-heading-m">Verschil</h2>
      <WordDiff before={pinned.source} after={newest.source} />
    </Page>,
  )
}

export async function takeRenewal(call: DossierCall): Promise<Response> {
  const { c, dossier, dependencies, organisation, today } = call
  const renewal = renewalOf(c.req.param('clause') ?? '', call)
  if (renewal === undefined) return missingPage(c)
  const { id, version } = renewal.newest
  const occasion = { at: new Date(dependencies.now()).toISOString(), today, who: personOf(organisation) }
  const kept = await dependencies.dossiers.update<never>(
    ownOrganisation,
    dossier.id,
    dossier.revision,
    (current) => success(renewClause(current, id, version, occasion)),
  )
  if (!kept.ok && (kept.error.kind === 'no-room' || kept.error.kind === 'not-writable'))
    return writeErrorPage(c, kept.error.kind)
  // Somebody else was here in between: the page shows how it stands now.
  return c.redirect(kept.ok ? dossierAddress(dossier.id, 'clausules') : c.req.path, 303)
}
