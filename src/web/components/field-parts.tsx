/** What every field of a form has: its explanation and what is wrong with it, tied to its control. */
export interface FieldProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

/** What is to be known before one answers. */
export const Hint = ({ id, text }: { id: string; text: string | undefined }) =>
  text === undefined ? null : (
    <div id={`${id}-uitleg`} class="govuk-hint">
      {text}
    </div>
  )

/** What is wrong with what was sent. */
export const ErrorMessage = ({ id, message }: { id: string; message: string | undefined }) =>
  message === undefined ? null : (
    <p id={`${id}-fout`} class="govuk-error-message">
      <span class="govuk-visually-hidden">Fout: </span>
      {message}
    </p>
  )

/** The class of what a field stands in. */
export const groupClass = (error: string | undefined): string =>
  `govuk-form-group${error === undefined ? '' : ' govuk-form-group--error'}`

/** Ties the explanation and the fault to their control, for whoever does not see them. */
export function describedBy(id: string, hint: string | undefined, error: string | undefined): object {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-uitleg`]),
    ...(error === undefined ? [] : [`${id}-fout`]),
  ]
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }
}
