import type { Context } from 'hono'
import type { Dossier } from '../../../dossiers/dossier.js'
import type { Organisation } from '../../../dossiers/organisation.js'
import type { Workbench } from '../../../dossiers/workbench.js'
import { belgianDay, type LocalDate } from '../../../kernel/local-date.js'
import { type Dependencies, ownOrganisation } from '../../dependencies.js'
import { missingPage } from '../../http/error-pages.js'

/** A request about one dossier of the own organisation. */
export interface DossierCall {
  readonly c: Context
  readonly dossier: Dossier
  readonly workbench: Workbench
  readonly organisation: Organisation
  readonly today: LocalDate
  readonly dependencies: Dependencies
}

/**
 * Finds the dossier that the address names. Without an organisation the first page asks for it; a dossier of somebody
 * else does not exist.
 */
export const withDossier =
  (dependencies: Dependencies, handle: (call: DossierCall) => Promise<Response> | Response) =>
  async (c: Context): Promise<Response> => {
    const organisation = await dependencies.organisations.find(ownOrganisation)
    if (organisation === undefined) return c.redirect('/organisatie', 303)
    const dossier = await dependencies.dossiers.find(ownOrganisation, c.req.param('id') ?? '')
    if (dossier === undefined) return missingPage(c)
    const workbench = await dependencies.workbench(dossier)
    return handle({
      c,
      dossier,
      workbench,
      organisation,
      today: belgianDay(dependencies.now()),
      dependencies,
    })
  }

/** Who did something, as long as there are no accounts. */
export const personOf = ({ personName }: Organisation): string => personName ?? 'iemand op deze computer'
