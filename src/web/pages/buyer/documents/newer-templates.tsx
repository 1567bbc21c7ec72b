import { concernsDossier } from '../../../../dossiers/withdrawn-texts.js'
import { Button } from '../../../components/form.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import { AboutWithdrawn } from '../../../shown/withdrawn.js'
import type { DossierCall } from '../buyer-call.js'

/** The new versions of the texts that the dossier may take over, each with its button. */
export const NewerTemplates = ({ call }: { call: DossierCall }) => (
  <>
    {newerTemplates(call).map((template) => (
      <NewerTemplate action={routes.documents.to({ id: call.dossier.id })} template={template} />
    ))}
  </>
)

/** Templates of which the dossier pins an older version than the newest of today, and why that one was withdrawn. */
const newerTemplates = ({ dossier, shelf, today, workbench }: DossierCall) =>
  Object.entries(dossier.pins.templates).flatMap(([id, pinned]) => {
    const newest = shelf.templates.newestOn(id, today)
    const found = shelf.templates.withdrawalOf(id, pinned, today)
    const withdrawal = found && concernsDossier(found, workbench.procedure) ? found : undefined
    return newest === undefined || newest.version === pinned
      ? []
      : [{ ...newest, ...(withdrawal && { withdrawal }) }]
  })

const NewerTemplate = ({
  action,
  template: { id, title, version, changes, withdrawal },
}: {
  action: string
  template: ReturnType<typeof newerTemplates>[number]
}) => (
  <form class="cw-decides govuk-body" method="post" action={action}>
    {withdrawal && <AboutWithdrawn withdrawal={withdrawal} />}
    <p>
      Er is een nieuwe versie van het sjabloon {title}: {version}. {changes} Wat je al downloadde, verandert
      niet.
    </p>
    <input type="hidden" name="sjabloon" value={id} />
    <Button secondary>
      Neem versie {version} over<span class="govuk-visually-hidden"> van {title}</span>
    </Button>
  </form>
)

/** Takes over the newest version of a template. */
export async function takeTemplate(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const asked = sentText(sent.fields, 'sjabloon')
  const newest = newerTemplates(call).find(({ id }) => id === asked)
  const back = routes.documents.to({ id: dossier.id })
  if (newest === undefined) return c.redirect(back, 303)
  const { id, version } = newest
  const kept = await doors.actions.renewTemplate(actor, dossier.id, 'as-it-is', { id, version })
  return kept.ok ? c.redirect(back, 303) : refusalPage(c, kept.error)
}
