import type { Context } from 'hono'
import type { HeldImport, HeldImports } from '../../../../actions/suppliers/held-imports.js'
import type { Dependencies } from '../../../dependencies.js'
import { errorPage } from '../../../http/error-pages.js'
import { registerAddress } from '../register/register-input.js'

export const importAddress = `${registerAddress}/import`

/** What the pages of an import work with. */
export interface ImportPages {
  readonly dependencies: Dependencies
  readonly held: HeldImports
}

/** A request about a file that was sent before. */
export interface ImportCall extends ImportPages {
  readonly c: Context
  readonly id: string
  readonly found: HeldImport
}

/** Finds the file that the address names; after half an hour it is gone. */
export const withImport =
  (pages: ImportPages, handle: (call: ImportCall) => Promise<Response> | Response) =>
  (c: Context): Promise<Response> | Response => {
    const id = c.req.param('import') ?? ''
    const found = pages.held.find(id)
    c.header('Cache-Control', 'no-store')
    return found === undefined ? gonePage(c) : handle({ ...pages, c, id, found })
  }

const gonePage = (c: Context): Response | Promise<Response> =>
  errorPage(
    c,
    404,
    'Dit bestand is hier niet meer',
    <p>
      We houden een bestand een half uur bij. <a href={importAddress}>Kies het bestand opnieuw</a>: wat al
      bewaard is, verandert dan niet meer.
    </p>,
  )
