import { formatDate } from '../../../../kernel/format.js'
import { success } from '../../../../kernel/result.js'
import { type FindabilityStep, findability } from '../../../../suppliers/findability.js'
import { type AgeingMark, ageingMarks } from '../../../../suppliers/freshness.js'
import { Button } from '../../../components/form.js'
import { firmAddress } from '../../../http/addresses.js'
import { missingPage, writeErrorPage } from '../../../http/error-pages.js'
import { sentFields, sentText } from '../../../http/sent-form.js'
import type { FirmCall } from '../firm-call.js'
import { openOpportunities } from '../opportunities/firm-opportunities.js'
import { OwnPage } from '../own-page.js'

/** Where a firm begins: what makes it findable, what needs a look, and its opportunities in a number. */
export const showProfile = (call: FirmCall): Promise<Response> => profilePage(call, 200)

/** Somebody looked at everything and says that it is still so. */
export async function verifyProfile(call: FirmCall): Promise<Response> {
  const { c, firm, today, dependencies } = call
  const seen = Number(sentText(await sentFields(c), 'revisie'))
  const updatedAt = new Date(dependencies.now()).toISOString()
  const kept = await dependencies.suppliers.update<never>(firm.id, seen, (current) =>
    success(current.verifiedOn === today ? current : { ...current, verifiedOn: today, updatedAt }),
  )
  if (kept.ok) return c.redirect(firmAddress(firm.id), 303)
  switch (kept.error.kind) {
    case 'unknown':
      return missingPage(c)
    case 'stale':
      return profilePage({ ...call, firm: kept.error.current }, 409)
    default:
      return writeErrorPage(c, kept.error.kind)
  }
}

async function profilePage(call: FirmCall, status: 200 | 409): Promise<Response> {
  const { c, firm, today } = call
  const { totals } = await openOpportunities(call)
  const steps = findability(firm)
  const ready = steps.filter(({ state }) => state === 'done').length
  return c.html(
    <OwnPage firm={firm} title="Mijn profiel" current="" hasErrors={status === 409}>
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
      <p class="govuk-body-l">
        <a class="govuk-link" href={firmAddress(firm.id, 'kansen')}>
          {totals.matches === 1 ? '1 kans' : `${totals.matches} kansen`}
        </a>{' '}
        nu open. {ready} van {steps.length} onderdelen klaar.
      </p>
      <p class="govuk-body cw-actions">
        <a class="govuk-link" href={firmAddress(firm.id, 'gegevens')}>
          Wijzig naam, adres, contact en gids
        </a>
        {firm.published && (
          <a class="govuk-link" href={`/ondernemingen/${firm.id}`}>
            Bekijk je fiche in de gids
          </a>
        )}
      </p>
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

const pages: Readonly<Record<FindabilityStep['id'], string>> = {
  activities: 'activiteiten',
  area: 'activiteiten',
  access: 'erkenningen',
  size: 'activiteiten',
  nature: 'activiteiten',
  hours: 'activiteiten',
  directory: 'gegevens#published',
  contact: 'gegevens#contactName',
}

const Step = ({ firm, step: { id, title, state, says } }: { firm: string; step: FindabilityStep }) => (
  <li class="govuk-task-list__item govuk-task-list__item--with-link">
    <div class="govuk-task-list__name-and-hint">
      <a
        class="govuk-link govuk-task-list__link"
        href={firmAddress(firm, pages[id])}
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
              <a class="govuk-link" href={firmAddress(firm.id, markPage(path))}>
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
      <form method="post" action={firmAddress(firm.id, 'klopt-nog')}>
        <input type="hidden" name="revisie" value={String(firm.revision)} />
        <Button secondary>Alles klopt nog</Button>
      </form>
    )}
  </section>
)

/** `recognitions.0` → the page where that recognition is changed. */
function markPage(path: string): string {
  const [list = '', index = ''] = path.split('.')
  const folder = {
    recognitions: 'erkenningen',
    approvals: 'aannemerserkenningen',
    certificates: 'certificaten',
  }[list]
  return folder === undefined ? 'gegevens' : `${folder}/${index}`
}
