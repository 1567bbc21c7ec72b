import type { Child } from 'hono/jsx'

/** A table that scrolls by itself on a narrow screen. @property label says what it holds. */
export const Table = ({
  label,
  headers,
  children,
}: {
  label: string
  headers: readonly string[]
  children: Child
}) => (
  <section class="cw-rows" aria-label={label} tabindex={0}>
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
