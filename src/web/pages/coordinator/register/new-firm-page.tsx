import type { Context } from 'hono'
import type { Refused } from '../../../../actions/refusal.js'
import { supplierProfileSchema } from '../../../../suppliers/supplier.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { TextInput } from '../../../components/text-fields.js'
import type { PageCall } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'

interface Typed {
  readonly name: string
  readonly enterpriseNumber: string
}

export const showNewFirm = ({ c }: PageCall): Response | Promise<Response> =>
  c.html(<NewFirmPage typed={{ name: '', enterpriseNumber: '' }} errors={{}} />)

/** Adds a firm of which only the name is known; its own pages ask the rest. */
export async function saveNewFirm({ c, doors, actor, sent }: PageCall): Promise<Response> {
  const typed = {
    name: sentText(sent.fields, 'name').trim(),
    enterpriseNumber: sentText(sent.fields, 'enterpriseNumber').trim(),
  }
  const read = supplierProfileSchema.safeParse({
    name: typed.name,
    ...(typed.enterpriseNumber !== '' && { enterpriseNumber: typed.enterpriseNumber }),
  })
  if (!read.success) {
    const errors = Object.fromEntries(read.error.issues.map(({ path, message }) => [path[0], message]))
    return c.html(<NewFirmPage typed={typed} errors={errors} />, 422)
  }
  const created = await doors.actions.createFirm(actor, read.data)
  if (created.ok) return c.redirect(routes.firm.to({ firm: created.value.id }), 303)
  switch (created.error.kind) {
    case 'number-taken':
      return takenPage(c, typed, created.error)
    default:
      return refusalPage(c, created.error)
  }
}

const takenPage = (
  c: Context,
  typed: Typed,
  { holder }: Refused<'number-taken'>,
): Response | Promise<Response> =>
  c.html(
    <NewFirmPage
      typed={typed}
      errors={{
        enterpriseNumber: `Dit KBO-nummer is van ${holder.name}. Werk die bij, of kijk het nummer na.`,
      }}
      holder={holder}
    />,
    409,
  )

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
    back={{ href: routes.register.to(), text: 'Het register' }}
    hasErrors={Object.keys(errors).length > 0}
  >
    <div class="cw-narrow">
      <ErrorSummary errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      {holder && (
        <p class="govuk-body">
          <a class="govuk-link" href={routes.firm.to({ firm: holder.id })}>
            Open {holder.name}
          </a>
        </p>
      )}
      <p class="govuk-body">
        De naam is genoeg om te beginnen. Daarna vul je aan wat ze doet, waar, en als wat ze erkend is.
      </p>
      <form method="post" action={routes.newFirm.to()} novalidate>
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
