import { counted, formatNumber } from '../../../../kernel/format.js'
import { allRegions } from '../../../../reference/regions.js'
import { firmsFound, type RegisterList } from '../../../../suppliers/register-list.js'
import { Select } from '../../../components/choice-fields.js'
import { Button } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { TextInput } from '../../../components/text-fields.js'
import type { PageCall } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { doneWords } from './register-deeds.js'
import { Files } from './register-file-links.js'
import { defaultStateLabel, type Filters, filtersFrom, stateLabels } from './register-input.js'
import { Firms } from './register-table.js'

/** The register of firms as the regisseur keeps it. */
export async function showRegister(call: PageCall): Promise<Response> {
  const { c, doors, actor } = call
  const read = await doors.actions.readRegister(actor)
  if (!read.ok) return refusalPage(c, read.error)
  const register = read.value
  const filters = filtersFrom((name) => c.req.query(name))
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Page title="Het register van ondernemingen" current="ondernemingen">
      <Counts register={register} />
      <Done says={doneWords(call, register)} />
      <p class="cw-actions">
        <a class="govuk-button" href={routes.newFirm.to()}>
          Nieuwe onderneming
        </a>
        <a class="govuk-button govuk-button--secondary" href={routes.importFirms.to()}>
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
      {counted(count('active'), 'onderneming', 'ondernemingen')}, {formatNumber(count('ageing'))} te
      verifiëren
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

const FilterForm = ({ filters }: { filters: Filters }) => (
  <form method="get" action={routes.register.to()}>
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
      <a class="govuk-link" href={routes.register.to()}>
        Wis alle filters
      </a>
    </div>
  </form>
)
