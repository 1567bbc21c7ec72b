import { formatNumber } from '../../../../kernel/format.js'
import { failure, type Result } from '../../../../kernel/result.js'
import { type InventoryPosition, inventoryLimit as mostPositions } from '../../../../procurement/inventory.js'
import { positionsInTable } from '../../../../procurement/inventory-table.js'
import { effectiveLots, isDivided } from '../../../../procurement/lots.js'
import { tableRefusalMessage } from '../../../../uploads/table.js'
import { Select } from '../../../components/choice-fields.js'
import { Button } from '../../../components/form.js'
import { FileInput, TextArea } from '../../../components/text-fields.js'
import { askedBy } from '../../../http/asked-work.js'
import { errorPage } from '../../../http/error-pages.js'
import type { FormLimit } from '../../../http/pages.js'
import { undoneWords } from '../../../http/refusal-words.js'
import { sentText } from '../../../http/sent-form.js'
import { maximumTableRequest } from '../../../http/table-request.js'
import type { DossierCall } from '../buyer-call.js'

/** A request that is larger than a sheet may be is refused before it is read. */
export const inventoryUploadLimit: FormLimit = {
  bytes: maximumTableRequest,
  tooLarge: (c) => errorPage(c, 413, 'Te groot', tableRefusalMessage({ kind: 'too-large' })),
}

/** What somebody pasted or chose, as positions; or what is the matter with it. */
export async function sentPositions(
  call: DossierCall,
): Promise<Result<readonly InventoryPosition[], string>> {
  const { c, doors, actor, sent, workbench } = call
  const [file] = sent.files
  const pasted = sentText(sent.fields, 'geplakt')
  if (file === undefined && pasted.trim() === '')
    return failure('Kies een bestand, of plak de rijen uit je rekenblad.')
  const bytes =
    file === undefined ? new TextEncoder().encode(pasted) : new Uint8Array(await file.arrayBuffer())
  const read = await doors.actions.readSheet(actor, bytes, askedBy(c))
  if (!read.ok) {
    switch (read.error.kind) {
      case 'table-refused':
        return failure(tableRefusalMessage(read.error.why))
      case 'forbidden':
        return failure('Je mag dit dossier niet wijzigen.')
      default:
        return failure(undoneWords(read.error))
    }
  }
  const usual = sentText(sent.fields, 'perceel') || undefined
  return positionsInTable(read.value, effectiveLots(workbench.procedure), usual)
}

/** Whether a sheet came along: nothing of it is left lying, whichever button sent the form. */
export const bringsSheet = ({ sent }: DossierCall): boolean =>
  sent.files.length > 0 ||
  sentText(sent.fields, 'geplakt').trim() !== '' ||
  sentText(sent.fields, 'dan') === 'lees'

/**
 * The controls that take positions over from a sheet. They stand in the form of the positions, so that what was typed
 * there comes along. @property pasted what stands in the control.
 */
export const SheetFields = ({
  call,
  pasted,
  error,
}: {
  call: DossierCall
  pasted: string
  error?: string | undefined
}) => {
  const { procedure } = call.workbench
  return (
    <div class="cw-narrow">
      <h2 class="govuk-heading-m">Neem posten over uit een rekenblad</h2>
      <p class="govuk-body">
        Met titels boven de kolommen: Nr., Omschrijving, Eenheid, Hoeveelheid
        {isDivided(procedure) && ' en eventueel Perceel'}. De posten komen onder die van hierboven, en alles
        wordt samen bewaard.
      </p>
      <TextArea
        id="geplakt"
        name="geplakt"
        label="Plak de rijen"
        hint="Selecteer de cellen in Excel of LibreOffice, kopieer en plak ze hier."
        value={pasted}
        error={error}
        rows={5}
      />
      <FileInput
        id="bestand"
        name="bestand"
        label="Of kies een bestand"
        hint={`CSV of Excel (.xlsx), hoogstens 10 MB en ${formatNumber(mostPositions)} posten. Alleen het eerste blad wordt gelezen.`}
        error={undefined}
        accept=".csv,.xlsx"
      />
      {isDivided(procedure) && (
        <Select
          id="perceel"
          label="Voor welk perceel?"
          options={Object.fromEntries(
            effectiveLots(procedure).map(({ id, number, title }) => [
              id,
              `Perceel ${number}${title ? `: ${title}` : ''}`,
            ]),
          )}
          empty="Zoals in het blad"
          chosen={sentText(call.sent.fields, 'perceel')}
          strong
        />
      )}
      <Button name="dan" value="lees" secondary>
        Neem de posten over
      </Button>
    </div>
  )
}
