import { referenceOf } from '../../../../clauses/clause.js'
import type { ClauseLibrary } from '../../../../clauses/library.js'
import type { SelectedClause } from '../../../../clauses/selected-clause.js'
import { citeShortly } from '../../../../clauses/sources.js'
import { scopeOf } from '../../../../clauses/vocabulary.js'
import type { MotivatedFinding } from '../../../../dossiers/workbench.js'
import { clausePath } from '../../../../procurement/answers/path.js'
import { effectiveLots, isDivided } from '../../../../procurement/lots.js'
import { Button, TextArea } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'
import { FindingsHere, findingsAbout } from '../check/findings-here.js'
import { addressAfter, isPage } from '../overview/next-step.js'
import { renewalOf } from './renewal-page.js'

/** Every clause that is in the text or offered, with why; accept, refuse with a motivation, or write it yourself. */
export const showClauses = (call: DossierCall): Response | Promise<Response> => clausesPage(call)

/** The page of the clauses. @param fault what was wrong with a refusal. */
export function clausesPage(
  call: DossierCall,
  fault?: { readonly path: string; readonly message: string; readonly motivation: string },
): Response | Promise<Response> {
  const { c, dossier, workbench, shelf, today } = call
  const { selection, procedure } = workbench
  const lots = effectiveLots(procedure)
  const groups = [
    { id: '', name: 'Voor de hele opdracht', lot: undefined },
    ...lots.map((lot) => ({
      id: lot.id,
      name: isDivided(procedure)
        ? `Perceel ${lot.number}: ${lot.title || 'zonder titel'}`
        : 'Voor dit perceel',
      lot,
    })),
  ]
  const library = shelf.clauses.ids.flatMap((id) => shelf.clauses.newestOn(id, today) ?? [])
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Page
      title="Clausules"
      current="dossiers"
      back={{ href: routes.dossier.to({ id: dossier.id }), text: 'Takenlijst' }}
      hasErrors={fault !== undefined}
    >
      <p class="govuk-body cw-narrow">
        Bij elke clausule staat waarom ze er staat. Over een voorstel beslis jij: neem ze over, weiger ze met
        een reden, of schrijf je eigen tekst.
      </p>
      {groups.map(({ id, name, lot }) => {
        const own = selection.filter((selected) => (selected.lot ?? '') === id)
        const scope = lot === undefined ? 'procedure' : 'lot'
        const more = library.filter(
          (clause) =>
            scopeOf(clause.place) === scope &&
            clause.place !== 'specifications/award' &&
            clause.when === 'library' &&
            !own.some((selected) => selected.clause.id === clause.id),
        )
        return (
          <section>
            <h2 class="govuk-heading-m">{name}</h2>
            {own.length === 0 && <p class="govuk-body">Nog geen clausules.</p>}
            {own.map((selected) => (
              <ClauseCard
                dossier={dossier.id}
                selected={selected}
                isOutdated={renewalOf(selected.clause.id, call) !== undefined}
                previous={previousVersion(selected, shelf.clauses)}
                findings={selected.criterion === undefined ? findingsAbout(workbench, [selected.path]) : []}
                fault={fault?.path === selected.path ? fault : undefined}
              />
            ))}
            {more.length > 0 && (
              <details class="govuk-details">
                <summary class="govuk-details__summary">
                  <span class="govuk-details__summary-text">
                    Voeg een clausule toe uit de bibliotheek<span class="govuk-visually-hidden"> {name}</span>
                  </span>
                </summary>
                <div class="govuk-details__text">
                  <ul class="govuk-list govuk-list--spaced">
                    {more.map((clause) => (
                      <li>
                        <form method="post" action={c.req.path}>
                          <input
                            type="hidden"
                            name="pad"
                            value={lot ? clausePath(lot.id, clause.id) : clausePath(undefined, clause.id)}
                          />
                          <button type="submit" class="cw-link-button" name="doe" value="accepted">
                            {clause.title}
                          </button>
                        </form>
                        {clause.why}{' '}
                        <a class="govuk-link" href={routes.clause.to({ id: clause.id })}>
                          Lees<span class="govuk-visually-hidden"> {clause.title}</span>
                        </a>
                      </li>
                    ))}
                  </ul>
                </div>
              </details>
            )}
          </section>
        )
      })}
      <p class="cw-actions">
        <a class="govuk-button" href={addressAfter(dossier.id, workbench, isPage('clausules'))}>
          Ga verder
        </a>
      </p>
    </Page>,
    fault === undefined ? 200 : 422,
  )
}

/** The version before the one that is in the text, if there is one. */
function previousVersion({ clause }: SelectedClause, library: ClauseLibrary): string | undefined {
  const versions = library.versions(clause.id)
  return versions[versions.findIndex(({ version }) => version === clause.version) + 1]?.version
}

const decisions = { accepted: 'In het bestek', open: 'Voorstel: beslis', refused: 'Geweigerd' } as const

