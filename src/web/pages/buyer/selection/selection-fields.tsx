import { type SelectionCriterionKind, selectionCriterionKinds } from '../../../../procurement/code-lists.js'
import type { EffectiveLot } from '../../../../procurement/lots.js'
import { Select, Tick } from '../../../components/choice-fields.js'
import { Details } from '../../../components/details.js'
import { TextArea, TextInput } from '../../../components/text-fields.js'
import { fieldsOfKind, type SelectionFault, type SelectionRow } from './selection-form.js'

/** The id of a control, by its name: `s.1.amount`. */
export const idOfControl = (control: string): string => control.replaceAll('.', '-')

/** The name of a kind, as a heading has it. */
export const nameOfKind = (kind: SelectionCriterionKind): string => {
  const name = selectionCriterionKinds[kind]
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** The words of each field, where they differ by kind. */
const labels: Readonly<Record<SelectionCriterionKind, Readonly<Record<string, readonly [string, string?]>>>> =
  {
    turnover: {
      amount: ['Jaaromzet, minstens', 'In euro zonder btw, gemiddeld per jaar.'],
      years: ['Over hoeveel boekjaren?'],
      subject: ['Alleen omzet van dit soort werk', 'Laat leeg als de hele omzet meetelt.'],
    },
    references: {
      count: ['Hoeveel referenties, minstens'],
      amount: [
        'Waarde van elke referentie, minstens',
        'In euro zonder btw. Laat leeg als de waarde niet telt.',
      ],
      years: ['Uit de laatste hoeveel jaar?'],
      subject: [
        'Welke opdrachten tellen mee?',
        'Laat werk als onderaannemer en voor private klanten meetellen.',
      ],
    },
    staff: {
      count: ['Hoeveel personen, minstens'],
      subject: ['Welk profiel of welke bekwaamheid?'],
    },
    equipment: {
      count: ['Hoeveel stuks, minstens', 'Laat leeg als het aantal niet telt.'],
      subject: [
        'Welke uitrusting?',
        'Huren of ter beschikking krijgen mag, tenzij het werk iets anders vraagt.',
      ],
    },
    recognition: {
      subject: [
        'Welke erkenning, vergunning of inschrijving?',
        'Noem ook de gelijkwaardige van een andere lidstaat.',
      ],
    },
  }

interface RowProps {
  readonly row: SelectionRow
  readonly index: number
  readonly lots: readonly EffectiveLot[]
  readonly faults: readonly SelectionFault[]
}

/** One selection criterion: its level in the fields of its kind, its proof, and folded in why the level is needed. */
export const SelectionFields = ({ row, index, lots, faults }: RowProps) => {
  const own = (field: string) => {
    const name = `s.${index}.${field}`
    return { id: idOfControl(name), name, error: faults.find(({ control }) => control === name)?.message }
  }
  return (
    <fieldset class="govuk-fieldset cw-clause" id={idOfControl(`s.${index}`)}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
        {index + 1}. {nameOfKind(row.kind)}
      </legend>
      <input type="hidden" name={`s.${index}.kind`} value={row.kind} />
      {lots.length > 1 && (
        <Select
          {...own('lot')}
          strong
          label="Voor wie?"
          options={Object.fromEntries(
            lots.map(({ id, number, title }) => [id, `Perceel ${number}${title ? `: ${title}` : ''}`]),
          )}
          empty="Iedere inschrijver"
          chosen={row.lot}
        />
      )}
      <Level row={row} own={own} />
      <TextArea {...own('proof')} label="Welk bewijs bezorgt de inschrijver?" value={row.proof} rows={3} />
      <Details
        open={row.motivation !== ''}
        summary={
          <>
            Waarom is dit niveau nodig?
            <span class="govuk-visually-hidden"> Criterium {index + 1}</span>
          </>
        }
      >
        <TextArea
          {...own('motivation')}
          label="Motivering"
          hint="Alleen nodig als het niveau hoog is voor de waarde, bijvoorbeeld om een bijzonder risico."
          value={row.motivation}
          rows={3}
        />
      </Details>
      <Tick {...own('weg')} label={`Haal criterium ${index + 1} weg`} checked={false} />
    </fieldset>
  )
}

const Level = ({
  row,
  own,
}: {
  row: SelectionRow
  own: (field: string) => { id: string; name: string; error: string | undefined }
}) => (
  <>
    {fieldsOfKind[row.kind].map((field) => {
      const [label = '', hint] = labels[row.kind][field] ?? []
      return field === 'subject' ? (
        <TextArea {...own(field)} label={label} hint={hint} value={row[field]} rows={3} />
      ) : (
        <TextInput
          {...own(field)}
          label={label}
          hint={hint}
          value={row[field]}
          short
          inputmode="decimal"
          unit={field === 'amount' ? '€' : field === 'years' ? 'jaar' : undefined}
        />
      )
    })}
  </>
)
