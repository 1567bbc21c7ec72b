import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { tableRefusalMessage } from '../../../../uploads/table.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { FileInput } from '../../../components/text-fields.js'
import { askedBy } from '../../../http/asked-work.js'
import type { FormLimit, PageCall } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { undoneWords } from '../../../http/refusal-words.js'
import { routes } from '../../../http/routes.js'
import { maximumTableRequest } from '../../../http/table-request.js'
import { TemplateLinks } from '../register/register-file-links.js'

export const showUpload = ({ c }: PageCall): Response | Promise<Response> => uploadPage(c)

/** A request that is larger than a file may be is refused before it is read. */
export const uploadLimit: FormLimit = {
  bytes: maximumTableRequest,
  tooLarge: (c) => uploadPage(c, tableRefusalMessage({ kind: 'too-large' }), 413),
}

/** Reads a file and shows what would become of it; nothing is stored. */
export async function takeUpload({ c, doors, actor, sent }: PageCall): Promise<Response> {
  const [file] = sent.files
  if (file === undefined) return uploadPage(c, 'Kies een bestand dat eindigt op .csv of .xlsx.', 422)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const planned = await doors.actions.planImport(actor, { name: nameOf(file), bytes }, askedBy(c))
  if (planned.ok) return c.redirect(routes.firmImport.to({ import: planned.value }), 303)
  switch (planned.error.kind) {
    case 'table-refused':
      return uploadPage(c, tableRefusalMessage(planned.error.why), 422)
    case 'too-slow':
      return uploadPage(c, undoneWords(planned.error), 503)
    default:
      return refusalPage(c, planned.error)
  }
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
    back={{ href: routes.register.to(), text: 'Het register' }}
    hasErrors={error !== undefined}
  >
    <div class="cw-narrow">
      <ErrorSummary errors={error === undefined ? [] : [{ id: 'bestand', message: error }]} />
      <p class="govuk-body-l">
        Kies een rekenblad. Je ziet eerst van elke rij wat er verandert; pas als je het overneemt, wordt er
        iets bewaard.
      </p>
      <form method="post" action={routes.importFirms.to()} enctype="multipart/form-data" novalidate>
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
          Het sjabloon, ingevuld: <TemplateLinks />.
        </li>
        <li>Een export van dit register, met je wijzigingen.</li>
        <li>Een eigen lijst met titels boven de kolommen: je zegt daarna welke kolom wat is.</li>
      </ul>
      <p class="govuk-body">
        Een lege cel verandert niets, en wie niet in het bestand staat, blijft in het register.{' '}
        <a class="govuk-link" href={routes.helpPage.to({ page: 'register' })}>
          Hoe je het register bijhoudt
        </a>
      </p>
    </div>
  </Page>
)
