import type { Child } from 'hono/jsx'
import type { Supplier } from '../../../suppliers/supplier.js'
import { Page } from '../../components/page.js'
import { firmAddress } from '../../http/addresses.js'

const menu = [
  ['', 'Mijn profiel'],
  ['activiteiten', 'Activiteiten'],
  ['erkenningen', 'Erkenningen'],
  ['kansen', 'Kansen'],
  ['gemiste-kansen', 'Gemiste kansen'],
] as const
type FirmMenuItem = (typeof menu)[number][0]

/** A page of a firm's own, with the way to the others. @property back for a page below one of the menu. */
export const OwnPage = ({
  firm,
  title,
  current,
  back,
  hasErrors,
  children,
}: {
  firm: Pick<Supplier, 'id' | 'name'>
  title: string
  current?: FirmMenuItem
  back?: { readonly page: string; readonly text: string } | undefined
  hasErrors?: boolean
  children?: Child
}) => (
  <Page
    title={`${title} – ${firm.name}`}
    ownHeading
    hasErrors={hasErrors ?? false}
    {...(back && { back: { href: firmAddress(firm.id, back.page), text: back.text } })}
  >
    <nav class="cw-firm-menu" aria-label={`Pagina's van ${firm.name}`}>
      {menu.map(([page, text]) => (
        <a
          class="govuk-link"
          href={firmAddress(firm.id, page)}
          {...(page === current && { 'aria-current': 'page' })}
        >
          {text}
        </a>
      ))}
    </nav>
    <h1 class="govuk-heading-l">
      <span class="govuk-caption-l">{firm.name}</span>
      {title}
    </h1>
    {children}
  </Page>
)
