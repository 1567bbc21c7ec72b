import { effectiveLots, isDivided } from '../../../../procurement/lots.js'
import type { Procedure } from '../../../../procurement/procedure.js'
import { answerPage } from '../../../http/page-answer.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'
import { addressAfter, isPage } from '../overview/next-step.js'
import { ClauseCard } from './clause-card.js'
import type { DecisionFault } from './clause-decision.js'
import { ClauseOffers } from './clause-offers.js'

/** Every clause that is in the text or offered, with why; accept, refuse with a motivation, or write it yourself. */
export const showClauses = (call: DossierCall): Response | Promise<Response> => clausesPage(call)

/** The page of the clauses. @param fault what was wrong with a refusal, and the path of its clause. */
export function clausesPage(
  call: DossierCall,
  fault?: DecisionFault & { readonly path: string },
): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  return answerPage(
    c,
    <DossierPage of={call} subject="performance" title="Clausules" hasErrors={fault !== undefined}>
      <p class="govuk-body cw-narrow">
        Bij elke clausule staat waarom ze er staat. Over een voorstel beslis jij: neem ze over, weiger ze met
        een reden, of schrijf je eigen tekst.
      </p>
      {groupsOf(workbench.procedure).map(({ name, lot }) => (
        <section>
          <h2 class="govuk-heading-m">{name}</h2>
          <ClausesOf call={call} lot={lot} fault={fault} />
          <ClauseOffers call={call} lot={lot} name={name} />
        </section>
      ))}
      <p class="cw-actions">
        <a class="govuk-button" href={addressAfter(dossier.id, workbench, isPage('clausules'))}>
          Ga verder
        </a>
      </p>
    </DossierPage>,
    fault === undefined ? 200 : 422,
  )
}

/** The whole contract, and each lot. */
const groupsOf = (procedure: Procedure): readonly { readonly name: string; readonly lot?: string }[] => [
  { name: 'Voor de hele opdracht' },
  ...effectiveLots(procedure).map(({ id, number, title }) => ({
    name: isDivided(procedure) ? `Perceel ${number}: ${title || 'zonder titel'}` : 'Voor dit perceel',
    lot: id,
  })),
]

const ClausesOf = ({
  call,
  lot,
  fault,
}: {
  call: DossierCall
  lot: string | undefined
  fault: (DecisionFault & { readonly path: string }) | undefined
}) => {
  const own = call.workbench.selection.filter((selected) => selected.lot === lot)
  return (
    <>
      {own.length === 0 && <p class="govuk-body">Nog geen clausules.</p>}
      {own.map((selected) => (
        <ClauseCard
          call={call}
          selected={selected}
          fault={fault?.path === selected.path ? fault : undefined}
        />
      ))}
    </>
  )
}
