import type { Child } from 'hono/jsx'
import { Page } from '../../components/page.js'
import { routes } from '../../http/routes.js'

/** The first page: what it does, what you need at hand, where to begin. */
export const StartPage = ({ isKnown }: { isKnown: boolean }) => (
  <Page title="Opdrachtdocumenten met sociale criteria die standhouden">
    <div class="cw-narrow">
      <p class="govuk-body-l">
        Beantwoord vragen over je opdracht. Je krijgt een bestek, een motiveringsnota en de tekst voor de
        aankondiging, met bij elke clausule de reden waarom ze er staat.
      </p>
      <p class="govuk-body">
        <a class="govuk-button" href={(isKnown ? routes.dossiers : routes.organisation).to()}>
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
    <Ways />
  </Page>
)

/** For everybody who comes here, where to begin. */
const Ways = () => (
  <ul class="cw-cards">
    <Card title="Ik koop aan">
      <a class="govuk-link" href={routes.newDossier.to()}>
        Maak een dossier
      </a>{' '}
      of lees eerst{' '}
      <a class="govuk-link" href={routes.help.to()}>
        de handleiding
      </a>
      .
    </Card>
    <Card title="Ik zoek een clausule">
      <a class="govuk-link" href={routes.clauses.to()}>
        Lees de clausules
      </a>
      : wat ze zeggen, waarvoor ze dienen en op welk artikel ze steunen.
    </Card>
    <Card title="Ik kijk een bestek na">
      <a class="govuk-link" href={routes.checkText.to()}>
        Controleer een bestek van iemand anders
      </a>
      : welke zinnen een probleem geven, waarom, en wat je eraan doet.
    </Card>
    <Card title="Ik zoek een onderneming">
      <a class="govuk-link" href={routes.directory.to()}>
        Blader door de ondernemingen
      </a>
      : per thema en gemeente, wat ze doen en waar ze werken.
    </Card>
    <Card title="Ik ben een onderneming">
      <a class="govuk-link" href={routes.chooseFirm.to()}>
        Zoek je onderneming
      </a>
      : kijk na wat aankopers van je weten, en welke opdrachten bij je passen.
    </Card>
    <Card title="Ik houd het register bij">
      <a class="govuk-link" href={routes.register.to()}>
        Beheer het register
      </a>
      : voor de regisseur. Wat na te kijken is, een lijst importeren of exporteren.
    </Card>
    <Card title="Ik koppel een toepassing">
      <a class="govuk-link" href={routes.api.to()}>
        Stuur een opdracht via de API
      </a>{' '}
      en haal dezelfde documenten op.
    </Card>
  </ul>
)

const Card = ({ title, children }: { title: string; children: Child }) => (
  <li class="cw-card">
    <h2 class="govuk-heading-m">{title}</h2>
    <p class="govuk-body">{children}</p>
  </li>
)
