import type { LotDeed } from '../../../../dossiers/lot-deeds.js'
import { missingPage } from '../../../http/error-pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'

/** What a button of the page does, by its word in the form. */
const deeds: ReadonlyMap<string, LotDeed> = new Map([
  ['voeg-toe', 'add'],
  ['kopieer', 'copy'],
  ['omhoog', 'move-up'],
  ['omlaag', 'move-down'],
  ['verwijder', 'remove'],
])

/** Does what a button says over a lot, and shows the lots again. */
export async function sendLotDeed({
  c,
  doors,
  actor,
  dossier,
  sent: { fields },
}: DossierCall): Promise<Response> {
  const deed = deeds.get(sentText(fields, 'doe'))
  if (deed === undefined) return missingPage(c)
  const kept = await doors.actions.changeLots(actor, dossier.id, { deed, lot: sentText(fields, 'perceel') })
  return kept.ok ? c.redirect(routes.lots.to({ id: dossier.id }), 303) : refusalPage(c, kept.error)
}
