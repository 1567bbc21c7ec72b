import { journeyOf, stepFor } from '../../../../dossiers/questionnaire.js'
import { errorsAgainst, type Workbench } from '../../../../dossiers/workbench.js'
import { counted } from '../../../../kernel/format.js'
import { Details } from '../../../components/details.js'
import { Icon } from '../../../components/icon.js'
import { routes } from '../../../http/routes.js'
import { countsOf } from '../../../shown/finding.js'
import type { DossierCall } from '../buyer-call.js'
import { ProposalsLink } from '../proposals/proposals-link.js'
import { stepLink } from '../step-link.js'

/** So many answers stand on the page; the rest are counted. */
const mostShown = 12

/** What stands in the way of a final bestek: answers, faults, warnings without a motivation. */
export const Obstacles = ({ call: { dossier, workbench } }: { call: DossierCall }) => {
  const unmotivated = workbench.findings.filter(
    ({ severity, motivation }) => severity === 'warning' && motivation === undefined,
  )
  const isDraft = workbench.documents.some(
    ({ name, status }) => name === 'specifications' && status === 'draft',
  )
  return (
    <>
      {(isDraft || unmotivated.length > 0) && (
        <div class="cw-notice">
          <span class="cw-notice__mark">
            <Icon name="info" small />
          </span>
          <div>
            {isDraft && <Draft dossier={dossier.id} workbench={workbench} />}
            {unmotivated.length > 0 && (
              <p class="govuk-body">
                Nog zonder motivering: {countsOf(unmotivated).join(', ')}.{' '}
                <a class="govuk-link" href={routes.check.to({ id: dossier.id })}>
                  Motiveer ze bij de juridische controle
                </a>
                .
              </p>
            )}
          </div>
        </div>
      )}
      <ProposalsLink dossier={dossier.id} proposals={workbench.proposals.length} />
    </>
  )
}

/** How much holds back the final bestek, and the way to it. */
const Draft = ({ dossier, workbench }: { dossier: string; workbench: Workbench }) => {
  const answers = openAnswersOf(workbench).length
  const faults = errorsAgainst('specifications', workbench.findings).length
  return (
    <>
      <p class="govuk-body">
        Het bestek is nog een <strong>ontwerp</strong>.{' '}
        {answers > 0 && (
          <>
            Nog{' '}
            <a class="govuk-link" href="#ontbreekt">
              {counted(answers, 'antwoord', 'antwoorden')}
            </a>{' '}
            nodig voor een definitief document.{' '}
          </>
        )}
        {faults > 0 && (
          <>
            <a class="govuk-link" href={routes.check.to({ id: dossier })}>
              {counted(faults, 'fout', 'fouten')}
            </a>{' '}
            {faults === 1 ? 'houdt' : 'houden'} een definitief document tegen.{' '}
          </>
        )}
        Downloaden kan al: elk document draagt dan de vermelding ONTWERP.
      </p>
      {answers > 0 && <OpenAnswers dossier={dossier} workbench={workbench} />}
    </>
  )
}

/** What the bestek still asks: what every document asks, and what is its own. */
const openAnswersOf = ({ documents }: Workbench) =>
  documents.find(({ name }) => name === 'specifications')?.missing ?? []

const OpenAnswers = ({ dossier, workbench }: { dossier: string; workbench: Workbench }) => {
  const missing = openAnswersOf(workbench)
  const steps = journeyOf(workbench)
  return (
    <Details summary={`Wat nog ontbreekt (${missing.length})`}>
      <ul class="govuk-list govuk-list--bullet" id="ontbreekt" tabindex={-1}>
        {missing.slice(0, mostShown).map(({ path, question }) => (
          <li>{stepLink(dossier, stepFor(path, steps), question, path)}</li>
        ))}
        {missing.length > mostShown && (
          <li>
            en nog {missing.length - mostShown}:{' '}
            <a class="govuk-link" href={routes.dossier.to({ id: dossier })}>
              alles staat bij Taken
            </a>
          </li>
        )}
      </ul>
    </Details>
  )
}
