import { formatEuro, formatNumber } from '../../../../kernel/format.js'
import { rankingOf } from '../../../../procurement/award-ranking.js'
import { type EffectiveLot, effectiveLots, isDivided } from '../../../../procurement/lots.js'
import { Button, ErrorSummary, TextArea, TextInput, Tick } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { Table } from '../../../components/table.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { FindingsHere, findingsAbout } from '../check/findings-here.js'
import {
  type AwardFault,
  type AwardRows,
  awardOf,
  awardRows,
  awardSeen,
  faultsAtControls,
  type OfferRow,
  rowsOfAward,
} from './award-form.js'

/** The tenders that came in, how the jury judges them, and when the decision goes out. */
export const showAward = (call: DossierCall): Response | Promise<Response> =>
  awardPage(call, rowsOfAward(call.dossier.award, lotsOf(call)), [])

const lotsOf = ({ workbench }: DossierCall): readonly EffectiveLot[] => effectiveLots(workbench.procedure)

/** Keeps tenders and assessments; what somebody else kept meanwhile is not written over. */
export async function saveAward(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const rows = awardRows(sent.fields, lotsOf(call))
  const { award, faults } = awardOf(rows)
  if (faults.length > 0) return awardPage(call, rows, faults)
  const seen = { award: awardSeen(sentText(sent.fields, 'was')) }
  const kept = await doors.actions.replaceAward(actor, dossier.id, seen, award)
  if (kept.ok) return c.redirect(routes.award.to({ id: dossier.id }), 303)
  switch (kept.error.kind) {
    case 'conflict':
      return awardPage(call, rows, [conflict])
    case 'invalid':
      return awardPage(call, rows, faultsAtControls(kept.error.faults, award))
    default:
      return refusalPage(c, kept.error)
  }
}

const conflict: AwardFault = {
  control: 'intussen',
  message:
    'Iemand anders wijzigde de beoordeling intussen: vergelijk met wat hieronder bewaard staat, en bewaar opnieuw.',
}

function awardPage(
  call: DossierCall,
  rows: AwardRows,
  faults: readonly AwardFault[],
): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  const lots = lotsOf(call)
  const error = (control: string): string | undefined =>
    faults.find((fault) => fault.control === control)?.message
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Page
      title="Beoordeling van de offertes"
      current="dossiers"
      back={{ href: routes.dossier.to({ id: dossier.id }), text: 'Takenlijst' }}
      hasErrors={faults.length > 0}
    >
      <div class="cw-narrow">
        <ErrorSummary errors={faults.map(({ control, message }) => ({ id: idOf(control), message }))} />
        <p class="govuk-body">
          Vul per offerte de prijs en de scores in. Schrijf bij elke score op kwaliteit waarom: punten alleen
          volstaan niet als motivering. De punten voor de prijs worden berekend.
        </p>
        <FindingsHere
          findings={findingsAbout(workbench, ['award'])}
          dossier={dossier.id}
          from={routes.award.to({ id: dossier.id })}
        />
        <Kept call={call} isConflict={faults.includes(conflict)} />
        <form method="post" action={c.req.path} novalidate>
          {lots.map((lot) => {
            const own = rows.offers.flatMap((row, index) => (row.lot === lot.id ? [{ row, index }] : []))
            const next = rows.offers.length + lot.number - 1
            return (
              <section aria-labelledby={`perceel-${lot.id}`}>
                <h2 class="govuk-heading-m" id={`perceel-${lot.id}`}>
                  {isDivided(workbench.procedure)
                    ? `Perceel ${lot.number}: ${lot.title || 'zonder titel'}`
                    : 'Offertes'}
                </h2>
                {own.map(({ row, index }) => (
                  <OfferFields lot={lot} row={row} index={index} error={error} />
                ))}
                <OfferFields lot={lot} index={next} error={error} />
              </section>
            )
          })}
          <h2 class="govuk-heading-m">Beslissing en wachttermijn</h2>
          <TextInput
            id="approvedOffer"
            name="approvedOffer"
            label="Bedrag van de goed te keuren offerte, zonder btw"
            value={rows.approvedOffer}
            error={error('approvedOffer')}
            unit="€"
            inputmode="decimal"
          />
          <TextInput
            id="decisionSentOn"
            name="decisionSentOn"
            label="Op welke dag verzend je de beslissing?"
            hint="Bijvoorbeeld 1/2/2027."
            value={rows.decisionSentOn}
            error={error('decisionSentOn')}
            short
          />
          <TextInput
            id="standstillDays"
            name="standstillDays"
            label="Hoeveel dagen wacht je voor je de opdracht sluit?"
            hint="0 als er geen wachttermijn is."
            value={rows.standstillDays}
            error={error('standstillDays')}
            unit="dagen"
            inputmode="decimal"
          />
          <input type="hidden" name="was" value={JSON.stringify(dossier.award) ?? ''} />
          <Button>Bewaar</Button>
        </form>
        {workbench.document('award-report') !== undefined && (
          <p class="govuk-body cw-actions">
            <a class="govuk-link" href={routes.document.to({ id: dossier.id, document: 'award-report' })}>
              Lees het beoordelingsverslag
            </a>
            <a
              class="govuk-link"
              href={routes.documentFile.to({ id: dossier.id, file: 'award-report.docx' })}
            >
              Download het als Word
            </a>
          </p>
        )}
      </div>
    </Page>,
    faults.length > 0 ? 422 : 200,
  )
}

