import type { FirmOpportunities } from '../../../../actions/suppliers/open-firm.js'
import type { PublishedLot } from '../../../../dossiers/published-lots.js'
import { counted, formatList } from '../../../../kernel/format.js'
import { grouped } from '../../../../kernel/grouped.js'
import type { MissedOpportunity } from '../../../../suppliers/matching/opportunities.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import type { FirmCall } from '../firm-call.js'
import { OwnPage } from '../own-page.js'
import { OpportunityCard } from './opportunity-card.js'
import { Partners } from './partners.js'

const shown = 15

/**
 * Other work is worth telling only when it lies near: the codes of a lot and of the firm then have as many digits in
 * common, those of one group.
 */
const relatedDigits = 3

/** The lots that one thing keeps from the firm: those still open, and those of the last year. */
export async function showMissed({ c, doors, actor, firm }: FirmCall): Promise<Response> {
  const open = await doors.actions.opportunitiesFor(actor, firm.id, 'open')
  const passed = await doors.actions.opportunitiesFor(actor, firm.id, 'passed')
  if (!open.ok) return refusalPage(c, open.error)
  if (!passed.ok) return refusalPage(c, passed.error)
  return c.html(
    <OwnPage firm={firm} title="Gemiste kansen" current="firmMissed">
      <p class="govuk-body cw-narrow">
        Deze percelen pasten op één punt na. Staat iets niet juist in je profiel,{' '}
        <a class="govuk-link" href={routes.firmActivities.to({ firm: firm.id })}>
          wijzig dan je activiteiten
        </a>
        : de volgende keer vindt de aankoper je.
      </p>
      <Group heading="Nog open" found={open.value} withPartners />
      <Group heading="Voorbij in het laatste jaar" found={passed.value} />
    </OwnPage>,
  )
}

const Group = ({
  heading,
  found,
  withPartners = false,
}: {
  heading: string
  found: FirmOpportunities
  withPartners?: boolean
}) => {
  const near = found.nearMisses(shown * 4).filter(isTelling)
  const rest = found.totals.nearMisses - Math.min(near.length, shown)
  return (
    <section>
      <h2 class="govuk-heading-m">{heading}</h2>
      {near.length === 0 && <p class="govuk-body">Niets dat net niet past.</p>}
      {alike(near.slice(0, shown)).map(([miss, ...others]) => (
        <OpportunityCard level="h3" found={miss}>
          <NotForUs miss={miss} />
          {others.length > 0 && <p class="govuk-body">Hetzelfde geldt voor {namesOf(others)}.</p>}
          {withPartners && <Partners pairs={found.partners(miss.lot)} />}
        </OpportunityCard>
      ))}
      {rest > 0 && (
        <p class="govuk-body cw-quiet">
          Nog {counted(rest, 'perceel valt', 'percelen vallen')} op één punt af, meestal omdat het ander werk
          is.
        </p>
      )}
    </section>
  )
}

type Missed = MissedOpportunity<PublishedLot>

/** Lots of one notice that the same thing keeps from the firm: the best of them with the others. */
function alike(misses: readonly Missed[]): readonly (readonly [Missed, ...Missed[]])[] {
  const reasonOf = ({ lot, failing, tests, change }: Missed) =>
    [lot.notice.dossier, tests[failing].reason, change.supplier].join('|')
  return [...grouped(misses, reasonOf).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  )
}

const mostNamed = 4

function namesOf(others: readonly Missed[]): string {
  const names = others.map(({ lot }) => `“${lot.title}”`)
  const left = names.length - mostNamed
  return formatList(
    left > 1 ? [...names.slice(0, mostNamed), `nog ${left} percelen van deze opdracht`] : names,
  )
}

const isTelling = ({ failing, commonPrefix }: Missed): boolean =>
  failing !== 'work' || commonPrefix >= relatedDigits

const NotForUs = ({ miss: { tests, failing, change } }: { miss: Missed }) => (
  <p class="govuk-body">
    <strong>Niet voor ons, omdat:</strong> {tests[failing].reason}
    {change.supplier !== undefined && (
      <>
        <br />
        <strong>Wat je kunt doen:</strong> {change.supplier}
      </>
    )}
  </p>
)
