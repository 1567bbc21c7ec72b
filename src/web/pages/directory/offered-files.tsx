import type { OverviewOffer } from '../../../actions/kept-directory.js'
import { reuseNote } from '../../../directory/open-data.js'
import { openDataForm, openDataFormats } from '../../../directory/open-data-formats.js'
import { openDataRoute, routes } from '../../http/routes.js'
import type { Filters } from './directory-input.js'
import { howMany } from './found-firms.js'

/** The overviews, and the firms that were found as open data. */
export const OfferedFiles = ({
  filters,
  overviews,
}: {
  filters: Filters
  overviews: readonly OverviewOffer[]
}) => (
  <section class="cw-narrow" aria-labelledby="meenemen">
    <h2 class="govuk-heading-m" id="meenemen">
      Neem het mee
    </h2>
    <p class="govuk-body">Het overzicht van een regio, met een fiche per onderneming, altijd van vandaag:</p>
    <ul class="govuk-list govuk-list--bullet">
      {overviews.map((offer) => (
        <li>
          <Offer {...offer} />
        </li>
      ))}
    </ul>
    <p class="govuk-body">De ondernemingen die je nu ziet, als open data:</p>
    <ul class="govuk-list govuk-list--bullet">
      {openDataFormats.map((format) => (
        <li>
          <a class="govuk-link" href={openDataRoute(format).to({ ...filters })}>
            {openDataForm(format).label}
          </a>
        </li>
      ))}
    </ul>
    <p class="govuk-body">
      {reuseNote}{' '}
      <a class="govuk-link" href={routes.helpPage.to({ page: 'ondernemingen' })}>
        Wat er in de bestanden staat
      </a>
    </p>
  </section>
)

const Offer = ({ id, name, count }: OverviewOffer) =>
  count === 0 ? (
    <>{name}: nog geen onderneming</>
  ) : (
    <>
      Sociale economie in {name} ({howMany(count)}):{' '}
      <a class="govuk-link" href={routes.directoryOverview.to({ file: `${id}.docx` })}>
        Word<span class="govuk-visually-hidden"> van {name}</span>
      </a>{' '}
      of{' '}
      <a class="govuk-link" href={routes.directoryOverview.to({ file: `${id}.html` })}>
        bladzijde<span class="govuk-visually-hidden"> van {name}</span>
      </a>
    </>
  )
