import { missingPage } from '../../../http/error-pages.js'
import type { PageCall } from '../../../http/pages.js'
import { answerRegisterFile } from '../../../http/register-file.js'

/** The register, or the form to fill in, as CSV or as an Excel file. */
export const downloadFile = (call: PageCall): Promise<Response> | Response => {
  const { c } = call
  const withContacts = c.req.query('contacten') !== 'zonder'
  return answerRegisterFile(call, c.req.param('file') ?? '', withContacts) ?? missingPage(c)
}
