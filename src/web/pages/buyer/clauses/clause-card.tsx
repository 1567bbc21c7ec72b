import type { ClauseLibrary } from '../../../../clauses/library.js'
import type { SelectedClause } from '../../../../clauses/selected-clause.js'
import { citeShortly } from '../../../../clauses/sources.js'
import { Details } from '../../../components/details.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'
import { FindingsHere, findingsAbout } from '../check/findings-here.js'
import { Decision, type DecisionFault } from './clause-decision.js'
import { renewalOf } from './renewal-page.js'

interface CardProps {
  readonly call: DossierCall
  readonly selected: SelectedClause
}

/** A clause that is in the text or offered: how it stands, why, what the legal check says, and what to decide. */
export const ClauseCard = ({
  call,
  selected,
  fault,
}: CardProps & { readonly fault: DecisionFault | undefined }) => {
  const { dossier, workbench } = call
  const { clause, decision, path, criterion, motivation, lot } = selected
  const id = `k-${path.replaceAll('.', '-')}`
  return (
    <article
      class={`cw-clause${decision === 'accepted' ? '' : ` cw-clause--${decision}`}`}
      aria-labelledby={id}
    >
      <h3 class="govuk-heading-s" id={id}>
        {clause.title}
      </h3>
      <Standing call={call} selected={selected} />
      <Reasons selected={selected} />
      <FindingsHere
        findings={criterion === undefined ? findingsAbout(workbench, [path]) : []}
        dossier={dossier.id}
        from={routes.dossierClauses.to({ id: dossier.id })}
        part={path}
      />
      {motivation !== undefined && decision === 'refused' && <p class="govuk-body">Reden: {motivation}</p>}
      {criterion === undefined ? (
        <Decision dossier={dossier.id} selected={selected} fault={fault} />
      ) : (
        <OfCriterion dossier={dossier.id} lot={lot ?? ''} />
      )}
    </article>
  )
}

const decisions = { accepted: 'In het bestek', open: 'Voorstel: beslis', refused: 'Geweigerd' } as const

/** Whether it is in, and which version: the way to its text, to what changed, and to a newer one. */
const Standing = ({ call, selected: { clause, decision, wording } }: CardProps) => (
  <p class="govuk-body">
    {decision === 'open' ? (
      <strong class="govuk-tag govuk-tag--yellow">{decisions.open}</strong>
    ) : (
      decisions[decision]
    )}
    {wording !== undefined && ', met je eigen tekst'}
    {' · '}
    <a class="govuk-link" href={routes.clauseVersion.to({ id: clause.id, version: clause.version })}>
      Lees de tekst, versie {clause.version}
      <span class="govuk-visually-hidden"> van {clause.title}</span>
    </a>
    <Difference clause={clause} previous={previousVersion(clause, call.shelf.clauses)} />
    {decision === 'accepted' && (
      <>
        {' · '}
        <a class="govuk-link" href={`${routes.copyText.to({ id: call.dossier.id })}#kopieer-${clause.id}`}>
          Kopieer<span class="govuk-visually-hidden"> {clause.title}</span>
        </a>
      </>
    )}
    {renewalOf(clause.id, call) !== undefined && (
      <>
        {' · '}
        <a class="govuk-link" href={routes.renewal.to({ id: call.dossier.id, clause: clause.id })}>
          Er is een nieuwe versie<span class="govuk-visually-hidden"> van {clause.title}</span>
        </a>
      </>
    )}
  </p>
)

/** The version before the one that is in the text, if there is one. */
function previousVersion({ id, version }: SelectedClause['clause'], library: ClauseLibrary) {
  const versions = library.versions(id)
  return versions[versions.findIndex((known) => known.version === version) + 1]?.version
}

const Difference = ({
  clause: { id, version, title },
  previous,
}: {
  clause: SelectedClause['clause']
  previous: string | undefined
}) =>
  previous === undefined ? null : (
    <>
      {' · '}
      <a class="govuk-link" href={routes.clauseDifference.to({ id }, { van: previous, naar: version })}>
        Verschil met {previous}
        <span class="govuk-visually-hidden"> van {title}</span>
      </a>
    </>
  )

const Reasons = ({ selected: { clause, decision, reasons } }: Pick<CardProps, 'selected'>) => (
  <Details
    open={decision === 'open'}
    summary={
      <>
        Waarom staat dit hier?<span class="govuk-visually-hidden"> {clause.title}</span>
      </>
    }
  >
    <div class="govuk-details__text">
      {reasons.map((reason) => (
        <p>{reason}</p>
      ))}
      <p>Rechtsgrond: {clause.legalBasis.map(citeShortly).join('; ')}.</p>
    </div>
  </Details>
)

const OfCriterion = ({ dossier, lot }: { dossier: string; lot: string }) => (
  <p class="govuk-body">
    Hoort bij een{' '}
    <a class="govuk-link" href={routes.criteria.to({ id: dossier, lot })}>
      gunningscriterium van dit perceel
    </a>
    .
  </p>
)
