import type { InputFault } from '../../../../actions/refusal.js'
import type { ClauseVersion } from '../../../../clauses/clause.js'
import type { Workbench } from '../../../../dossiers/workbench.js'
import { formatNumber } from '../../../../kernel/format.js'
import { readAnswer } from '../../../../procurement/answer-paths.js'
import { lotPath } from '../../../../procurement/answers/path.js'
import { criterionTypes } from '../../../../procurement/code-lists.js'
import { type EffectiveLot, effectiveLots } from '../../../../procurement/lots.js'
import { Button, ErrorSummary, Select, TextArea, TextInput, Tick } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { missingPage } from '../../../http/error-pages.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { FindingsHere, findingsAbout } from '../check/findings-here.js'
import { addressAfter, isPage } from '../overview/next-step.js'
import { answersRefused } from '../questions/answers-refused.js'
import { wasName } from '../questions/field-control.js'
import { goneForm } from '../questions/gone-form.js'
import { wasIn } from '../questions/question-form.js'
import { type CriterionRow, criteriaOf, type RowFault, rowsIn, totalOf, withBlanks } from './criteria-form.js'

const lotOf = ({ c, workbench }: DossierCall): EffectiveLot | undefined =>
  effectiveLots(workbench.procedure).find(({ id }) => id === c.req.param('lot'))

/** The award criteria of a lot with their parts, and what the weights add up to. */
export function showCriteria(call: DossierCall): Response | Promise<Response> {
  const lot = lotOf(call)
  return lot === undefined
    ? missingPage(call.c)
    : criteriaPage(call, lot, (lot.awardCriteria ?? []).map(asRow), [])
}

const asRow = (criterion: NonNullable<EffectiveLot['awardCriteria']>[number]): CriterionRow => ({
  type: criterion.type ?? '',
  name: criterion.name ?? '',
  weight: shownWeight(criterion.weight),
  clause: criterion.clause ?? '',
  social: criterion.social === true,
  description: criterion.description ?? '',
  scoring: criterion.scoring ?? '',
  evidence: criterion.evidence ?? '',
  parts: (criterion.subCriteria ?? []).map(({ name = '', weight }) => ({
    name,
    weight: shownWeight(weight),
  })),
})
const shownWeight = (weight: number | undefined): string => (weight === undefined ? '' : formatNumber(weight))

/** Keeps the criteria of a lot. */
export async function saveCriteria(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const lot = lotOf(call)
  if (lot === undefined) return goneForm(c, dossier.id, sent.fields)
  const rows = rowsIn(sent.fields)
  const path = lotPath(lot.id, 'awardCriteria')
  const { criteria, faults } = criteriaOf(rows, lot.awardCriteria ?? [])
  if (faults.length > 0) return criteriaPage(call, lot, rows, faults, 422)
  const was = wasIn(sent.fields, path, readAnswer(dossier.procedure, path))
  const answers = [{ path, value: criteria, was }]
  const kept = await doors.actions.answerQuestions(actor, dossier.id, answers)
  if (kept.ok) return c.redirect(addressAfterSaving(call, kept.value.workbench, lot), 303)
  const fields = [{ path, label: 'Gunningscriteria' }]
  const again = (found: readonly InputFault[]) => criteriaPage(call, lot, rows, atControls(found, path), 422)
  return answersRefused(call, kept.error, fields, again, answers)
}

/** On to the next step, back to the tasks, or here again for one more. */
function addressAfterSaving(
  { c, dossier: { id }, sent }: DossierCall,
  workbench: Workbench,
  lot: EffectiveLot,
): string {
  switch (sentText(sent.fields, 'dan')) {
    case 'verder':
      return addressAfter(id, workbench, isPage('criteria', lot.id))
    case 'later':
      return routes.dossier.to({ id })
    default:
      return c.req.path
  }
}

const atControls = (faults: readonly InputFault[], path: string): readonly RowFault[] =>
  faults.map((fault) => ({ control: controlOf(fault.path, path), message: fault.message }))

/** `lots.LOT-0001.awardCriteria.1.subCriteria.0.weight` → `c.1.sub.0.weight`. */
const controlOf = (path: string, base: string): string =>
  path.startsWith(base) ? `c${path.slice(base.length).replace('subCriteria', 'sub')}` : 'c.0.name'

const idOf = (control: string): string => control.replaceAll('.', '-')

