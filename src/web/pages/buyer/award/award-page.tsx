import type { ScoringOf } from '../../../../clauses/scoring.js'
import { type EffectiveLot, effectiveLots } from '../../../../procurement/lots.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { answerPage } from '../../../http/page-answer.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { FindingsHere, findingsAbout } from '../check/findings-here.js'
import { DossierPage } from '../dossier-page.js'
import { type AwardFault, awardOf, awardSeen, faultsAtControls } from './award-form.js'
import { AwardPane, scoringIn } from './award-pane.js'
import { type AwardRows, awardRows, rowsOfAward } from './award-rows.js'
import { DecisionFields } from './decision-fields.js'
import { LotOffers } from './lot-offers.js'
import { type ErrorAt, idOfControl } from './offered-lot.js'
import { Papers } from './papers.js'
import { Ranking } from './ranking.js'

/** The tenders that came in, how the jury judges them, and when the decision goes out. */
export const showAward = (call: DossierCall): Response | Promise<Response> =>
  awardPage(call, rowsOfAward(call.dossier.award, lotsOf(call), scoringIn(call)), [])

const lotsOf = ({ workbench }: DossierCall): readonly EffectiveLot[] => effectiveLots(workbench.procedure)

/** Keeps tenders and assessments; what somebody else kept meanwhile is not written over. */
export async function saveAward(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const rows = awardRows(sent.fields, lotsOf(call))
  const { award, faults } = awardOf(rows)
  if (sentText(sent.fields, 'dan') === 'toon') return awardPage(call, rows, faults)
  if (faults.length > 0) return awardPage(call, rows, faults)
  const seen = { award: awardSeen(sentText(sent.fields, 'was')) }
  const kept = await doors.actions.replaceAward(actor, dossier.id, seen, award)
  if (kept.ok) return c.redirect(routes.award.to({ id: dossier.id }), 303)
  switch (kept.error.kind) {
    case 'conflict':
      return awardPage(call, rows, [conflict])
    case 'invalid':
      return awardPage(call, rows, faultsAtControls(kept.error.faults, award, rows))
    default:
      return refusalPage(c, kept.error)
  }
}

const conflict: AwardFault = {
  control: 'intussen',
  message:
    'Iemand anders wijzigde de beoordeling intussen: vergelijk met wat hieronder bewaard staat, en bewaar opnieuw.',
}

function awardPage(
  call: DossierCall,
  typed: AwardRows,
  faults: readonly AwardFault[],
): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  const scoringOf = scoringIn(call)
  // A form that was sent without a part of it is shown with that part as it is kept.
  const rows = { ...{ amounts: rowsOfAward(dossier.award, lotsOf(call), scoringOf).amounts ?? [] }, ...typed }
  return answerPage(
    c,
    <DossierPage
      of={call}
      place="award"
      title="Beoordeling van de offertes"
      hasErrors={faults.length > 0}
      script
    >
      <div class="cw-workbench">
        <div class="cw-form">
          <a class="govuk-link cw-to-pane" href="#voorbeeld">
            Voorbeeld van het verslag
          </a>
          <ErrorSummary
            errors={faults.map(({ control, message }) => ({ id: idOfControl(control), message }))}
          />
          <p class="govuk-body">
            Vul per offerte de prijs en de scores in. Schrijf bij elke score op kwaliteit waarom: punten
            alleen volstaan niet als motivering. De punten voor de prijs worden berekend.
          </p>
          <FindingsHere
            findings={findingsAbout(workbench, ['award'])}
            dossier={dossier.id}
            from={routes.award.to({ id: dossier.id })}
          />
          <Ranking call={call} isConflict={faults.includes(conflict)} />
          <AwardForm call={call} rows={rows} scoringOf={scoringOf} faults={faults} />
          {workbench.document('award-report') !== undefined && <AwardPapers call={call} />}
        </div>
        <AwardPane call={call} rows={rows} />
      </div>
    </DossierPage>,
    faults.length > 0 ? 422 : 200,
  )
}

const AwardForm = ({
  call,
  rows,
  scoringOf,
  faults,
}: {
  call: DossierCall
  rows: AwardRows
  scoringOf: ScoringOf
  faults: readonly AwardFault[]
}) => {
  const error: ErrorAt = (control) => faults.find((fault) => fault.control === control)?.message
  return (
    <form
      method="post"
      action={call.c.req.path}
      data-preview={routes.awardPreview.to({ id: call.dossier.id })}
      novalidate
    >
      {lotsOf(call).map((lot) => (
        <LotOffers call={call} lot={lot} scoringOf={scoringOf} rows={rows} faults={faults} />
      ))}
      <DecisionFields call={call} rows={rows} error={error} />
      <input type="hidden" name="was" value={JSON.stringify(call.dossier.award) ?? ''} />
      <div class="govuk-button-group">
        <Button>Bewaar</Button>
        <Button name="dan" value="toon" secondary>
          Toon in het voorbeeld
        </Button>
      </div>
    </form>
  )
}

/** The documents that follow from the award, and what comes after it. */
const AwardPapers = ({ call }: { call: DossierCall }) => (
  <Papers call={call} names={['award-report', 'award-decision', 'award-letter', 'closing-letter']}>
    <li>
      <a class="govuk-link" href={routes.shortcomings.to({ id: call.dossier.id })}>
        Tekortkomingen bij de uitvoering
      </a>
    </li>
  </Papers>
)
