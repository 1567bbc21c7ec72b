import { invites } from '../../../../dossiers/invitations.js'
import { isLotId } from '../../../../procurement/answers/path.js'
import { effectiveLots } from '../../../../procurement/lots.js'
import { missingPage } from '../../../http/error-pages.js'
import { answerWorkbook } from '../../../http/file-answer.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { supplierSheet } from './supplier-list.js'

/** So many firms that fit stand on the page; the list to download holds all. */
export const mostMatchesShown = 50

/** What the page can do: keep the market, invite firms, or take an invitation back. */
export async function changeFirms(call: DossierCall): Promise<Response> {
  const { c, dossier, workbench, sent } = call
  const lot = sentText(sent.fields, 'perceel')
  const done = await deedOf(call, lot)
  if (done === undefined) return missingPage(c)
  if (done.ok)
    return c.redirect(
      routes.dossierFirms.to({ id: dossier.id }, { perceel: isLotId(lot) ? lot : undefined }),
      303,
    )
  // Elsewhere than on the page nobody finds these buttons; a market that is unknown has none.
  return done.error.kind === 'impossible' && !invites(workbench.procedure)
    ? missingPage(c)
    : refusalPage(c, done.error)
}

function deedOf({ doors: { actions }, actor, dossier: { id }, sent: { fields } }: DossierCall, lot: string) {
  const firm = sentText(fields, 'firma')
  switch (sentText(fields, 'doe')) {
    case 'bewaar':
      return actions.keepMarketCheck(actor, id)
    case 'nodig-allen-uit':
      return actions.inviteMatches(actor, id, { lot, most: mostMatchesShown })
    case 'nodig-uit':
      return actions.inviteFirm(actor, id, firm)
    case 'toch-niet':
      return actions.withdrawInvitation(actor, id, firm)
    default:
      return undefined
  }
}

/** The firms that fit a lot as a workbook. */
export function downloadFirmList(call: DossierCall): Response | Promise<Response> {
  const { c, workbench, today } = call
  const lots = effectiveLots(workbench.procedure)
  const lot = c.req.query('perceel') ?? lots[0]?.id ?? ''
  const matching = workbench.market(lot)
  return matching === undefined
    ? missingPage(c)
    : answerWorkbook(call, [supplierSheet(matching, today)], `ondernemingen-${lot.toLowerCase()}.xlsx`)
}
