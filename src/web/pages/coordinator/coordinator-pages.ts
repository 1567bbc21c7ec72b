import { Hono } from 'hono'
import type { Doors } from '../../http/doors.js'
import { pagesAt, smallForm } from '../../http/pages.js'
import { routes } from '../../http/routes.js'
import { addImportPages } from './import/import-pages.js'
import { saveNewFirm, showNewFirm } from './register/new-firm-page.js'
import { changeListedFirm } from './register/register-deeds.js'
import { downloadFile } from './register/register-files.js'
import { showRegister } from './register/register-page.js'

/** What the regisseur does with a browser: keep the register of firms. */
export function coordinatorPages(doors: Doors): Hono {
  const pages = new Hono()
  const { get, post } = pagesAt(pages, doors)
  get(routes.coordination, ({ c }) => c.redirect(routes.register.to(), 302))
  get(routes.register, showRegister)
  post(routes.register, changeListedFirm, smallForm)
  get(routes.newFirm, showNewFirm)
  post(routes.newFirm, saveNewFirm, smallForm)
  get(routes.registerFile, downloadFile)
  addImportPages({ get, post })
  return pages
}
