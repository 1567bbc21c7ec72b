import { journeyOf, stepFor } from '../../../../dossiers/questionnaire.js'
import type { MotivatedFinding, Workbench } from '../../../../dossiers/workbench.js'
import { counted } from '../../../../kernel/format.js'
import { routes } from '../../../http/routes.js'
import { countsOf } from '../../../shown/finding.js'
import type { DossierCall } from '../buyer-call.js'
import { ProposalsLink } from '../proposals/proposals-link.js'
import { stepLink } from '../step-link.js'

/** So many of each kind stand on the page; the rest are counted. */
const mostShown = 12

/** What stands in the way of final documents: answers, faults, warnings without a motivation. */
export const Obstacles = ({ call: { dossier, workbench } }: { call: DossierCall }) => {
  const { missing, proposals, findings } = workbench
  const errors = findings.filter(({ severity }) => severity === 'error')
  const unmotivated = findings.filter(
    ({ severity, motivation }) => severity === 'warning' && motivation === undefined,
  )
  return (
    <>
      {missing.length > 0 && <MissingAnswers dossier={dossier.id} workbench={workbench} />}
      <ProposalsLink dossier={dossier.id} proposals={proposals.length} />
      {errors.length > 0 && <Faults dossier={dossier.id} errors={errors} />}
      {unmotivated.length > 0 && (
        <p class="govuk-body">
          Nog zonder motivering: {countsOf(unmotivated).join(', ')}.{' '}
          <a class="govuk-link" href={routes.check.to({ id: dossier.id })}>
            Motiveer ze bij de juridische controle
          </a>
          .
        </p>
      )}
    </>
  )
}

const MissingAnswers = ({ dossier, workbench }: { dossier: string; workbench: Workbench }) => {
  const { missing } = workbench
  const steps = journeyOf(workbench)
  return (
    <section class="cw-decides govuk-body" aria-labelledby="ontbreekt">
      <h2 class="govuk-heading-s" id="ontbreekt">
        Nog {counted(missing.length, 'antwoord', 'antwoorden')} nodig voor een definitief document
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {missing.slice(0, mostShown).map(({ path, question }) => (
          <li>{stepLink(dossier, stepFor(path, steps), question, path)}</li>
        ))}
        {missing.length > mostShown && <li>en nog {missing.length - mostShown}</li>}
      </ul>
      <p>Tot dan draagt elk document de vermelding ONTWERP.</p>
    </section>
  )
}

const Faults = ({ dossier, errors }: { dossier: string; errors: readonly MotivatedFinding[] }) => (
  <section class="cw-decides govuk-body" aria-labelledby="fouten">
    <h2 class="govuk-heading-s" id="fouten">
      {counted(errors.length, 'fout houdt', 'fouten houden')} een definitief document tegen
    </h2>
    <ul class="govuk-list govuk-list--bullet">
      {errors.slice(0, mostShown).map(({ says }) => (
        <li>{says}</li>
      ))}
    </ul>
    <p>
      <a class="govuk-link" href={routes.check.to({ id: dossier })}>
        Los ze op bij de juridische controle
      </a>
      . Een ontwerp downloaden kan al.
    </p>
  </section>
)
