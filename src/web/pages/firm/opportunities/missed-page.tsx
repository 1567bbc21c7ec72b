import type { PublishedLot } from '../../../../dossiers/published-lots.js'
import { formatList } from '../../../../kernel/format.js'
import { grouped } from '../../../../kernel/grouped.js'
import type { MissedOpportunity, Opportunities } from '../../../../suppliers/matching/opportunities.js'
import { firmAddress } from '../../../http/addresses.js'
import type { FirmCall } from '../firm-call.js'
import { OwnPage } from '../own-page.js'
import { openOpportunities, passedOpportunities } from './firm-opportunities.js'
import { OpportunityCard } from './opportunity-card.js'
import { Partners } from './partners.js'

const shown = 15

/**
 * Other work is worth telling only when it lies near: the codes of a lot and of the firm then have as many digits in
 * common, those of one group.
 */
const relatedDigits = 3

/** The lots that one thing keeps from the firm: those still open, and those of the last year. */
export async function showMissed(call: FirmCall): Promise<Response> {
  const { c, firm } = call
  const [open, passed] = [await openOpportunities(call), await passedOpportunities(call)]
  return c.html(
    <OwnPage firm={firm} title="Gemiste kansen" current="gemiste-kansen">
      <p class="govuk-body cw-narrow">
        Deze percelen pasten op één punt na. Staat iets niet juist in je profiel,{' '}
        <a class="govuk-link" href={firmAddress(firm.id, 'activiteiten')}>
          wijzig dan je activiteiten
        </a>
        : de volgende keer vindt de aankoper je.
      </p>
      <Group call={call} heading="Nog open" found={open} withPartners />
      <Group call={call} heading="Voorbij in het laatste jaar" found={passed} />
    </OwnPage>,
  )
}

const Group = ({
  call,
  heading,
  found,
  withPartners = false,
}: {
  call: FirmCall
  heading: string
  found: Opportunities<PublishedLot>
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
          {withPartners && <Partners call={call} lot={miss.lot} />}
        </OpportunityCard>
      ))}
      {rest > 0 && (
        <p class="govuk-body cw-quiet">
          {rest === 1
            ? 'Nog 1 perceel valt op één punt af, meestal omdat het ander werk is.'
            : `Nog ${rest} percelen vallen op één punt af, meestal omdat het ander werk is.`}
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
