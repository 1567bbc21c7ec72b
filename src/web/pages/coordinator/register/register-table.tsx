import type { Child } from 'hono/jsx'
import { counted, formatList } from '../../../../kernel/format.js'
import { formatEnterpriseNumber } from '../../../../procurement/enterprise-number.js'
import { municipalityName } from '../../../../reference/municipalities.js'
import { recognitionName } from '../../../../suppliers/recognition.js'
import { firmsFound, type ListedFirm, type RegisterList } from '../../../../suppliers/register-list.js'
import { Pager, pageNumber } from '../../../components/pager.js'
import { routes } from '../../../http/routes.js'
import { type Filters, filterFields, queryOf } from './register-input.js'

const firmsPerPage = 50

/** The firms that the filters find, a page of them. */
export const Firms = ({ register, filters }: { register: RegisterList; filters: Filters }) => {
  const found = firmsFound(register, queryOf(filters))
  const pages = Math.max(1, Math.ceil(found.length / firmsPerPage))
  const page = Math.min(pages, Math.max(1, Number(filters.pagina)))
  const shown = found.slice((page - 1) * firmsPerPage, page * firmsPerPage)
  return (
    <section aria-labelledby="lijst">
      <h2 class="govuk-heading-m" id="lijst">
        {counted(found.length, 'onderneming', 'ondernemingen')}
        {pages > 1 && `, bladzijde ${page} van ${pages}`}
      </h2>
      {shown.length === 0 ? (
        <Nothing isEmpty={register.firms.length === 0} />
      ) : (
        <FirmTable firms={shown} filters={filters} />
      )}
      <Pager
        page={page}
        pages={pages}
        addressOf={(other) => routes.register.to({ ...filters, pagina: pageNumber(other) })}
      />
    </section>
  )
}

const headers = ['Onderneming', 'Erkenningen', 'Activiteiten', 'Na te kijken', 'Openbaar', 'Doe'] as const

const FirmTable = ({ firms, filters }: { firms: readonly ListedFirm[]; filters: Filters }) => (
  <table class="govuk-table cw-register">
    <caption class="govuk-visually-hidden">Ondernemingen</caption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        {headers.map((header) => (
          <th scope="col" class="govuk-table__header">
            {header}
          </th>
        ))}
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      {firms.map((firm) => (
        <FirmRow firm={firm} filters={filters} />
      ))}
    </tbody>
  </table>
)

const Nothing = ({ isEmpty }: { isEmpty: boolean }) => (
  <p class="govuk-inset-text cw-narrow">
    {isEmpty
      ? 'Het register is nog leeg: maak een onderneming, of importeer een lijst.'
      : 'Geen enkele onderneming past bij wat je zoekt. Probeer een deel van de naam, of wis de filters.'}
  </p>
)

const FirmRow = ({ firm: { supplier, marks }, filters }: { firm: ListedFirm; filters: Filters }) => {
  const { id, name, enterpriseNumber, address, recognitions = [], activities = [], archived } = supplier
  return (
    <tr class="govuk-table__row" id={`o-${id}`}>
      <th scope="row" class="govuk-table__header">
        <a class="govuk-link" href={routes.firm.to({ firm: id })}>
          {name}
        </a>
        <span class="cw-under">
          {address?.municipality === undefined
            ? 'gemeente niet bekend'
            : municipalityName(address.municipality)}
          {enterpriseNumber !== undefined && `, ${formatEnterpriseNumber(enterpriseNumber)}`}
        </span>
        {archived && <span class="cw-under">Niet langer actief</span>}
      </th>
      <Cell label="Erkenningen">
        {formatList([...new Set(recognitions.map(recognitionName))]) || 'geen bekend'}
      </Cell>
      <Cell label="Activiteiten">{activities.length}</Cell>
      <Cell label="Na te kijken">
        <Marks marks={marks} />
      </Cell>
      <Cell label="Openbaar">{supplier.published === true ? 'ja' : 'nee'}</Cell>
      <td class="govuk-table__cell">
        <Deeds firm={supplier} filters={filters} />
      </td>
    </tr>
  )
}

/** On a narrow screen the rows fold into cards, where the label stands before what it is about. */
const Cell = ({ label, children }: { label: string; children: Child }) => (
  <td class="govuk-table__cell">
    <span class="cw-label" aria-hidden="true">
      {label}:{' '}
    </span>
    {children}
  </td>
)

const marksShown = 3

const Marks = ({ marks }: Pick<ListedFirm, 'marks'>) =>
  marks.length === 0 ? (
    <>niets</>
  ) : (
    <>
      {marks.slice(0, marksShown).map(({ says }) => (
        <span class="cw-mark">{says}</span>
      ))}
      {marks.length > marksShown && <span class="cw-mark">En nog {marks.length - marksShown} andere.</span>}
    </>
  )

const Deeds = ({
  firm: { id, revision, name, archived },
  filters,
}: {
  firm: ListedFirm['supplier']
  filters: Filters
}) => (
  <form method="post" action={routes.register.to()}>
    <input type="hidden" name="firma" value={id} />
    <input type="hidden" name="revisie" value={String(revision)} />
    {filterFields(filters).map(([field, value]) => (
      <input type="hidden" name={field} value={value} />
    ))}
    {archived !== true && <Deed word="nagekeken" says="Nagekeken vandaag" name={name} />}
    {archived === true ? (
      <Deed word="actief" says="Terug actief" name={name} />
    ) : (
      <Deed word="niet-actief" says="Niet langer actief" name={name} />
    )}
  </form>
)

const Deed = ({ word, says, name }: { word: string; says: string; name: string }) => (
  <button type="submit" class="cw-link-button cw-deed" name="doe" value={word}>
    {says}
    <span class="govuk-visually-hidden">: {name}</span>
  </button>
)
