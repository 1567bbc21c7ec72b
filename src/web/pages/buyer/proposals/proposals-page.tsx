import type { AcceptedProposal } from '../../../../actions/dossiers/take-proposals.js'
import { type ReadableProposal, readable } from '../../../../dossiers/proposals.js'
import { journeyOf, nameOfAnswer, stepFor } from '../../../../dossiers/questionnaire.js'
import { counted } from '../../../../kernel/format.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { answerPage } from '../../../http/page-answer.js'
import { obstacleWords } from '../../../http/refusal-words.js'
import { routes } from '../../../http/routes.js'
import { parsedJson } from '../../../http/sent-form.js'
import { stepAddress } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'
import { answersRefused } from '../questions/answers-refused.js'

/** Every proposal with its reason, to take over together. */
export const showProposals = (call: DossierCall): Response | Promise<Response> => proposalsPage(call)

/** Takes over what was ticked, as it was read, and goes back to the tasks. */
export async function takeProposals(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const ticked = (sent.fields.get('voorstel') ?? []).map(
    (path): AcceptedProposal => ({ path, read: parsedJson(sent.fields.get(readName(path))?.[0] ?? '') }),
  )
  if (ticked.length === 0) return proposalsPage(call, 'Vink minstens één voorstel aan.', [])
  const taken = await doors.actions.takeProposals(actor, dossier.id, ticked)
  if (taken.ok)
    return c.redirect(
      (taken.value.workbench.proposals.length > 0 ? routes.proposals : routes.dossier).to({ id: dossier.id }),
      303,
    )
  if (taken.error.kind === 'impossible') return proposalsPage(call, obstacleWords[taken.error.why])
  const fields = ticked.map(({ path }) => ({ path, label: nameOfAnswer(path) }))
  return answersRefused(call, taken.error, fields, (faults) =>
    proposalsPage(call, faults[0]?.message ?? obstacleWords['proposal-changed']),
  )
}

const readName = (path: string): string => `${path}-gelezen`
const idOf = (index: number): string => `voorstel-${index}`

function proposalsPage(
  call: DossierCall,
  error?: string,
  ticked?: readonly string[],
): Response | Promise<Response> {
  const { c, workbench } = call
  const proposals = workbench.proposals.map((one) => readable(one, workbench.procedure))
  return answerPage(
    c,
    <DossierPage of={call} place="tasks" title="Voorstellen" hasErrors={error !== undefined}>
      {error !== undefined && <ErrorSummary errors={[{ id: idOf(0), message: error }]} />}
      {proposals.length === 0 ? (
        <p class="govuk-body">
          Er zijn geen voorstellen meer.{' '}
          <a class="govuk-link" href={routes.dossier.to({ id: call.dossier.id })}>
            Terug naar de taken
          </a>
        </p>
      ) : (
        <ProposalsForm
          call={call}
          proposals={proposals}
          isTicked={(path) => ticked?.includes(path) ?? true}
        />
      )}
    </DossierPage>,
    error === undefined ? 200 : 422,
  )
}

const ProposalsForm = ({
  call: { c, dossier, workbench },
  proposals,
  isTicked,
}: {
  call: DossierCall
  proposals: readonly ReadableProposal[]
  isTicked: (path: string) => boolean
}) => {
  const steps = journeyOf(workbench)
  return (
    <form method="post" action={c.req.path}>
      <p class="govuk-body">
        Voor {counted(proposals.length, 'antwoord', 'antwoorden')} geeft de wet, de gewoonte of wat je
        organisatie bewaarde een waarde. Lees ze na en vink uit wat je zelf wilt invullen. Tot je ze
        overneemt, staan ze als voorstel in het bestek en blijft dat een ontwerp.
      </p>
      <div class="govuk-form-group">
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Neem deze voorstellen over</legend>
          <div class="govuk-checkboxes">
            {proposals.map((proposal, index) => {
              const step = stepFor(proposal.path, steps)
              return (
                <ProposalItem
                  proposal={proposal}
                  id={idOf(index)}
                  isTicked={isTicked(proposal.path)}
                  {...(step && { href: stepAddress(dossier.id, step, { at: proposal.path }) })}
                />
              )
            })}
          </div>
        </fieldset>
      </div>
      <Button>
        {proposals.length === 1 ? 'Neem het voorstel over' : 'Neem de aangevinkte voorstellen over'}
      </Button>
    </form>
  )
}

const ProposalItem = ({
  proposal: { path, asks, reads, because, value },
  id,
  isTicked,
  href,
}: {
  proposal: ReadableProposal
  id: string
  isTicked: boolean
  href?: string
}) => (
  <div class="govuk-checkboxes__item">
    <input
      class="govuk-checkboxes__input"
      type="checkbox"
      id={id}
      name="voorstel"
      value={path}
      checked={isTicked}
      aria-describedby={`${id}-uitleg`}
    />
    <label class="govuk-label govuk-checkboxes__label" for={id}>
      {asks} <strong>{reads}</strong>
    </label>
    <div class="govuk-hint govuk-checkboxes__hint" id={`${id}-uitleg`}>
      {because}
      {href !== undefined && (
        <>
          {' '}
          <a class="govuk-link" href={href}>
            Vul zelf in<span class="govuk-visually-hidden">: {asks}</span>
          </a>
        </>
      )}
    </div>
    <input type="hidden" name={readName(path)} value={JSON.stringify(value)} />
  </div>
)
