import { recognitionName } from '../../../../suppliers/recognition.js'
import { profileOf, type Supplier, type SupplierProfile } from '../../../../suppliers/supplier.js'
import { Button } from '../../../components/form.js'
import { missingPage } from '../../../http/error-pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import { type FirmCall, overAsItIsNow } from '../firm-call.js'
import { type FirmMenuItem, OwnPage } from '../own-page.js'
import { without } from './form-lists.js'

/** A part that can be taken away. @property address where that is done; list: the page that it is gone from. */
interface Removal {
  readonly name: string
  readonly address: string
  readonly list: FirmMenuItem
  readonly rest: SupplierProfile
}
export type RemovalOf = (call: FirmCall) => Removal | undefined

export const activityRemoval: RemovalOf = ({ c, firm }) => {
  const { activities = [] } = firm
  const index = activities.findIndex(({ id }) => id === c.req.param('activity'))
  const activity = activities[index]
  return (
    activity && {
      name: activity.title,
      address: routes.removeActivity.to({ firm: firm.id, activity: activity.id }),
      list: 'firmActivities',
      rest: { ...profileOf(firm), activities: without(activities, index) },
    }
  )
}

/** A part of one of the lists on the page of recognitions. */
const paperRemoval =
  <Field extends 'recognitions' | 'approvals' | 'certificates'>(
    field: Field,
    route: (typeof routes)['removeRecognition' | 'removeApproval' | 'removeCertificate'],
    nameOf: (part: NonNullable<Supplier[Field]>[number]) => string,
  ): RemovalOf =>
  ({ c, firm }) => {
    const index = Number(c.req.param('index'))
    const list: readonly NonNullable<Supplier[Field]>[number][] = firm[field] ?? []
    const part = list[index]
    return (
      part && {
        name: nameOf(part),
        address: route.to({ firm: firm.id, index }),
        list: 'firmRecognitions',
        rest: { ...profileOf(firm), [field]: without(list, index) },
      }
    )
  }

export const recognitionRemoval = paperRemoval('recognitions', routes.removeRecognition, recognitionName)
export const approvalRemoval = paperRemoval(
  'approvals',
  routes.removeApproval,
  (approval) => `de aannemerserkenning ${approval.category}, klasse ${approval.class}`,
)
export const certificateRemoval = paperRemoval('certificates', routes.removeCertificate, ({ name }) => name)

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
    const { c, doors, actor, firm, sent } = call
    const removal = removalOf(call)
    if (removal === undefined) return c.redirect(routes.firm.to({ firm: firm.id }), 303)
    const seen = Number(sentText(sent.fields, 'revisie'))
    const kept = await doors.actions.changeFirm(actor, firm.id, seen, removal.rest)
    const list = routes[removal.list].to({ firm: firm.id })
    if (kept.ok) return c.redirect(list, 303)
    switch (kept.error.kind) {
      case 'stale':
        return overAsItIsNow(call, (again) => {
          const now = removalOf(again)
          return now === undefined ? c.redirect(list, 303) : removalPage(again, now, 409)
        })
      default:
        return refusalPage(c, kept.error)
    }
  }

function removalPage(
  { c, firm }: FirmCall,
  { name, address, list }: Removal,
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
      <form method="post" action={address} class="cw-actions">
        <input type="hidden" name="revisie" value={String(firm.revision)} />
        <Button warning>Haal weg</Button>
        <a class="govuk-link" href={routes[list].to({ firm: firm.id })}>
          Houd het
        </a>
      </form>
    </OwnPage>,
    status,
  )
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
