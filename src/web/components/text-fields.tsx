import { describedBy, ErrorMessage, type FieldProps, groupClass, Hint } from './field-parts.js'

interface InputProps extends FieldProps {
  readonly value: string
  readonly short?: boolean
  readonly unit?: string | undefined
  readonly inputmode?: 'decimal' | 'text'
  /** The form that it belongs to when it does not stand in it. */
  readonly form?: string | undefined
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
  form,
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
        {...(form && { form })}
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

/**
 * A file to send, in a form of the type multipart/form-data. The words of the browser's own button are in its own
 * language: ours lie over them.
 * @property accept endings: `.csv,.xlsx`.
 * @property isNeeded the form, which checks nothing in the browser, asks for nothing else.
 */
export const FileInput = ({
  id,
  name,
  label,
  hint,
  error,
  accept,
  form,
  isNeeded,
}: FieldProps & { readonly accept: string; readonly form?: string; readonly isNeeded?: boolean }) => (
  <div class={groupClass(error)}>
    <label class="govuk-label govuk-label--s" for={id}>
      {label}
    </label>
    <Hint id={id} text={hint} />
    <ErrorMessage id={id} message={error} />
    <div class="cw-file">
      <input
        class="cw-file__own"
        id={id}
        name={name}
        type="file"
        accept={accept}
        {...(form && { form })}
        {...(isNeeded && { required: true })}
        {...describedBy(id, hint, error)}
      />
      <span class="cw-file__button" aria-hidden="true">
        Kies een bestand
      </span>
      {isNeeded && (
        <span class="cw-file__none" aria-hidden="true">
          Nog geen bestand gekozen
        </span>
      )}
    </div>
  </div>
)
