import { withMarketCheck } from '../../../../dossiers/changes.js'
import { marketCheckOf } from '../../../../dossiers/market-check.js'
import { workbenchOf } from '../../../../dossiers/workbench.js'
import { success } from '../../../../kernel/result.js'
import { effectiveLots } from '../../../../procurement/lots.js'
import { askedBy, done } from '../../../http/asked-work.js'
import { missingPage, writeErrorPage } from '../../../http/error-pages.js'
import { sentFields, sentText } from '../../../http/sent-form.js'
import { dossierAddress } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'
import { updateDossier } from '../questions/update-dossier.js'
import { changeInvitees, invites } from './invitations.js'
import { supplierSheet } from './supplier-list.js'

/** So many firms that fit stand on the page; the list to download holds all. */
export const mostMatchesShown = 50

/** What the page can do: keep the market, invite firms, or take an invitation back. */
export async function changeSuppliers(call: DossierCall): Promise<Response> {
  const { c, dossier, workbench, dependencies } = call
  const sent = await sentFields(c)
  const lot = sentText(sent, 'perceel')
  const back = dossierAddress(dossier.id, `ondernemingen${/^LOT-\d{4}$/.test(lot) ? `?perceel=${lot}` : ''}`)
  const deed = sentText(sent, 'doe')
  if (deed === 'bewaar') return keepMarketCheck(call, back)
  // Elsewhere nobody is invited: a list would be kept that counts for nothing.
  if (!invites(workbench.procedure)) return missingPage(c)
  switch (deed) {
    case 'nodig-allen-uit':
      return changeInvitees(
        call,
        workbench
          .market(lot)
          ?.matches(mostMatchesShown)
          .map(({ supplier }) => supplier) ?? [],
        true,
        back,
      )
    case 'nodig-uit':
    case 'toch-niet': {
      const firm = await dependencies.suppliers.find(sentText(sent, 'firma'))
      if (firm === undefined) return missingPage(c)
      return changeInvitees(call, [firm], deed === 'nodig-uit', back)
    }
    default:
      return missingPage(c)
  }
}

/** Keeps the market of every lot, as it is at the moment of writing, in the dossier. */
async function keepMarketCheck(call: DossierCall, back: string): Promise<Response> {
  const { c, dossier, workbench, today, dependencies } = call
  const kept = await updateDossier<never>(call, (current, occasion) => {
    const isAsRead = current.revision === dossier.revision
    const now = isAsRead ? workbench : workbenchOf(current, dependencies.shelf, today, workbench.known)
    const check = marketCheckOf(now, occasion)
    return success(check === undefined ? current : withMarketCheck(current, check, occasion))
  })
  if (kept.ok) return c.redirect(back, 303)
  return kept.error.kind === 'unknown' ? missingPage(c) : writeErrorPage(c, kept.error.kind)
}

/** The firms that fit a lot as a workbook. */
export async function downloadSupplierList({
  c,
  workbench,
  dependencies,
  today,
}: DossierCall): Promise<Response> {
  const lots = effectiveLots(workbench.procedure)
  const lot = c.req.query('perceel') ?? lots[0]?.id ?? ''
  const matching = workbench.market(lot)
  if (matching === undefined) return missingPage(c)
  const bytes = done(await dependencies.workbooks.write([supplierSheet(matching, today)], askedBy(c)))
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': `attachment; filename="ondernemingen-${lot.toLowerCase()}.xlsx"`,
    'Cache-Control': 'no-store',
  })
}
