import { Feed } from 'feed'
import ical, { ICalCalendarMethod, type ICalEventData } from 'ical-generator'
import { escapeHtml } from '../../../../documents/escape-html.js'
import { firstClosing } from '../../../../dossiers/notice.js'
import type { PublishedLot } from '../../../../dossiers/published-lots.js'
import { instantOf } from '../../../../kernel/local-date.js'
import type { Opportunity } from '../../../../suppliers/matching/opportunities.js'
import { testNames } from '../../../../suppliers/matching/outcomes.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import type { FirmCall } from '../firm-call.js'
import { closingLabel, deadlineWords, lotAnchor } from './opportunity-card.js'

/** More than this nobody reads in a feed or an agenda. */
const most = 100

/** The open lots that fit, as an Atom feed: an entry for each, with why. */
export async function answerAtom({ c, doors, actor, firm, at }: FirmCall): Promise<Response> {
  const found = await doors.actions.opportunitiesFor(actor, firm.id, 'open')
  if (!found.ok) return refusalPage(c, found.error)
  const { origin } = new URL(c.req.url)
  const page = `${origin}${routes.firmChances.to({ firm: firm.id })}`
  const matches = found.value.matches(most)
  const feed = new Feed({
    title: `Kansen voor ${firm.name}`,
    id: page,
    link: page,
    language: 'nl-BE',
    generator: 'Clausulewijzer',
    updated: latest(matches) ?? new Date(at),
    feedLinks: { atom: `${origin}${routes.firmChancesAtom.to({ firm: firm.id })}` },
    author: { name: 'Clausulewijzer' },
  })
  for (const match of matches) feed.addItem(entryOf(match, page))
  return c.body(feed.atom1(), 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
}

/** The feed carries title and description as HTML. */
const entryOf = (match: Opportunity<PublishedLot>, page: string) => ({
  title: escapeHtml(match.lot.title),
  id: entryId(match.lot),
  link: `${page}#${lotAnchor(match.lot)}`,
  date: launchOf(match.lot),
  published: launchOf(match.lot),
  description: escapeHtml(told(match)),
})

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
    `${closingLabel(lot)}: ${deadlineWords(lot)}.`,
    ...testNames.map((test) => tests[test].reason),
  ].join(' ')
}

/** The deadlines of the open lots that fit, as an agenda. Times are instants, which every agenda shows in its own zone. */
export async function answerCalendar({ c, doors, actor, firm, at }: FirmCall): Promise<Response> {
  const found = await doors.actions.opportunitiesFor(actor, firm.id, 'open')
  if (!found.ok) return refusalPage(c, found.error)
  const page = `${new URL(c.req.url).origin}${routes.firmChances.to({ firm: firm.id })}`
  const calendar = ical({
    name: `Uiterste dagen voor ${firm.name}`,
    prodId: { company: 'clausulewijzer', product: 'kansen', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    x: [['X-WR-TIMEZONE', 'Europe/Brussels']],
    events: found.value.matches(most).flatMap((match) => eventsOf(match, page, new Date(at))),
  })
  return c.body(calendar.toString(), 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="kansen.ics"',
  })
}

/** One event, or none for a lot without a deadline. */
function eventsOf(match: Opportunity<PublishedLot>, page: string, stamp: Date): readonly ICalEventData[] {
  const { lot } = match
  const { sends, at } = firstClosing(lot.notice)
  if (at === undefined) return []
  const start = new Date(instantOf(at))
  const anchor = lotAnchor(lot)
  return [
    {
      id: `${anchor}@clausulewijzer`,
      start,
      end: start,
      stamp,
      summary: `${sends === 'request' ? 'Aanvraag tot deelneming' : 'Offerte'}: ${lot.title}`,
      description: told(match),
      url: `${page}#${anchor}`,
    },
  ]
}
