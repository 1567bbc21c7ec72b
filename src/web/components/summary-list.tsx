import type { Child } from 'hono/jsx'

/** A label with what belongs to it, in a `dl` of the class govuk-summary-list. */
export const Row = ({ label, children }: { label: string; children?: Child }) => (
  <div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">{label}</dt>
    <dd class="govuk-summary-list__value">{children}</dd>
  </div>
)
