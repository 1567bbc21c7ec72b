import { firstClosing, type Notice } from '../../../../dossiers/notice.js'
import {
  formatDateTime,
  formatEuro,
  formatHours,
  formatList,
  formatMonths,
} from '../../../../kernel/format.js'
import { reservedParticipations } from '../../../../procurement/code-lists.js'
import { findCpv } from '../../../../reference/cpv.js'
import { municipalityName } from '../../../../reference/municipalities.js'

/** What firms see of a contract: the notice, and each of its lots in a line. */
export const NoticeShown = ({ notice }: { notice: Notice | undefined }) =>
  notice === undefined ? null : (
    <section class="cw-clause" aria-labelledby="wat-zij-zien">
      <h2 class="govuk-heading-m" id="wat-zij-zien">
        Wat ondernemingen zien
      </h2>
      <p class="govuk-body">
        {notice.title}
        {notice.buyer !== undefined && `, van ${notice.buyer}`}. {closingSentence(notice)}
        {!notice.estimatesArePublished && ' De ramingen zien zij niet.'}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {notice.lots.map((lot) => (
          <li>{lotLine(lot, notice)}</li>
        ))}
      </ul>
    </section>
  )

/** Until when firms send in what is asked first. */
function closingSentence(notice: Notice): string {
  const { sends, at } = firstClosing(notice)
  if (sends === 'request')
    return at === undefined
      ? 'Er is nog geen uiterste dag voor de aanvragen tot deelneming ingevuld.'
      : `Aanvragen tot deelneming tot ${formatDateTime(at)}.`
  return at === undefined
    ? 'Er is nog geen uiterste dag voor de offertes ingevuld.'
    : `Offertes tot ${formatDateTime(at)}.`
}

const lotLine = (
  {
    title,
    cpvCode,
    placeOfPerformance = [],
    durationMonths,
    estimatedValue,
    hours,
    reservedParticipation,
  }: Notice['lots'][number],
  notice: Notice,
): string =>
  [
    title ?? notice.title,
    ...(cpvCode === undefined ? [] : [findCpv(cpvCode)?.label ?? cpvCode]),
    formatList(placeOfPerformance.map(municipalityName)),
    ...(durationMonths === undefined ? [] : [formatMonths(durationMonths)]),
    ...(estimatedValue === undefined ? [] : [formatEuro(estimatedValue)]),
    ...(hours === undefined ? [] : [`${formatHours(hours)} voor kansengroepen`]),
    ...(reservedParticipation === undefined ? [] : [reservedParticipations[reservedParticipation]]),
  ].join('; ')
