import type { Found, FoundFirm } from '../../directory/directory.js'
import { addressInWords, capital, fictionalMark, fitInWords } from '../../directory/firm-words.js'
import { reuseNote } from '../../directory/open-data.js'
import { formatNumber } from '../../kernel/format.js'
import { allRegions } from '../../reference/regions.js'
import { allThemes } from '../../reference/themes.js'
import { recognitionKinds } from '../../suppliers/recognition.js'
import { Button, ErrorSummary, Select, TextInput } from '../components/form.js'
import { Page } from '../components/page.js'
import { type AskedDirectory, addressWith, type Filters } from './directory-input.js'
import type { OverviewOffer } from './kept-directory.js'

export const firmsPerPage = 50

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
      openbaar liet maken.
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
        <Files filters={filters} overviews={overviews} />
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
  <form method="get" action="/ondernemingen">
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
      <a class="govuk-link" href="/ondernemingen">
        Wis alle filters
      </a>
    </div>
  </form>
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
    href={addressWith('/ondernemingen', { ...filters, thema: id })}
    {...(filters.thema === id && { 'aria-current': 'true' })}
  >
    {name}
  </a>
)

/** @param isPartial a filter was not understood, and left out. */
const Results = ({
  filters,
  found,
  page,
  isPartial,
}: {
  filters: Filters
  found: Found
  page: number
  isPartial: boolean
}) => {
  const { firms, isGuess } = found
  const pages = Math.max(1, Math.ceil(firms.length / firmsPerPage))
  const shown = firms.slice((page - 1) * firmsPerPage, page * firmsPerPage)
  return (
    <section aria-labelledby="gevonden">
      <h2 class="govuk-heading-m" id="gevonden">
        {howMany(firms.length)}
        {pages > 1 && `, bladzijde ${page} van ${pages}`}
      </h2>
      {isPartial && <p class="govuk-body">Zonder het filter dat niet klopt.</p>}
      {isGuess && firms.length > 0 && (
        <p class="govuk-body">Zo geschreven is er niets gevonden. Dit komt het dichtst in de buurt:</p>
      )}
      {firms.length === 0 && <NothingFound filters={filters} />}
      <ul class="cw-firms">
        {shown.map((fit) => (
          <FirmLine found={fit} />
        ))}
      </ul>
      {pages > 1 && <Pages filters={filters} page={page} pages={pages} />}
    </section>
  )
}

const howMany = (count: number): string =>
  count === 1 ? '1 onderneming' : `${formatNumber(count)} ondernemingen`

const NothingFound = ({ filters }: { filters: Filters }) => (
  <div class="govuk-inset-text">
    <p>Geen enkele onderneming past bij alles wat je koos. Je kunt:</p>
    <ul class="govuk-list govuk-list--bullet">
      {filters.zoek !== '' && <li>een ander of korter woord proberen, bijvoorbeeld “groen” of “was”;</li>}
      {filters.thema !== '' && (
        <li>
          <a class="govuk-link" href={addressWith('/ondernemingen', { ...filters, thema: '' })}>
            in alle thema’s zoeken
          </a>
          ;
        </li>
      )}
      {(filters.gemeente !== '' || filters.regio !== '') && (
        <li>
          <a class="govuk-link" href={addressWith('/ondernemingen', { ...filters, gemeente: '', regio: '' })}>
            overal zoeken, ook buiten deze plaats
          </a>
          ;
        </li>
      )}
      <li>
        <a class="govuk-link" href="/ondernemingen">
          alle ondernemingen bekijken
        </a>
        .
      </li>
    </ul>
  </div>
)

const FirmLine = ({ found: { firm, fits, because } }: { found: FoundFirm }) => (
  <li class="cw-firm">
    <h3 class="govuk-heading-s">
      <a class="govuk-link" href={`/ondernemingen/${firm.id}`}>
        {firm.name}
      </a>
    </h3>
    {firm.isFictional && (
      <p>
        <strong class="govuk-tag govuk-tag--yellow cw-example">{fictionalMark}</strong>
      </p>
    )}
    <p class="govuk-body">
      {[firm.municipality?.name ?? addressInWords(firm), ...firm.themes.map(({ name }) => name)]
        .filter(Boolean)
        .join(' · ')}
    </p>
    {firm.activities.length > 0 && (
      <p class="govuk-body">{firm.activities.map(({ title }) => title).join('; ')}</p>
    )}
    {(fits.length > 0 || because !== undefined) && (
      <p class="govuk-body cw-quiet">
        {[
          ...fits.map(fitInWords),
          ...(because === undefined ? [] : [`Doet werk dat men “${because}” noemt.`]),
        ].join(' ')}
      </p>
    )}
  </li>
)

const Pages = ({ filters, page, pages }: { filters: Filters; page: number; pages: number }) => (
  <nav class="cw-actions" aria-label="Bladzijden">
    {page > 1 && (
      <a class="govuk-link" rel="prev" href={addressWith('/ondernemingen', filters, page - 1)}>
        ← Vorige bladzijde
      </a>
    )}
    {page < pages && (
      <a class="govuk-link" rel="next" href={addressWith('/ondernemingen', filters, page + 1)}>
        Volgende bladzijde →
      </a>
    )}
  </nav>
)

const formats = [
  ['json', 'JSON'],
  ['csv', 'CSV (rekenblad)'],
  ['atom', 'Atom (nieuwe en gewijzigde ondernemingen)'],
] as const

/** The same firms as open data, and the overviews. */
const Files = ({ filters, overviews }: { filters: Filters; overviews: readonly OverviewOffer[] }) => (
  <section class="cw-narrow" aria-labelledby="meenemen">
    <h2 class="govuk-heading-m" id="meenemen">
      Neem het mee
    </h2>
    <p class="govuk-body">Het overzicht van een regio, met een fiche per onderneming, altijd van vandaag:</p>
    <ul class="govuk-list govuk-list--bullet">
      {overviews.map(({ id, name, count }) => (
        <li>
          {count === 0 ? (
            `${name}: nog geen onderneming`
          ) : (
            <>
              Sociale economie in {name} ({howMany(count)}):{' '}
              <a class="govuk-link" href={`/ondernemingen/overzicht/${id}.docx`}>
                Word<span class="govuk-visually-hidden"> van {name}</span>
              </a>{' '}
              of{' '}
              <a class="govuk-link" href={`/ondernemingen/overzicht/${id}.html`}>
                bladzijde<span class="govuk-visually-hidden"> van {name}</span>
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
    <p class="govuk-body">De ondernemingen die je nu ziet, als open data:</p>
    <ul class="govuk-list govuk-list--bullet">
      {formats.map(([format, name]) => (
        <li>
          <a class="govuk-link" href={addressWith(`/ondernemingen.${format}`, filters)}>
            {name}
          </a>
        </li>
      ))}
    </ul>
    <p class="govuk-body">
      {reuseNote}{' '}
      <a class="govuk-link" href="/hulp/ondernemingen">
        Wat er in de bestanden staat
      </a>
    </p>
  </section>
)
