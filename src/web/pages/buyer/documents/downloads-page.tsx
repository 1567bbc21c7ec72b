import { mayHaveNotice } from '../../../../dossiers/notice.js'
import { concernsDossier } from '../../../../dossiers/withdrawn-texts.js'
import { Button } from '../../../components/form.js'
import { answerPage } from '../../../http/page-answer.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import { AboutWithdrawn } from '../../../shown/withdrawn.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'
import { DocumentTable, EarlierDownloads, Letters } from './download-lists.js'
import { Obstacles } from './obstacles.js'
import { OwnGaps } from './own-gaps.js'

/** Every document to download, what still stands in the way of a final one, and the earlier downloads. */
export function showDownloads(call: DossierCall): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  return answerPage(
    c,
    <DossierPage of={call} place="documents" title="Documenten">
      <Obstacles call={call} />
      {newerTemplates(call).map((template) => (
        <NewerTemplate action={routes.documents.to({ id: dossier.id })} template={template} />
      ))}
      <DocumentTable dossier={dossier.id} documents={workbench.documents} />
      <OwnGaps dossier={dossier.id} workbench={workbench} />
      <DownloadLinks call={call} />
      <Letters
        dossier={dossier.id}
        documents={workbench.documents}
        firms={workbench.procedure.invitedSuppliers ?? []}
      />
      <h2 class="govuk-heading-m">Eerdere downloads</h2>
      <EarlierDownloads dossier={dossier} documents={workbench.documents} />
    </DossierPage>,
  )
}

const DownloadLinks = ({ call: { dossier, workbench } }: { call: DossierCall }) => (
  <p class="cw-actions">
    <a class="govuk-button" href={routes.documentsZip.to({ id: dossier.id })}>
      Download alles in één zip
    </a>
    {(dossier.state === 'published' || mayHaveNotice(workbench.procedure)) && (
      <a class="govuk-link" href={routes.publication.to({ id: dossier.id })}>
        {dossier.state === 'published'
          ? 'De opdracht is bekendgemaakt'
          : 'Meld dat de opdracht bekendgemaakt is'}
      </a>
    )}
  </p>
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
