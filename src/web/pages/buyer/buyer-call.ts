import type { OpenDossier } from '../../../actions/dossiers/open-dossier.js'
import type { PageCall, PageHandler } from '../../http/pages.js'
import { refusalPage } from '../../http/refusal-page.js'

/** A request about one dossier of the actor's organisation, as it lies open. */
export interface DossierCall extends PageCall, OpenDossier {}

/**
 * Opens the dossier that the address names. Without an organisation the first page asks for it; a dossier of somebody
 * else does not exist.
 */
export const withDossier =
  (handle: (call: DossierCall) => Promise<Response> | Response): PageHandler =>
  async (call) => {
    const opened = await call.doors.actions.openDossier(call.actor, call.c.req.param('id') ?? '')
    return opened.ok ? handle({ ...call, ...opened.value }) : refusalPage(call.c, opened.error)
  }
