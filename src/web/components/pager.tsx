/**
 * The way to the page before and the page after; nothing where there is one page.
 * @property says whether it tells which page this is.
 */
export const Pager = ({
  page,
  pages,
  addressOf,
  says = false,
}: {
  page: number
  pages: number
  addressOf: (page: number) => string
  says?: boolean
}) =>
  pages <= 1 ? null : (
    <nav class="cw-actions" aria-label="Bladzijden">
      {page > 1 && (
        <a class="govuk-link" rel="prev" href={addressOf(page - 1)}>
          ← Vorige bladzijde
        </a>
      )}
      {says && (
        <span>
          Bladzijde {page} van {pages}
        </span>
      )}
      {page < pages && (
        <a class="govuk-link" rel="next" href={addressOf(page + 1)}>
          Volgende bladzijde →
        </a>
      )}
    </nav>
  )

/** A page in an address: the first has no number. */
export const pageNumber = (page: number): number | undefined => (page > 1 ? page : undefined)
