import type { InputFault } from '../../../../actions/refusal.js'
import type { Workbench } from '../../../../dossiers/workbench.js'
import { formatNumber } from '../../../../kernel/format.js'
import { readAnswer } from '../../../../procurement/answer-paths.js'
import { lotPath } from '../../../../procurement/answers/path.js'
import { type EffectiveLot, effectiveLots } from '../../../../procurement/lots.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { missingPage } from '../../../http/error-pages.js'
import { ownTurn } from '../../../http/own-turn.js'
import { answerPage } from '../../../http/page-answer.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { FindingsHere, findingsAbout } from '../check/findings-here.js'
import { DossierPage } from '../dossier-page.js'
import { addressAfter, isPage } from '../overview/next-step.js'
import { answersRefused } from '../questions/answers-refused.js'
import { wasName } from '../questions/control-names.js'
import { DocumentPane } from '../questions/document-pane.js'
import { goneForm } from '../questions/gone-form.js'
import { paneOf } from '../questions/pane.js'
import { previewOf } from '../questions/preview.js'
import { wasIn } from '../questions/question-form.js'
import { type CriterionRow, criteriaOf, type RowFault, rowsIn, totalOf, withBlanks } from './criteria-form.js'
import { CriterionFields, idOfControl } from './criterion-fields.js'

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
  if (sentText(sent.fields, 'dan') === 'toon') return criteriaPage(call, lot, rows, faults)
  if (faults.length > 0) return criteriaPage(call, lot, rows, faults, 422)
  const was = wasIn(sent.fields, path, readAnswer(dossier.procedure, path))
  const answers = [{ path, value: criteria, was }]
  const kept = await doors.actions.answerQuestions(actor, dossier.id, answers)
  if (kept.ok) return c.redirect(addressAfterSaving(call, kept.value.workbench, lot), 303)
  const fields = [{ path, label: 'Gunningscriteria' }]
  const again = (found: readonly InputFault[]) => criteriaPage(call, lot, rows, atControls(found, path), 422)
  return answersRefused(call, kept.error, fields, again, answers)
}

/** The part of the bestek with the criteria as they stand in the form, not kept: what the script asks for. */
export async function previewCriteria(call: DossierCall): Promise<Response> {
  const lot = lotOf(call)
  if (lot === undefined) return missingPage(call.c)
  await ownTurn()
  call.c.header('Cache-Control', 'no-store')
  return call.c.html(<CriteriaPane call={call} lot={lot} typed={rowsIn(call.sent.fields)} />)
}

/** The part of the bestek that these criteria feed, as they were typed. */
const CriteriaPane = ({ call, lot, typed }: Pick<FormShown, 'call' | 'lot' | 'typed'>) => {
  const path = lotPath(lot.id, 'awardCriteria')
  const { criteria } = criteriaOf(typed, lot.awardCriteria ?? [])
  const shown = previewOf(call, [{ path, value: criteria }])
  return (
    <DocumentPane pane={paneOf([path], shown, call.workbench)} paths={[path]} dossier={call.dossier.id} />
  )
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

interface FormShown {
  readonly call: DossierCall
  readonly lot: EffectiveLot
  readonly typed: readonly CriterionRow[]
  readonly faults: readonly RowFault[]
}

function criteriaPage(
  call: DossierCall,
  lot: EffectiveLot,
  typed: readonly CriterionRow[],
  faults: readonly RowFault[],
  status: 200 | 422 = 200,
): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  const path = lotPath(lot.id, 'awardCriteria')
  return answerPage(
    c,
    <DossierPage
      of={call}
      subject="award"
      title="Gunningscriteria"
      caption={`Perceel ${lot.number}: ${lot.title || 'zonder titel'}`}
      hasErrors={faults.length > 0}
      script
    >
      <div class="cw-workbench">
        <div class="cw-form">
          <ErrorSummary
            errors={faults.map(({ control, message }) => ({ id: idOfControl(control), message }))}
          />
          <p class="govuk-body">
            De gewichten zijn samen 100. Een sociaal criterium kiest een clausule: die brengt beschrijving,
            bewijs en opvolging mee. Laat een rij leeg om ze niet te gebruiken.
          </p>
          <Total rows={typed} />
          <FindingsHere findings={findingsAbout(workbench, [path])} dossier={dossier.id} from={c.req.path} />
          <CriteriaForm call={call} lot={lot} typed={typed} faults={faults} />
        </div>
        <CriteriaPane call={call} lot={lot} typed={typed} />
      </div>
    </DossierPage>,
    status,
  )
}

const Total = ({ rows }: { rows: readonly CriterionRow[] }) => {
  const total = totalOf(rows.map(({ weight }) => weight))
  return (
    <p class="govuk-body cw-total" role="status" id="totaal">
      Samen {formatNumber(total)} van 100
      {rows.length > 0 &&
        total !== 100 &&
        `: nog ${formatNumber(Math.round((100 - total) * 100) / 100)} te verdelen`}
    </p>
  )
}

const CriteriaForm = ({ call: { c, dossier, shelf, today }, lot, typed, faults }: FormShown) => {
  const path = lotPath(lot.id, 'awardCriteria')
  const clauses = shelf.clauses.ids
    .flatMap((id) => shelf.clauses.newestOn(id, today) ?? [])
    .filter(({ place }) => place === 'specifications/award')
  const was = JSON.stringify(readAnswer(dossier.procedure, path)) ?? ''
  return (
    <form
      method="post"
      action={c.req.path}
      data-preview={routes.criteriaPreview.to({ id: dossier.id, lot: lot.id })}
      novalidate
    >
      {withBlanks(typed).map((row, index) => (
        <CriterionFields
          row={row}
          index={index}
          isNew={index >= typed.length}
          clauses={clauses}
          faults={faults}
        />
      ))}
      <input type="hidden" name={wasName(path)} value={was} />
      <Buttons />
    </form>
  )
}

const Buttons = () => (
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
    <Button name="dan" value="toon" secondary>
      Toon in het voorbeeld
    </Button>
  </div>
)
