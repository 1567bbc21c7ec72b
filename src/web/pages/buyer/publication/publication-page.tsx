import type { MissingAnswer } from '../../../../documents/blocks.js'
import { noticeOf } from '../../../../dossiers/notice.js'
import { publicationObstacle } from '../../../../dossiers/publication.js'
import { journeyOf, stepFor } from '../../../../dossiers/questionnaire.js'
import { counted, formatDate } from '../../../../kernel/format.js'
import { Button } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import { stepAddress } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'
import { NoticeShown } from './notice-shown.js'

/** What firms get to see, and the buyer's word that the notice is out, or is not out after all. */
export function showPublication(call: DossierCall): Response | Promise<Response> {
  return publicationPage(call, 200)
}

/** Keeps that the notice is out. What was agreed to is what stood on the page: a dossier that changed is shown again. */
export async function changePublication(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const isOut = sentText(sent.fields, 'doe') === 'bekend'
  const seen = Number(sentText(sent.fields, 'revisie'))
  const { publishDossier, unpublishDossier } = doors.actions
  const kept = await (isOut ? publishDossier : unpublishDossier)(actor, dossier.id, seen)
  if (kept.ok) return c.redirect((isOut ? routes.publication : routes.dossier).to({ id: dossier.id }), 303)
  switch (kept.error.kind) {
    case 'stale':
      return publicationPage(call, 409)
    case 'impossible':
    case 'not-final':
      return publicationPage(call, 422)
    default:
      return refusalPage(c, kept.error)
  }
}

function publicationPage(call: DossierCall, status: 200 | 409 | 422): Response | Promise<Response> {
  const { c, dossier } = call
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Page
      title="Bekendmaking"
      current="dossiers"
      caption={dossier.procedure.title}
      back={{ href: routes.dossier.to({ id: dossier.id }), text: 'Takenlijst' }}
    >
      {status === 409 && (
        <p class="cw-decides govuk-body">
          Het dossier is net gewijzigd. Kijk na wat ondernemingen te zien krijgen, en bevestig opnieuw.
        </p>
      )}
      {dossier.state === 'published' ? <IsPublished call={call} /> : <NotPublished call={call} />}
    </Page>,
    status,
  )
}

const IsPublished = ({ call: { dossier, workbench, shelf } }: { call: DossierCall }) => (
  <>
    <p class="govuk-body-l">
      <strong class="govuk-tag govuk-tag--green">Bekendgemaakt</strong> Ondernemingen uit het register zien
      deze percelen bij hun kansen.
    </p>
    <NoticeShown notice={noticeOf({ ...dossier, procedure: workbench.procedure }, shelf.clauses)} />
    <form method="post" action={routes.publication.to({ id: dossier.id })}>
      <input type="hidden" name="revisie" value={String(dossier.revision)} />
      <Button name="doe" value="toch-niet" secondary>
        Toch nog niet bekendgemaakt
      </Button>
    </form>
  </>
)

const NotPublished = ({ call }: { call: DossierCall }) => {
  const obstacle = publicationObstacle(call.dossier, call.workbench)
  if (obstacle === undefined) return <Ready call={call} />
  switch (obstacle.kind) {
    case 'archived':
      return <p class="govuk-body">Dit dossier is gearchiveerd. Haal het eerst terug uit het archief.</p>
    case 'no-notice':
      return <NoNotice />
    case 'not-final':
      return <Obstacles call={call} missing={obstacle.missing} errors={obstacle.errors.length} />
    default:
      return obstacle satisfies never
  }
}

/** What firms get to see, and the button that says that it is out. */
const Ready = ({ call: { dossier, workbench, shelf, today } }: { call: DossierCall }) => {
  const { procedure } = workbench
  return (
    <>
      <p class="govuk-body-l">Staat de aankondiging online? Meld het hier.</p>
      <p class="govuk-body">
        Ondernemingen uit het register die bij een perceel passen, zien de opdracht dan bij hun kansen. Zij
        zien alleen wat hieronder staat. Clausulewijzer verstuurt zelf geen aankondiging: dat doe je in
        e-Procurement.
      </p>
      {procedure.launchDate !== undefined && procedure.launchDate !== today && (
        <p class="cw-decides govuk-body">
          In je dossier staat {formatDate(procedure.launchDate)} als dag van de lancering. Ging de
          aankondiging op een andere dag uit,{' '}
          <a class="govuk-link" href={routes.question.to({ id: dossier.id, question: 'lancering' })}>
            verbeter dan die datum
          </a>
          .
        </p>
      )}
      <NoticeShown notice={noticeOf({ ...dossier, state: 'published', procedure }, shelf.clauses)} />
      <form method="post" action={routes.publication.to({ id: dossier.id })} class="cw-actions">
        <input type="hidden" name="revisie" value={String(dossier.revision)} />
        <Button name="doe" value="bekend">
          De opdracht is bekendgemaakt
        </Button>
        <a class="govuk-link" href={routes.dossier.to({ id: dossier.id })}>
          Nog niet
        </a>
      </form>
    </>
  )
}

const NoNotice = () => (
  <p class="govuk-body">
    Voor deze procedure komt er geen aankondiging: alleen wie je uitnodigt, leest de opdracht. Ondernemingen
    zien ze dus niet bij hun kansen.
  </p>
)

const Obstacles = ({
  call: { dossier, workbench },
  missing,
  errors,
}: {
  call: DossierCall
  missing: readonly MissingAnswer[]
  errors: number
}) => {
  const steps = journeyOf(workbench)
  return (
    <div class="cw-decides govuk-body">
      <h2 class="govuk-heading-s">Nog niet klaar om bekend te maken</h2>
      <ul class="govuk-list govuk-list--bullet">
        {missing.slice(0, 8).map(({ path, question }) => {
          const step = stepFor(path, steps)
          return (
            <li>
              {step === undefined ? (
                question
              ) : (
                <a class="govuk-link" href={stepAddress(dossier.id, step)}>
                  {question}
                </a>
              )}
            </li>
          )
        })}
        {missing.length > 8 && <li>en nog {counted(missing.length - 8, 'antwoord', 'antwoorden')}</li>}
        {errors > 0 && (
          <li>
            <a class="govuk-link" href={routes.check.to({ id: dossier.id })}>
              Los {counted(errors, 'fout', 'fouten')} van de juridische controle op
            </a>
          </li>
        )}
      </ul>
    </div>
  )
}
