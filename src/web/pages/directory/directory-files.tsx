import type { Context } from 'hono'
import { LRUCache } from 'lru-cache'
import { everywhere, type KeptDirectory } from '../../../actions/kept-directory.js'
import { firmsToJson } from '../../../directory/open-data.js'
import { mostInOverview, overviewOf } from '../../../directory/overview.js'
import { placeOfRegion } from '../../../directory/place.js'
import { firmsToAtom } from '../../../directory/to-atom.js'
import { firmsToCsv } from '../../../directory/to-csv.js'
import type { DocumentWriter } from '../../../documents/document-writer.js'
import type { Publication } from '../../../documents/publication.js'
import { formatNumber } from '../../../kernel/format.js'
import { findRegion } from '../../../reference/regions.js'
import { answerPrinted, documentPolicy } from '../../http/document-answer.js'
import { errorPage, missingPage } from '../../http/error-pages.js'
import { answerProblem } from '../../http/problem.js'
import { askedDirectory } from './directory-input.js'

/** Everybody may keep it, and asks each time whether it is still so: who withdraws is gone at once. */
const cacheControl = 'public, no-cache'

const types = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
} as const

/** The firms that the filters find, as a file for a program. */
export function answerOpenData(
  c: Context,
  { directory, tag }: KeptDirectory,
  format: keyof typeof types,
): Response {
  const { query, errors } = askedDirectory(c.req.query(), directory.day)
  if (errors.length > 0) return refuseFilters(c, errors)
  if (isKnown(c, tag)) return notModified(c)
  const firms = directory.search(query).firms.map(({ firm }) => firm)
  const { origin, href } = new URL(c.req.url)
  const write = {
    json: () => firmsToJson(firms, directory.day, origin),
    csv: () => new Uint8Array(firmsToCsv(firms, directory.day, origin)),
    atom: () => firmsToAtom(firms, directory.day, { origin, self: href }),
  }
  return c.body(write[format](), 200, {
    'Content-Type': types[format],
    'Content-Disposition': `${format === 'csv' ? 'attachment' : 'inline'}; filename="ondernemingen.${format}"`,
    'Cache-Control': cacheControl,
    Link: `<${origin}/hulp/ondernemingen>; rel="license"`,
  })
}

const refuseFilters = (c: Context, errors: readonly { id: string; message: string }[]): Response =>
  answerProblem(c, {
    status: 422,
    title: 'Filter niet begrepen',
    detail: errors.map(({ message }) => message).join(' '),
    errors: errors.map(({ id, message }) => ({ path: id, message })),
  })

/** The overview of a region, or of everywhere, as `midwest.docx` or `alle.html`. */
export async function answerOverview(
  c: Context,
  kept: KeptDirectory,
  write: WriteOverview,
): Promise<Response> {
  const [, id, format] = /^([a-z-]+)\.(docx|html)$/.exec(c.req.param('file') ?? '') ?? []
  const offer = kept.overviews().find((known) => known.id === id)
  if (offer === undefined || (format !== 'docx' && format !== 'html')) return missingPage(c)
  const { directory, tag } = kept
  const region = offer.id === everywhere ? undefined : findRegion(offer.id)
  const overview = overviewOf(directory, region && placeOfRegion(region, directory.day))
  if (overview === undefined) return noOverview(c, offer)
  // A browser gives the page that it kept the headers of this answer.
  if (isKnown(c, tag))
    return notModified(c, format === 'html' ? { 'Content-Security-Policy': documentPolicy } : {})
  const name = `sociale-economie-${offer.id}-${directory.day}.${format}`
  const writer = { write: () => write(`${tag} ${offer.id}`, overview) }
  return answerPrinted(c, overview, { format, name, writer, cacheControl })
}

type WriteOverview = (key: string, overview: Publication) => ReturnType<DocumentWriter['write']>

/** Writes an overview once for each key; the last ones are kept, so that many who ask at once wait for one file. */
export function keptOverviews({ write }: Pick<DocumentWriter, 'write'>): WriteOverview {
  const kept = new LRUCache<string, ReturnType<WriteOverview>>({ max: 8 })
  return (key, overview) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    // Without a signal: whoever leaves leaves the file to those who ask next.
    const written = write(overview, { person: 'public' })
    const forget = (): boolean => kept.delete(key)
    kept.set(key, written)
    written.then(({ ok }) => ok || forget(), forget)
    return written
  }
}

const noOverview = (
  c: Context,
  { name, count }: { readonly name: string; readonly count: number },
): Response | Promise<Response> =>
  count > mostInOverview
    ? errorPage(
        c,
        409,
        'Te groot om af te drukken',
        <p>
          Het overzicht van {name} zou {formatNumber(count)} fiches tellen; meer dan{' '}
          {formatNumber(mostInOverview)} gaat niet. Neem het overzicht van een regio, of{' '}
          <a href="/ondernemingen.csv">de lijst als CSV</a>.
        </p>,
      )
    : errorPage(
        c,
        404,
        `Nog geen overzicht van ${name}`,
        <p>
          In {name} is er nog geen onderneming van de sociale economie die zich openbaar liet maken. Bekijk{' '}
          <a href="/ondernemingen">de ondernemingen van de andere regio’s</a>.
        </p>,
      )

/** Sets the tag of the answer; whether whoever asks has this one already. */
function isKnown(c: Context, tag: string): boolean {
  const etag = `W/"${tag}"`
  c.header('ETag', etag)
  return (c.req.header('If-None-Match') ?? '').split(',').some((known) => known.trim() === etag)
}

const notModified = (c: Context, more: Readonly<Record<string, string>> = {}): Response =>
  c.body(null, 304, { 'Cache-Control': cacheControl, ...more })
