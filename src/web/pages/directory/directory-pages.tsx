import { Hono } from 'hono'
import type { KeptDirectory } from '../../../actions/kept-directory.js'
import { openDataFormats } from '../../../directory/open-data-formats.js'
import type { Doors } from '../../http/doors.js'
import { missingPage } from '../../http/error-pages.js'
import { type PageCall, type PageHandler, pagesAt } from '../../http/pages.js'
import { refusalPage } from '../../http/refusal-page.js'
import { openDataRoute, routes } from '../../http/routes.js'
import { answerOpenData, answerOverview } from './directory-files.js'
import { askedDirectory } from './directory-input.js'
import { DirectoryPage } from './directory-page.js'
import { FirmPage } from './firm-page.js'
import { firmsPerPage } from './found-firms.js'

/** The public directory of firms: the list, a page for each, the same as files. */
export function directoryPages(doors: Doors): Hono {
  const pages = new Hono()
  const { get } = pagesAt(pages, doors)
  get(routes.directory, withDirectory(answerList))
  for (const format of openDataFormats) get(openDataRoute(format), withDirectory(answerOpenData(format)))
  get(routes.directoryOverview, answerOverview)
  get(routes.directoryFirm, withDirectory(answerFirm))
  return pages
}

/** Opens the directory as it is today. */
const withDirectory =
  (handle: (call: PageCall, kept: KeptDirectory) => Promise<Response> | Response): PageHandler =>
  async (call) => {
    const kept = await call.doors.actions.readDirectory(call.actor)
    return kept.ok ? handle(call, kept.value) : refusalPage(call.c, kept.error)
  }

function answerList({ c }: PageCall, { directory, overviews }: KeptDirectory): Response | Promise<Response> {
  const asked = askedDirectory(c.req.query(), directory.day)
  const found = directory.search(asked.query)
  const pages = Math.max(1, Math.ceil(found.firms.length / firmsPerPage))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('pagina')) || 1)))
  return c.html(
    <DirectoryPage
      asked={asked}
      found={found}
      total={directory.firms.length}
      page={page}
      overviews={overviews()}
    />,
    asked.errors.length > 0 ? 422 : 200,
  )
}

function answerFirm({ c }: PageCall, { directory }: KeptDirectory): Response | Promise<Response> {
  const firm = directory.find(c.req.param('id') ?? '')
  return firm === undefined ? missingPage(c) : c.html(<FirmPage firm={firm} today={directory.day} />)
}
