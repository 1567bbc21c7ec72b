import type { MissingAnswer } from '../../../../documents/blocks.js'
import { noticeOf } from '../../../../dossiers/notice.js'
import { publicationObstacle } from '../../../../dossiers/publication.js'
import { journeyOf, stepFor } from '../../../../dossiers/questionnaire.js'
import { counted, formatDate } from '../../../../kernel/format.js'
import { Button } from '../../../components/form.js'
import { answerPage } from '../../../http/page-answer.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'
import { stepLink } from '../step-link.js'
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
  return answerPage(
    c,
    <DossierPage of={call} place="publication" title="Bekendmaking" caption={dossier.procedure.title}>
      {status === 409 && (
        <p class="cw-decides govuk-body">
          Het dossier is net gewijzigd. Kijk na wat ondernemingen te zien krijgen, en bevestig opnieuw.
        </p>
      )}
      {dossier.state === 'published' ? <IsPublished call={call} /> : <NotPublished call={call} />}
    </DossierPage>,
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
const Ready = ({ call }: { call: DossierCall }) => {
  const { dossier, workbench, shelf } = call
  const { procedure } = workbench
  return (
    <>
      <p class="govuk-body-l">Staat de aankondiging online? Meld het hier.</p>
      <p class="govuk-body">
        Ondernemingen uit het register die bij een perceel passen, zien de opdracht dan bij hun kansen. Zij
        zien alleen wat hieronder staat. Clausulewijzer verstuurt zelf geen aankondiging: dat doe je in
        e-Procurement.
      </p>
      <OtherLaunchDay call={call} />
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

const OtherLaunchDay = ({ call: { dossier, workbench, today } }: { call: DossierCall }) => {
  const { launchDate } = workbench.procedure
  return launchDate === undefined || launchDate === today ? null : (
    <p class="cw-decides govuk-body">
      In je dossier staat {formatDate(launchDate)} als dag van de lancering. Ging de aankondiging op een
      andere dag uit,{' '}
      <a class="govuk-link" href={routes.question.to({ id: dossier.id, question: 'lancering' })}>
        verbeter dan die datum
      </a>
      .
    </p>
  )
}

const NoNotice = () => (
  <p class="govuk-body">
    Voor deze procedure komt er geen aankondiging: alleen wie je uitnodigt, leest de opdracht. Ondernemingen
    zien ze dus niet bij hun kansen.
  </p>
)

/** So many missing answers stand on the page; the rest are counted. */
const mostShown = 8

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
  const left = missing.length - mostShown
  return (
    <div class="cw-decides govuk-body">
      <h2 class="govuk-heading-s">Nog niet klaar om bekend te maken</h2>
      <ul class="govuk-list govuk-list--bullet">
        {missing.slice(0, mostShown).map(({ path, question }) => (
          <li>{stepLink(dossier.id, stepFor(path, steps), question, path)}</li>
        ))}
        {left > 0 && <li>en nog {counted(left, 'antwoord', 'antwoorden')}</li>}
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
