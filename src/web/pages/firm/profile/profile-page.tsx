import { counted, formatDate } from '../../../../kernel/format.js'
import { type FindabilityStep, findability } from '../../../../suppliers/findability.js'
import { type AgeingMark, ageingMarks } from '../../../../suppliers/freshness.js'
import type { Supplier } from '../../../../suppliers/supplier.js'
import { Button } from '../../../components/form.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import { type FirmCall, overAsItIsNow } from '../firm-call.js'
import { OwnPage } from '../own-page.js'

/** Where a firm begins: what makes it findable, what needs a look, and its opportunities in a number. */
export const showProfile = (call: FirmCall): Promise<Response> => profilePage(call, 200)

/** Somebody looked at everything and says that it is still so. */
export async function verifyProfile(call: FirmCall): Promise<Response> {
  const { c, doors, actor, firm, sent } = call
  const kept = await doors.actions.verifyFirm(actor, firm.id, Number(sentText(sent.fields, 'revisie')))
  if (kept.ok) return c.redirect(routes.firm.to({ firm: firm.id }), 303)
  switch (kept.error.kind) {
    case 'stale':
      return overAsItIsNow(call, (again) => profilePage(again, 409))
    default:
      return refusalPage(c, kept.error)
  }
}

async function profilePage(call: FirmCall, status: 200 | 409): Promise<Response> {
  const { c, doors, actor, firm, today } = call
  const found = await doors.actions.opportunitiesFor(actor, firm.id, 'open')
  if (!found.ok) return refusalPage(c, found.error)
  const steps = findability(firm)
  return c.html(
    <OwnPage firm={firm} title="Mijn profiel" current="firm" hasErrors={status === 409}>
      {status === 409 && (
        <p class="cw-decides govuk-body" role="alert">
          Iemand anders wijzigde deze gegevens sinds je ze opende. Kijk na of ze kloppen, en bevestig opnieuw.
        </p>
      )}
      {firm.archived && (
        <p class="cw-decides govuk-body">
          Deze onderneming staat als niet meer actief in het register: niemand vindt ze.
        </p>
      )}
      <InShort firm={firm} chances={found.value.totals.matches} steps={steps} />
      <h2 class="govuk-heading-m" id="vindbaar">
        Wat je vindbaar maakt
      </h2>
      <p class="govuk-body">Wat het meeste helpt, staat bovenaan.</p>
      <ul class="govuk-task-list cw-narrow">
        {steps.map((step) => (
          <Step firm={firm.id} step={step} />
        ))}
      </ul>
      <Freshness call={call} marks={ageingMarks(firm, today)} />
    </OwnPage>,
    status,
  )
}

const InShort = ({
  firm: { id, published },
  chances,
  steps,
}: {
  firm: Supplier
  chances: number
  steps: readonly FindabilityStep[]
}) => (
  <>
    <p class="govuk-body-l">
      <a class="govuk-link" href={routes.firmChances.to({ firm: id })}>
        {counted(chances, 'kans', 'kansen')}
      </a>{' '}
      nu open. {steps.filter(({ state }) => state === 'done').length} van {steps.length} onderdelen klaar.
    </p>
    <p class="govuk-body cw-actions">
      <a class="govuk-link" href={routes.firmDetails.to({ firm: id })}>
        Wijzig naam, adres, contact en gids
      </a>
      {published && (
        <a class="govuk-link" href={routes.directoryFirm.to({ id })}>
          Bekijk je fiche in de gids
        </a>
      )}
    </p>
  </>
)

/** Where each step is done: a page, and a control on it. */
const stepPages = {
  activities: [routes.firmActivities],
  area: [routes.firmActivities],
  access: [routes.firmRecognitions],
  size: [routes.firmActivities],
  nature: [routes.firmActivities],
  hours: [routes.firmActivities],
  directory: [routes.firmDetails, '#published'],
  contact: [routes.firmDetails, '#contactName'],
} as const satisfies Readonly<Record<FindabilityStep['id'], unknown>>

function stepAddress(firm: string, id: FindabilityStep['id']): string {
  const [page, control = ''] = stepPages[id]
  return `${page.to({ firm })}${control}`
}

const Step = ({ firm, step: { id, title, state, says } }: { firm: string; step: FindabilityStep }) => (
  <li class="govuk-task-list__item govuk-task-list__item--with-link">
    <div class="govuk-task-list__name-and-hint">
      <a
        class="govuk-link govuk-task-list__link"
        href={stepAddress(firm, id)}
        aria-describedby={`${id}-uitleg ${id}-staat`}
      >
        {title}
      </a>
      <div class="govuk-task-list__hint" id={`${id}-uitleg`}>
        {says}
      </div>
    </div>
    <div class="govuk-task-list__status" id={`${id}-staat`}>
      {state === 'todo' ? (
        <strong class="govuk-tag govuk-tag--yellow">Te doen</strong>
      ) : state === 'done' ? (
        'Klaar'
      ) : (
        'Mag open blijven'
      )}
    </div>
  </li>
)

const Freshness = ({ call: { firm, today }, marks }: { call: FirmCall; marks: readonly AgeingMark[] }) => (
  <section aria-labelledby="nagekeken">
    <h2 class="govuk-heading-m" id="nagekeken">
      Klopt alles nog?
    </h2>
    {marks.length > 0 && (
      <ul class="govuk-list govuk-list--bullet">
        {marks.map(({ path, says }) => (
          <li>
            {path === '' ? (
              says
            ) : (
              <a class="govuk-link" href={markAddress(firm.id, path)}>
                {says}
              </a>
            )}
          </li>
        ))}
      </ul>
    )}
    <p class="govuk-body">
      {firm.verifiedOn === undefined
        ? 'Niemand keek deze gegevens al na.'
        : firm.verifiedOn === today
          ? 'Vandaag nagekeken.'
          : `Laatst nagekeken op ${formatDate(firm.verifiedOn)}.`}{' '}
      Aankopers zien bij elke onderneming hoe oud de gegevens zijn.
    </p>
    {firm.verifiedOn !== today && (
      <form method="post" action={routes.verifyFirm.to({ firm: firm.id })}>
        <input type="hidden" name="revisie" value={String(firm.revision)} />
        <Button secondary>Alles klopt nog</Button>
      </form>
    )}
  </section>
)

/** `recognitions.0` → the page where that recognition is changed. */
function markAddress(firm: string, path: string): string {
  const [list = '', index = ''] = path.split('.')
  switch (list) {
    case 'recognitions':
      return routes.firmRecognition.to({ firm, index })
    case 'approvals':
      return routes.firmApproval.to({ firm, index })
    case 'certificates':
      return routes.firmCertificate.to({ firm, index })
    default:
      return routes.firmDetails.to({ firm })
  }
}
