import { counted } from '../../../../kernel/format.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import type { FirmCall } from '../firm-call.js'
import { OwnPage } from '../own-page.js'
import { OpportunityCard } from './opportunity-card.js'
import { Partners } from './partners.js'

/** How many lots one page shows, the best first. */
const shown = 30

/** The lots that the firm can tender for now, with why they fit. */
export async function showOpportunities({ c, doors, actor, firm }: FirmCall): Promise<Response> {
  const found = await doors.actions.opportunitiesFor(actor, firm.id, 'open')
  if (!found.ok) return refusalPage(c, found.error)
  const total = found.value.totals.matches
  return c.html(
    <OwnPage firm={firm} title="Kansen" current="firmChances">
      <p class="govuk-body-l">{totalWords(total)}</p>
      {total > shown && <p class="govuk-body">Hier staan de {shown} die het best passen.</p>}
      {total === 0 && <NothingNow firm={firm.id} hasActivities={(firm.activities ?? []).length > 0} />}
      <Follow firm={firm.id} />
      {found.value.matches(shown).map((match) => (
        <OpportunityCard level="h2" found={match}>
          <Partners pairs={found.value.partners(match.lot)} />
        </OpportunityCard>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={routes.firmMissed.to({ firm: firm.id })}>
          Bekijk wat net niet past, en waarom
        </a>
      </p>
    </OwnPage>,
  )
}

const totalWords = (total: number): string =>
  total === 0
    ? 'Nu past geen enkele open opdracht bij je activiteiten.'
    : `${counted(total, 'open perceel past', 'open percelen passen')} bij je activiteiten.`

const NothingNow = ({ firm, hasActivities }: { firm: string; hasActivities: boolean }) =>
  hasActivities ? (
    <p class="govuk-body">Volg de lijst hieronder: een nieuwe kans komt er vanzelf in.</p>
  ) : (
    <p class="govuk-body">
      Je hebt nog geen activiteit.{' '}
      <a class="govuk-link" href={routes.firmActivity.to({ firm, activity: 'nieuw' })}>
        Voeg er een toe
      </a>
      .
    </p>
  )

const Follow = ({ firm }: { firm: string }) => (
  <p class="govuk-body cw-actions">
    <a class="govuk-link" href={routes.firmChancesCalendar.to({ firm })}>
      Zet de uiterste dagen in je agenda (iCalendar)
    </a>
    <a class="govuk-link" href={routes.firmChancesAtom.to({ firm })}>
      Volg nieuwe kansen (Atom)
    </a>
  </p>
)
