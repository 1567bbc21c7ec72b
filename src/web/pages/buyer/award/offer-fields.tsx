import { offerStandings } from '../../../../procurement/award-stage.js'
import type { EffectiveLot } from '../../../../procurement/lots.js'
import type { Procedure } from '../../../../procurement/procedure.js'
import { Choices, Tick } from '../../../components/choice-fields.js'
import { Details } from '../../../components/details.js'
import { TextArea, TextInput } from '../../../components/text-fields.js'
import type { OfferRow } from './award-rows.js'
import { type ErrorAt, idOfControl, type OfferedLot, type Own } from './offered-lot.js'
import { ReservationFields, SelectionFields } from './proof-fields.js'
import { ScoreFields } from './score-fields.js'

type VatBasis = Procedure['priceVatBasis']

/**
 * One offer; one that is wholly judged is folded. @property row left out: a new one, which gets its scores once it is
 * kept; isOpen: unfolded all the same, because something in it was refused.
 */
export const OfferFields = ({
  of,
  row,
  index,
  error,
  isOpen = false,
}: {
  of: OfferedLot
  row?: OfferRow
  index: number
  error: ErrorAt
  isOpen?: boolean
}) => {
  const own: Own = (field) => {
    const name = `o.${index}.${field}`
    return { id: idOfControl(name), name, error: error(name) }
  }
  return (
    <fieldset class="govuk-fieldset cw-clause">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        {row === undefined ? 'Nieuwe offerte' : `Offerte van ${row.tenderer || 'een inschrijver'}`}
      </legend>
      <input type="hidden" name={`o.${index}.lot`} value={of.lot.id} />
      {row !== undefined && <input type="hidden" name={`o.${index}.id`} value={row.id} />}
      <TextInput {...own('tenderer')} label="Inschrijver" value={row?.tenderer ?? ''} />
      <Price {...own('price')} value={row?.price ?? ''} vatBasis={of.procedure.priceVatBasis} />
      {row === undefined ? (
        <p class="govuk-hint">De bewijzen en de scores vul je in nadat je de offerte bewaarde.</p>
      ) : (
        <>
          <Details
            summary={
              <>
                Bewijzen, beoordeling en scores
                <span class="govuk-visually-hidden"> van {row.tenderer}</span>
              </>
            }
            open={isOpen || !isJudged(row, of.lot)}
          >
            {of.lot.reservedParticipation === 'res-ws' && <ReservationFields row={row} own={own} />}
            <SelectionFields of={of} row={row} own={own} />
            <Standing row={row} own={own} />
            <ScoreFields of={of} row={row} own={own} />
          </Details>
          <Tick {...own('weg')} label="Haal deze offerte weg" />
        </>
      )}
    </fieldset>
  )
}

/** Whether nothing is left to say: it was put aside, or each criterion but the price has its score. */
const isJudged = ({ standing, scores }: OfferRow, { awardCriteria = [] }: EffectiveLot): boolean =>
  standing !== '' &&
  (standing !== 'regular' ||
    awardCriteria.every(({ type }, place) => type === 'price' || scores[place]?.score !== ''))

/** Whether the tender is compared at all, and why. */
const Standing = ({ row, own }: { row: OfferRow; own: Own }) => (
  <>
    <Choices
      {...own('standing')}
      legend="Dingt deze offerte mee?"
      kind="radio"
      choices={[
        { value: '', label: 'Nog niet beoordeeld' },
        ...Object.entries(offerStandings).map(([value, words]) => ({
          value,
          label: words.replace(/^./, (first) => first.toUpperCase()),
        })),
      ]}
      chosen={[row.standing]}
    />
    <TextArea
      {...own('motive')}
      label="Waarom?"
      hint="De motieven in rechte en in feite: welke stukken nagegaan zijn, en wat ontbreekt. Wie uitgesloten, niet geselecteerd of onregelmatig is, telt niet mee in de rangschikking."
      value={row.motive}
      rows={3}
    />
  </>
)

/** The price that is compared: with VAT where the documents say so. */
const Price = ({
  vatBasis,
  ...control
}: ReturnType<Own> & { readonly value: string; readonly vatBasis: VatBasis }) => (
  <TextInput
    {...control}
    label={vatBasis === 'included' ? 'Prijs met btw' : 'Prijs zonder btw'}
    {...(vatBasis === 'included' && {
      hint: 'Het bestek vergelijkt de prijzen met btw: tel de btw mee die het bestuur betaalt.',
    })}
    unit="€"
    inputmode="decimal"
  />
)
