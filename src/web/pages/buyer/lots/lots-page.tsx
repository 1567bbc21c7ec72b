import { counted, formatEuro } from '../../../../kernel/format.js'
import { reservedParticipations } from '../../../../procurement/code-lists.js'
import { type EffectiveLot, effectiveLots } from '../../../../procurement/lots.js'
import { Button } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { missingPage } from '../../../http/error-pages.js'
import { answerPage } from '../../../http/page-answer.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'
import { addressAfter, isPage } from '../overview/next-step.js'

/** The lots of a dossier: add, copy, put in another order, take away. */
export function showLots(call: DossierCall): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  const lots = effectiveLots(workbench.procedure)
  return answerPage(
    c,
    <DossierPage of={call} subject="lots" title="Percelen">
      <p class="govuk-body cw-narrow">
        Eén perceel betekent dat de opdracht niet verdeeld is. Meer percelen maken het voor kleine en sociale
        ondernemingen makkelijker om in te schrijven. Waarde, CPV-code en plaats vul je per perceel in.
      </p>
      {lots.map((lot) => (
        <LotCard call={call} lot={lot} of={lots.length} />
      ))}
      <form method="post" action={routes.lots.to({ id: dossier.id })} class="cw-actions">
        <Button name="doe" value="voeg-toe" secondary>
          Voeg een perceel toe
        </Button>
        <a class="govuk-button" href={addressAfter(dossier.id, workbench, isPage('percelen'))}>
          Ga verder
        </a>
      </form>
    </DossierPage>,
  )
}

interface LotProps {
  readonly call: DossierCall
  readonly lot: EffectiveLot
  /** How many lots there are. */
  readonly of: number
}

const LotCard = ({ call, lot, of }: LotProps) => (
  <section class="cw-clause" aria-labelledby={`p-${lot.id}`}>
    <h2 class="govuk-heading-m" id={`p-${lot.id}`}>
      Perceel {lot.number}: {lot.title || 'zonder titel'}
    </h2>
    <p class="govuk-body">
      {lot.estimatedValue === undefined ? 'Nog geen raming' : formatEuro(lot.estimatedValue)}
      {lot.reservedParticipation !== undefined && ` · ${reservedParticipations[lot.reservedParticipation]}`}
      {` · ${lot.awardCriteria?.length ?? 0} gunningscriteria`}
    </p>
    <form method="post" action={routes.lots.to({ id: call.dossier.id })} class="cw-actions">
      <input type="hidden" name="perceel" value={lot.id} />
      <LotLinks call={call} lot={lot} />
      <LotDeeds dossier={call.dossier.id} lot={lot} of={of} />
    </form>
  </section>
)

/** The way to everything that can be filled in or read of a lot. */
const LotLinks = ({
  call: { dossier, workbench },
  lot: { id: lot, number },
}: Pick<LotProps, 'call' | 'lot'>) => {
  const { id } = dossier
  const market = workbench.market(lot)
  return (
    <>
      <a class="govuk-link" href={routes.question.to({ id, question: 'perceel' }, { perceel: lot })}>
        Vul in<span class="govuk-visually-hidden"> voor perceel {number}</span>
      </a>
      <a class="govuk-link" href={routes.criteria.to({ id, lot })}>
        Gunningscriteria<span class="govuk-visually-hidden"> van perceel {number}</span>
      </a>
      {market !== undefined && (
        <a class="govuk-link" href={routes.dossierFirms.to({ id }, { perceel: lot })}>
          {counted(market.count, 'passende onderneming', 'passende ondernemingen')}
          <span class="govuk-visually-hidden"> voor perceel {number}</span>
        </a>
      )}
      <a class="govuk-link" href={routes.advice.to({ id }, { perceel: lot })}>
        Welk instrument past?<span class="govuk-visually-hidden"> Perceel {number}</span>
      </a>
    </>
  )
}

const LotDeeds = ({
  dossier,
  lot: { id, number },
  of,
}: { dossier: string } & Pick<LotProps, 'lot' | 'of'>) => (
  <>
    <Deed deed="kopieer" text="Kopieer" number={number} />
    {number > 1 && <Deed deed="omhoog" text="Naar boven" number={number} />}
    {number < of && <Deed deed="omlaag" text="Naar onder" number={number} />}
    {of > 1 && (
      <a class="govuk-link" href={routes.removeLot.to({ id: dossier, lot: id })}>
        Haal weg<span class="govuk-visually-hidden"> perceel {number}</span>
      </a>
    )}
  </>
)

const Deed = ({ deed, text, number }: { deed: string; text: string; number: number }) => (
  <button type="submit" class="cw-link-button" name="doe" value={deed}>
    {text}
    <span class="govuk-visually-hidden"> perceel {number}</span>
  </button>
)

/** Asks before a lot with its answers goes. */
export function confirmRemoval({ c, dossier, workbench }: DossierCall): Response | Promise<Response> {
  const lot = effectiveLots(workbench.procedure).find(({ id }) => id === c.req.param('lot'))
  if (lot === undefined) return missingPage(c)
  const back = { href: routes.lots.to({ id: dossier.id }), text: 'Percelen' }
  return c.html(
    <Page title={`Perceel ${lot.number} weghalen?`} current="dossiers" back={back}>
      <p class="govuk-body">
        “{lot.title || 'zonder titel'}” gaat weg met alles wat je erover invulde. Dat kun je niet ongedaan
        maken.
      </p>
      <form method="post" action={back.href} class="cw-actions">
        <input type="hidden" name="perceel" value={lot.id} />
        <Button name="doe" value="verwijder" warning>
          Haal het perceel weg
        </Button>
        <a class="govuk-link" href={back.href}>
          Houd het
        </a>
      </form>
    </Page>,
  )
}
