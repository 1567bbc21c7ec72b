import type { Child } from 'hono/jsx'
import { firstClosing } from '../../../../dossiers/notice.js'
import type { PublishedLot } from '../../../../dossiers/published-lots.js'
import {
  formatDate,
  formatDateTime,
  formatEuro,
  formatHours,
  formatMonths,
  formatNumber,
} from '../../../../kernel/format.js'
import { procedureTypes, reservedParticipations } from '../../../../procurement/code-lists.js'
import type { MissedOpportunity, Opportunity } from '../../../../suppliers/matching/opportunities.js'
import { cpvName, municipalityNames } from '../../../../suppliers/matching/reasons.js'
import { Row } from '../../../components/summary-list.js'
import { FiveTests } from '../../../shown/match-card.js'

/** The anchor of a lot on a page. */
export const lotAnchor = ({ key }: PublishedLot): string => `perceel-${key.replace(/[^A-Za-z0-9]+/g, '-')}`

/** A lot as its notice tells it, how it fits, and what can be done about it. @property level of its heading. */
export const OpportunityCard = ({
  found,
  level: Heading,
  children,
}: {
  found: Opportunity<PublishedLot> | MissedOpportunity<PublishedLot>
  level: 'h2' | 'h3'
  children?: Child
}) => {
  const { lot, activity, tests, toCheck } = found
  const id = lotAnchor(lot)
  return (
    <article class="cw-clause" aria-labelledby={id}>
      <Heading class="govuk-heading-m" id={id}>
        {lot.title}
      </Heading>
      <p class="govuk-body">{aboutNotice(lot)}</p>
      <LotFacts found={found} />
      {children}
      {toCheck.length > 0 && !('change' in found) && (
        <p class="govuk-body">
          <strong>Na te gaan:</strong> {toCheck.join(' ')}
        </p>
      )}
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">
            Waarom: de vijf toetsen<span class="govuk-visually-hidden"> voor {lot.title}</span>
          </span>
        </summary>
        <div class="govuk-details__text">
          <p>Getoetst aan je activiteit “{activity.title}”.</p>
          <FiveTests tests={tests} />
        </div>
      </details>
    </article>
  )
}

/** `Onderhoud van de bermen, van Stad Voorbeeld; openbare procedure.` */
function aboutNotice({ title, notice }: PublishedLot): string {
  const parts = [
    ...(notice.title === title ? [] : [`deel van “${notice.title}”`]),
    ...(notice.buyer === undefined ? [] : [`van ${notice.buyer}`]),
    ...(notice.procedureType === undefined ? [] : [procedureTypes.labels[notice.procedureType]]),
  ].join(', ')
  return parts === '' ? '' : `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`
}

const LotFacts = ({ found: { lot, distanceKm } }: { found: Opportunity<PublishedLot> }) => (
  <dl class="govuk-summary-list cw-facts">
    <Row label={closingLabel(lot)}>{deadlineWords(lot)}</Row>
    <Row label="Werk">{cpvName(lot.cpvCode)}</Row>
    <Row label="Plaats">
      {lot.placeOfPerformance === undefined ? 'Niet vermeld' : municipalityNames(lot.placeOfPerformance)}
      {distanceKm !== undefined &&
        distanceKm >= 1 &&
        ` (op ${formatNumber(Math.round(distanceKm))}\u00A0km in vogelvlucht)`}
    </Row>
    {lot.durationMonths !== undefined && <Row label="Looptijd">{formatMonths(lot.durationMonths)}</Row>}
    <Row label="Raming zonder btw">
      {lot.isValueSecret
        ? 'Niet bekendgemaakt'
        : lot.value === undefined
          ? 'Niet vermeld'
          : formatEuro(lot.value)}
    </Row>
    {lot.hours !== undefined && <Row label="Voor kansengroepen">{formatHours(lot.hours)}</Row>}
    {lot.reservedParticipation !== undefined && lot.reservedParticipation !== 'none' && (
      <Row label="Deelname">{reservedParticipations[lot.reservedParticipation]}</Row>
    )}
  </dl>
)

const closings = { tender: 'Offertes tot', request: 'Aanvragen tot deelneming tot' } as const

/** What a firm sends in first. */
export const closingLabel = ({ notice }: PublishedLot): string => closings[firstClosing(notice).sends]

/** Until when that is taken, or since when the lot stands open. */
export function deadlineWords({ notice }: PublishedLot): string {
  const { at } = firstClosing(notice)
  return at === undefined
    ? `Niet vermeld; bekendgemaakt op ${formatDate(notice.launchDate)}`
    : formatDateTime(at)
}
