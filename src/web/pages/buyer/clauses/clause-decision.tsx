import type { SelectedClause } from '../../../../clauses/selected-clause.js'
import { Details } from '../../../components/details.js'
import { Button } from '../../../components/form.js'
import { TextArea } from '../../../components/text-fields.js'
import { routes } from '../../../http/routes.js'

/** What was wrong with the motivation of a refusal. @property motivation as it was typed. */
export interface DecisionFault {
  readonly message: string
  readonly motivation: string
}

interface DecisionProps {
  readonly dossier: string
  readonly selected: SelectedClause
  readonly fault: DecisionFault | undefined
}

/** What can be decided on a clause: take it over, write it yourself, take it away, refuse it with a reason. */
export const Decision = ({ dossier, selected, fault }: DecisionProps) => (
  <form method="post" action={routes.dossierClauses.to({ id: dossier })}>
    <input type="hidden" name="pad" value={selected.path} />
    <DecisionButtons dossier={dossier} selected={selected} />
    {selected.clause.when === 'proposed' && <RefusalFields selected={selected} fault={fault} />}
  </form>
)

const DecisionButtons = ({
  dossier,
  selected: { clause, decision, lot },
}: Pick<DecisionProps, 'dossier' | 'selected'>) => (
  <div class="cw-actions">
    {clause.when !== 'follows' && decision !== 'accepted' && (
      <Button name="doe" value="accepted">
        Neem over<span class="govuk-visually-hidden">: {clause.title}</span>
      </Button>
    )}
    {decision !== 'refused' && (
      <a class="govuk-link" href={routes.wording.to({ id: dossier, clause: clause.id }, { perceel: lot })}>
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
)

const RefusalFields = ({
  selected: { clause, decision, path, motivation },
  fault,
}: Pick<DecisionProps, 'selected' | 'fault'>) => (
  <Details
    open={fault !== undefined}
    summary={
      <>
        {decision === 'refused' ? 'Wijzig de reden' : 'Weiger met een reden'}
        <span class="govuk-visually-hidden">: {clause.title}</span>
      </>
    }
  >
    <div class="govuk-details__text">
      <TextArea
        id={`m-${path.replaceAll('.', '-')}`}
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
  </Details>
)
