import type { OpenFirm } from '../../../actions/suppliers/open-firm.js'
import type { PageCall, PageHandler } from '../../http/pages.js'
import { refusalPage } from '../../http/refusal-page.js'

/** A request about one firm, as it lies open. */
export interface FirmCall extends PageCall, OpenFirm {}

/** Opens the firm that the address names; what is shown of it stays with who asked. */
export const withFirm =
  (handle: (call: FirmCall) => Promise<Response> | Response): PageHandler =>
  async (call) => {
    const opened = await call.doors.actions.openFirm(call.actor, call.c.req.param('firm') ?? '')
    if (!opened.ok) return refusalPage(call.c, opened.error)
    call.c.header('Cache-Control', 'no-store')
    return handle({ ...call, ...opened.value })
  }

/** Opens the firm again, for who finds that it changed: the page then shows it as it is now. */
export async function overAsItIsNow(
  call: FirmCall,
  show: (again: FirmCall) => Promise<Response> | Response,
): Promise<Response> {
  const opened = await call.doors.actions.openFirm(call.actor, call.firm.id)
  return opened.ok ? show({ ...call, ...opened.value }) : refusalPage(call.c, opened.error)
}
