import { capitalised, formatEuro, formatList } from '../../../../kernel/format.js'
import { standstillExceptions, withVat } from '../../../../procurement/award-stage.js'
import { chosenOf, hasSeveralContractors } from '../../../../procurement/chosen-offers.js'
import { type EffectiveLot, effectiveLots, isDivided } from '../../../../procurement/lots.js'
import type { Procedure } from '../../../../procurement/procedure.js'
import { Choices } from '../../../components/choice-fields.js'
import { TextArea, TextInput } from '../../../components/text-fields.js'
import type { DossierCall } from '../buyer-call.js'
import type { AmountRow, AwardField, AwardRows } from './award-rows.js'
import { type ErrorAt, idOfControl } from './offered-lot.js'

interface DecisionShown {
  readonly call: DossierCall
  readonly rows: AwardRows
  readonly error: ErrorAt
}

/** What is decided: the amounts, when it goes out, how long the contract waits and when it is closed. */
export const DecisionFields = ({ call, rows, error }: DecisionShown) => {
  const own = (field: AwardField) => ({ id: field, name: field, value: rows[field], error: error(field) })
  return (
    <>
      <h2 class="govuk-heading-m">Beslissing en wachttermijn</h2>
      <Amounts call={call} rows={rows} error={error} />
      <TextArea
        {...own('priceExamination')}
        label="Onderzoek van de prijzen"
        hint="Welke prijzen je onderzocht, welke uitleg je kreeg en wat je besluit."
        rows={4}
      />
      <TextInput
        {...own('decisionSentOn')}
        label="Op welke dag verzend je de beslissing?"
        hint="De dag van de brieven aan de inschrijvers. Bijvoorbeeld 1/2/2027."
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
            label: capitalised(words),
          })),
        ]}
        chosen={[rows.standstillException]}
      />
      <TextArea {...own('standstillMotive')} label="Waarom geldt die uitzondering hier?" rows={3} />
      <TextInput
        {...own('closedOn')}
        label="Op welke dag sluit je de opdracht?"
        hint="De dag waarop de gekozen inschrijver de goedkeuring van zijn offerte krijgt, na de wachttermijn."
        short
      />
    </>
  )
}

/** What is to be approved, lot by lot. */
const Amounts = ({ call, rows, error }: DecisionShown) => {
  const { workbench, dossier } = call
  const lots = effectiveLots(workbench.procedure)
  const total = dossier.award?.approvedOffer
  const maximum = workbench.procedure.frameworkAgreement?.maximumValue
  return (
    <>
      {maximum != null && (
        <p class="govuk-body">
          {`In een raamovereenkomst keur je goed wat je hoogstens bestelt${
            hasSeveralContractors(workbench.procedure) ? ', bij alle opdrachtnemers samen' : ''
          }: hier is dat de maximumwaarde van ${formatEuro(maximum)}, zonder btw${
            isDivided(workbench.procedure) ? ', verdeeld over de percelen' : ''
          }.`}
        </p>
      )}
      {(rows.amounts ?? []).map((row, index) => (
        <LotAmount
          call={call}
          lot={lots.find(({ id }) => id === row.lot)}
          row={row}
          index={index}
          error={error}
        />
      ))}
      {rows.approvedOffer !== '' && (
        <TextInput
          id="approvedOffer"
          name="approvedOffer"
          value={rows.approvedOffer}
          error={error('approvedOffer')}
          label="Goed te keuren bedrag van alle percelen samen, zonder btw"
          hint="Vul je hierboven de percelen in, dan is dit hun som."
          unit="€"
          inputmode="decimal"
        />
      )}
      {isDivided(workbench.procedure) && dossier.award?.amounts != null && total !== undefined && (
        <p class="govuk-body">
          Bewaard voor alle percelen samen: <strong>{formatEuro(total)}</strong>, zonder btw.
        </p>
      )}
    </>
  )
}

const LotAmount = ({
  call: { workbench, dossier },
  lot,
  row: { excluding, vatRate, including, ...row },
  index,
  error,
}: {
  call: DossierCall
  lot: EffectiveLot | undefined
  row: AmountRow
  index: number
  error: ErrorAt
}) => {
  const own = (field: string, value: string) => {
    const name = `a.${index}.${field}`
    return { id: idOfControl(name), name, value, error: error(name) }
  }
  const { frameworkAgreement } = workbench.procedure
  const chosen = lot ? chosenOf(lot, dossier.award, workbench.procedure) : []
  const kept = dossier.award?.amounts?.find((one) => one.lot === row.lot)
  const computed = kept && withVat({ excluding: kept.excluding, vatRate: kept.vatRate })
  const compared = basisOf(workbench.procedure) === 'met btw' ? kept && withVat(kept) : kept?.excluding
  const offered = chosen.flatMap(({ tenderer, price }) =>
    price === undefined ? [] : [`${tenderer} bood ${formatEuro(price)}`],
  )
  const isOther =
    frameworkAgreement == null &&
    compared !== undefined &&
    chosen.some(({ price }) => price !== undefined && compared !== price)
  const basis = basisOf(workbench.procedure)
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        {isDivided(workbench.procedure)
          ? `Goed te keuren voor perceel ${lot?.number ?? ''}${lot?.title ? `: ${lot.title}` : ''}`
          : 'Goed te keuren bedrag'}
      </legend>
      {offered.length > 0 && (
        <p class="govuk-hint">
          {`${formatList(offered)}, ${basis}.`}
          {isOther && ' Wat je hier bewaarde, is een ander bedrag: kijk na of dat klopt.'}
        </p>
      )}
      <input type="hidden" name={`a.${index}.lot`} value={row.lot} />
      <div class="cw-beside">
        <TextInput {...own('excluding', excluding)} label="Zonder btw" unit="€" inputmode="decimal" />
        <TextInput {...own('vatRate', vatRate)} label="Btw-tarief" unit="%" inputmode="decimal" />
        <TextInput
          {...own('including', including)}
          label="Met btw"
          hint={
            computed === undefined
              ? 'Leeg: berekend uit het tarief.'
              : `Leeg: berekend uit het tarief, nu ${formatEuro(computed)}.`
          }
          unit="€"
          inputmode="decimal"
        />
      </div>
    </fieldset>
  )
}

/** What a price of a tender holds. */
const basisOf = ({ priceVatBasis }: Procedure): string =>
  priceVatBasis === 'included' ? 'met btw' : 'zonder btw'
