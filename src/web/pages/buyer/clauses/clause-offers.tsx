import type { ClauseVersion } from '../../../../clauses/clause.js'
import { testCondition } from '../../../../clauses/conditions.js'
import { conditionInput, factSource } from '../../../../clauses/facts/fact-source.js'
import { scopeOf } from '../../../../clauses/vocabulary.js'
import { clausePath } from '../../../../procurement/answers/path.js'
import { Details } from '../../../components/details.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'

/** The clauses of the library that can be added. @param lot left out: to the whole contract; name: what it is called. */
export const ClauseOffers = ({
  call,
  lot,
  name,
}: {
  call: DossierCall
  lot: string | undefined
  name: string
}) => {
  const offers = offersFor(call, lot)
  return offers.length === 0 ? null : (
    <Details
      summary={
        <>
          Voeg een clausule toe uit de bibliotheek<span class="govuk-visually-hidden"> {name}</span>
        </>
      }
    >
      <div class="govuk-details__text">
        <ul class="govuk-list govuk-list--spaced">
          {offers.map((clause) => (
            <Offer clause={clause} path={clausePath(lot, clause.id)} action={call.c.req.path} />
          ))}
        </ul>
      </div>
    </Details>
  )
}

/**
 * What may stand there and does not yet. A clause of the award comes with a criterion; one whose condition does not hold
 * would count for nothing once it was added.
 */
function offersFor(
  { workbench, shelf, today }: DossierCall,
  lot: string | undefined,
): readonly ClauseVersion[] {
  const source = factSource(workbench.procedure)
  const input = conditionInput(
    source,
    source.lots.find(({ id }) => id === lot),
  )
  return shelf.clauses.ids
    .flatMap((id) => shelf.clauses.newestOn(id, today) ?? [])
    .filter(
      ({ id, place, when, appliesWhen }) =>
        scopeOf(place) === (lot === undefined ? 'procedure' : 'lot') &&
        place !== 'specifications/award' &&
        when === 'library' &&
        (appliesWhen === undefined || testCondition(appliesWhen, input) !== undefined) &&
        !workbench.selection.some((selected) => selected.lot === lot && selected.clause.id === id),
    )
}

const Offer = ({
  clause: { id, title, why },
  path,
  action,
}: {
  clause: ClauseVersion
  path: string
  action: string
}) => (
  <li>
    <form method="post" action={action}>
      <input type="hidden" name="pad" value={path} />
      <button type="submit" class="cw-link-button" name="doe" value="accepted">
        {title}
      </button>
    </form>
    {why}{' '}
    <a class="govuk-link" href={routes.clause.to({ id })}>
      Lees<span class="govuk-visually-hidden"> {title}</span>
    </a>
  </li>
)
