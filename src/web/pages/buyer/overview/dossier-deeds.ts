import type { PageCall } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'

const idOf = ({ c }: PageCall): string => c.req.param('id') ?? ''

/** A new dossier with the same answers; its title says that it is a copy. */
export async function copyThis(call: PageCall): Promise<Response> {
  const made = await call.doors.actions.copyDossier(call.actor, idOf(call))
  return made.ok
    ? call.c.redirect(routes.dossier.to({ id: made.value.dossier.id }, { kopie: 'ja' }), 303)
    : refusalPage(call.c, made.error)
}

/**
 * Puts a dossier away, or takes it back: the button says which, so that sending it twice does the same once. Leads back
 * to the list that it was on.
 */
export async function archiveOrRestore(call: PageCall): Promise<Response> {
  const { c, doors, actor, sent } = call
  const isRestoring = sentText(sent.fields, 'doe') === 'haal-terug'
  const { archiveDossier, restoreDossier } = doors.actions
  const kept = await (isRestoring ? restoreDossier : archiveDossier)(actor, idOf(call), 'as-it-is')
  return kept.ok
    ? c.redirect(routes.dossiers.to({ archief: isRestoring ? 'ja' : undefined }), 303)
    : refusalPage(c, kept.error)
}
