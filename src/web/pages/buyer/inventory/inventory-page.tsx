import type { InputFault } from '../../../../actions/refusal.js'
import { counted } from '../../../../kernel/format.js'
import { type EffectiveLot, effectiveLots } from '../../../../procurement/lots.js'
import { Tick } from '../../../components/choice-fields.js'
import { Button, ErrorSummary } from '../../../components/form.js'
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
import {
  type InventoryFault,
  type InventoryRow,
  inventoryOf,
  inventoryRowsIn,
  rowOf,
  withNewRows,
} from './inventory-form.js'
import { InventoryTable, idOfControl } from './inventory-rows.js'
import { sentPositions, UploadForm } from './inventory-upload.js'

const path = 'inventory'

/** What the tenderer gives a price for, post by post. */
export const showInventory = (call: DossierCall): Response | Promise<Response> =>
  inventoryPage(call, { rows: (call.dossier.procedure.inventory ?? []).map(rowOf) })

/** Keeps the positions: as they were typed, or those of a sheet below the ones that are kept. */
export async function saveInventory(call: DossierCall): Promise<Response> {
  const { sent, dossier } = call
  if (sentText(sent.fields, 'dan') === 'lees') return takeSheet(call)
  const rows = inventoryRowsIn(sent.fields)
  const { positions, faults } = inventoryOf(rows)
  const saysNone = sent.fields.has('geen')
  if (saysNone && rows.length > 0) return inventoryPage(call, { rows, faults: [bothSaid] }, 422)
  if (faults.length > 0) return inventoryPage(call, { rows, faults }, 422)
  const before = dossier.procedure.inventory
  return keep(call, rows, {
    value: rows.length > 0 ? positions : saysNone ? [] : undefined,
    was: wasIn(sent.fields, path, before),
  })
}

const bothSaid: InventoryFault = {
  control: 'geen',
  message: 'Haal de posten weg of haal het vinkje weg: er is een inventaris hier, of een eigen bijlage.',
}

async function takeSheet(call: DossierCall): Promise<Response> {
  const before = call.dossier.procedure.inventory
  const rows = (before ?? []).map(rowOf)
  const read = await sentPositions(call)
  if (!read.ok) return inventoryPage(call, { rows, sheetFault: read.error }, 422)
  return keep(call, rows, { value: [...(before ?? []), ...read.value], was: before })
}

async function keep(
  call: DossierCall,
  rows: readonly InventoryRow[],
  answer: { readonly value: unknown; readonly was: unknown },
): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const answers = [{ path, ...answer }]
  const kept = await doors.actions.answerQuestions(actor, dossier.id, answers)
  if (kept.ok) {
    const then = sentText(sent.fields, 'dan')
    if (then === 'later') return c.redirect(routes.dossier.to({ id: dossier.id }), 303)
    return c.redirect(
      then === 'verder' ? addressAfter(dossier.id, kept.value.workbench, isPage('inventaris')) : c.req.path,
      303,
    )
  }
  const again = (found: readonly InputFault[]) =>
    inventoryPage(call, { rows, faults: found.map(atControl) }, 422)
  return answersRefused(call, kept.error, [{ path, label: 'Inventaris' }], again, answers)
}

/** `inventory.1.quantity` → `p.1.quantity`; of the list as a whole: its first row. */
const atControl = ({ path: at, message }: InputFault): InventoryFault => ({
  control: at.startsWith(`${path}.`) ? `p${at.slice(path.length)}` : 'p.0.description',
  message,
})

interface Shown {
  readonly rows: readonly InventoryRow[]
  readonly faults?: readonly InventoryFault[]
  readonly sheetFault?: string
}

function inventoryPage(
  call: DossierCall,
  { rows, faults = [], sheetFault }: Shown,
  status: 200 | 422 = 200,
): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  const before = dossier.procedure.inventory
  const errors = [
    ...faults.map(({ control, message }) => ({ id: idOfControl(control), message })),
    ...(sheetFault === undefined ? [] : [{ id: 'geplakt', message: sheetFault }]),
  ]
  return answerPage(
    c,
    <DossierPage
      of={call}
      subject="price"
      title={
        rows.length === 0
          ? 'Welke posten prijzen de inschrijvers?'
          : newsOf(rows, effectiveLots(workbench.procedure))
      }
      caption="Inventaris"
      hasErrors={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <p class="govuk-body cw-narrow">
        De inschrijver vult per post een eenheidsprijs in. De vermoedelijke hoeveelheden dienen om offertes te
        vergelijken. Je krijgt de inventaris als Word en als Excel, met de sommen erin.
      </p>
      <FindingsHere findings={findingsAbout(workbench, [path])} dossier={dossier.id} from={c.req.path} />
      <form method="post" action={c.req.path} novalidate class="cw-positions">
        <InventoryTable rows={withNewRows(rows)} lots={effectiveLots(workbench.procedure)} faults={faults} />
        {rows.length === 0 && (
          <Tick
            id="geen"
            name="geen"
            label="De inventaris is een eigen bijlage: ik maak hem hier niet"
            checked={before !== undefined && (before ?? []).length === 0}
            error={faults.find(({ control }) => control === 'geen')?.message}
          />
        )}
        <input type="hidden" name={wasName(path)} value={JSON.stringify(before) ?? ''} />
        <div class="govuk-button-group">
          <Button name="dan" value="verder">
            Bewaar en ga verder
          </Button>
          <Button name="dan" value="hier" secondary>
            Bewaar en voeg posten toe
          </Button>
          <Button name="dan" value="later" secondary>
            Bewaar en kom later terug
          </Button>
        </div>
      </form>
      <UploadForm call={call} error={sheetFault} />
    </DossierPage>,
    status,
  )
}

const newsOf = (rows: readonly InventoryRow[], lots: readonly EffectiveLot[]): string => {
  const positions = counted(rows.length, 'post', 'posten')
  return lots.length > 1
    ? `${positions} in ${counted(lots.length, 'perceel', 'percelen')}`
    : `${positions} te prijzen`
}