const idOf = (control: string): string => control.replaceAll('.', '-')

/** The ranking that is kept; beside what was typed when somebody else was here meanwhile. */
const Kept = ({ call, isConflict }: { call: DossierCall; isConflict: boolean }) => {
  const { dossier, workbench } = call
  const ranked = lotsOf(call).flatMap((lot) => {
    const ranking = rankingOf(lot, dossier.award)
    return ranking.length === 0 ? [] : [{ lot, ranking }]
  })
  return (
    <div id="intussen" tabindex={-1}>
      {ranked.map(({ lot, ranking }) => (
        <>
          <h2 class="govuk-heading-s">
            {isConflict ? 'Bewaard door de ander' : 'Rangschikking'}
            {isDivided(workbench.procedure) && `, perceel ${lot.number}`}
          </h2>
          <Table
            label={`Rangschikking van perceel ${lot.number}`}
            headers={['Plaats', 'Inschrijver', 'Prijs', 'Totaal']}
          >
            {ranking.map(({ rank, tenderer, price, total }) => (
              <tr class="govuk-table__row">
                <td class="govuk-table__cell">{rank ?? 'nog niet volledig'}</td>
                <th scope="row" class="govuk-table__header">
                  {tenderer}
                </th>
                <td class="govuk-table__cell">{price === undefined ? '–' : formatEuro(price)}</td>
                <td class="govuk-table__cell">{total === undefined ? '–' : formatNumber(total)}</td>
              </tr>
            ))}
          </Table>
        </>
      ))}
    </div>
  )
}

const OfferFields = ({
  lot,
  row,
  index,
  error,
}: {
  lot: EffectiveLot
  row?: OfferRow
  index: number
  error: (control: string) => string | undefined
}) => {
  const own = (field: string) => ({
    id: idOf(`o.${index}.${field}`),
    name: `o.${index}.${field}`,
    error: error(`o.${index}.${field}`),
  })
  return (
    <fieldset class="govuk-fieldset cw-clause">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        {row === undefined ? 'Nieuwe offerte' : `Offerte van ${row.tenderer || 'een inschrijver'}`}
      </legend>
      <input type="hidden" name={`o.${index}.lot`} value={lot.id} />
      <TextInput {...own('tenderer')} label="Inschrijver" value={row?.tenderer ?? ''} />
      <TextInput
        {...own('price')}
        label="Prijs zonder btw"
        value={row?.price ?? ''}
        unit="€"
        inputmode="decimal"
      />
      {row !== undefined &&
        (lot.awardCriteria ?? []).map(({ name = 'zonder naam', weight, type }, criterion) =>
          type === 'price' ? null : (
            <>
              <TextInput
                {...own(`c.${criterion}.score`)}
                label={`Score op ${name}${weight === undefined ? '' : `, op ${formatNumber(weight)}`}`}
                value={row.scores[criterion]?.score ?? ''}
                short
                inputmode="decimal"
              />
              <TextArea
                {...own(`c.${criterion}.words`)}
                label={`Waarom deze score op ${name}?`}
                value={row.scores[criterion]?.words ?? ''}
                rows={3}
              />
            </>
          ),
        )}
      {row === undefined ? (
        <p class="govuk-hint">De scores vul je in nadat je de offerte bewaarde.</p>
      ) : (
        <Tick {...own('weg')} label="Haal deze offerte weg" />
      )}
    </fieldset>
  )
}
