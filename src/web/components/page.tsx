import type { Child } from 'hono/jsx'

/** A page of the site: its title, the way around, its content. */
export const Page = ({ title, children }: { title: string; children: Child }) => (
  <html lang="nl-BE">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title} – Clausulewijzer</title>
      <link rel="stylesheet" href="/assets/site.css" />
    </head>
    <body>
      <a class="skip" href="#inhoud">
        Ga naar de inhoud
      </a>
      <header>
        <nav aria-label="Hoofdmenu">
          <a class="brand" href="/">
            Clausulewijzer
          </a>
          <a href="/clausules">Clausules</a>
          <a href="/api">API</a>
        </nav>
      </header>
      <main id="inhoud">
        <h1>{title}</h1>
        {children}
      </main>
      <footer>
        <p>Clausulewijzer informeert; je bestuur beslist. Dit is geen juridisch advies.</p>
      </footer>
    </body>
  </html>
)
