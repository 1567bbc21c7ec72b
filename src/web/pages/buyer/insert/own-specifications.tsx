import type { Attachment } from '../../../../dossiers/attachment.js'
import { formatDate } from '../../../../kernel/format.js'
import { belgianDay } from '../../../../kernel/local-date.js'
import { Button } from '../../../components/form.js'
import { answerStored } from '../../../http/file-answer.js'
import type { PageCall } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'

/** The kept file itself, to save. */
export async function downloadOwnSpecifications({ c, doors, actor }: PageCall): Promise<Response> {
  const opened = await doors.actions.openOwnSpecifications(actor)
  return opened.ok ? answerStored(c, opened.value.file, opened.value.content) : refusalPage(c, opened.error)
}

/** Forgets the kept file, and goes back to the dossier from which that was asked. */
export async function forgetOwnSpecifications({ c, doors, actor, sent }: PageCall): Promise<Response> {
  const removed = await doors.actions.removeOwnSpecifications(actor)
  if (!removed.ok) return refusalPage(c, removed.error)
  const id = sentText(sent.fields, 'dossier')
  return c.redirect(id === '' ? routes.dossiers.to() : routes.fillOwn.to({ id }), 303)
}

/** Offers the file that was kept an earlier time. */
export const KeptSpecifications = ({ call: { dossier }, file }: { call: DossierCall; file: Attachment }) => (
  <div class="cw-decides govuk-body">
    <p>
      Bewaard op {formatDate(belgianDay(Date.parse(file.at)))}:{' '}
      <a class="govuk-link" href={routes.ownSpecifications.to()}>
        {file.name}
      </a>
    </p>
    <div class="cw-actions">
      <form method="post" action={routes.fillOwn.to({ id: dossier.id })}>
        <Button name="doe" value="opnieuw">
          {`Gebruik opnieuw: ${file.name}`}
        </Button>
      </form>
      <form method="post" action={routes.ownSpecifications.to()}>
        <input type="hidden" name="dossier" value={dossier.id} />
        <button type="submit" class="cw-link-button">
          Verwijder<span class="govuk-visually-hidden"> het bewaarde bestek {file.name}</span>
        </button>
      </form>
    </div>
  </div>
)
