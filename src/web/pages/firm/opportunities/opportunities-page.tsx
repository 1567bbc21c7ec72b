import { firmAddress } from '../../../http/addresses.js'
import type { FirmCall } from '../firm-call.js'
import { OwnPage } from '../own-page.js'
import { openOpportunities } from './firm-opportunities.js'
import { OpportunityCard } from './opportunity-card.js'
import { Partners } from './partners.js'

/** How many lots one page shows, the best first. */
const shown = 30

/** The lots that the firm can tender for now, with why they fit. */
export async function showOpportunities(call: FirmCall): Promise<Response> {
  const { c, firm } = call
  const found = await openOpportunities(call)
  const total = found.totals.matches
  const matches = found.matches(shown)
  return c.html(
    <OwnPage firm={firm} title="Kansen" current="kansen">
      <p class="govuk-body-l">{totalWords(total)}</p>
      {total > shown && <p class="govuk-body">Hier staan de {shown} die het best passen.</p>}
      {total === 0 && <NothingNow firm={firm.id} hasActivities={(firm.activities ?? []).length > 0} />}
      <Follow firm={firm.id} />
      {matches.map((match) => (
        <OpportunityCard level="h2" found={match}>
          <Partners call={call} lot={match.lot} />
        </OpportunityCard>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={firmAddress(firm.id, 'gemiste-kansen')}>
          Bekijk wat net niet past, en waarom
        </a>
      </p>
    </OwnPage>,
  )
}

const totalWords = (total: number): string =>
  total === 0
    ? 'Nu past geen enkele open opdracht bij je activiteiten.'
    : total === 1
      ? '1 open perceel past bij je activiteiten.'
      : `${total} open percelen passen bij je activiteiten.`

const NothingNow = ({ firm, hasActivities }: { firm: string; hasActivities: boolean }) =>
  hasActivities ? (
    <p class="govuk-body">Volg de lijst hieronder: een nieuwe kans komt er vanzelf in.</p>
  ) : (
    <p class="govuk-body">
      Je hebt nog geen activiteit.{' '}
      <a class="govuk-link" href={firmAddress(firm, 'activiteiten/nieuw')}>
        Voeg er een toe
      </a>
      .
    </p>
  )

const Follow = ({ firm }: { firm: string }) => (
  <p class="govuk-body cw-actions">
    <a class="govuk-link" href={firmAddress(firm, 'kansen.ics')}>
      Zet de uiterste dagen in je agenda (iCalendar)
    </a>
    <a class="govuk-link" href={firmAddress(firm, 'kansen.atom')}>
      Volg nieuwe kansen (Atom)
    </a>
  </p>
)
