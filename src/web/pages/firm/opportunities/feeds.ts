import { Feed } from 'feed'
import ical, { ICalCalendarMethod } from 'ical-generator'
import { escapeHtml } from '../../../../documents/escape-html.js'
import type { PublishedLot } from '../../../../dossiers/published-lots.js'
import { instantOf } from '../../../../kernel/local-date.js'
import type { Opportunity } from '../../../../suppliers/matching/opportunities.js'
import { testNames } from '../../../../suppliers/matching/outcomes.js'
import { firmAddress } from '../../../http/addresses.js'
import type { FirmCall } from '../firm-call.js'
import { openOpportunities } from './firm-opportunities.js'
import { deadlineWords, lotAnchor } from './opportunity-card.js'

/** More than this nobody reads in a feed or an agenda. */
const most = 100

/** The open lots that fit, as an Atom feed: an entry for each, with why. */
export async function answerAtom(call: FirmCall): Promise<Response> {
  const { c, firm, dependencies } = call
  const { origin } = new URL(c.req.url)
  const page = `${origin}${firmAddress(firm.id, 'kansen')}`
  const matches = (await openOpportunities(call)).matches(most)
  const feed = new Feed({
    title: `Kansen voor ${firm.name}`,
    id: page,
    link: page,
    language: 'nl-BE',
    generator: 'Clausulewijzer',
    updated: latest(matches) ?? new Date(dependencies.now()),
    feedLinks: { atom: `${page}.atom` },
    author: { name: 'Clausulewijzer' },
  })
  for (const match of matches) {
    const link = `${page}#${lotAnchor(match.lot)}`
    const date = launchOf(match.lot)
    // The feed carries both as HTML.
    const [title, description] = [escapeHtml(match.lot.title), escapeHtml(told(match))]
    feed.addItem({ title, id: entryId(match.lot), link, date, published: date, description })
  }
  return c.body(feed.atom1(), 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
}

/** The same wherever the service stands. */
const entryId = ({ notice, id }: PublishedLot): string => `urn:clausulewijzer:perceel:${notice.dossier}:${id}`

const launchOf = ({ notice }: PublishedLot): Date => new Date(instantOf(`${notice.launchDate}T00:00`))

const latest = (matches: readonly Opportunity<PublishedLot>[]): Date | undefined =>
  matches.length === 0 ? undefined : new Date(Math.max(...matches.map(({ lot }) => launchOf(lot).getTime())))

/** What a reader sees of a match, as one text. */
function told({ lot, tests }: Opportunity<PublishedLot>): string {
  const { buyer, title } = lot.notice
  return [
    `${title}${buyer === undefined ? '' : `, van ${buyer}`}.`,
    `Offertes tot: ${deadlineWords(lot)}.`,
    ...testNames.map((test) => tests[test].reason),
  ].join(' ')
}

/** The deadlines of the open lots that fit, as an agenda. Times are instants, which every agenda shows in its own zone. */
export async function answerCalendar(call: FirmCall): Promise<Response> {
  const { c, firm, dependencies } = call
  const { origin } = new URL(c.req.url)
  const calendar = ical({
    name: `Uiterste dagen voor ${firm.name}`,
    prodId: { company: 'clausulewijzer', product: 'kansen', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    x: [['X-WR-TIMEZONE', 'Europe/Brussels']],
  })
  for (const match of (await openOpportunities(call)).matches(most)) {
    const { lot } = match
    const { submissionDeadline } = lot.notice
    if (submissionDeadline === undefined) continue
    const start = new Date(instantOf(submissionDeadline))
    calendar.createEvent({
      id: `${lotAnchor(lot)}@clausulewijzer`,
      start,
      end: start,
      stamp: new Date(dependencies.now()),
      summary: `Offerte: ${lot.title}`,
      description: told(match),
      url: `${origin}${firmAddress(firm.id, 'kansen')}#${lotAnchor(lot)}`,
    })
  }
  return c.body(calendar.toString(), 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="kansen.ics"',
  })
}
