import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { assetAddress } from '../assets/asset-files.js'
import { routes } from '../http/routes.js'
import { Icon } from './icon.js'

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
  /** What stands above the content over the whole width, such as the bar of a dossier. */
  readonly above?: Child
  /** The heading is part of the content. */
  readonly ownHeading?: boolean
  readonly caption?: string
}

const menu: readonly (readonly [MenuItem, string, string])[] = [
  ['dossiers', routes.dossiers.to(), 'Mijn dossiers'],
  ['clausules', routes.clauses.to(), 'Clausules'],
  ['regels', routes.rules.to(), 'Regels'],
  ['ondernemingen', routes.directory.to(), 'Ondernemingen'],
  ['hulp', routes.help.to(), 'Hulp'],
]
const organisation: (typeof menu)[number] = ['organisatie', routes.organisation.to(), 'Organisatie']

/** A page of the site: the way around, its title, its content. */
export const Page = ({
  title,
  children,
  current,
  back,
  hasErrors,
  script,
  above,
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
        <link rel="icon" href={assetAddress('favicon')} type="image/svg+xml" />
        <link rel="stylesheet" href={assetAddress('site')} />
        {script && <script type="module" src={assetAddress('live')} />}
      </head>
      <body class="govuk-template__body">
        <a class="govuk-skip-link" href="#inhoud">
          Ga naar de inhoud
        </a>
        <Header current={current} />
        <div class="cw-page">
          {above}
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
        </div>
        <Footer />
      </body>
    </html>
  </>
)

const Header = ({ current }: Pick<PageProps, 'current'>) => (
  <header class="cw-header">
    <div class="govuk-width-container cw-header__bar">
      <a class="cw-name" href={routes.start.to()}>
        <Mark />
        Clausulewijzer
      </a>
      <nav class="cw-menu" aria-label="Hoofdmenu">
        <ul>
          {menu.map((item) => (
            <li>
              <MenuLink item={item} current={current} />
            </li>
          ))}
        </ul>
      </nav>
      <a
        class="cw-who"
        href={organisation[1]}
        {...(current === organisation[0] && { 'aria-current': 'page' })}
      >
        <Icon name="building" />
        {organisation[2]}
      </a>
      <details class="cw-menu-phone">
        <summary>
          <Icon name="menu" />
          Menu
        </summary>
        <nav aria-label="Menu">
          <ul>
            {[...menu, organisation].map((item) => (
              <li>
                <MenuLink item={item} current={current} />
              </li>
            ))}
          </ul>
        </nav>
      </details>
    </div>
  </header>
)

const MenuLink = ({
  item: [name, href, text],
  current,
}: {
  item: (typeof menu)[number]
  current: MenuItem | undefined
}) => (
  <a href={href} {...(name === current && { 'aria-current': 'page' })}>
    {text}
  </a>
)

const Footer = () => (
  <>
    <div class="cw-horizon" />
    <footer class="cw-footer govuk-body-s">
      <div class="govuk-width-container cw-footer__grid">
        <div>
          <p>
            <strong>Clausulewijzer</strong>
          </p>
          <p>De dienst informeert, je bestuur beslist. Dit is geen juridisch advies.</p>
        </div>
        <ul>
          <li>
            <a href={routes.help.to()}>Hulp</a>
          </li>
          <li>
            <a href={routes.helpPage.to({ page: 'contact' })}>Contact</a>
          </li>
          <li>
            <a href={routes.rules.to()}>Regels en bronnen</a>
          </li>
        </ul>
        <ul>
          <li>
            <a href={routes.helpPage.to({ page: 'toegankelijkheid' })}>Toegankelijkheid</a>
          </li>
          <li>
            <a href={routes.helpPage.to({ page: 'privacy' })}>Privacy en cookies</a>
          </li>
          <li>
            <a href={routes.api.to()}>Voor ontwikkelaars</a>
          </li>
        </ul>
      </div>
    </footer>
  </>
)

/** A signpost with two plates. */
const Mark = () => (
  <svg width="34" height="34" viewBox="0 0 34 34" aria-hidden="true" focusable="false">
    <path d="M15 2h4v30h-4z" fill="#0c3640" />
    <path d="M5 5h18l6 5-6 5H5z" fill="#14505c" />
    <path d="M29 18H14l-6 4.5 6 4.5h15z" fill="#d9561c" />
  </svg>
)
