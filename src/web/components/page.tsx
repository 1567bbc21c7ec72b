import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { assetAddress } from '../assets/asset-files.js'
import { routes } from '../http/routes.js'

export type MenuItem = 'dossiers' | 'clausules' | 'regels' | 'ondernemingen' | 'hulp' | 'organisatie'

/**
 * @property title of the page; `Fout:` is put before it in the tab when `hasErrors`.
 * @property current the menu item that the page belongs to.
 * @property back where the page was come from.
 * @property script whether the page shows unsaved answers.
 */
export interface PageProps {
  readonly title: string
  readonly children?: Child
  readonly current?: MenuItem
  readonly back?: { readonly href: string; readonly text: string }
  readonly hasErrors?: boolean
  readonly script?: boolean
  /** The heading is part of the content. */
  readonly ownHeading?: boolean
  readonly caption?: string
}

const menu: readonly (readonly [MenuItem, string, string])[] = [
  ['dossiers', routes.dossiers.to(), 'Mijn dossiers'],
  ['clausules', routes.clauses.to(), 'Clausules'],
  ['regels', routes.rules.to(), 'Regels'],
  ['ondernemingen', routes.directory.to(), 'Ondernemingen'],
  ['hulp', routes.help.to(), 'Handleiding'],
  ['organisatie', routes.organisation.to(), 'Organisatie'],
]

/** A page of the site: the way around, its title, its content. */
export const Page = ({
  title,
  children,
  current,
  back,
  hasErrors,
  script,
  ownHeading,
  caption,
}: PageProps) => (
  <>
    {raw('<!doctype html>')}
    <html lang="nl-BE" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#14505c" />
        <title>{`${hasErrors ? 'Fout: ' : ''}${title} – Clausulewijzer`}</title>
        <link rel="stylesheet" href={assetAddress('site')} />
        {script && <script type="module" src={assetAddress('live')} />}
      </head>
      <body class="govuk-template__body">
        <a class="govuk-skip-link" href="#inhoud">
          Ga naar de inhoud
        </a>
        <header class="cw-header">
          <nav class="govuk-width-container cw-header__bar" aria-label="Hoofdmenu">
            <a class="cw-name" href={routes.start.to()}>
              <Mark />
              Clausulewijzer
            </a>
            {menu.map(([item, href, text]) => (
              <a href={href} {...(item === current && { 'aria-current': 'page' })}>
                {text}
              </a>
            ))}
          </nav>
        </header>
        <div class="govuk-width-container">
          <main class="cw-main" id="inhoud" tabindex={-1}>
            {back && (
              <a class="govuk-link cw-back" href={back.href}>
                ← {back.text}
              </a>
            )}
            {!ownHeading && (
              <h1 class="govuk-heading-l">
                {caption && <span class="govuk-caption-l">{caption}</span>}
                {title}
              </h1>
            )}
            {children}
          </main>
        </div>
        <footer class="cw-footer">
          <div class="govuk-width-container govuk-body-s">
            <p>Clausulewijzer informeert; je bestuur beslist. Dit is geen juridisch advies.</p>
            <p class="cw-actions">
              <a class="govuk-link" href={routes.api.to()}>
                API
              </a>
              <a class="govuk-link" href={routes.helpPage.to({ page: 'toegankelijkheid' })}>
                Toegankelijkheid
              </a>
              <a class="govuk-link" href={routes.helpPage.to({ page: 'privacy' })}>
                Privacy en cookies
              </a>
              <a class="govuk-link" href={routes.helpPage.to({ page: 'contact' })}>
                Contact
              </a>
            </p>
          </div>
        </footer>
      </body>
    </html>
  </>
)

/** A signpost in the form of a section sign. */
const Mark = () => (
  <svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true" focusable="false">
    <path d="M3 4h17l7 7-7 7H3z" fill="#e0a526" />
    <path d="M9 18h3v10H9z" fill="#fff" />
    <path d="M7 8h10v2H7zm0 4h7v2H7z" fill="#14505c" />
  </svg>
)
