import type { Child } from 'hono/jsx'

/** What is read only by who asks for it. @property summary what it is about, shown always. */
export const Details = ({ summary, open, children }: { summary: Child; open?: boolean; children: Child }) => (
  <details class="govuk-details" open={open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{summary}</span>
    </summary>
    {children}
  </details>
)
