import type { ClauseVersion } from '../../../../clauses/clause.js'
import { formatNumber } from '../../../../kernel/format.js'
import { criterionTypes } from '../../../../procurement/code-lists.js'
import { Select, Tick } from '../../../components/choice-fields.js'
import { Details } from '../../../components/details.js'
import { TextArea, TextInput } from '../../../components/text-fields.js'
import { type CriterionRow, type RowFault, totalOf } from './criteria-form.js'

/** The id of a control, by its name: `c.1.weight`. */
export const idOfControl = (control: string): string => control.replaceAll('.', '-')

/** The control of a field of one criterion. */
type Own = (field: string) => {
  readonly id: string
  readonly name: string
  readonly error: string | undefined
}

/** One criterion: its kind, weight and clause, and, folded in, what is said of it and its parts. */
export const CriterionFields = ({
  row,
  index,
  isNew,
  clauses,
  faults,
}: {
  row: CriterionRow
  index: number
  isNew: boolean
  clauses: readonly ClauseVersion[]
  faults: readonly RowFault[]
}) => {
  const own: Own = (field) => {
    const name = `c.${index}.${field}`
    return { id: idOfControl(name), name, error: faults.find(({ control }) => control === name)?.message }
  }
  return (
    <fieldset class="govuk-fieldset cw-clause">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
        {isNew ? `Nieuw criterium ${index + 1}` : `Criterium ${index + 1}: ${row.name || 'zonder naam'}`}
      </legend>
      <Main row={row} own={own} clauses={clauses} />
      <Words row={row} own={own} number={index + 1} />
      <Parts row={row} own={own} number={index + 1} />
      {!isNew && <Tick {...own('weg')} label={`Haal criterium ${index + 1} weg`} checked={false} />}
    </fieldset>
  )
}

const Main = ({ row, own, clauses }: { row: CriterionRow; own: Own; clauses: readonly ClauseVersion[] }) => (
  <>
    <Select {...own('type')} strong label="Soort" options={criterionTypes} empty="Kies" chosen={row.type} />
    <TextInput {...own('name')} label="Naam" value={row.name} />
    <TextInput {...own('weight')} label="Gewicht op 100" value={row.weight} short inputmode="decimal" />
    <Select
      {...own('clause')}
      strong
      label="Clausule"
      options={Object.fromEntries(clauses.map(({ id, title }) => [id, title]))}
      empty="Geen: ik beschrijf het zelf"
      chosen={row.clause}
    />
  </>
)

interface FoldedProps {
  readonly row: CriterionRow
  readonly own: Own
  readonly number: number
}

const Words = ({ row, own, number }: FoldedProps) => (
  <Details
    open={isAskedOf(row) || row.description !== '' || row.scoring !== '' || row.evidence !== ''}
    summary={
      <>
        Beschrijving, beoordeling en bewijs
        <span class="govuk-visually-hidden"> van criterium {number}</span>
      </>
    }
  >
    <TextArea {...own('description')} label="Wat beoordeel je?" value={row.description} rows={3} />
    <TextArea {...own('scoring')} label="Hoe geef je een score?" value={row.scoring} rows={3} />
    <TextArea {...own('evidence')} label="Wat voegt de inschrijver toe?" value={row.evidence} rows={3} />
    <Tick {...own('social')} label="Dit is een sociaal criterium" checked={row.social} />
  </Details>
)

/** A criterion of quality that no clause describes says itself what is looked at and how it is scored. */
const isAskedOf = ({ type, clause }: CriterionRow): boolean =>
  clause === '' && type !== 'price' && type !== 'cost'

const Parts = ({ row: { parts }, own, number }: FoldedProps) => {
  const total = totalOf(parts.map(({ weight }) => weight))
  return (
    <Details
      open={parts.some(({ name }) => name !== '')}
      summary={
        <>
          Subcriteria{total > 0 && `, samen ${formatNumber(total)}`}
          <span class="govuk-visually-hidden"> van criterium {number}</span>
        </>
      }
    >
      {parts.map((part, at) => (
        <div class="cw-sub">
          <TextInput {...own(`sub.${at}.name`)} label={`Subcriterium ${at + 1}`} value={part.name} />
          <TextInput {...own(`sub.${at}.weight`)} label="Gewicht" value={part.weight} inputmode="decimal" />
        </div>
      ))}
    </Details>
  )
}
