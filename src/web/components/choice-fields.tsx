import { describedBy, ErrorMessage, type FieldProps, groupClass, Hint } from './field-parts.js'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
}

interface ChoicesProps {
  readonly id: string
  readonly name: string
  readonly legend: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly kind: 'radio' | 'checkbox'
  readonly inline?: boolean
}

/** One or several of a list. */
export const Choices = ({ id, name, legend, choices, chosen, hint, error, kind, inline }: ChoicesProps) => {
  const family = familyOf(kind)
  return (
    <div class={groupClass(error)}>
      <fieldset class="govuk-fieldset" {...describedBy(id, hint, error)}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
        <Hint id={id} text={hint} />
        <ErrorMessage id={id} message={error} />
        <div class={`${family}${inline ? ` ${family}--inline` : ''}`}>
          {choices.map((choice, index) => (
            <ChoiceItem
              id={index === 0 ? id : `${id}-${index}`}
              name={name}
              kind={kind}
              choice={choice}
              isChosen={chosen.includes(choice.value)}
            />
          ))}
        </div>
      </fieldset>
    </div>
  )
}

const familyOf = (kind: ChoicesProps['kind']): string =>
  kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'

const ChoiceItem = ({
  id,
  name,
  kind,
  choice: { value, label, hint },
  isChosen,
}: Pick<ChoicesProps, 'id' | 'name' | 'kind'> & { choice: Choice; isChosen: boolean }) => (
  <div class={`${familyOf(kind)}__item`}>
    <input
      class={`${familyOf(kind)}__input`}
      id={id}
      name={name}
      type={kind}
      value={value}
      checked={isChosen}
      {...(hint && { 'aria-describedby': `${id}-uitleg` })}
    />
    <label class={`govuk-label ${familyOf(kind)}__label`} for={id}>
      {label}
    </label>
    {hint && (
      <div id={`${id}-uitleg`} class={`govuk-hint ${familyOf(kind)}__hint`}>
        {hint}
      </div>
    )}
  </div>
)

/**
 * One of a list, or none of it.
 * @property name of the field, when it is not its id; options: the name of each value; empty: the name of none.
 * @property strong whether the label stands out as those of text fields do.
 */
export const Select = ({
  id,
  name = id,
  label,
  options,
  chosen,
  empty = 'Alle',
  error,
  strong,
}: {
  id: string
  name?: string
  label: string
  options: Readonly<Record<string, string>>
  chosen: string
  empty?: string
  error?: string | undefined
  strong?: boolean
}) => (
  <div class={groupClass(error)}>
    <label class={`govuk-label${strong ? ' govuk-label--s' : ''}`} for={id}>
      {label}
    </label>
    <ErrorMessage id={id} message={error} />
    <select class="govuk-select" id={id} name={name} {...describedBy(id, undefined, error)}>
      <option value="">{empty}</option>
      {Object.entries(options).map(([value, text]) => (
        <option value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  </div>
)

/** One thing that is so or not. */
export const Tick = ({
  id,
  name,
  label,
  checked = false,
  error,
}: Omit<FieldProps, 'hint'> & { readonly checked?: boolean }) => (
  <div class={groupClass(error)}>
    <ErrorMessage id={id} message={error} />
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          name={name}
          value="1"
          checked={checked}
          {...describedBy(id, undefined, error)}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {label}
        </label>
      </div>
    </div>
  </div>
)
