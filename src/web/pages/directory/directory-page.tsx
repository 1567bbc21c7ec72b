import type { OverviewOffer } from '../../../actions/kept-directory.js'
import type { Found } from '../../../directory/directory.js'
import { capital } from '../../../directory/firm-words.js'
import { allRegions } from '../../../reference/regions.js'
import { allThemes } from '../../../reference/themes.js'
import { recognitionKinds } from '../../../suppliers/recognition.js'
import { Select } from '../../components/choice-fields.js'
import { Button, ErrorSummary } from '../../components/form.js'
import { Page } from '../../components/page.js'
import { TextInput } from '../../components/text-fields.js'
import { routes } from '../../http/routes.js'
import type { AskedDirectory, Filters } from './directory-input.js'
import { howMany, Results } from './found-firms.js'
import { OfferedFiles } from './offered-files.js'

/** The directory: filters, how many of each theme, the firms of one page, and the same as files. */
export const DirectoryPage = ({
  asked: { filters, errors },
  found,
  total,
  page,
  overviews,
}: {
  asked: AskedDirectory
  found: Found
  total: number
  page: number
  overviews: readonly OverviewOffer[]
}) => (
  <Page title="Ondernemingen" current="ondernemingen" hasErrors={errors.length > 0}>
    <ErrorSummary errors={errors} />
    <p class="govuk-body cw-narrow">
      Zoek een onderneming uit de sociale economie of een partner. Hier staat alleen wat de onderneming zelf
      openbaar liet maken. Ben je regisseur?{' '}
      <a class="govuk-link" href={routes.register.to()}>
        Beheer het register
      </a>
      .
    </p>
    {total === 0 ? (
      <NothingYet />
    ) : (
      <>
        <FilterForm filters={filters} errors={errors} />
        <div class="cw-directory">
          <a class="govuk-link cw-to-results" href="#gevonden">
            Naar de resultaten: {howMany(found.firms.length)}
          </a>
          <Themes filters={filters} found={found} />
          <Results filters={filters} found={found} page={page} isPartial={errors.length > 0} />
        </div>
        <OfferedFiles filters={filters} overviews={overviews} />
      </>
    )}
  </Page>
)

const NothingYet = () => (
  <div class="govuk-inset-text cw-narrow">
    Er is nog geen enkele onderneming die openbaar gemaakt mag worden. Vraag de regisseur sociale economie van
    je regio welke ondernemingen je kunt aanspreken.
  </div>
)

const FilterForm = ({ filters, errors }: { filters: Filters; errors: AskedDirectory['errors'] }) => (
  <form method="get" action={routes.directory.to()}>
    <TypedFilters filters={filters} errors={errors} />
    <div class="cw-actions">
      <Select
        id="regio"
        label="Regio"
        options={Object.fromEntries(allRegions().map(({ id, name }) => [id, name]))}
        chosen={filters.regio}
      />
      <Select id="erkenning" label="Erkenning" options={recognitionKinds} chosen={filters.erkenning} />
      {filters.thema !== '' && <input type="hidden" name="thema" value={filters.thema} />}
      <Button>Zoek</Button>
      <a class="govuk-link" href={routes.directory.to()}>
        Wis alle filters
      </a>
    </div>
  </form>
)

const TypedFilters = ({ filters, errors }: { filters: Filters; errors: AskedDirectory['errors'] }) => (
  <div class="cw-filters">
    <TextInput
      id="zoek"
      name="zoek"
      label="Wat zoek je?"
      hint="Een naam of werk, bijvoorbeeld gras maaien."
      value={filters.zoek}
    />
    <TextInput
      id="gemeente"
      name="gemeente"
      label="In welke gemeente?"
      hint="Bijvoorbeeld Tielt of 8700."
      value={filters.gemeente}
      error={errors.find(({ id }) => id === 'gemeente')?.message}
    />
  </div>
)

const Themes = ({ filters, found }: { filters: Filters; found: Found }) => (
  <nav class="cw-themes" aria-labelledby="themas">
    <h2 class="govuk-heading-s" id="themas" tabindex={-1}>
      Thema
    </h2>
    <ul class="govuk-list">
      <li>
        <ThemeLink filters={filters} id="" name="Alle thema’s" />
      </li>
      {allThemes().map(({ id, name }) => (
        <li>
          <Theme filters={filters} id={id} name={capital(name)} count={found.perTheme.get(id) ?? 0} />
        </li>
      ))}
    </ul>
  </nav>
)

/** A theme that holds nothing leads nowhere. */
const Theme = ({ count, ...theme }: { filters: Filters; id: string; name: string; count: number }) =>
  count === 0 && theme.filters.thema !== theme.id ? (
    <span class="cw-theme cw-quiet">{theme.name} (0)</span>
  ) : (
    <>
      <ThemeLink {...theme} /> ({count})
    </>
  )

const ThemeLink = ({ filters, id, name }: { filters: Filters; id: string; name: string }) => (
  <a
    class="govuk-link cw-theme"
    href={routes.directory.to({ ...filters, thema: id })}
    {...(filters.thema === id && { 'aria-current': 'true' })}
  >
    {name}
  </a>
)
