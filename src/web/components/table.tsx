import type { Child } from 'hono/jsx'

/**
 * A table that scrolls by itself on a narrow screen.
 * @property label says what it holds. @property stacked on a narrow screen its cells stand under each other instead.
 */
export const Table = ({
  label,
  headers,
  stacked,
  children,
}: {
  label: string
  headers: readonly string[]
  stacked?: boolean
  children: Child
}) => (
  <section class={`cw-rows${stacked ? ' cw-rows--stacked' : ''}`} aria-label={label} tabindex={0}>
    <table class="govuk-table">
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {headers.map((header) => (
            <th scope="col" class="govuk-table__header">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">{children}</tbody>
    </table>
  </section>
)
