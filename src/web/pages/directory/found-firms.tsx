import type { Found, FoundFirm } from '../../../directory/directory.js'
import { addressInWords, fictionalMark, fitInWords } from '../../../directory/firm-words.js'
import { counted } from '../../../kernel/format.js'
import { Pager, pageNumber } from '../../components/pager.js'
import { routes } from '../../http/routes.js'
import type { Filters } from './directory-input.js'

export const firmsPerPage = 50

/** `1 onderneming`, `1.200 ondernemingen`. */
export const howMany = (count: number): string => counted(count, 'onderneming', 'ondernemingen')

/** The firms of one page, with why each was found. @param isPartial a filter was not understood, and left out. */
export const Results = ({
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
      <Pager
        page={page}
        pages={pages}
        addressOf={(other) => routes.directory.to({ ...filters, pagina: pageNumber(other) })}
      />
    </section>
  )
}

const NothingFound = ({ filters }: { filters: Filters }) => (
  <div class="govuk-inset-text">
    <p>Geen enkele onderneming past bij alles wat je koos. Je kunt:</p>
    <ul class="govuk-list govuk-list--bullet">
      {filters.zoek !== '' && <li>een ander of korter woord proberen, bijvoorbeeld “groen” of “was”;</li>}
      {filters.thema !== '' && (
        <li>
          <a class="govuk-link" href={routes.directory.to({ ...filters, thema: '' })}>
            in alle thema’s zoeken
          </a>
          ;
        </li>
      )}
      {(filters.gemeente !== '' || filters.regio !== '') && (
        <li>
          <a class="govuk-link" href={routes.directory.to({ ...filters, gemeente: '', regio: '' })}>
            overal zoeken, ook buiten deze plaats
          </a>
          ;
        </li>
      )}
      <li>
        <a class="govuk-link" href={routes.directory.to()}>
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
      <a class="govuk-link" href={routes.directoryFirm.to({ id: firm.id })}>
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
