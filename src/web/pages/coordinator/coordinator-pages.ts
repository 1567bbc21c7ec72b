import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Dependencies } from '../../dependencies.js'
import { errorPage } from '../../http/error-pages.js'
import { onWrites } from '../../http/guard.js'
import { mayCoordinate } from '../../http/may-coordinate.js'
import { addImportPages } from './import/import-pages.js'
import { saveNewFirm, showNewFirm } from './register/new-firm-page.js'
import { changeFirm } from './register/register-deeds.js'
import { downloadFile } from './register/register-files.js'
import { registerAddress } from './register/register-input.js'
import { showRegister } from './register/register-page.js'

const sizeLimit = bodyLimit({
  maxSize: 1024 * 1024,
  onError: (c) => errorPage(c, 413, 'Te groot', 'Wat je stuurde is groter dan 1 MB. Er is niets bewaard.'),
})

/** What the regisseur does with a browser: keep the register of firms. All of it behind one guard. */
export function coordinatorPages(dependencies: Dependencies): Hono {
  const pages = new Hono()
  pages.use('/regie/*', mayCoordinate)
  // A file may be larger: its own limit stands with the page that takes it.
  for (const path of [registerAddress, `${registerAddress}/nieuw`, `${registerAddress}/import/:import/*`])
    pages.use(path, onWrites(sizeLimit))
  pages.get('/regie', (c) => c.redirect(registerAddress, 302))
  pages.get(registerAddress, (c) => showRegister(c, dependencies.registerList()))
  pages.post(registerAddress, (c) => changeFirm(c, dependencies))
  pages.get(`${registerAddress}/nieuw`, showNewFirm)
  pages.post(`${registerAddress}/nieuw`, (c) => saveNewFirm(c, dependencies))
  pages.get(`${registerAddress}/bestanden/:file`, (c) => downloadFile(c, dependencies))
  addImportPages(pages, dependencies)
  return pages
}
