import { pinnedOrNewest } from '../../../../clauses/library.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'

type Printing = Pick<DossierCall, 'dossier' | 'today' | 'shelf'>

/**
 * Whether the motivation prints a fact, in the version that this dossier pins: a dossier of before the fact existed
 * keeps the older text until somebody takes over the new one.
 */
export const motivationPrints = (
  { dossier, shelf, today }: Printing,
  fact: 'market.isChecked' | 'advice.isTaken',
): boolean =>
  pinnedOrNewest(shelf.templates, 'motivation', dossier.pins.templates, today)?.body.uses.has(fact) === true

/** Whether no motivation prints it any more: it stands on the internal sheet since the motivation is the note of a college. */
export const isInternal = (
  { shelf, today }: Printing,
  fact: 'market.isChecked' | 'advice.isTaken',
): boolean => shelf.templates.newestOn('motivation', today)?.body.uses.has(fact) !== true

/** How to have it printed after all. */
export const OlderMotivation = ({ dossier }: { dossier: string }) => (
  <>
    De motiveringsnota van dit dossier is van een oudere versie en drukt dit nog niet af:{' '}
    <a class="govuk-link" href={routes.documents.to({ id: dossier })}>
      neem bij Documenten de nieuwe versie over
    </a>
    .
  </>
)
