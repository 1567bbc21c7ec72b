import { judgedChange } from '../../../../kernel/judged-change.js'
import { success } from '../../../../kernel/result.js'
import { storedSchemaOf } from '../../../../kernel/stored-schema.js'
import {
  faultsInProfile,
  type ProfileFault,
  profileOf,
  type SupplierProfile,
  supplierProfileSchema,
} from '../../../../suppliers/supplier.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { firmAddress } from '../../../http/addresses.js'
import { missingPage, writeErrorPage } from '../../../http/error-pages.js'
import { sentFields, sentText } from '../../../http/sent-form.js'
import type { FirmCall } from '../firm-call.js'
import { OwnPage } from '../own-page.js'
import type { FirmForm, FormView } from './firm-form.js'
import { formReader, type Typed } from './form-reader.js'

/** Which form an address asks for; undefined when it does not exist. */
type FormOf = (call: FirmCall) => FirmForm | undefined

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
    const { c, firm, dependencies } = call
    const form = formOf(call)
    if (form === undefined) return missingPage(c)
    const typed = await sentFields(c)
    const reader = formReader(typed)
    const read = form.read(reader)
    const faults = reader.faults.size > 0 ? reader.faults : faultsOf(read, form, profileOf(firm))
    if (faults.size > 0) return formPage(call, form, { typed, faults }, 422)
    // As the register writes it: a number without its dots.
    const profile = storedProfileSchema.parse(read)
    const seen = Number(sentText(typed, 'revisie'))
    if (form.gone !== undefined || seen !== firm.revision) return stalePage(call, form, typed)
    if (isSame(profile, profileOf(firm))) return c.redirect(firmAddress(firm.id, form.back.page), 303)
    const updatedAt = new Date(dependencies.now()).toISOString()
    const kept = await dependencies.suppliers.update<never>(firm.id, seen, ({ id, revision }) =>
      success({ ...profile, id, revision, updatedAt }),
    )
    if (kept.ok) return c.redirect(firmAddress(firm.id, form.back.page), 303)
    switch (kept.error.kind) {
      case 'unknown':
        return missingPage(c)
      case 'stale': {
        const again = { ...call, firm: kept.error.current }
        return stalePage(again, formOf(again) ?? form, typed)
      }
      case 'number-taken': {
        const message = 'Een andere onderneming van het register heeft dit nummer: kijk het na.'
        return formPage(call, form, { typed, faults: new Map([['enterpriseNumber', message]]) }, 409)
      }
      default:
        return writeErrorPage(c, kept.error.kind)
    }
  }

/** Whether saving would change nothing. */
const isSame = (one: SupplierProfile, other: SupplierProfile): boolean =>
  JSON.stringify(storedProfileSchema.parse(one)) === JSON.stringify(storedProfileSchema.parse(other))

const storedProfileSchema = storedSchemaOf(supplierProfileSchema)

/** A part that is not the one that was opened may have moved: it is never written over. */
function stalePage(call: FirmCall, form: FirmForm, typed: Typed): Response | Promise<Response> {
  const isOther = form.part !== undefined && sentText(typed, 'was') !== JSON.stringify(form.part)
  const shown = isOther ? (form.asNew?.() ?? form) : form
  return formPage(call, shown, { typed, faults: new Map(), isStale: true }, 409)
}

/**
 * What the register refuses, beside the control that it is about; what is not asked here has its own page.
 * @param before what was kept: what is odd in it already stops nothing that is asked elsewhere.
 */
function faultsOf(
  profile: SupplierProfile,
  { controls }: FirmForm,
  before?: SupplierProfile,
): ReadonlyMap<string, string> {
  const judged = judgedChange(supplierProfileSchema, before, profile)
  const found: readonly ProfileFault[] = judged.ok
    ? faultsInProfile(judged.value)
    : judged.error.map(({ path, message }) => ({ path: path.join('.'), message }))
  const faults = new Map<string, string>()
  for (const { path, message } of found) {
    const [, name] = controls.find(([begin]) => path === begin || path.startsWith(`${begin}.`)) ?? []
    if (name !== undefined && !faults.has(name)) faults.set(name, message)
    else if (before !== undefined && !judged.ok && name === undefined) faults.set('formulier', message)
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
        <form id="formulier" method="post" action={firmAddress(firm.id, form.page)} novalidate>
          <input type="hidden" name="revisie" value={String(firm.revision)} />
          {form.part !== undefined && <input type="hidden" name="was" value={JSON.stringify(form.part)} />}
          {form.content(view)}
          <div class="govuk-button-group">
            <Button>Bewaar</Button>
            <a class="govuk-link" href={firmAddress(firm.id, form.back.page)}>
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
