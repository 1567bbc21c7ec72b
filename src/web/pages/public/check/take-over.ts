import type { Context } from 'hono'
import { omit } from '../../../../kernel/omit.js'
import { procedureSchema } from '../../../../procurement/procedure.js'
import { errorPage } from '../../../http/error-pages.js'
import { type FormLimit, type PageCall, smallForm } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { parsedJson, sentText } from '../../../http/sent-form.js'

/** What was recognised in a text is never larger: whoever sends more did not get it from us. */
export const takeOverLimit: FormLimit = smallForm

/** Begins a dossier with what was recognised in somebody else's text. */
export async function takeOver({ c, doors, actor, sent }: PageCall): Promise<Response> {
  const begin = procedureSchema.safeParse(parsedJson(sentText(sent.fields, 'begin')))
  if (!begin.success) return notTakenOver(c)
  // The buyer is who takes it over, whoever the text was of.
  const created = await doors.actions.createDossier(actor, omit(begin.data, 'buyer'))
  if (created.ok) return c.redirect(routes.dossier.to({ id: created.value.dossier.id }), 303)
  switch (created.error.kind) {
    case 'invalid':
      return notTakenOver(c)
    default:
      return refusalPage(c, created.error)
  }
}

const notTakenOver = (c: Context): Response | Promise<Response> =>
  errorPage(
    c,
    422,
    'Niet overgenomen',
    'Controleer het bestek opnieuw en neem het dan over: de gegevens kwamen niet volledig aan.',
  )
