import { workbenchOf } from '../../../../dossiers/workbench.js'
import { effectiveLots } from '../../../../procurement/lots.js'
import { ownTurn } from '../../../http/own-turn.js'
import type { DossierCall } from '../buyer-call.js'
import { DocumentPane } from '../questions/document-pane.js'
import { paneOf } from '../questions/pane.js'
import { type AwardRows, awardOf, awardRows } from './award-form.js'

/** What the tenders and their assessment are told in. */
const tellsOfAward = ['award-report'] as const
const paths = ['award']

/** The report beside the form, with the tenders as they were typed; what cannot be read changes nothing. */
export const AwardPane = ({ call, rows }: { call: DossierCall; rows: AwardRows }) => {
  const { dossier, shelf, today, workbench } = call
  const { award, faults } = awardOf(rows)
  const shown =
    faults.length > 0 ? workbench : workbenchOf({ ...dossier, award }, shelf, today, workbench.known)
  return (
    <DocumentPane pane={paneOf(paths, shown, workbench, tellsOfAward)} paths={paths} dossier={dossier.id} />
  )
}

/** The report with what stands in the form, not kept: the fragment that the script asks for. */
export async function previewAward(call: DossierCall): Promise<Response> {
  await ownTurn()
  const rows = awardRows(call.sent.fields, effectiveLots(call.workbench.procedure))
  call.c.header('Cache-Control', 'no-store')
  return call.c.html(<AwardPane call={call} rows={rows} />)
}
