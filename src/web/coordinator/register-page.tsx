import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { formatList, formatNumber } from '../../kernel/format.js'
import { formatEnterpriseNumber } from '../../procurement/enterprise-number.js'
import { municipalityName } from '../../reference/municipalities.js'
import { allRegions } from '../../reference/regions.js'
import { recognitionName } from '../../suppliers/recognition.js'
import { firmsFound, type ListedFirm, type RegisterList } from '../../suppliers/register-list.js'
import { Button, Select, TextInput } from '../components/form.js'
import { Page } from '../components/page.js'
import { firmAddress } from '../supplier/firm-app.js'
import { doneWords } from './register-deeds.js'
import {
  addressWith,
  defaultStateLabel,
  type Filters,
  filterFields,
  filtersFrom,
  queryOf,
  registerAddress,
  stateLabels,
} from './register-input.js'

const firmsPerPage = 50

/** The register of firms as the regisseur keeps it. */
export function showRegister(c: Context, register: RegisterList): Response | Promise<Response> {
  const filters = filtersFrom((name) => c.req.query(name))
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Page title="Het register van ondernemingen" current="ondernemingen">
      <Counts register={register} />
      <Done says={doneWords(c, register)} />
      <p class="cw-actions">
        <a class="govuk-button" href={`${registerAddress}/nieuw`}>
          Nieuwe onderneming
        </a>
        <a class="govuk-button govuk-button--secondary" href={`${registerAddress}/import`}>
          Importeer een lijst
        </a>
        <a class="govuk-link" href="#bestanden">
          Exporteer of neem een sjabloon
        </a>
      </p>
      <FilterForm filters={filters} />
      <Firms register={register} filters={filters} />
      <Files />
    </Page>,
  )
}

const Counts = ({ register }: { register: RegisterList }) => {
  const count = (state: 'active' | 'ageing' | 'archived') => firmsFound(register, { state }).length
  const archived = count('archived')
  return (
    <p class="govuk-body-l">
      {firms(count('active'))}, {formatNumber(count('ageing'))} te verifiëren
      {archived > 0 && `, en ${formatNumber(archived)} niet langer actief`}.
    </p>
  )
}

const Done = ({ says }: { says: string | undefined }) =>
  says === undefined ? null : (
    <div class="govuk-inset-text cw-narrow" role="status">
      {says}
    </div>
  )

const firms = (count: number): string =>
  count === 1 ? '1 onderneming' : `${formatNumber(count)} ondernemingen`

const FilterForm = ({ filters }: { filters: Filters }) => (
  <form method="get" action={registerAddress}>
    <div class="cw-filters">
      <TextInput id="zoek" name="zoek" label="Naam, gemeente of KBO-nummer" value={filters.zoek} />
    </div>
    <div class="cw-actions">
      <Select
        id="regio"
        label="Regio"
        options={Object.fromEntries(allRegions().map(({ id, name }) => [id, name]))}
        chosen={filters.regio}
      />
      <Select id="toon" label="Toon" options={stateLabels} chosen={filters.toon} empty={defaultStateLabel} />
      <Button secondary>Zoek</Button>
      <a class="govuk-link" href={registerAddress}>
        Wis alle filters
      </a>
    </div>
  </form>
)

const Firms = ({ register, filters }: { register: RegisterList; filters: Filters }) => {
  const found = firmsFound(register, queryOf(filters))
  const pages = Math.max(1, Math.ceil(found.length / firmsPerPage))
  const page = Math.min(pages, Math.max(1, Number(filters.pagina)))
  const shown = found.slice((page - 1) * firmsPerPage, page * firmsPerPage)
  return (
    <section aria-labelledby="lijst">
      <h2 class="govuk-heading-m" id="lijst">
        {firms(found.length)}
        {pages > 1 && `, bladzijde ${page} van ${pages}`}
      </h2>
      {shown.length === 0 ? (
        <Nothing isEmpty={register.firms.length === 0} />
      ) : (
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
            {shown.map((firm) => (
              <FirmRow firm={firm} filters={filters} />
            ))}
          </tbody>
        </table>
      )}
      {pages > 1 && (
        <nav class="cw-actions" aria-label="Bladzijden">
          {page > 1 && (
            <a class="govuk-link" rel="prev" href={addressWith(filters, pageIn(page - 1))}>
              ← Vorige bladzijde
            </a>
          )}
          {page < pages && (
            <a class="govuk-link" rel="next" href={addressWith(filters, pageIn(page + 1))}>
              Volgende bladzijde →
            </a>
          )}
        </nav>
      )}
    </section>
  )
}

const headers = ['Onderneming', 'Erkenningen', 'Activiteiten', 'Na te kijken', 'Openbaar', 'Doe'] as const

const pageIn = (page: number) => ({ pagina: page > 1 ? String(page) : '' })

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
        <a class="govuk-link" href={firmAddress(id)}>
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
  <form method="post" action={registerAddress}>
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

/** The register as a file, and the empty form of it. */
const Files = () => (
  <section class="cw-narrow" aria-labelledby="bestanden">
    <h2 class="govuk-heading-m" id="bestanden" tabindex={-1}>
      Exporteer of neem een sjabloon
    </h2>
    <p class="govuk-body">
      De export heeft alle ondernemingen, ook wie niet langer actief is, in de vorm die de import leest.
    </p>
    <form method="get" action={`${registerAddress}/bestanden/register.xlsx`}>
      <div class="govuk-form-group govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id="zonder"
            name="contacten"
            type="checkbox"
            value="zonder"
            aria-describedby="zonder-uitleg"
          />
          <label class="govuk-label govuk-checkboxes__label" for="zonder">
            Zonder contactpersonen
          </label>
          <div id="zonder-uitleg" class="govuk-hint govuk-checkboxes__hint">
            Vink aan als je het bestand doorgeeft: namen, e-mailadressen en telefoonnummers blijven dan hier.
          </div>
        </div>
      </div>
      <div class="cw-actions">
        <Button secondary>Exporteer als Excel</Button>
        <Button secondary formaction={`${registerAddress}/bestanden/register.csv`}>
          Exporteer als CSV
        </Button>
      </div>
    </form>
    <p class="govuk-body">
      Een leeg sjabloon met uitleg bij elke kolom:{' '}
      <a class="govuk-link" href={`${registerAddress}/bestanden/sjabloon.xlsx`}>
        Excel
      </a>{' '}
      of{' '}
      <a class="govuk-link" href={`${registerAddress}/bestanden/sjabloon.csv`}>
        CSV
      </a>
      . <a href="/hulp/register">Hoe je het register bijhoudt</a>
    </p>
  </section>
)
