import { success } from '../../../../kernel/result.js'
import { recognitionName } from '../../../../suppliers/recognition.js'
import { profileOf, type Supplier, type SupplierProfile } from '../../../../suppliers/supplier.js'
import { Button } from '../../../components/form.js'
import { firmAddress } from '../../../http/addresses.js'
import { missingPage, writeErrorPage } from '../../../http/error-pages.js'
import { sentFields, sentText } from '../../../http/sent-form.js'
import type { FirmCall } from '../firm-call.js'
import { OwnPage } from '../own-page.js'
import { without } from './form-lists.js'

/** A part that can be taken away. @property page where it stands; list: the page that it is gone from. */
interface Removal {
  readonly name: string
  readonly page: string
  readonly list: { readonly page: string; readonly text: string }
  readonly rest: SupplierProfile
}
type RemovalOf = (call: FirmCall) => Removal | undefined

const papers = { page: 'erkenningen', text: 'Erkenningen' }

export const activityRemoval: RemovalOf = ({ c, firm }) => {
  const { activities = [] } = firm
  const index = activities.findIndex(({ id }) => id === c.req.param('activity'))
  const activity = activities[index]
  return (
    activity && {
      name: activity.title,
      page: `activiteiten/${activity.id}`,
      list: { page: 'activiteiten', text: 'Activiteiten' },
      rest: { ...profileOf(firm), activities: without(activities, index) },
    }
  )
}

/** A part of one of the lists on the page of recognitions. */
const paperRemoval =
  <Field extends 'recognitions' | 'approvals' | 'certificates'>(
    folder: string,
    field: Field,
    nameOf: (part: NonNullable<Supplier[Field]>[number]) => string,
  ): RemovalOf =>
  ({ c, firm }) => {
    const index = Number(c.req.param('index'))
    const list: readonly NonNullable<Supplier[Field]>[number][] = firm[field] ?? []
    const part = list[index]
    return (
      part && {
        name: nameOf(part),
        page: `${folder}/${index}`,
        list: papers,
        rest: { ...profileOf(firm), [field]: without(list, index) },
      }
    )
  }

export const recognitionRemoval = paperRemoval('erkenningen', 'recognitions', recognitionName)
export const approvalRemoval = paperRemoval(
  'aannemerserkenningen',
  'approvals',
  (approval) => `de aannemerserkenning ${approval.category}, klasse ${approval.class}`,
)
export const certificateRemoval = paperRemoval('certificaten', 'certificates', ({ name }) => name)

export const confirmPartRemoval =
  (removalOf: RemovalOf) =>
  (call: FirmCall): Response | Promise<Response> => {
    const removal = removalOf(call)
    return removal === undefined ? missingPage(call.c) : removalPage(call, removal, 200)
  }

/** Takes a part away, unless the firm changed since the question was asked: what then stands there may be another. */
export const removePart =
  (removalOf: RemovalOf) =>
  async (call: FirmCall): Promise<Response> => {
    const { c, firm, dependencies } = call
    const removal = removalOf(call)
    const seen = Number(sentText(await sentFields(c), 'revisie'))
    if (removal === undefined) return c.redirect(firmAddress(firm.id), 303)
    const updatedAt = new Date(dependencies.now()).toISOString()
    const kept = await dependencies.suppliers.update<never>(firm.id, seen, ({ id, revision }) =>
      success({ ...removal.rest, id, revision, updatedAt }),
    )
    if (kept.ok) return c.redirect(firmAddress(firm.id, removal.list.page), 303)
    switch (kept.error.kind) {
      case 'unknown':
        return missingPage(c)
      case 'stale': {
        const again = { ...call, firm: kept.error.current }
        const now = removalOf(again)
        return now === undefined
          ? c.redirect(firmAddress(firm.id, removal.list.page), 303)
          : removalPage(again, now, 409)
      }
      default:
        return writeErrorPage(c, kept.error.kind)
    }
  }

function removalPage(
  { c, firm }: FirmCall,
  { name, page, list }: Removal,
  status: 200 | 409,
): Response | Promise<Response> {
  return c.html(
    <OwnPage firm={firm} title={`${capitalised(name)} weghalen?`} back={list} hasErrors={status === 409}>
      {status === 409 && (
        <p class="cw-decides govuk-body" role="alert">
          Iemand anders wijzigde deze gegevens intussen. Kijk na of dit nog is wat je wilt weghalen.
        </p>
      )}
      <p class="govuk-body">Wat je erover invulde, gaat mee weg. Dat kun je niet ongedaan maken.</p>
      <form method="post" action={firmAddress(firm.id, `${page}/verwijder`)} class="cw-actions">
        <input type="hidden" name="revisie" value={String(firm.revision)} />
        <Button warning>Haal weg</Button>
        <a class="govuk-link" href={firmAddress(firm.id, list.page)}>
          Houd het
        </a>
      </form>
    </OwnPage>,
    status,
  )
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
