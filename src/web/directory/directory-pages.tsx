import { type Context, Hono } from 'hono'
import { missingPage } from '../buyer/error-pages.js'
import type { Dependencies } from '../dependencies.js'
import { askedDirectory } from './directory-input.js'
import { DirectoryPage, firmsPerPage } from './directory-page.js'
import { FirmPage } from './firm-page.js'
import { type KeptDirectory, keptDirectory } from './kept-directory.js'

/** The public directory of firms: the list, a page for each. */
export function directoryPages(dependencies: Dependencies): Hono {
  const pages = new Hono()
  const today = keptDirectory(dependencies)
  pages.get('/ondernemingen', (c) => answerList(c, today()))
  pages.get('/ondernemingen/:id', (c) => {
    const { directory } = today()
    const firm = directory.find(c.req.param('id'))
    return firm === undefined ? missingPage(c) : c.html(<FirmPage firm={firm} today={directory.day} />)
  })
  return pages
}

function answerList(c: Context, { directory }: KeptDirectory): Response | Promise<Response> {
  const asked = askedDirectory(c.req.query(), directory.day)
  const found = directory.search(asked.query)
  const pages = Math.max(1, Math.ceil(found.firms.length / firmsPerPage))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('pagina')) || 1)))
  return c.html(
    <DirectoryPage asked={asked} found={found} total={directory.firms.length} page={page} />,
    asked.errors.length > 0 ? 422 : 200,
  )
}
