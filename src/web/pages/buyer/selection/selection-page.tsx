import type { InputFault } from '../../../../actions/refusal.js'
import { levelInWords } from '../../../../clauses/facts/selection-criteria.js'
import { formatNumber } from '../../../../kernel/format.js'
import { selectionCriterionKinds } from '../../../../procurement/code-lists.js'
import { effectiveLots, isDivided } from '../../../../procurement/lots.js'
import type { SelectionCriterion } from '../../../../procurement/selection-criterion.js'
import { proposedSelection, type SelectionProposal } from '../../../../procurement/selection-proposals.js'
import { Tick } from '../../../components/choice-fields.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { missingPage } from '../../../http/error-pages.js'
import { answerPage } from '../../../http/page-answer.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { FindingsHere, findingsAbout } from '../check/findings-here.js'
import { DossierPage } from '../dossier-page.js'
import { addressAfter, isPage } from '../overview/next-step.js'
import { answersRefused } from '../questions/answers-refused.js'
import { wasName } from '../questions/control-names.js'
import { wasIn } from '../questions/question-form.js'
import { idOfControl, nameOfKind, SelectionFields } from './selection-fields.js'
import {
  blankSelectionRow,
  isSelectionKind,
  type SelectionFault,
  type SelectionRow,
  selectionCriteriaOf,
  selectionRowsIn,
} from './selection-form.js'

const path = 'selectionCriteria'

/** What tenderers are selected on, with what fits this contract beside it. */
export function showSelection(call: DossierCall): Response | Promise<Response> {
  const { selectionCriteria, procedureType } = call.dossier.procedure
  return procedureType === 'limited-value'
    ? missingPage(call.c)
    : selectionPage(call, (selectionCriteria ?? []).map(asRow), [])
}

/** Keeps the criteria; a button that adds one keeps the others first. */
export async function saveSelection(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const then = sentText(sent.fields, 'dan')
  const rows = [...selectionRowsIn(sent.fields), ...addedBy(then, call)]
  const { criteria, faults } = selectionCriteriaOf(rows)
  if (faults.length > 0) return selectionPage(call, rows, faults, 422)
  const before = dossier.procedure.selectionCriteria
  const saysNone = sent.fields.has('geen')
  if (saysNone && rows.length > 0) return selectionPage(call, rows, [bothSaid], 422)
  const value = rows.length > 0 ? criteria : saysNone ? [] : undefined
  const answers = [{ path, value, was: wasIn(sent.fields, path, before) }]
  const kept = await doors.actions.answerQuestions(actor, dossier.id, answers)
  if (kept.ok) {
    if (then === 'later') return c.redirect(routes.dossier.to({ id: dossier.id }), 303)
    if (then === 'verder')
      return c.redirect(addressAfter(dossier.id, kept.value.workbench, isPage('selectie')), 303)
    return c.redirect(`${c.req.path}#${idOfControl(`s.${Math.max(0, rows.length - 1)}`)}`, 303)
  }
  const again = (found: readonly InputFault[]) => selectionPage(call, rows, found.map(atControl), 422)
  return answersRefused(call, kept.error, [{ path, label: 'Selectiecriteria' }], again, answers)
}

const bothSaid: SelectionFault = {
  control: 'geen',
  message: 'Haal de criteria weg of haal het vinkje weg: je vraagt iets, of je vraagt niets.',
}

/** The row that a button adds: an empty one of a kind, or one that was proposed. */
function addedBy(then: string, call: DossierCall): readonly SelectionRow[] {
  const [deed, what = ''] = then.split(':')
  if (deed === 'voeg-toe' && isSelectionKind(what)) return [blankSelectionRow(what)]
  if (deed !== 'neem-over') return []
  const proposal = proposedSelection(call.workbench.procedure)[Number(what)]
  return proposal === undefined ? [] : [asRow(proposal.criterion)]
}

/** `selectionCriteria.1.amount` → `s.1.amount`. */
const atControl = ({ path: at, message }: InputFault): SelectionFault => ({
  control: at.startsWith(`${path}.`) ? `s${at.slice(path.length)}` : 's.0',
  message,
})

const asRow = (criterion: SelectionCriterion): SelectionRow => ({
  kind: criterion.kind,
  lot: criterion.lot ?? '',
  count: shown(criterion.count),
  amount: shown(criterion.amount),
  years: shown(criterion.years),
  subject: criterion.subject ?? '',
  proof: criterion.proof ?? '',
  motivation: criterion.motivation ?? '',
})
const shown = (number: number | undefined): string => (number === undefined ? '' : formatNumber(number))

