import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { maximumTableRequest, planTable } from '../../../../actions/suppliers/plan-table.js'
import { tableRefusalMessage } from '../../../../uploads/table.js'
import { Button, ErrorSummary, FileInput } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { askedBy, begun } from '../../../http/asked-work.js'
import { problems } from '../../../http/messages.js'
import { registerAddress } from '../register/register-input.js'
import { type ImportPages, importAddress } from './import-call.js'

export const showUpload = (c: Context): Response | Promise<Response> => uploadPage(c)

/** Refuses a request that is larger than a file may be, before it is read. */
export const uploadLimit = bodyLimit({
  maxSize: maximumTableRequest,
  onError: (c) => uploadPage(c, tableRefusalMessage({ kind: 'too-large' }), 413),
})

/** Reads a file and shows what would become of it; nothing is stored. */
export async function takeUpload(c: Context, { dependencies, held }: ImportPages): Promise<Response> {
  const { bestand } = await c.req.parseBody()
  if (!(bestand instanceof File) || bestand.size === 0)
    return uploadPage(c, 'Kies een bestand dat eindigt op .csv of .xlsx.', 422)
  const bytes = new Uint8Array(await bestand.arrayBuffer())
  const table = begun(await dependencies.tableReader.read(bytes, askedBy(c)))
  if (!table.ok) return uploadPage(c, tableRefusalMessage(table.error), 422)
  const file = { name: nameOf(bestand), table: table.value, mapping: {}, acceptNewNames: false }
  const made = begun(await planTable(file.table, {}, dependencies, askedBy(c)))
  if (!made.ok) return uploadPage(c, problems.planTooSlow.detail, 503)
  const id = held.hold({ kind: 'preview', file, made: made.value, isRenewed: false })
  return c.redirect(`${importAddress}/${id}`, 303)
}

const nameOf = ({ name }: File): string => name.split(/[\\/]/).at(-1)?.slice(0, 100) || 'bestand'

const uploadPage = async (
  c: Context,
  error?: string,
  status: ContentfulStatusCode = 200,
): Promise<Response> => c.html(<UploadPage error={error} />, status)

const UploadPage = ({ error }: { error?: string | undefined }) => (
  <Page
    title="Importeer een lijst van ondernemingen"
    current="ondernemingen"
    back={{ href: registerAddress, text: 'Het register' }}
    hasErrors={error !== undefined}
  >
    <div class="cw-narrow">
      <ErrorSummary errors={error === undefined ? [] : [{ id: 'bestand', message: error }]} />
      <p class="govuk-body-l">
        Kies een rekenblad. Je ziet eerst van elke rij wat er verandert; pas als je het overneemt, wordt er
        iets bewaard.
      </p>
      <form method="post" action={importAddress} enctype="multipart/form-data" novalidate>
        <FileInput
          id="bestand"
          name="bestand"
          label="Bestand"
          hint="CSV of Excel (.xlsx), hoogstens 10 MB en 20.000 rijen. Alleen het eerste blad wordt gelezen."
          error={error}
          accept=".csv,.xlsx"
        />
        <Button>Kijk na wat er verandert</Button>
      </form>
      <h2 class="govuk-heading-m">Wat voor bestand?</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          Het sjabloon, ingevuld:{' '}
          <a class="govuk-link" href={`${registerAddress}/bestanden/sjabloon.xlsx`}>
            Excel
          </a>{' '}
          of{' '}
          <a class="govuk-link" href={`${registerAddress}/bestanden/sjabloon.csv`}>
            CSV
          </a>
          .
        </li>
        <li>Een export van dit register, met je wijzigingen.</li>
        <li>Een eigen lijst met titels boven de kolommen: je zegt daarna welke kolom wat is.</li>
      </ul>
      <p class="govuk-body">
        Een lege cel verandert niets, en wie niet in het bestand staat, blijft in het register.{' '}
        <a class="govuk-link" href="/hulp/register">
          Hoe je het register bijhoudt
        </a>
      </p>
    </div>
  </Page>
)
