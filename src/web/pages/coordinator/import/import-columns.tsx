import type { HeldFile } from '../../../../actions/suppliers/held-imports.js'
import { columns as ourColumns } from '../../../../suppliers/exchange/columns.js'
import type { FileColumn } from '../../../../suppliers/exchange/import-plan.js'
import { Button } from '../../../components/form.js'
import { routes } from '../../../http/routes.js'

const whyWords: Readonly<Record<FileColumn['why'], string>> = {
  recognised: 'herkend',
  chosen: 'door jou gekozen',
  unknown: 'niet herkend',
  twice: 'staat er al: een andere kolom is dezelfde',
  'left-out': 'door jou overgeslagen',
}

/** Which column of the file is which of ours, and the way to say so. Open while something is not recognised. */
export const ColumnTable = ({
  columns,
  file,
  id,
  isOpen = columns.some(({ why }) => why === 'unknown' || why === 'twice'),
}: {
  columns: readonly FileColumn[]
  file: HeldFile
  id: string
  isOpen?: boolean
}) => {
  const read = columns.filter(({ columnId }) => columnId !== undefined).length
  return (
    <details class="govuk-details" id="kolommen" open={isOpen}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          Kolommen: {read} van {columns.length} worden gelezen
        </span>
      </summary>
      <form method="post" action={routes.firmImport.to({ import: id })}>
        <table class="govuk-table cw-columns">
          <caption class="govuk-visually-hidden">De kolommen van je bestand</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th scope="col" class="govuk-table__header">
                Kolom in je bestand
              </th>
              <th scope="col" class="govuk-table__header">
                Lezen we als
              </th>
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {columns.map((column) => (
              <ColumnRow column={column} />
            ))}
          </tbody>
        </table>
        <MayRename isTicked={file.acceptNewNames} />
        <Button secondary>Kijk opnieuw na</Button>
      </form>
    </details>
  )
}

const MayRename = ({ isTicked }: { isTicked: boolean }) => (
  <div class="govuk-form-group govuk-checkboxes">
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        id="namen"
        name="namen"
        type="checkbox"
        value="ja"
        checked={isTicked}
        aria-describedby="namen-uitleg"
      />
      <label class="govuk-label govuk-checkboxes__label" for="namen">
        Namen mogen veranderen
      </label>
      <div id="namen-uitleg" class="govuk-hint govuk-checkboxes__hint">
        Anders weigeren we een rij met een KBO-nummer dat in het register bij een andere naam hoort.
      </div>
    </div>
  </div>
)

const ColumnRow = ({ column: { letter, header, why, columnId } }: { column: FileColumn }) => (
  <tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">
      <label for={`kolom-${letter}`}>
        {letter}: {header.slice(0, 120)}
      </label>
      <span class="cw-under">{whyWords[why]}</span>
    </th>
    <td class="govuk-table__cell">
      <select class="govuk-select" id={`kolom-${letter}`} name={`kolom-${letter}`}>
        <option value="">Niet inlezen</option>
        {ourColumns.map(({ id, header: name }) => (
          <option value={id} selected={id === columnId}>
            {name}
          </option>
        ))}
      </select>
    </td>
  </tr>
)
