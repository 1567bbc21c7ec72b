import { type ScoringOf, scoringsOf } from '../../../../clauses/scoring.js'
import { computedAward } from '../../../../dossiers/award-computed.js'
import { type Workbench, workbenchOf } from '../../../../dossiers/workbench.js'
import type { AwardStage } from '../../../../procurement/award-stage.js'
import { withLaterAward } from '../../../../procurement/later-award.js'
import { effectiveLots } from '../../../../procurement/lots.js'
import { ownTurn } from '../../../http/own-turn.js'
import type { DossierCall } from '../buyer-call.js'
import { DocumentPane } from '../questions/document-pane.js'
import { paneOf } from '../questions/pane.js'
import { awardOf } from './award-form.js'
import { type AwardRows, awardRows } from './award-rows.js'

/** What the tenders and their assessment are told in. */
const tellsOfAward = ['award-report'] as const
const paths = ['award']

/** How the criteria of the dossier are scored, in the texts that it works with. */
export const scoringIn = ({ workbench }: DossierCall): ScoringOf =>
  scoringsOf(workbench.procedure, workbench.selection)

/** The report beside the form, with the tenders as they were typed; what cannot be read changes nothing. */
export const AwardPane = ({ call, rows }: { call: DossierCall; rows: AwardRows }) => {
  const { award, faults } = awardOf(rows)
  const kept = reportOf(call, call.dossier.award)
  const shown =
    faults.length > 0
      ? kept
      : reportOf(call, computedAward(withLaterAward(award, call.dossier.award), scoringIn(call)))
  return (
    <DocumentPane pane={paneOf(paths, shown, kept, tellsOfAward)} paths={paths} dossier={call.dossier.id} />
  )
}

/** The report is made from the first tender on; before that it shows with a place for somebody's name. */
function reportOf(call: DossierCall, award: AwardStage | undefined): Workbench {
  const { dossier, shelf, today, workbench } = call
  if (award === dossier.award && (award?.offers ?? []).length > 0) return workbench
  const offers =
    (award?.offers ?? []).length > 0
      ? award?.offers
      : effectiveLots(workbench.procedure).map(({ id }) => ({
          ...{ lot: id, tenderer: '[nog in te vullen: inschrijver]', assessments: [] },
        }))
  return workbenchOf({ ...dossier, award: { ...award, offers } }, shelf, today, workbench.known)
}

/** The report with what stands in the form, not kept: the fragment that the script asks for. */
export async function previewAward(call: DossierCall): Promise<Response> {
  await ownTurn()
  const rows = awardRows(call.sent.fields, effectiveLots(call.workbench.procedure))
  call.c.header('Cache-Control', 'no-store')
  return call.c.html(<AwardPane call={call} rows={rows} />)
}
