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
import { bringsSheet, SheetFields, sentPositions } from './inventory-upload.js'

const path = 'inventory'

/** What the tenderer gives a price for, post by post. */
export const showInventory = (call: DossierCall): Response | Promise<Response> =>
  inventoryPage(call, { rows: (call.dossier.procedure.inventory ?? []).map(rowOf) })

/** Keeps the positions as they were typed, and those of a sheet below them. */
export async function saveInventory(call: DossierCall): Promise<Response> {
  const { sent, dossier } = call
  const before = dossier.procedure.inventory
  const typed = typedRows(call)
  const sheet = bringsSheet(call) ? await sentPositions(call) : undefined
  if (sheet?.ok === false)
    return inventoryPage(
      call,
      { rows: typed, sheetFault: sheet.error, faults: inventoryOf(typed).faults },
      422,
    )
  const taken = sheet?.value ?? []
  const { positions, faults } = inventoryOf(typed)
  const rows = [...typed, ...taken.map(rowOf)]
  // A tick that says there are no positions is of before the sheet.
  const saysNone = sheet === undefined && sent.fields.has('geen')
  if (saysNone && rows.length > 0) return inventoryPage(call, { rows, faults: [bothSaid] }, 422)
  if (faults.length > 0) return inventoryPage(call, { rows, faults, taken: taken.length }, 422)
  return keep(
    call,
    { rows, taken: taken.length },
    {
      value: rows.length > 0 ? [...positions, ...taken] : saysNone ? [] : undefined,
      was: wasIn(sent.fields, path, before),
    },
  )
}

/** The rows of the form; those that are kept, of a form that had none. */
function typedRows({ sent, dossier }: DossierCall): readonly InventoryRow[] {
  const hadRows = [...sent.fields.keys()].some((name) => name.startsWith('p.'))
  return hadRows || sentText(sent.fields, 'dan') !== 'lees'
    ? inventoryRowsIn(sent.fields)
    : (dossier.procedure.inventory ?? []).map(rowOf)
}

const bothSaid: InventoryFault = {
  control: 'geen',
  message: 'Haal de posten weg of haal het vinkje weg: er is een inventaris hier, of een eigen bijlage.',
}

async function keep(
  call: DossierCall,
  shown: Pick<Shown, 'rows' | 'taken'>,
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
    inventoryPage(call, { ...shown, faults: found.map(atControl) }, 422)
  return answersRefused(call, kept.error, [{ path, label: 'Inventaris' }], again, answers)
}

/** `inventory.1.quantity` → `p.1.quantity`; of the list as a whole: its first row. */
const atControl = ({ path: at, message }: InputFault): InventoryFault => ({
  control: at.startsWith(`${path}.`) ? `p${at.slice(path.length)}` : 'p.0.description',
  message,
})

/** @property taken so many of the rows, the last ones, come from a sheet and are not kept yet. */
interface Shown {
  readonly rows: readonly InventoryRow[]
  readonly taken?: number
  readonly faults?: readonly InventoryFault[]
  readonly sheetFault?: string
}

function inventoryPage(
  call: DossierCall,
  { rows, taken = 0, faults = [], sheetFault }: Shown,
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
      {errors.length > 0 && <NotKept rows={rows.length} taken={taken} />}
      <form method="post" action={c.req.path} enctype="multipart/form-data" novalidate class="cw-positions">
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
        <SheetFields
          call={call}
          pasted={taken > 0 ? '' : sentText(call.sent.fields, 'geplakt')}
          error={sheetFault}
        />
      </form>
    </DossierPage>,
    status,
  )
}

/** That nothing was lost, and that nothing was kept. */
const NotKept = ({ rows, taken }: { rows: number; taken: number }) =>
  rows === 0 ? null : (
    <div class="cw-decides govuk-body cw-narrow" role="status">
      <p>
        {taken > 0 &&
          `${counted(taken, 'post uit je rekenblad staat', 'posten uit je rekenblad staan')} onderaan. `}
        Wat je typte, staat er nog maar is niet bewaard. Verbeter wat hierboven staat en bewaar.
      </p>
    </div>
  )

const newsOf = (rows: readonly InventoryRow[], lots: readonly EffectiveLot[]): string => {
  const positions = counted(rows.length, 'post', 'posten')
  return lots.length > 1
    ? `${positions} in ${counted(lots.length, 'perceel', 'percelen')}`
    : `${positions} te prijzen`
}
