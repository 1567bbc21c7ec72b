import type { DocumentName } from '../../../../documents/document-kinds.js'
import { standstillExceptions } from '../../../../procurement/award-stage.js'
import { type EffectiveLot, effectiveLots, isDivided } from '../../../../procurement/lots.js'
import { Choices } from '../../../components/choice-fields.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { TextArea, TextInput } from '../../../components/text-fields.js'
import { answerPage } from '../../../http/page-answer.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { FindingsHere, findingsAbout } from '../check/findings-here.js'
import { DossierPage } from '../dossier-page.js'
import {
  type AwardFault,
  type AwardRows,
  awardOf,
  awardRows,
  awardSeen,
  faultsAtControls,
  rowsOfAward,
} from './award-form.js'
import { AwardPane } from './award-pane.js'
import { type ErrorAt, idOfControl, OfferFields, type VatBasis } from './offer-fields.js'
import { Ranking } from './ranking.js'

/** The tenders that came in, how the jury judges them, and when the decision goes out. */
export const showAward = (call: DossierCall): Response | Promise<Response> =>
  awardPage(call, rowsOfAward(call.dossier.award, lotsOf(call)), [])

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
      return awardPage(call, rows, faultsAtControls(kept.error.faults, award))
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
  rows: AwardRows,
  faults: readonly AwardFault[],
): Response | Promise<Response> {
  const { c, dossier, workbench } = call
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
          <AwardForm call={call} rows={rows} faults={faults} />
          {workbench.document('award-report') !== undefined && <Papers call={call} />}
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
  faults,
}: {
  call: DossierCall
  rows: AwardRows
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
        <LotOffers
          lot={lot}
          vatBasis={call.workbench.procedure.priceVatBasis}
          rows={rows}
          error={error}
          title={
            isDivided(call.workbench.procedure)
              ? `Perceel ${lot.number}: ${lot.title || 'zonder titel'}`
              : 'Offertes'
          }
        />
      ))}
      <DecisionFields rows={rows} error={error} />
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

/** The offers for a lot, and room for one more. */
const LotOffers = ({
  lot,
  vatBasis,
  rows: { offers },
  error,
  title,
}: {
  lot: EffectiveLot
  vatBasis: VatBasis
  rows: AwardRows
  error: ErrorAt
  title: string
}) => {
  const own = offers.flatMap((row, index) => (row.lot === lot.id ? [{ row, index }] : []))
  return (
    <section aria-labelledby={`perceel-${lot.id}`}>
      <h2 class="govuk-heading-m" id={`perceel-${lot.id}`}>
        {title}
      </h2>
      {own.map(({ row, index }) => (
        <OfferFields lot={lot} vatBasis={vatBasis} row={row} index={index} error={error} />
      ))}
      <OfferFields lot={lot} vatBasis={vatBasis} index={offers.length + lot.number - 1} error={error} />
    </section>
  )
}

const DecisionFields = ({ rows, error }: { rows: AwardRows; error: ErrorAt }) => {
  const own = (
    field:
      | 'approvedOffer'
      | 'decisionSentOn'
      | 'standstillDays'
      | 'standstillException'
      | 'standstillMotive'
      | 'priceExamination'
      | 'closedOn',
  ) => ({
    id: field,
    name: field,
    value: rows[field],
    error: error(field),
  })
  return (
    <>
      <h2 class="govuk-heading-m">Beslissing en wachttermijn</h2>
      <TextInput
        {...own('approvedOffer')}
        label="Bedrag van de goed te keuren offerte, zonder btw"
        unit="€"
        inputmode="decimal"
      />
      <TextInput
        {...own('decisionSentOn')}
        label="Op welke dag verzend je de beslissing?"
        hint="Bijvoorbeeld 1/2/2027."
        short
      />
      <TextInput
        {...own('standstillDays')}
        label="Hoeveel dagen wacht je voor je de opdracht sluit?"
        hint="0 als er geen wachttermijn is."
        unit="dagen"
        inputmode="decimal"
      />
      <Choices
        id="standstillException"
        name="standstillException"
        error={error('standstillException')}
        legend="Vraagt de wet een wachttermijn en is er geen? Op welke uitzondering steunt dat?"
        kind="radio"
        choices={[
          { value: '', label: 'Geen uitzondering' },
          ...Object.entries(standstillExceptions).map(([value, words]) => ({
            value,
            label: words.replace(/^./, (first) => first.toUpperCase()),
          })),
        ]}
        chosen={[rows.standstillException]}
      />
      <TextArea {...own('standstillMotive')} label="Waarom geldt die uitzondering hier?" rows={3} />
      <TextArea
        {...own('priceExamination')}
        label="Onderzoek van de prijzen"
        hint="Welke prijzen je onderzocht, welke uitleg je kreeg en wat je besluit."
        rows={4}
      />
      <TextInput
        {...own('closedOn')}
        label="Op welke dag sluit je de opdracht?"
        hint="De dag waarop de gekozen inschrijver de goedkeuring van zijn offerte krijgt, na de wachttermijn."
        short
      />
    </>
  )
}

/** The documents that follow from the award, and what comes after it. */
const Papers = ({ call: { dossier, workbench } }: { call: DossierCall }) => (
  <ul class="govuk-list cw-actions">
    {workbench.documents
      .filter(({ name }) => paperNames.has(name))
      .map(({ name, title }) => (
        <li>
          <a class="govuk-link" href={routes.document.to({ id: dossier.id, document: name })}>
            {title}
          </a>
        </li>
      ))}
    <li>
      <a class="govuk-link" href={routes.shortcomings.to({ id: dossier.id })}>
        Tekortkomingen bij de uitvoering
      </a>
    </li>
  </ul>
)

const paperNames: ReadonlySet<DocumentName> = new Set([
  'award-report',
  'award-decision',
  'award-letter',
  'closing-letter',
])
