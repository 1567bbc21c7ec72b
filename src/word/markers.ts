import { type Bookmark, bookmarksIn, mergeFields, type ParagraphText } from './paragraph-text.js'

/** What a marker asks for. @property lot by its number. */
export interface AskedBlock {
  readonly name: string
  readonly lot?: number
}

/** How a marker is written in the file. */
export type MarkerKind = 'braces' | 'bookmark' | 'merge-field'

/**
 * A marker in a paragraph.
 *
 * @property from and to: where it stands in the text; start and end: where it stands in the part, when it is a field.
 * @property written as somebody wrote it.
 * @property isWhole left out, or false where it goes on in another paragraph.
 */
export interface Marker {
  readonly kind: MarkerKind
  readonly written: string
  readonly asked: AskedBlock
  readonly from: number
  readonly to: number
  readonly field?: { readonly start: number; readonly end: number }
  /** Of an empty bookmark: where its text comes. */
  readonly at?: number
  readonly isWhole: boolean
}

const braces = /\{\{\s*([^{}]{1,200}?)\s*\}\}/g

/** Letters as everybody types them: without accents, capitals, underscores and double blanks. */
export const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_\u00a0]+/g, ' ')
    .trim()

/** `Perceel 2: gunningscriteria`, `perceel_2_gunningscriteria` and `gunningscriteria` alike. */
export function askedBlock(written: string): AskedBlock {
  const [, lot, name] = /^(?:perceel|lot)\s*(\d{1,4})\s*[:\-–]?\s*(.+)$/.exec(folded(written)) ?? []
  return lot === undefined || name === undefined ? { name: folded(written) } : { name, lot: Number(lot) }
}

/** One word for what is asked for, under which it is found. */
export const blockKey = ({ name, lot }: AskedBlock): string =>
  lot === undefined ? name : `perceel ${lot}: ${name}`

/**
 * The markers of a paragraph. Braces always mean us; a bookmark and a mail-merge field only when they have the name of
 * a block, since people have their own.
 */
export function markersIn(
  paragraph: ParagraphText,
  xml: string,
  isBlock: (asked: AskedBlock) => boolean,
): readonly Marker[] {
  const found: Marker[] = [...paragraph.text.matchAll(braces)].map((match) => ({
    kind: 'braces' as const,
    written: match[0],
    asked: askedBlock(match[1] ?? ''),
    from: match.index,
    to: match.index + match[0].length,
    isWhole: true,
  }))
  for (const { name, from, to, start, end, isWhole } of mergeFields(paragraph, xml))
    if (isBlock(askedBlock(name)) && !overlaps(found, from, to))
      found.push({
        ...{ kind: 'merge-field', written: name, asked: askedBlock(name) },
        ...{ from, to, field: { start, end }, isWhole },
      })
  for (const { name, from, to, start, isWhole } of eachOnce(bookmarksIn(paragraph)))
    if (isBlock(askedBlock(name)) && !overlaps(found, from, to))
      found.push({
        ...{ kind: 'bookmark', written: name, asked: askedBlock(name) },
        ...{ from, to, isWhole },
        ...(from === to && { at: start }),
      })
  return found.toSorted((a, b) => a.from - b.from)
}

/** LibreOffice writes the beginning of an empty bookmark twice; the one that ends counts. */
const eachOnce = (bookmarks: readonly Bookmark[]): readonly Bookmark[] => [
  ...new Map(
    bookmarks.toSorted((a, b) => Number(a.isWhole) - Number(b.isWhole)).map((one) => [one.name, one]),
  ).values(),
]

const overlaps = (markers: readonly Marker[], from: number, to: number): boolean =>
  markers.some((marker) => marker.from < to && from < marker.to)
