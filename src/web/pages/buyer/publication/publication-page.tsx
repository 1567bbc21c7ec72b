import { published, unpublished } from '../../../../dossiers/changes.js'
import { hasNotice, noticeOf } from '../../../../dossiers/notice.js'
import { journeyOf, stepFor } from '../../../../dossiers/questionnaire.js'
import { errorsAgainst } from '../../../../dossiers/workbench.js'
import { formatDate } from '../../../../kernel/format.js'
import { success } from '../../../../kernel/result.js'
import { Button } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { ownOrganisation } from '../../../dependencies.js'
import { missingPage, writeErrorPage } from '../../../http/error-pages.js'
import { sentFields, sentText } from '../../../http/sent-form.js'
import { dossierAddress, stepAddress } from '../addresses.js'
import { type DossierCall, personOf } from '../buyer-call.js'
import { counted } from '../questions/pane.js'
import { NoticeShown } from './notice-shown.js'

/** What firms get to see, and the buyer's word that the notice is out, or is not out after all. */
export function showPublication(call: DossierCall): Response | Promise<Response> {
  return publicationPage(call, 200)
}

/** Keeps that the notice is out. What was agreed to is what stood on the page: a dossier that changed is shown again. */
export async function changePublication(call: DossierCall): Promise<Response> {
  const { c, dossier, dependencies, organisation, today } = call
  const sent = await sentFields(c)
  const isOut = sentText(sent, 'doe') === 'bekend'
  if (isOut && !mayPublish(call)) return publicationPage(call, 422)
  const occasion = { at: new Date(dependencies.now()).toISOString(), today, who: personOf(organisation) }
  const seen = Number(sentText(sent, 'revisie'))
  const kept = await dependencies.dossiers.update<never>(ownOrganisation, dossier.id, seen, (current) =>
    success(isOut ? published(current, occasion) : unpublished(current, occasion)),
  )
  if (kept.ok) return c.redirect(dossierAddress(dossier.id, isOut ? 'bekendmaking' : ''), 303)
  if (kept.error.kind === 'unknown') return missingPage(c)
  return kept.error.kind === 'stale' ? publicationPage(call, 409) : writeErrorPage(c, kept.error.kind)
}

const errorsOf = ({ workbench }: DossierCall) => errorsAgainst('specifications', workbench.findings)

const mayPublish = (call: DossierCall): boolean =>
  hasNotice(call.workbench.procedure) &&
  !call.dossier.archived &&
  call.workbench.missing.length === 0 &&
  errorsOf(call).length === 0

function publicationPage(call: DossierCall, status: 200 | 409 | 422): Response | Promise<Response> {
  const { c, dossier } = call
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Page
      title="Bekendmaking"
      current="dossiers"
      caption={dossier.procedure.title}
      back={{ href: dossierAddress(dossier.id), text: 'Takenlijst' }}
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

const IsPublished = ({
  call: {
    dossier,
    workbench,
    dependencies: { shelf },
  },
}: {
  call: DossierCall
}) => (
  <>
    <p class="govuk-body-l">
      <strong class="govuk-tag govuk-tag--green">Bekendgemaakt</strong> Ondernemingen uit het register zien
      deze percelen bij hun kansen.
    </p>
    <NoticeShown notice={noticeOf({ ...dossier, procedure: workbench.procedure }, shelf.clauses)} />
    <form method="post" action={dossierAddress(dossier.id, 'bekendmaking')}>
      <input type="hidden" name="revisie" value={String(dossier.revision)} />
      <Button name="doe" value="toch-niet" secondary>
        Toch nog niet bekendgemaakt
      </Button>
    </form>
  </>
)

const NotPublished = ({ call }: { call: DossierCall }) => {
  const { dossier, workbench, today } = call
  const { procedure } = workbench
  if (dossier.archived)
    return <p class="govuk-body">Dit dossier is gearchiveerd. Haal het eerst terug uit het archief.</p>
  if (procedure.procedureType !== undefined && !hasNotice(procedure)) return <NoNotice />
  if (!mayPublish(call)) return <Obstacles call={call} />
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
          <a class="govuk-link" href={dossierAddress(dossier.id, 'vragen/lancering')}>
            verbeter dan die datum
          </a>
          .
        </p>
      )}
      <NoticeShown
        notice={noticeOf({ ...dossier, state: 'published', procedure }, call.dependencies.shelf.clauses)}
      />
      <form method="post" action={dossierAddress(dossier.id, 'bekendmaking')} class="cw-actions">
        <input type="hidden" name="revisie" value={String(dossier.revision)} />
        <Button name="doe" value="bekend">
          De opdracht is bekendgemaakt
        </Button>
        <a class="govuk-link" href={dossierAddress(dossier.id)}>
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

const Obstacles = ({ call }: { call: DossierCall }) => {
  const { dossier, workbench } = call
  const steps = journeyOf(workbench)
  const errors = errorsOf(call)
  const { missing } = workbench
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
        {errors.length > 0 && (
          <li>
            <a class="govuk-link" href={dossierAddress(dossier.id, 'controle')}>
              Los {counted(errors.length, 'fout', 'fouten')} van de juridische controle op
            </a>
          </li>
        )}
      </ul>
    </div>
  )
}
