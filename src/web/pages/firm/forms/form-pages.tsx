import { judgedChange } from '../../../../kernel/judged-change.js'
import { isSame } from '../../../../kernel/same.js'
import { storedSchemaOf } from '../../../../kernel/stored-schema.js'
import {
  faultsInProfile,
  type ProfileFault,
  profileOf,
  type SupplierProfile,
  supplierProfileSchema,
} from '../../../../suppliers/supplier.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { missingPage } from '../../../http/error-pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { parsedJson, sentText } from '../../../http/sent-form.js'
import { type FirmCall, overAsItIsNow } from '../firm-call.js'
import { OwnPage } from '../own-page.js'
import type { FirmForm, FormView } from './firm-form.js'
import { formReader, type Typed } from './form-reader.js'

/** Which form an address asks for; undefined when it does not exist. */
export type FormOf = (call: FirmCall) => FirmForm | undefined

export const showForm =
  (formOf: FormOf) =>
  (call: FirmCall): Response | Promise<Response> => {
    const form = formOf(call)
    return form === undefined || form.gone !== undefined
      ? missingPage(call.c)
      : formPage(call, form, { typed: form.typed, faults: faultsOf(profileOf(call.firm), form) })
  }

/** Keeps what was sent. What is wrong, or was changed by somebody else, shows the form again as it was filled in. */
export const saveForm =
  (formOf: FormOf) =>
  async (call: FirmCall): Promise<Response> => {
    const form = formOf(call)
    if (form === undefined) return missingPage(call.c)
    const typed = call.sent.fields
    const reader = formReader(typed)
    const read = form.read(reader)
    const faults = reader.faults.size > 0 ? reader.faults : faultsOf(read, form, profileOf(call.firm))
    if (faults.size > 0) return formPage(call, form, { typed, faults }, 422)
    if (form.gone !== undefined || Number(sentText(typed, 'revisie')) !== call.firm.revision)
      return stalePage(call, form, typed)
    // As the register writes it: a number without its dots.
    return keep(call, formOf, form, storedProfileSchema.parse(read))
  }

async function keep(
  call: FirmCall,
  formOf: FormOf,
  form: FirmForm,
  profile: SupplierProfile,
): Promise<Response> {
  const { c, doors, actor, firm, sent } = call
  const typed = sent.fields
  const kept = await doors.actions.changeFirm(actor, firm.id, firm.revision, profile)
  if (kept.ok) return c.redirect(routes[form.back].to({ firm: firm.id }), 303)
  switch (kept.error.kind) {
    case 'stale':
      return overAsItIsNow(call, (again) => stalePage(again, formOf(again) ?? form, typed))
    case 'invalid':
      return formPage(call, form, { typed, faults: besideControls(kept.error.faults, form, true) }, 422)
    case 'number-taken': {
      const message = 'Een andere onderneming van het register heeft dit nummer: kijk het na.'
      return formPage(call, form, { typed, faults: new Map([['enterpriseNumber', message]]) }, 409)
    }
    default:
      return refusalPage(c, kept.error)
  }
}

const storedProfileSchema = storedSchemaOf(supplierProfileSchema)

/** A part that is not the one that was opened may have moved: it is never written over. */
function stalePage(call: FirmCall, form: FirmForm, typed: Typed): Response | Promise<Response> {
  const isOther = form.part !== undefined && !isSame(parsedJson(sentText(typed, 'was')), form.part)
  const shown = isOther ? (form.asNew?.() ?? form) : form
  return formPage(call, shown, { typed, faults: new Map(), isStale: true }, 409)
}

/**
 * What the register refuses, beside the control that it is about; what is not asked here has its own page.
 * @param before what was kept: what is odd in it already stops nothing that is asked elsewhere.
 */
function faultsOf(
  profile: SupplierProfile,
  form: FirmForm,
  before?: SupplierProfile,
): ReadonlyMap<string, string> {
  const judged = judgedChange(supplierProfileSchema, before, profile)
  return judged.ok
    ? besideControls(faultsInProfile(judged.value), form, false)
    : besideControls(
        judged.error.map(({ path, message }) => ({ path: path.join('.'), message })),
        form,
        before !== undefined,
      )
}

/** The first fault of each control. @param withOthers whether a fault of no control stands at the form itself. */
function besideControls(
  found: readonly ProfileFault[],
  { controls }: FirmForm,
  withOthers: boolean,
): ReadonlyMap<string, string> {
  const faults = new Map<string, string>()
  for (const { path, message } of found) {
    const [, name] = controls.find(([begin]) => path === begin || path.startsWith(`${begin}.`)) ?? []
    if (name !== undefined && !faults.has(name)) faults.set(name, message)
    else if (withOthers && name === undefined) faults.set('formulier', message)
  }
  return faults
}

interface Shown {
  readonly typed: Typed
  readonly faults: ReadonlyMap<string, string>
  readonly isStale?: boolean
}

function formPage(
  { c, firm }: FirmCall,
  form: FirmForm,
  { typed, faults, isStale = false }: Shown,
  status: 200 | 409 | 422 = 200,
): Response | Promise<Response> {
  const view: FormView = {
    values: (name) => typed.get(name) ?? [],
    error: (name) => faults.get(name),
  }
  return c.html(
    <OwnPage firm={firm} title={form.title} back={form.back} hasErrors={faults.size > 0 || isStale}>
      <div class="cw-narrow">
        <ErrorSummary errors={[...faults].map(([id, message]) => ({ id, message }))} />
        {isStale && <SomebodyElse form={form} typed={typed} />}
        <form id="formulier" method="post" action={form.address} novalidate>
          <input type="hidden" name="revisie" value={String(firm.revision)} />
          {form.part !== undefined && <input type="hidden" name="was" value={JSON.stringify(form.part)} />}
          {form.content(view)}
          <div class="govuk-button-group">
            <Button>Bewaar</Button>
            <a class="govuk-link" href={routes[form.back].to({ firm: firm.id })}>
              Bewaar niets en ga terug
            </a>
          </div>
        </form>
      </div>
    </OwnPage>,
    status,
  )
}

/** Somebody else saved in between: what they made of it, beside what was typed here. */
const SomebodyElse = ({ form, typed }: { form: FirmForm; typed: Typed }) => {
  const different = Object.entries(form.labels).filter(
    ([name]) => wordsIn(form.typed, name) !== wordsIn(typed, name),
  )
  return (
    <div class="govuk-error-summary" tabindex={-1} autofocus role="alert">
      <h2 class="govuk-error-summary__title">Iemand anders was je voor</h2>
      <div class="govuk-error-summary__body govuk-body">
        <p>
          {form.gone ??
            'Deze gegevens zijn gewijzigd sinds je ze opende. Wat je invulde, staat er nog en is nog niet bewaard.'}
        </p>
        {form.gone === undefined && different.length > 0 && (
          <ul class="govuk-list govuk-list--bullet">
            {different.map(([name, label]) => (
              <li>
                {label}: in het register staat nu {quoted(wordsIn(form.typed, name))}
              </li>
            ))}
          </ul>
        )}
        <p>Kijk het na en bewaar opnieuw.</p>
      </div>
    </div>
  )
}

const wordsIn = (typed: Typed, name: string): string => (typed.get(name) ?? []).join(', ').trim()
const quoted = (words: string): string => (words === '' ? 'niets' : `“${words}”`)
