import { invites, isInvited } from '../../../../dossiers/invitations.js'
import { formatNumber } from '../../../../kernel/format.js'
import type { LotMatching } from '../../../../suppliers/matching/lot-matching.js'
import type { Supplier } from '../../../../suppliers/supplier.js'
import { Button } from '../../../components/form.js'
import { routes } from '../../../http/routes.js'
import { MatchCard } from '../../../shown/match-card.js'
import type { DossierCall } from '../buyer-call.js'
import { mostMatchesShown } from './supplier-deeds.js'

/** The firms that fit a lot and why, each to be invited where the procedure invites. */
export const Matches = ({ call, matching }: { call: DossierCall; matching: LotMatching }) => {
  const matches = matching.matches(mostMatchesShown)
  return (
    <section aria-labelledby="passend">
      <h2 class="govuk-heading-m" id="passend">
        Passende ondernemingen ({matching.count})
      </h2>
      {matches.length === 0 && (
        <p class="govuk-body cw-narrow">
          Geen enkele onderneming uit het register past helemaal.
          {matching.totals.nearMisses > 0 && ' Kijk hieronder wie bijna past.'}
        </p>
      )}
      {matches.length > 0 && <MatchActions call={call} lot={matching.lot.id} count={matching.count} />}
      {matches.map((match) => (
        <MatchCard match={match} day={matching.lot.day} today={call.today}>
          {invites(call.workbench.procedure) && (
            <Invitation call={call} lot={matching.lot.id} firm={match.supplier} />
          )}
        </MatchCard>
      ))}
      {matching.count > matches.length && (
        <p class="govuk-body">En nog {formatNumber(matching.count - matches.length)}.</p>
      )}
    </section>
  )
}

/** The list as a file and, where firms are invited, all of them at once. */
const MatchActions = ({
  call: { dossier, workbench },
  lot,
  count,
}: {
  call: DossierCall
  lot: string
  count: number
}) => (
  <form method="post" action={routes.dossierFirms.to({ id: dossier.id })} class="cw-actions">
    <input type="hidden" name="perceel" value={lot} />
    <a class="govuk-link" href={routes.dossierFirmsWorkbook.to({ id: dossier.id }, { perceel: lot })}>
      Download de lijst (Excel)
    </a>
    {invites(workbench.procedure) && (
      <Button name="doe" value="nodig-allen-uit" secondary>
        {count > mostMatchesShown
          ? `Zet de eerste ${mostMatchesShown} op de lijst om uit te nodigen`
          : 'Zet ze allemaal op de lijst om uit te nodigen'}
      </Button>
    )}
  </form>
)

const Invitation = ({
  call: { dossier, workbench },
  lot,
  firm: { id, name },
}: {
  call: DossierCall
  lot: string
  firm: Supplier
}) => {
  const isOnList = isInvited(workbench.procedure, id)
  return (
    <form method="post" action={routes.dossierFirms.to({ id: dossier.id })} class="cw-actions">
      <input type="hidden" name="perceel" value={lot} />
      <input type="hidden" name="firma" value={id} />
      {isOnList && <strong class="govuk-tag govuk-tag--green">Op de lijst om uit te nodigen</strong>}
      <button type="submit" class="cw-link-button" name="doe" value={isOnList ? 'toch-niet' : 'nodig-uit'}>
        {isOnList ? 'Toch niet' : 'Zet op de lijst om uit te nodigen'}
        <span class="govuk-visually-hidden">: {name}</span>
      </button>
    </form>
  )
}