function selectionPage(
  call: DossierCall,
  rows: readonly SelectionRow[],
  faults: readonly SelectionFault[],
  status: 200 | 422 = 200,
): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  const lots = effectiveLots(workbench.procedure)
  const before = dossier.procedure.selectionCriteria
  return answerPage(
    c,
    <DossierPage
      of={call}
      subject="selection"
      title="Wie mag meedoen?"
      caption="Selectiecriteria"
      hasErrors={faults.length > 0}
    >
      <div class="cw-narrow">
        <ErrorSummary
          errors={faults.map(({ control, message }) => ({ id: idOfControl(control), message }))}
        />
        <p class="govuk-body">
          Een selectiecriterium zegt wat een onderneming moet kunnen of hebben om mee te doen. Vraag alleen
          wat het werk nodig heeft, met een niveau dat bij de waarde past, en zeg welk bewijs volstaat.
        </p>
        <FindingsHere findings={findingsAbout(workbench, [path])} dossier={dossier.id} from={c.req.path} />
        <form method="post" action={c.req.path} novalidate>
          {/* The Enter key presses the first button of a form: it keeps what was typed. */}
          <button type="submit" name="dan" value="hier" class="govuk-visually-hidden" tabindex={-1}>
            Bewaar
          </button>
          {rows.map((row, index) => (
            <SelectionFields row={row} index={index} lots={lots} faults={faults} />
          ))}
          {rows.length === 0 && (
            <Tick
              id="geen"
              name="geen"
              label="Ik selecteer niet: iedere onderneming mag inschrijven"
              checked={before !== undefined && (before ?? []).length === 0}
              error={faults.find(({ control }) => control === 'geen')?.message}
            />
          )}
          <Proposals call={call} rows={rows} />
          <AddButtons />
          <input type="hidden" name={wasName(path)} value={JSON.stringify(before) ?? ''} />
          <div class="govuk-button-group">
            <Button name="dan" value="verder">
              Bewaar en ga verder
            </Button>
            <Button name="dan" value="later" secondary>
              Bewaar en kom later terug
            </Button>
          </div>
        </form>
      </div>
    </DossierPage>,
    status,
  )
}

/** What fits this contract and does not stand there yet. */
const Proposals = ({ call, rows }: { call: DossierCall; rows: readonly SelectionRow[] }) => {
  const { procedure } = call.workbench
  const proposals = proposedSelection(procedure)
    .map((proposal, index) => ({ ...proposal, index }))
    .filter(
      ({ criterion }) =>
        !rows.some(({ kind, lot }) => kind === criterion.kind && lot === (criterion.lot ?? '')),
    )
  if (proposals.length === 0) return null
  return (
    <section class="cw-decides" aria-labelledby="past-hier">
      <h2 class="govuk-heading-m" id="past-hier">
        Dit past bij deze opdracht
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        {proposals.map((proposal) => (
          <Proposal proposal={proposal} lot={isDivided(procedure) ? lotWords(call, proposal) : ''} />
        ))}
      </ul>
    </section>
  )
}

const lotWords = ({ workbench }: DossierCall, { criterion }: SelectionProposal): string => {
  const number = effectiveLots(workbench.procedure).find(({ id }) => id === criterion.lot)?.number
  return number === undefined ? '' : ` (perceel ${number})`
}

const Proposal = ({
  proposal: { criterion, why, index },
  lot,
}: {
  proposal: SelectionProposal & { readonly index: number }
  lot: string
}) => (
  <li>
    <strong>
      {nameOfKind(criterion.kind)}
      {lot}
    </strong>
    : {levelInWords(criterion)}.<br />
    <span class="cw-quiet">{why}</span>
    <br />
    <button type="submit" class="cw-link-button" name="dan" value={`neem-over:${index}`}>
      Neem over
      <span class="govuk-visually-hidden">
        {' '}
        {selectionCriterionKinds[criterion.kind]}
        {lot}
      </span>
    </button>
  </li>
)

const AddButtons = () => (
  <fieldset class="govuk-fieldset">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Voeg zelf een criterium toe</legend>
    <div class="cw-actions">
      {Object.keys(selectionCriterionKinds)
        .filter(isSelectionKind)
        .map((kind) => (
          <Button name="dan" value={`voeg-toe:${kind}`} secondary>
            {nameOfKind(kind)}
          </Button>
        ))}
    </div>
  </fieldset>
)
