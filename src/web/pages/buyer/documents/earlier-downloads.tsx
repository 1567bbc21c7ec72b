import type { Dossier } from '../../../../dossiers/dossier.js'
import { formatDateTime } from '../../../../kernel/format.js'
import { grouped } from '../../../../kernel/grouped.js'
import { belgianMoment } from '../../../../kernel/local-date.js'
import { Details } from '../../../components/details.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'

/** So many moments stand on the page; the rest are folded. */
const mostShown = 5
/** So many documents of one moment stand on the page; a zip of all of them is folded. */
const mostTogether = 3

/** What was downloaded before, the last first: each is there again, the same to the letter. */
export const EarlierDownloads = ({ call }: { call: DossierCall }) => {
  const moments = [
    ...grouped(call.dossier.generations.toReversed(), ({ at }) => formatDateTime(belgianMoment(at))),
  ]
  return (
    <section aria-labelledby="eerdere-versies">
      <h2 class="govuk-heading-m" id="eerdere-versies">
        Eerdere versies
      </h2>
      {moments.length === 0 ? (
        <p class="govuk-body">Nog niets gedownload. Wat je downloadt, vind je hier letterlijk terug.</p>
      ) : (
        <Trail call={call} moments={moments.slice(0, mostShown)} />
      )}
      {moments.length > mostShown && (
        <Details summary="Toon ook wat vroeger gedownload is">
          <Trail call={call} moments={moments.slice(mostShown)} />
        </Details>
      )}
    </section>
  )
}

type Generation = Dossier['generations'][number]
type Moment = readonly [when: string, made: readonly Generation[]]

const Trail = ({ call, moments }: { call: DossierCall; moments: readonly Moment[] }) => (
  <ol class="cw-trail">
    {moments.map(([when, made]) => (
      <li class="govuk-body">
        <span class="cw-quiet">{when}</span>
        {made.length > mostTogether ? (
          <Details
            summary={
              <>
                {made.length} documenten<span class="govuk-visually-hidden"> van {when}</span>
              </>
            }
          >
            <Made call={call} made={made} />
          </Details>
        ) : (
          <Made call={call} made={made} />
        )}
      </li>
    ))}
  </ol>
)

const Made = ({ call, made }: { call: DossierCall; made: readonly Generation[] }) => (
  <ul class="govuk-list">
    {made.map((generation) => (
      <li>
        <Again call={call} generation={generation} />
      </li>
    ))}
  </ul>
)

const Again = ({
  call: { dossier, shelf, today },
  generation: { number, document, status },
}: {
  call: DossierCall
  generation: Generation
}) => (
  <>
    <a class="govuk-link" href={routes.earlierFile.to({ id: dossier.id, number, file: `${document}.docx` })}>
      {shelf.templates.newestOn(document, today)?.title ?? 'Document'} {number}
    </a>
    {status === 'draft' && <span class="cw-quiet"> (ontwerp)</span>}
  </>
)
