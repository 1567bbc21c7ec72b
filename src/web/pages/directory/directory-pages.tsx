import { type Context, Hono } from 'hono'
import { type KeptDirectory, keptDirectory } from '../../../actions/kept-directory.js'
import type { Dependencies } from '../../dependencies.js'
import { missingPage } from '../../http/error-pages.js'
import { answerOpenData, answerOverview, keptOverviews } from './directory-files.js'
import { askedDirectory } from './directory-input.js'
import { DirectoryPage } from './directory-page.js'
import { FirmPage } from './firm-page.js'
import { firmsPerPage } from './found-firms.js'

/** The public directory of firms: the list, a page for each, the same as files. */
export function directoryPages(dependencies: Dependencies): Hono {
  const pages = new Hono()
  const today = keptDirectory(dependencies)
  const write = keptOverviews(dependencies.writer)
  pages.get('/ondernemingen', (c) => answerList(c, today()))
  for (const format of ['json', 'csv', 'atom'] as const)
    pages.get(`/ondernemingen.${format}`, (c) => answerOpenData(c, today(), format))
  pages.get('/ondernemingen/overzicht/:file', (c) => answerOverview(c, today(), write))
  pages.get('/ondernemingen/:id', (c) => {
    const { directory } = today()
    const firm = directory.find(c.req.param('id'))
    return firm === undefined ? missingPage(c) : c.html(<FirmPage firm={firm} today={directory.day} />)
  })
  return pages
}

function answerList(c: Context, { directory, overviews }: KeptDirectory): Response | Promise<Response> {
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
