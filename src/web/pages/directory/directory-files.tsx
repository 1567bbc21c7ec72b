import type { Context } from 'hono'
import type { KeptDirectory } from '../../../actions/kept-directory.js'
import { type OpenDataFormat, openDataForm } from '../../../directory/open-data-formats.js'
import { mostInOverview } from '../../../directory/overview.js'
import { formatNumber } from '../../../kernel/format.js'
import { answerPrinted, documentPolicy } from '../../http/document-answer.js'
import { errorPage, missingPage } from '../../http/error-pages.js'
import type { PageCall } from '../../http/pages.js'
import { answerProblem } from '../../http/problem.js'
import { refusalPage } from '../../http/refusal-page.js'
import { routes } from '../../http/routes.js'
import { askedDirectory } from './directory-input.js'

/** Everybody may keep it, and asks each time whether it is still so: who withdraws is gone at once. */
const cacheControl = 'public, no-cache'

/** The firms that the filters find, as a file for a program. */
export const answerOpenData =
  (format: OpenDataFormat) =>
  ({ c }: PageCall, { directory, tag }: KeptDirectory): Response => {
    const { query, errors } = askedDirectory(c.req.query(), directory.day)
    if (errors.length > 0) return refuseFilters(c, errors)
    if (isKnown(c, tag)) return notModified(c)
    const firms = directory.search(query).firms.map(({ firm }) => firm)
    const { origin, href } = new URL(c.req.url)
    const { write, mediaType, isDownload } = openDataForm(format)
    const written = write(firms, { day: directory.day, origin, self: href })
    return c.body(typeof written === 'string' ? written : new Uint8Array(written), 200, {
      'Content-Type': mediaType,
      'Content-Disposition': `${isDownload ? 'attachment' : 'inline'}; filename="ondernemingen.${format}"`,
      'Cache-Control': cacheControl,
      Link: `<${origin}${routes.helpPage.to({ page: 'ondernemingen' })}>; rel="license"`,
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
export async function answerOverview(call: PageCall): Promise<Response> {
  const { c, doors, actor } = call
  const [, id, format] = /^([a-z-]+)\.(docx|html)$/.exec(c.req.param('file') ?? '') ?? []
  if (id === undefined || (format !== 'docx' && format !== 'html')) return missingPage(c)
  const opened = await doors.actions.openOverview(actor, id)
  if (!opened.ok) return refusalPage(c, opened.error)
  const { offer, overview, day, tag } = opened.value
  if (overview === undefined) return noOverview(c, offer)
  // A browser gives the page that it kept the headers of this answer.
  if (isKnown(c, tag))
    return notModified(c, format === 'html' ? { 'Content-Security-Policy': documentPolicy } : {})
  const name = `sociale-economie-${offer.id}-${day}.${format}`
  const writeFile = () => doors.actions.writeOverview(actor, opened.value)
  return answerPrinted(call, overview, { format, name, cacheControl, writeFile })
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
          <a href={routes.directoryCsv.to()}>de lijst als CSV</a>.
        </p>,
      )
    : errorPage(
        c,
        404,
        `Nog geen overzicht van ${name}`,
        <p>
          In {name} is er nog geen onderneming van de sociale economie die zich openbaar liet maken. Bekijk{' '}
          <a href={routes.directory.to()}>de ondernemingen van de andere regio’s</a>.
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
