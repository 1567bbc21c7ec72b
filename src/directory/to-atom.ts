import { Feed } from 'feed'
import { escapeHtml } from '../documents/escape-html.js'
import type { LocalDate } from '../kernel/local-date.js'
import { addressInWords, capital, fictionalMark } from './firm-words.js'
import { addressOf, type Origin, openDataSource, reuseNote } from './open-data.js'
import type { PublicFirm } from './public-firm.js'

/** Older news is no news. */
const mostEntries = 100

/**
 * The firms that were added or changed last, as Atom. An entry keeps its id whatever changes, and is updated when its
 * firm was.
 * @param self the address of the feed, with its filters.
 */
export function firmsToAtom(
  firms: readonly PublicFirm[],
  day: LocalDate,
  { origin, self }: { readonly origin: Origin; readonly self: string },
): string {
  const newest = firms
    .toSorted((one, other) =>
      one.updatedAt === other.updatedAt ? 0 : one.updatedAt < other.updatedAt ? 1 : -1,
    )
    .slice(0, mostEntries)
  const feed = new Feed({
    id: self,
    title: 'Nieuwe en gewijzigde ondernemingen',
    description:
      'Ondernemingen van de sociale economie en hun partners, zoals ze zich openbaar lieten maken.',
    link: `${origin}/ondernemingen`,
    feed: self,
    generator: 'Clausulewijzer',
    copyright: reuseNote,
    author: { name: openDataSource },
    updated: new Date(newest[0]?.updatedAt ?? `${day}T00:00:00Z`),
  })
  for (const firm of newest)
    feed.addItem({
      id: `urn:clausulewijzer:onderneming:${firm.id}`,
      title: escapeHtml(firm.name),
      link: addressOf(firm, origin),
      date: new Date(firm.updatedAt),
      description: summary(firm)
        .map((sentence) => `<p>${escapeHtml(sentence)}</p>`)
        .join(''),
      category: firm.themes.map(({ id }) => ({ term: id })),
    })
  return feed.atom1()
}

const summary = (firm: PublicFirm): readonly string[] =>
  [
    firm.isFictional ? `${fictionalMark}.` : '',
    firm.description ?? '',
    firm.activities.length === 0 ? '' : `Doet: ${firm.activities.map(({ title }) => title).join('; ')}.`,
    firm.themes.length === 0 ? '' : `${capital(firm.themes.map(({ name }) => name).join('; '))}.`,
    addressInWords(firm),
  ].filter((sentence) => sentence !== '')