function criteriaPage(
  { c, dossier, shelf, today, workbench }: DossierCall,
  lot: EffectiveLot,
  typed: readonly CriterionRow[],
  faults: readonly RowFault[],
  status: 200 | 422 = 200,
): Response | Promise<Response> {
  const rows = withBlanks(typed)
  const clauses = shelf.clauses.ids
    .flatMap((id) => shelf.clauses.newestOn(id, today) ?? [])
    .filter(({ place }) => place === 'specifications/award')
  const path = lotPath(lot.id, 'awardCriteria')
  const total = totalOf(typed.map(({ weight }) => weight))
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Page
      title="Gunningscriteria"
      caption={`Perceel ${lot.number}: ${lot.title || 'zonder titel'}`}
      current="dossiers"
      back={{ href: routes.dossier.to({ id: dossier.id }), text: 'Takenlijst' }}
      hasErrors={faults.length > 0}
      script
    >
      <div class="cw-narrow">
        <ErrorSummary errors={faults.map(({ control, message }) => ({ id: idOf(control), message }))} />
        <p class="govuk-body">
          De gewichten zijn samen 100. Een sociaal criterium kiest een clausule: die brengt beschrijving,
          bewijs en opvolging mee. Laat een rij leeg om ze niet te gebruiken.
        </p>
        <p class="govuk-body cw-total" role="status" id="totaal">
          Samen {formatNumber(total)} van 100
          {typed.length > 0 &&
            total !== 100 &&
            `: nog ${formatNumber(Math.round((100 - total) * 100) / 100)} te verdelen`}
        </p>
        <FindingsHere findings={findingsAbout(workbench, [path])} dossier={dossier.id} from={c.req.path} />
        <form method="post" action={c.req.path} novalidate>
          {rows.map((row, index) => (
            <CriterionFields
              row={row}
              index={index}
              isNew={index >= typed.length}
              clauses={clauses}
              faults={faults}
            />
          ))}
          <input
            type="hidden"
            name={wasName(path)}
            value={JSON.stringify(readAnswer(dossier.procedure, path)) ?? ''}
          />
          <div class="govuk-button-group">
            <Button name="dan" value="verder">
              Bewaar en ga verder
            </Button>
            <Button name="dan" value="hier" secondary>
              Bewaar en voeg nog een toe
            </Button>
            <Button name="dan" value="later" secondary>
              Bewaar en kom later terug
            </Button>
          </div>
        </form>
      </div>
    </Page>,
    status,
  )
}

const CriterionFields = ({
  row,
  index,
  isNew,
  clauses,
  faults,
}: {
  row: CriterionRow
  index: number
  isNew: boolean
  clauses: readonly ClauseVersion[]
  faults: readonly RowFault[]
}) => {
  const own = (field: string) => ({
    id: idOf(`c.${index}.${field}`),
    name: `c.${index}.${field}`,
    error: faultAt(faults, `c.${index}.${field}`),
  })
  const subs = totalOf(row.parts.map(({ weight }) => weight))
  return (
    <fieldset class="govuk-fieldset cw-clause">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
        {isNew ? `Nieuw criterium ${index + 1}` : `Criterium ${index + 1}: ${row.name || 'zonder naam'}`}
      </legend>
      <Select {...own('type')} strong label="Soort" options={criterionTypes} empty="Kies" chosen={row.type} />
      <TextInput {...own('name')} label="Naam" value={row.name} />
      <TextInput {...own('weight')} label="Gewicht op 100" value={row.weight} short inputmode="decimal" />
      <Select
        {...own('clause')}
        strong
        label="Clausule"
        options={Object.fromEntries(clauses.map(({ id, title }) => [id, title]))}
        empty="Geen: ik beschrijf het zelf"
        chosen={row.clause}
      />
      <details
        class="govuk-details"
        open={row.description !== '' || row.scoring !== '' || row.evidence !== ''}
      >
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">
            Beschrijving, beoordeling en bewijs
            <span class="govuk-visually-hidden"> van criterium {index + 1}</span>
          </span>
        </summary>
        <TextArea {...own('description')} label="Wat beoordeel je?" value={row.description} rows={3} />
        <TextArea {...own('scoring')} label="Hoe geef je een score?" value={row.scoring} rows={3} />
        <TextArea {...own('evidence')} label="Wat voegt de inschrijver toe?" value={row.evidence} rows={3} />
        <Tick {...own('social')} label="Dit is een sociaal criterium" checked={row.social} />
      </details>
      <details class="govuk-details" open={row.parts.some(({ name }) => name !== '')}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">
            Subcriteria{subs > 0 && `, samen ${formatNumber(subs)}`}
            <span class="govuk-visually-hidden"> van criterium {index + 1}</span>
          </span>
        </summary>
        {row.parts.map((part, at) => (
          <div class="cw-sub">
            <TextInput {...own(`sub.${at}.name`)} label={`Subcriterium ${at + 1}`} value={part.name} />
            <TextInput {...own(`sub.${at}.weight`)} label="Gewicht" value={part.weight} inputmode="decimal" />
          </div>
        ))}
      </details>
      {!isNew && <Tick {...own('weg')} label={`Haal criterium ${index + 1} weg`} checked={false} />}
    </fieldset>
  )
}

const faultAt = (faults: readonly RowFault[], control: string): string | undefined =>
  faults.find((fault) => fault.control === control)?.message
