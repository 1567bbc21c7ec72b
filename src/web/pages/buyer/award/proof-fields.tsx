import { levelInWords } from '../../../../clauses/facts/selection-criteria.js'
import { capitalised } from '../../../../kernel/format.js'
import { selectionCriterionKinds } from '../../../../procurement/code-lists.js'
import { Select } from '../../../components/choice-fields.js'
import { TextArea, TextInput } from '../../../components/text-fields.js'
import type { OfferRow } from './award-rows.js'
import type { OfferedLot, Own } from './offered-lot.js'

const yesOrNo = { ja: 'Ja', neen: 'Neen' }
const open = 'Nog niet nagegaan'

/** What came of the proof that the tenderer meets the reservation. */
export const ReservationFields = ({ row, own }: { row: OfferRow; own: Own }) => {
  const { asked = '', seen = '', accepted = '', why = '' } = row.reservation ?? {}
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        Bewijs van het voorbehoud (artikel 15)
      </legend>
      <Select
        {...own('r.asked')}
        label="Is het bewijs gevraagd?"
        options={yesOrNo}
        chosen={asked}
        empty={open}
        strong
      />
      <TextInput
        {...own('r.seen')}
        label="Welk stuk keek je na?"
        hint="Bijvoorbeeld: erkenning als maatwerkbedrijf van 3 mei 2024."
        value={seen}
      />
      <Select
        {...own('r.accepted')}
        label="Bewijst het beide voorwaarden van het voorbehoud?"
        options={yesOrNo}
        chosen={accepted}
        empty={open}
        strong
      />
      <TextArea {...own('r.why')} label="Waarom wel of niet?" value={why} rows={3} />
    </fieldset>
  )
}

/** Whether the tenderer meets each selection criterion that is asked for the lot. */
export const SelectionFields = ({
  of: { lot, procedure },
  row,
  own,
}: {
  of: OfferedLot
  row: OfferRow
  own: Own
}) => {
  const asked = (procedure.selectionCriteria ?? []).flatMap((criterion, index) =>
    criterion.lot === undefined || criterion.lot === lot.id ? [{ criterion, index }] : [],
  )
  return asked.length === 0 ? null : (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Selectiecriteria</legend>
      {asked.map(({ criterion, index }) => {
        const found = row.selection?.find((one) => one.criterion === index)
        const name = capitalised(selectionCriterionKinds[criterion.kind])
        const level = levelInWords(criterion)
        return (
          <>
            {level !== undefined && <p class="govuk-body cw-quiet">{`${name}: ${level}`}</p>}
            <Select
              {...own(`s.${index}.fulfilled`)}
              label={`${name}: voldoet de inschrijver?`}
              options={yesOrNo}
              chosen={found?.fulfilled ?? ''}
              empty={open}
              strong
            />
            <TextInput
              {...own(`s.${index}.why`)}
              label={`${name}: waaruit blijkt dat?`}
              value={found?.why ?? ''}
            />
          </>
        )
      })}
    </fieldset>
  )
}
