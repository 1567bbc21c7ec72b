import type { Context } from 'hono'
import type { HeldImport } from '../../../../actions/suppliers/held-imports.js'
import { errorPage } from '../../../http/error-pages.js'
import type { PageCall, PageHandler } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'

/** A request about a file that was sent before. */
export interface ImportCall extends PageCall {
  readonly id: string
  readonly found: HeldImport
}

/** Finds the file that the address names; after half an hour it is gone. */
export const withImport =
  (handle: (call: ImportCall) => Promise<Response> | Response): PageHandler =>
  async (call) => {
    const { c, doors, actor } = call
    const id = c.req.param('import') ?? ''
    const found = await doors.actions.findImport(actor, id)
    c.header('Cache-Control', 'no-store')
    if (found.ok) return handle({ ...call, id, found: found.value })
    return found.error.kind === 'unknown' ? gonePage(c) : refusalPage(c, found.error)
  }

const gonePage = (c: Context): Response | Promise<Response> =>
  errorPage(
    c,
    404,
    'Dit bestand is hier niet meer',
    <p>
      We houden een bestand een half uur bij. <a href={routes.importFirms.to()}>Kies het bestand opnieuw</a>:
      wat al bewaard is, verandert dan niet meer.
    </p>,
  )
