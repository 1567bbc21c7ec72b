import type { Child } from 'hono/jsx'
import { success } from '../../kernel/result.js'
import {
  faultsInProfile,
  type ProfileFault,
  type SupplierProfile,
  supplierProfileSchema,
} from '../../suppliers/supplier.js'
import { sentFields, sentText } from '../buyer/buyer-app.js'
import { missingPage, writeErrorPage } from '../buyer/error-pages.js'
import { Button, Choices, ErrorSummary } from '../components/form.js'
import { type FirmCall, firmAddress } from './firm-app.js'
import { OwnPage } from './firm-page.js'
import { type FormReader, formReader, type Typed } from './form-reader.js'

/**
 * A form about a part of a firm.
 * @property page where it stands under the firm; back: where it leads to afterwards.
 * @property typed what the register says now, as it stands in the form.
 * @property labels the name of each control, for who changed it at the same time.
 * @property read the profile with what was sent; faults are noted with the reader.
 * @property controls which control a path in the profile belongs to, the first that it begins with.
 */
export interface FirmForm {
  readonly title: string
  readonly page: string
  readonly back: { readonly page: string; readonly text: string }
  readonly typed: Typed
  readonly labels: Readonly<Record<string, string>>
  readonly read: (reader: FormReader) => SupplierProfile
  readonly controls: readonly (readonly [path: string, control: string])[]
  readonly content: (view: FormView) => Child
  /** The part of a list that it is about, as it is now; left out: a new part, or none. */
  readonly part?: object
  /** The part is gone that was to be changed: what the page says, while the form adds it anew. */
  readonly gone?: string
  /** The same form for a part that is gone, when this one is about a part of a list. */
  readonly asNew?: () => FirmForm
}

/** What stands in the form, and what is wrong with it. */
export interface FormView {
  readonly values: (name: string) => readonly string[]
  readonly error: (name: string) => string | undefined
}

/** The attributes that every control of a form shares. */
export const control = ({ values, error }: FormView, name: string) => ({
  id: name,
  name,
  value: values(name)[0] ?? '',
  error: error(name),
})

/** Yes, no, or not known: an empty answer is never a no. */
export const YesNoUnknown = ({
  view,
  name,
  legend,
  hint,
  unknown = 'Weet ik niet',
}: {
  view: FormView
  name: string
  legend: string
  hint?: string
  unknown?: string
}) => (
  <Choices
    id={name}
    name={name}
    legend={legend}
    hint={hint}
    error={view.error(name)}
    kind="radio"
    choices={[
      { value: 'ja', label: 'Ja' },
      { value: 'nee', label: 'Nee' },
      { value: '', label: unknown },
    ]}
    chosen={[view.values(name)[0] ?? '']}
  />
)

/** Which form an address asks for; undefined when it does not exist. */
type FormOf = (call: FirmCall) => FirmForm | undefined

export const showForm =
  (formOf: FormOf) =>
  (call: FirmCall): Response | Promise<Response> => {
    const form = formOf(call)
    return form === undefined || form.gone !== undefined
      ? missingPage(call.c)
      : formPage(call, form, { typed: form.typed, faults: new Map() })
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
    const profile = form.read(reader)
    const faults = reader.faults.size > 0 ? reader.faults : faultsOf(profile, form)
    if (faults.size > 0) return formPage(call, form, { typed, faults }, 422)
    const seen = Number(sentText(typed, 'revisie'))
    if (form.gone !== undefined || seen !== firm.revision) return stalePage(call, form, typed)
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
      default:
        return writeErrorPage(c, kept.error.kind)
    }
  }

/** A part that is not the one that was opened may have moved: it is never written over. */
function stalePage(call: FirmCall, form: FirmForm, typed: Typed): Response | Promise<Response> {
  const isOther = form.part !== undefined && sentText(typed, 'was') !== JSON.stringify(form.part)
  const shown = isOther ? (form.asNew?.() ?? form) : form
  return formPage(call, shown, { typed, faults: new Map(), isStale: true }, 409)
}

/** What the register refuses, beside the control that it is about; what is not asked here has its own page. */
function faultsOf(profile: SupplierProfile, { controls }: FirmForm): ReadonlyMap<string, string> {
  const parsed = supplierProfileSchema.safeParse(profile)
  const found: readonly ProfileFault[] = parsed.success
    ? faultsInProfile(parsed.data)
    : parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  const faults = new Map<string, string>()
  for (const { path, message } of found) {
    const [, name] = controls.find(([begin]) => path === begin || path.startsWith(`${begin}.`)) ?? []
    if (name !== undefined && !faults.has(name)) faults.set(name, message)
    else if (!parsed.success && name === undefined) faults.set('formulier', message)
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

const goneWords =
  'Wat je opende, is intussen gewijzigd of weggehaald: kijk eerst in de lijst. Bewaar je opnieuw, dan komt wat je invulde er als nieuw bij.'

/** The form at the place in a list that the address names; behind the last one it is for a new part. */
export function formInList<Part>(
  call: FirmCall,
  list: readonly Part[] = [],
  formFor: (known: Part | undefined, index: number) => FirmForm,
): FirmForm | undefined {
  const index = askedIndex(call, list)
  if (index === undefined) return undefined
  const asNew = () => ({ ...formFor(undefined, list.length), gone: goneWords })
  return index > list.length ? asNew() : { ...formFor(list[index], index), asNew }
}

/** The list without a part. */
export const without = <Item,>(list: readonly Item[] | undefined, index: number): readonly Item[] =>
  (list ?? []).filter((_, at) => at !== index)

/** The list with a part put in the place of another, or at the end. */
export const withPart = <Item,>(
  list: readonly Item[] | undefined,
  index: number,
  item: Item,
): readonly Item[] => [...(list ?? []).slice(0, index), item, ...(list ?? []).slice(index + 1)]

/** Where somebody's part stands in a list: a number in the address; `nieuw` is behind the last. */
function askedIndex({ c }: FirmCall, list: readonly unknown[] = []): number | undefined {
  const asked = c.req.param('index') ?? ''
  if (asked === 'nieuw') return list.length
  return /^\d{1,3}$/.test(asked) ? Number(asked) : undefined
}