const ClauseCard = ({
  dossier,
  selected,
  isOutdated,
  previous,
  findings,
  fault,
}: {
  dossier: string
  selected: SelectedClause
  isOutdated: boolean
  previous: string | undefined
  findings: readonly MotivatedFinding[]
  fault: { readonly message: string; readonly motivation: string } | undefined
}) => {
  const { clause, decision, wording, reasons, path, criterion, motivation, lot } = selected
  const id = `k-${path.replaceAll('.', '-')}`
  const kind = decision === 'accepted' ? '' : ` cw-clause--${decision}`
  return (
    <article class={`cw-clause${kind}`} aria-labelledby={id}>
      <h3 class="govuk-heading-s" id={id}>
        {clause.title}
      </h3>
      <p class="govuk-body">
        {decision === 'open' ? (
          <strong class="govuk-tag govuk-tag--yellow">{decisions.open}</strong>
        ) : (
          decisions[decision]
        )}
        {wording !== undefined && ', met je eigen tekst'}
        {' · '}
        <a class="govuk-link" href={routes.clauseVersion.to({ id: clause.id, version: clause.version })}>
          {referenceOf(clause).replace('@', ' ')}
        </a>
        {previous !== undefined && (
          <>
            {' · '}
            <a
              class="govuk-link"
              href={routes.clauseDifference.to({ id: clause.id }, { van: previous, naar: clause.version })}
            >
              Verschil met {previous}
              <span class="govuk-visually-hidden"> van {clause.title}</span>
            </a>
          </>
        )}
        {isOutdated && (
          <>
            {' · '}
            <a class="govuk-link" href={routes.renewal.to({ id: dossier, clause: clause.id })}>
              Er is een nieuwe versie<span class="govuk-visually-hidden"> van {clause.title}</span>
            </a>
          </>
        )}
      </p>
      <details class="govuk-details" open={decision === 'open'}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">
            Waarom staat dit hier?<span class="govuk-visually-hidden"> {clause.title}</span>
          </span>
        </summary>
        <div class="govuk-details__text">
          {reasons.map((reason) => (
            <p>{reason}</p>
          ))}
          <p>Rechtsgrond: {clause.legalBasis.map(citeShortly).join('; ')}.</p>
        </div>
      </details>
      <FindingsHere
        findings={findings}
        dossier={dossier}
        from={routes.dossierClauses.to({ id: dossier })}
        part={path}
      />
      {motivation !== undefined && decision === 'refused' && <p class="govuk-body">Reden: {motivation}</p>}
      {criterion === undefined ? (
        <Decision dossier={dossier} selected={selected} fault={fault} />
      ) : (
        <p class="govuk-body">
          Hoort bij een{' '}
          <a class="govuk-link" href={routes.criteria.to({ id: dossier, lot: lot ?? '' })}>
            gunningscriterium van dit perceel
          </a>
          .
        </p>
      )}
    </article>
  )
}

const Decision = ({
  dossier,
  selected: { clause, decision, path, motivation, lot },
  fault,
}: {
  dossier: string
  selected: SelectedClause
  fault: { readonly message: string; readonly motivation: string } | undefined
}) => {
  const id = `m-${path.replaceAll('.', '-')}`
  const rewrite = routes.wording.to({ id: dossier, clause: clause.id }, { perceel: lot })
  return (
    <form method="post" action={routes.dossierClauses.to({ id: dossier })}>
      <input type="hidden" name="pad" value={path} />
      <div class="cw-actions">
        {clause.when !== 'follows' && decision !== 'accepted' && (
          <Button name="doe" value="accepted">
            Neem over<span class="govuk-visually-hidden">: {clause.title}</span>
          </Button>
        )}
        {decision !== 'refused' && (
          <a class="govuk-link" href={rewrite}>
            Schrijf je eigen tekst<span class="govuk-visually-hidden"> voor {clause.title}</span>
          </a>
        )}
        {clause.when === 'library' && (
          <button type="submit" class="cw-link-button" name="doe" value="weg">
            Haal weg<span class="govuk-visually-hidden">: {clause.title}</span>
          </button>
        )}
        {clause.when === 'follows' && (
          <span class="govuk-body">Volgt uit je antwoorden: verander het antwoord om ze weg te halen.</span>
        )}
      </div>
      {clause.when === 'proposed' && (
        <details class="govuk-details" open={fault !== undefined}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {decision === 'refused' ? 'Wijzig de reden' : 'Weiger met een reden'}
              <span class="govuk-visually-hidden">: {clause.title}</span>
            </span>
          </summary>
          <div class="govuk-details__text">
            <TextArea
              id={id}
              name="motivation"
              label="Waarom neem je deze clausule niet op?"
              hint="De reden komt in de motiveringsnota."
              value={fault?.motivation ?? motivation ?? ''}
              error={fault?.message}
              rows={3}
            />
            <Button name="doe" value="refused" secondary>
              Weiger
            </Button>
          </div>
        </details>
      )}
    </form>
  )
}
