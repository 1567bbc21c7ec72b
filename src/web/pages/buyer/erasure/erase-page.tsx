import type { ErasedDossier } from '../../../../actions/dossiers/erase-dossier.js'
import type { Obstacle } from '../../../../actions/refusal.js'
import type { Dossier } from '../../../../dossiers/dossier.js'
import { counted } from '../../../../kernel/format.js'
import { Tick } from '../../../components/choice-fields.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { answerPage } from '../../../http/page-answer.js'
import type { PageCall } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { obstacleWords } from '../../../http/refusal-words.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'

const idOf = ({ c }: PageCall): string => c.req.param('id') ?? ''

/** Says what disappears before a dossier is erased, or why it stays. */
export async function showErasure(call: PageCall, error?: string): Promise<Response> {
  const opened = await call.doors.actions.openErasure(call.actor, idOf(call))
  if (!opened.ok) return refusalPage(call.c, opened.error)
  return answerPage(call.c, <ErasePage {...opened.value} error={error} />, error === undefined ? 200 : 422)
}

/** Erases what was read, once it was ticked; a dossier that changed since is shown again. */
export async function eraseThis(call: PageCall): Promise<Response> {
  const { c, doors, actor, sent } = call
  if (sentText(sent.fields, 'zeker') !== '1')
    return showErasure(call, 'Vink aan dat je dit dossier definitief wilt verwijderen.')
  const seen = Number(sentText(sent.fields, 'herziening'))
  const erased = await doors.actions.eraseDossier(actor, idOf(call), seen)
  if (erased.ok) return c.redirect(routes.dossiers.to({ archief: 'ja' }), 303)
  return erased.error.kind === 'stale'
    ? showErasure(call, 'Iemand anders wijzigde dit dossier net: kijk na of het nog weg mag.')
    : refusalPage(c, erased.error)
}

interface EraseShown {
  readonly dossier: Dossier
  readonly goes: ErasedDossier
  readonly obstacle: Obstacle | undefined
  readonly error: string | undefined
}

const ErasePage = ({ dossier, goes, obstacle, error }: EraseShown) => (
  <Page
    title="Dossier definitief verwijderen?"
    current="dossiers"
    back={{ href: routes.dossiers.to({ archief: 'ja' }), text: 'Gearchiveerde dossiers' }}
    hasErrors={error !== undefined}
  >
    <div class="cw-narrow">
      <ErrorSummary errors={error === undefined ? [] : [{ id: 'zeker', message: error }]} />
      {obstacle === undefined ? (
        <Confirm dossier={dossier} goes={goes} error={error} />
      ) : (
        <>
          <p class="govuk-body">“{dossier.procedure.title}” kan niet verwijderd worden.</p>
          <p class="govuk-body">{obstacleWords[obstacle]}</p>
        </>
      )}
    </div>
  </Page>
)

const Confirm = ({ dossier, goes, error }: Omit<EraseShown, 'obstacle'>) => (
  <>
    <p class="govuk-body">
      <strong>{dossier.procedure.title}</strong> verdwijnt. Dat kun je niet ongedaan maken. Met het dossier
      verdwijnen:
    </p>
    <ul class="govuk-list govuk-list--bullet">
      <li>alle antwoorden, keuzes en motiveringen</li>
      <li>de hele geschiedenis: {counted(dossier.history.length, 'wijziging', 'wijzigingen')}</li>
      {goes.documents > 0 && <li>{counted(goes.documents, 'bewaarde download', 'bewaarde downloads')}</li>}
      {goes.files > 0 && (
        <li>
          {counted(goes.files, 'bestand', 'bestanden')}: bijlagen, afbeeldingen en wat je verder opstuurde
        </li>
      )}
    </ul>
    <p class="govuk-body">
      Wat je zelf downloadde, blijft bij jou. Een reservekopie van de dienst van vroeger kan het dossier nog
      bevatten tot die kopie gewist wordt.
    </p>
    <form method="post" action={routes.eraseDossier.to({ id: dossier.id })} novalidate>
      <input type="hidden" name="herziening" value={String(dossier.revision)} />
      <Tick
        id="zeker"
        name="zeker"
        label="Ja, verwijder dit dossier met alles wat erbij hoort"
        error={error}
      />
      <div class="cw-actions">
        <Button warning>Verwijder definitief</Button>
        <a class="govuk-link" href={routes.dossiers.to({ archief: 'ja' })}>
          Houd het dossier
        </a>
      </div>
    </form>
  </>
)
