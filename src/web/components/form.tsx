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

/** A button that sends the form it stands in. */
export const Button = ({
  children,
  ...props
}: {
  children: Child
  name?: string
  value?: string
  formaction?: string
  formenctype?: 'multipart/form-data'
  form?: string
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
