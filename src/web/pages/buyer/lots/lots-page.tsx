import { lotsEverUsed } from '../../../../dossiers/lots-ever-used.js'
import { formatEuro } from '../../../../kernel/format.js'
import { success } from '../../../../kernel/result.js'
import { reservedParticipations } from '../../../../procurement/code-lists.js'
import { type LotWithId, normaliseProcedure } from '../../../../procurement/lot-ids.js'
import { effectiveLots } from '../../../../procurement/lots.js'
import type { Procedure } from '../../../../procurement/procedure.js'
import { Button } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { missingPage, writeErrorPage } from '../../../http/error-pages.js'
import { sentFields, sentText } from '../../../http/sent-form.js'
import { dossierAddress } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'
import { addressAfter, isPage } from '../overview/next-step.js'
import { counted } from '../questions/pane.js'
import { change } from '../questions/save.js'

/** The lots of a dossier: add, copy, put in another order, take away. */
export function showLots({ c, dossier, workbench }: DossierCall): Response | Promise<Response> {
  const lots = effectiveLots(workbench.procedure)
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Page title="Percelen" current="dossiers" back={{ href: dossierAddress(dossier.id), text: 'Takenlijst' }}>
      <p class="govuk-body cw-narrow">
        Eén perceel betekent dat de opdracht niet verdeeld is. Meer percelen maken het voor kleine en sociale
        ondernemingen makkelijker om in te schrijven. Waarde, CPV-code en plaats vul je per perceel in.
      </p>
      {lots.map((lot) => (
        <section class="cw-clause" aria-labelledby={`p-${lot.id}`}>
          <h2 class="govuk-heading-m" id={`p-${lot.id}`}>
            Perceel {lot.number}: {lot.title || 'zonder titel'}
          </h2>
          <p class="govuk-body">
            {lot.estimatedValue === undefined ? 'Nog geen raming' : formatEuro(lot.estimatedValue)}
            {lot.reservedParticipation !== undefined &&
              ` · ${reservedParticipations[lot.reservedParticipation]}`}
            {` · ${lot.awardCriteria?.length ?? 0} gunningscriteria`}
          </p>
          <form method="post" action={dossierAddress(dossier.id, 'percelen')} class="cw-actions">
            <input type="hidden" name="perceel" value={lot.id} />
            <a class="govuk-link" href={dossierAddress(dossier.id, `vragen/perceel?perceel=${lot.id}`)}>
              Vul in<span class="govuk-visually-hidden"> voor perceel {lot.number}</span>
            </a>
            <a class="govuk-link" href={dossierAddress(dossier.id, `percelen/${lot.id}/criteria`)}>
              Gunningscriteria<span class="govuk-visually-hidden"> van perceel {lot.number}</span>
            </a>
            {workbench.market(lot.id) !== undefined && (
              <a class="govuk-link" href={dossierAddress(dossier.id, `ondernemingen?perceel=${lot.id}`)}>
                {counted(
                  workbench.market(lot.id)?.count ?? 0,
                  'passende onderneming',
                  'passende ondernemingen',
                )}
                <span class="govuk-visually-hidden"> voor perceel {lot.number}</span>
              </a>
            )}
            <a class="govuk-link" href={dossierAddress(dossier.id, `advies?perceel=${lot.id}`)}>
              Welk instrument past?<span class="govuk-visually-hidden"> Perceel {lot.number}</span>
            </a>
            <Deed deed="kopieer" text="Kopieer" number={lot.number} />
            {lot.number > 1 && <Deed deed="omhoog" text="Naar boven" number={lot.number} />}
            {lot.number < lots.length && <Deed deed="omlaag" text="Naar onder" number={lot.number} />}
            {lots.length > 1 && (
              <a class="govuk-link" href={dossierAddress(dossier.id, `percelen/${lot.id}/verwijder`)}>
                Haal weg<span class="govuk-visually-hidden"> perceel {lot.number}</span>
              </a>
            )}
          </form>
        </section>
      ))}
      <form method="post" action={dossierAddress(dossier.id, 'percelen')} class="cw-actions">
        <Button name="doe" value="voeg-toe" secondary>
          Voeg een perceel toe
        </Button>
        <a class="govuk-button" href={addressAfter(dossier.id, workbench, isPage('percelen'))}>
          Ga verder
        </a>
      </form>
    </Page>,
  )
}

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
  const back = { href: dossierAddress(dossier.id, 'percelen'), text: 'Percelen' }
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

type Lots = readonly LotWithId[]

const deeds: Readonly<Record<string, (lots: Lots, index: number) => readonly object[]>> = {
  'voeg-toe': (lots) => [...lots, { title: '' }],
  kopieer: (lots, index) => lots.flatMap((lot, at) => (at === index ? [lot, copyOf(lot)] : [lot])),
  omhoog: (lots, index) => swapped(lots, index - 1),
  omlaag: (lots, index) => swapped(lots, index),
  verwijder: (lots, index) => (lots.length === 1 ? lots : lots.toSpliced(index, 1)),
}

/** The same answers under an id of its own. */
const copyOf = ({ id: _, ...lot }: LotWithId): object => ({
  ...lot,
  title: `${(lot.title ?? '').slice(0, 490)} (kopie)`,
})

function swapped(lots: Lots, first: number): Lots {
  const [one, other] = [lots[first], lots[first + 1]]
  return one === undefined || other === undefined ? lots : lots.toSpliced(first, 2, other, one)
}

export async function changeLots(call: DossierCall): Promise<Response> {
  const { c, dossier } = call
  const sent = await sentFields(c)
  const name = sentText(sent, 'doe')
  const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined
  if (deed === undefined) return missingPage(c)
  const kept = await change(call, (current) => {
    const lots = withIds(current.procedure)
    const index = lots.findIndex(({ id }) => id === sentText(sent, 'perceel'))
    // A lot that somebody else took away meanwhile stays away.
    if (index < 0 && name !== 'voeg-toe') return success(current.procedure)
    const procedure = { ...current.procedure, lots: deed(lots, index) }
    return success(normaliseProcedure(procedure, lotsEverUsed(current)))
  })
  if (kept.ok) return c.redirect(dossierAddress(dossier.id, 'percelen'), 303)
  return kept.error.kind === 'no-room' || kept.error.kind === 'not-writable'
    ? writeErrorPage(c, kept.error.kind)
    : missingPage(c)
}

const withIds = (procedure: Procedure): Lots =>
  effectiveLots(procedure).map(({ id }) => ({ ...procedure.lots?.find((lot) => lot.id === id), id }))
