import { formatDate } from '../../../../kernel/format.js'
import { Button } from '../../../components/form.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'
import { motivationPrints, OlderMotivation } from '../documents/older-motivation.js'

/** Keeps the counts in the dossier, and shows when that was done last. */
export const KeepCheck = ({ call, lot }: { call: DossierCall; lot: string }) => {
  const { dossier } = call
  const last = dossier.marketChecks?.at(-1)
  const isPrinted = motivationPrints(call, 'market.isChecked')
  return (
    <form
      method="post"
      action={routes.dossierFirms.to({ id: dossier.id })}
      class="cw-decides govuk-body"
      aria-label="Marktcheck"
    >
      <p>
        {last === undefined
          ? 'Bewaar deze telling als marktcheck in het dossier.'
          : `Laatste marktcheck: ${formatDate(last.at)}, door ${last.who}: ${last.lots
              .map(({ number, matches }) => `perceel ${number}: ${matches}`)
              .join(', ')}.`}{' '}
        {isPrinted ? 'De motiveringsnota drukt ze af.' : <OlderMotivation dossier={dossier.id} />}
      </p>
      <input type="hidden" name="perceel" value={lot} />
      <Button name="doe" value="bewaar" secondary>
        {last === undefined ? 'Bewaar de marktcheck' : 'Bewaar een nieuwe marktcheck'}
      </Button>
    </form>
  )
}
