import type { Child } from 'hono/jsx'
import type { Supplier } from '../../../suppliers/supplier.js'
import { Page } from '../../components/page.js'
import { routes } from '../../http/routes.js'

const menu = [
  ['firm', 'Mijn profiel'],
  ['firmActivities', 'Activiteiten'],
  ['firmRecognitions', 'Erkenningen'],
  ['firmChances', 'Kansen'],
  ['firmMissed', 'Gemiste kansen'],
] as const
export type FirmMenuItem = (typeof menu)[number][0]

/** A page of a firm's own, with the way to the others. @property back the one of the menu that a page stands below. */
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
  back?: FirmMenuItem | undefined
  hasErrors?: boolean
  children?: Child
}) => (
  <Page
    title={`${title} – ${firm.name}`}
    ownHeading
    hasErrors={hasErrors ?? false}
    {...(back && { back: backTo(firm.id, back) })}
  >
    <nav class="cw-firm-menu" aria-label={`Pagina's van ${firm.name}`}>
      {menu.map(([page, text]) => (
        <a
          class="govuk-link"
          href={routes[page].to({ firm: firm.id })}
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

const backTo = (firm: string, page: FirmMenuItem) => ({
  href: routes[page].to({ firm }),
  text: menu.find(([known]) => known === page)?.[1] ?? '',
})
