import type { Child } from 'hono/jsx'
import type { SupplierProfile } from '../../../../suppliers/supplier.js'
import { Choices } from '../../../components/choice-fields.js'
import type { FirmMenuItem } from '../own-page.js'
import type { FormReader, Typed } from './form-reader.js'

/**
 * A form about a part of a firm.
 * @property address where it stands; back: the page of the menu that it leads to afterwards.
 * @property typed what the register says now, as it stands in the form.
 * @property labels the name of each control, for who changed it at the same time.
 * @property read the profile with what was sent; faults are noted with the reader.
 * @property controls which control a path in the profile belongs to, the first that it begins with.
 */
export interface FirmForm {
  readonly title: string
  readonly address: string
  readonly back: FirmMenuItem
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
