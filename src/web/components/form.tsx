import type { Child } from 'hono/jsx'

/** A fault in a form. @property id of the control that it is about. */
export interface FormError {
  readonly id: string
  readonly message: string
}

/** What is wrong, at the top, each fault with the way to its control. */
export const ErrorSummary = ({ errors }: { errors: readonly FormError[] }) =>
  errors.length === 0 ? null : (
    <div class="govuk-error-summary" tabindex={-1} autofocus>
      <div role="alert">
        <h2 class="govuk-error-summary__title">Er klopt iets niet</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map(({ id, message }) => (
              <li>
                <a href={`#${id}`}>{message}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )

const ErrorMessage = ({ id, message }: { id: string; message: string | undefined }) =>
  message === undefined ? null : (
    <p id={`${id}-fout`} class="govuk-error-message">
      <span class="govuk-visually-hidden">Fout: </span>
      {message}
    </p>
  )

interface InputProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly short?: boolean
  readonly unit?: string | undefined
  readonly isHeading?: boolean
  readonly inputmode?: 'decimal' | 'text'
}

/** One line of text. */
export const TextInput = ({
  id,
  name,
  label,
  value,
  hint,
  error,
  short,
  unit,
  inputmode = 'text',
}: InputProps) => (
  <div class={groupClass(error)}>
    <label class="govuk-label govuk-label--s" for={id}>
      {label}
    </label>
    <Hint id={id} text={hint} />
    <ErrorMessage id={id} message={error} />
    <div class="govuk-input__wrapper">
      {unit === '€' && <Unit class="govuk-input__prefix" text={unit} />}
      <input
        class={`govuk-input${short || unit ? ' govuk-input--width-10' : ''}${error ? ' govuk-input--error' : ''}`}
        id={id}
        name={name}
        type="text"
        value={value}
        inputmode={inputmode}
        autocomplete="off"
        {...describedBy(id, hint, error)}
      />
      {unit !== undefined && unit !== '€' && <Unit class="govuk-input__suffix" text={unit} />}
    </div>
  </div>
)

const Unit = ({ text, ...props }: { text: string; class: string }) => (
  <div {...props} aria-hidden="true">
    {text}
  </div>
)

/** Several lines of text. */
export const TextArea = ({
  id,
  name,
  label,
  value,
  hint,
  error,
  rows = 6,
}: InputProps & { readonly rows?: number }) => (
  <div class={groupClass(error)}>
    <label class="govuk-label govuk-label--s" for={id}>
      {label}
    </label>
    <Hint id={id} text={hint} />
    <ErrorMessage id={id} message={error} />
    {/* A line end right after the tag is dropped by the browser: this one makes the first line of the value safe. */}
    <textarea
      class={`govuk-textarea${error ? ' govuk-textarea--error' : ''}`}
      id={id}
      name={name}
      rows={rows}
      {...describedBy(id, hint, error)}
    >
      {`\n${value}`}
    </textarea>
  </div>
)

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
  const family = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  return (
    <div class={groupClass(error)}>
      <fieldset class="govuk-fieldset" {...describedBy(id, hint, error)}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
        <Hint id={id} text={hint} />
        <ErrorMessage id={id} message={error} />
        <div class={`${family}${inline ? ` ${family}--inline` : ''}`}>
          {choices.map((choice, index) => {
            const own = index === 0 ? id : `${id}-${index}`
            return (
              <div class={`${family}__item`}>
                <input
                  class={`${family}__input`}
                  id={own}
                  name={name}
                  type={kind}
                  value={choice.value}
                  checked={chosen.includes(choice.value)}
                  {...(choice.hint && { 'aria-describedby': `${own}-uitleg` })}
                />
                <label class={`govuk-label ${family}__label`} for={own}>
                  {choice.label}
                </label>
                {choice.hint && (
                  <div id={`${own}-uitleg`} class={`govuk-hint ${family}__hint`}>
                    {choice.hint}
                  </div>
                )}
              </div>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}

/** A file to send, in a form of the type multipart/form-data. @property accept endings: `.csv,.xlsx`. */
export const FileInput = ({
  id,
  name,
  label,
  hint,
  error,
  accept,
}: Pick<InputProps, 'id' | 'name' | 'label' | 'hint' | 'error'> & { readonly accept: string }) => (
  <div class={groupClass(error)}>
    <label class="govuk-label govuk-label--s" for={id}>
      {label}
    </label>
    <Hint id={id} text={hint} />
    <ErrorMessage id={id} message={error} />
    <input
      class="cw-file"
      id={id}
      name={name}
      type="file"
      accept={accept}
      {...describedBy(id, hint, error)}
    />
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
}: Pick<InputProps, 'id' | 'name' | 'label' | 'error'> & { readonly checked?: boolean }) => (
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

const Hint = ({ id, text }: { id: string; text: string | undefined }) =>
  text === undefined ? null : (
    <div id={`${id}-uitleg`} class="govuk-hint">
      {text}
    </div>
  )

const groupClass = (error: string | undefined): string =>
  `govuk-form-group${error === undefined ? '' : ' govuk-form-group--error'}`

function describedBy(id: string, hint: string | undefined, error: string | undefined): object {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-uitleg`]),
    ...(error === undefined ? [] : [`${id}-fout`]),
  ]
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }
}

/** A button that sends the form it stands in. */
export const Button = ({
  children,
  ...props
}: {
  children: Child
  name?: string
  value?: string
  formaction?: string
  secondary?: boolean
  warning?: boolean
}) => {
  const { secondary, warning, ...attributes } = props
  return (
    <button
      type="submit"
      class={`govuk-button${secondary ? ' govuk-button--secondary' : ''}${warning ? ' govuk-button--warning' : ''}`}
      {...attributes}
    >
      {children}
    </button>
  )
}
