import type { Context } from 'hono'
import { createSupplier } from '../../../../suppliers/new-supplier.js'
import { supplierProfileSchema } from '../../../../suppliers/supplier.js'
import { Button, ErrorSummary, TextInput } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import type { Dependencies } from '../../../dependencies.js'
import { firmAddress } from '../../../http/addresses.js'
import { writeErrorPage } from '../../../http/error-pages.js'
import { sentFields, sentText } from '../../../http/sent-form.js'
import { registerAddress } from './register-input.js'

interface Typed {
  readonly name: string
  readonly enterpriseNumber: string
}

export const showNewFirm = (c: Context): Response | Promise<Response> =>
  c.html(<NewFirmPage typed={{ name: '', enterpriseNumber: '' }} errors={{}} />)

/** Adds a firm of which only the name is known; its own pages ask the rest. */
export async function saveNewFirm(c: Context, { suppliers, now, newId }: Dependencies): Promise<Response> {
  const sent = await sentFields(c)
  const typed = {
    name: sentText(sent, 'name').trim(),
    enterpriseNumber: sentText(sent, 'enterpriseNumber').trim(),
  }
  const read = supplierProfileSchema.safeParse({
    name: typed.name,
    ...(typed.enterpriseNumber !== '' && { enterpriseNumber: typed.enterpriseNumber }),
  })
  if (!read.success) {
    const errors = Object.fromEntries(read.error.issues.map(({ path, message }) => [path[0], message]))
    return c.html(<NewFirmPage typed={typed} errors={errors} />, 422)
  }
  const at = new Date(now()).toISOString()
  const created = await createSupplier(suppliers, read.data, { at, newId })
  if (created.ok) return c.redirect(firmAddress(created.value.id), 303)
  if (created.error.kind !== 'number-taken') return writeErrorPage(c, created.error.kind)
  const { holder } = created.error
  const name = (await suppliers.find(holder))?.name ?? holder
  return c.html(
    <NewFirmPage
      typed={typed}
      errors={{ enterpriseNumber: `Dit KBO-nummer is van ${name}. Werk die bij, of kijk het nummer na.` }}
      holder={{ id: holder, name }}
    />,
    409,
  )
}

const NewFirmPage = ({
  typed,
  errors,
  holder,
}: {
  typed: Typed
  errors: Readonly<Record<string, string>>
  /** The firm that has the number already. */
  holder?: { readonly id: string; readonly name: string }
}) => (
  <Page
    title="Nieuwe onderneming"
    current="ondernemingen"
    back={{ href: registerAddress, text: 'Het register' }}
    hasErrors={Object.keys(errors).length > 0}
  >
    <div class="cw-narrow">
      <ErrorSummary errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      {holder && (
        <p class="govuk-body">
          <a class="govuk-link" href={firmAddress(holder.id)}>
            Open {holder.name}
          </a>
        </p>
      )}
      <p class="govuk-body">
        De naam is genoeg om te beginnen. Daarna vul je aan wat ze doet, waar, en als wat ze erkend is.
      </p>
      <form method="post" action={`${registerAddress}/nieuw`} novalidate>
        <TextInput id="name" name="name" label="Naam" value={typed.name} error={errors.name} />
        <TextInput
          id="enterpriseNumber"
          name="enterpriseNumber"
          label="KBO-nummer (mag open blijven)"
          hint="Tien cijfers, bijvoorbeeld 0123.456.749. Met het nummer herkennen we haar in een lijst die je importeert."
          short
          value={typed.enterpriseNumber}
          error={errors.enterpriseNumber}
        />
        <Button>Maak de onderneming</Button>
      </form>
    </div>
  </Page>
)
