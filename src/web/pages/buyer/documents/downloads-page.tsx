import { mayHaveNotice } from '../../../../dossiers/notice.js'
import { concernsDossier } from '../../../../dossiers/withdrawn-texts.js'
import { annexesOf } from '../../../../procurement/technical-part.js'
import { Button } from '../../../components/form.js'
import { answerPage } from '../../../http/page-answer.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { noPdfWords } from '../../../http/refusal-words.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import { AboutWithdrawn } from '../../../shown/withdrawn.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'
import { DocumentTable, EarlierDownloads, Letters } from './download-lists.js'
import { Obstacles } from './obstacles.js'

/** Every document to download, what still stands in the way of a final one, and the earlier downloads. */
export function showDownloads(call: DossierCall): Response | Promise<Response> {
  const { c, dossier, workbench, doors, actor } = call
  const asked = doors.actions.canMakePdf(actor)
  const hasPdf = asked.ok && asked.value
  return answerPage(
    c,
    <DossierPage of={call} place="documents" title="Documenten">
      <Obstacles call={call} />
      {newerTemplates(call).map((template) => (
        <NewerTemplate action={routes.documents.to({ id: dossier.id })} template={template} />
      ))}
      <DocumentTable dossier={dossier.id} workbench={workbench} hasPdf={hasPdf} />
      <DownloadLinks call={call} hasPdf={hasPdf} />
      <Letters call={call} hasPdf={hasPdf} />
      <AnnexList call={call} />
      <h2 class="govuk-heading-m">Eerdere downloads</h2>
      <EarlierDownloads dossier={dossier} documents={workbench.documents} />
    </DossierPage>,
  )
}

/** What goes along with the documents, by its number; without any, what they are for. */
const AnnexList = ({ call: { dossier } }: { call: DossierCall }) => {
  const annexes = annexesOf(dossier.procedure.administration)
  const add = `${routes.technicalPart.to({ id: dossier.id })}#bijlagen`
  return (
    <section aria-labelledby="bijlagen-titel">
      <h2 class="govuk-heading-m" id="bijlagen-titel">
        Bijlagen
      </h2>
      {annexes.length === 0 ? (
        <p class="govuk-body">
          Nog geen bijlagen. Een lijst van straten, een plan of een meetstaat komt met een nummer in het
          bestek.{' '}
          <a class="govuk-link" href={add}>
            Voeg een bijlage toe
          </a>
        </p>
      ) : (
        <>
          <ol class="govuk-list govuk-list--number">
            {annexes.map(({ attachment, name, title }) => (
              <li>
                <a class="govuk-link" href={routes.attachment.to({ id: dossier.id, attachment })}>
                  {title ?? name}
                </a>
                {title !== undefined && <span class="cw-quiet"> ({name})</span>}
              </li>
            ))}
          </ol>
          <p class="govuk-body">
            <a class="govuk-link" href={add}>
              Wijzig de bijlagen
            </a>
          </p>
        </>
      )}
    </section>
  )
}

const DownloadLinks = ({ call: { dossier, workbench }, hasPdf }: { call: DossierCall; hasPdf: boolean }) => (
  <>
    <p class="cw-actions">
      <a class="govuk-button" href={routes.documentsZip.to({ id: dossier.id })}>
        Download alles in één zip
      </a>
      {hasPdf && (
        <a class="govuk-link" href={routes.documentsZip.to({ id: dossier.id }, { vorm: 'pdf' })}>
          Alles als PDF
        </a>
      )}
      {(dossier.state === 'published' || mayHaveNotice(workbench.procedure)) && (
        <a class="govuk-link" href={routes.publication.to({ id: dossier.id })}>
          {dossier.state === 'published'
            ? 'De opdracht is bekendgemaakt'
            : 'Meld dat de opdracht bekendgemaakt is'}
        </a>
      )}
    </p>
    {!hasPdf && <p class="govuk-body cw-quiet">{noPdfWords.absent}</p>}
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
