import { Page } from '../../components/page.js'

/** The first page: what it does, what you need at hand, where to begin. */
export const StartPage = ({ isKnown }: { isKnown: boolean }) => (
  <Page title="Opdrachtdocumenten met sociale criteria die standhouden">
    <div class="cw-narrow">
      <p class="govuk-body-l">
        Beantwoord vragen over je opdracht. Je krijgt een bestek, een motiveringsnota en de tekst voor de
        aankondiging, met bij elke clausule de reden waarom ze er staat.
      </p>
      <p class="govuk-body">
        <a class="govuk-button" href={isKnown ? '/dossiers' : '/organisatie'}>
          {isKnown ? 'Naar mijn dossiers' : 'Begin'}
        </a>
      </p>
      <div class="govuk-inset-text">
        <p>
          Leg klaar: de raming, de looptijd, de plaats, en een idee van de percelen. De rest vraagt het
          hulpmiddel.
        </p>
        <p>
          Een eerste bestek kost ongeveer een kwartier. Alles wordt bewaard zodra je verdergaat; je kunt
          stoppen en later terugkomen.
        </p>
      </div>
    </div>
    <ul class="cw-cards">
      <li class="cw-card">
        <h2 class="govuk-heading-m">Ik koop aan</h2>
        <p class="govuk-body">
          <a class="govuk-link" href="/dossiers/nieuw">
            Maak een dossier
          </a>{' '}
          of lees eerst{' '}
          <a class="govuk-link" href="/hulp">
            de handleiding
          </a>
          .
        </p>
      </li>
      <li class="cw-card">
        <h2 class="govuk-heading-m">Ik zoek een clausule</h2>
        <p class="govuk-body">
          <a class="govuk-link" href="/clausules">
            Lees de clausules
          </a>
          : wat ze zeggen, waarvoor ze dienen en op welk artikel ze steunen.
        </p>
      </li>
      <li class="cw-card">
        <h2 class="govuk-heading-m">Ik kijk een bestek na</h2>
        <p class="govuk-body">
          <a class="govuk-link" href="/controle">
            Controleer een bestek van iemand anders
          </a>
          : welke zinnen een probleem geven, waarom, en wat je eraan doet.
        </p>
      </li>
      <li class="cw-card">
        <h2 class="govuk-heading-m">Ik zoek een onderneming</h2>
        <p class="govuk-body">
          <a class="govuk-link" href="/ondernemingen">
            Blader door de ondernemingen
          </a>
          : per thema en gemeente, wat ze doen en waar ze werken.
        </p>
      </li>
      <li class="cw-card">
        <h2 class="govuk-heading-m">Ik ben een onderneming</h2>
        <p class="govuk-body">
          <a class="govuk-link" href="/onderneming">
            Zoek je onderneming
          </a>
          : kijk na wat aankopers van je weten, en welke opdrachten bij je passen.
        </p>
      </li>
      <li class="cw-card">
        <h2 class="govuk-heading-m">Ik houd het register bij</h2>
        <p class="govuk-body">
          <a class="govuk-link" href="/regie/ondernemingen">
            Beheer het register
          </a>
          : voor de regisseur. Wat na te kijken is, een lijst importeren of exporteren.
        </p>
      </li>
      <li class="cw-card">
        <h2 class="govuk-heading-m">Ik koppel een toepassing</h2>
        <p class="govuk-body">
          <a class="govuk-link" href="/api">
            Stuur een opdracht via de API
          </a>{' '}
          en haal dezelfde documenten op.
        </p>
      </li>
    </ul>
  </Page>
)
