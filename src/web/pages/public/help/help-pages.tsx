import { raw } from 'hono/html'
import type { ClauseVersion } from '../../../../clauses/clause.js'
import { citeArticle } from '../../../../clauses/sources.js'
import { evidenceKinds, instruments } from '../../../../clauses/vocabulary.js'
import type { HelpText } from '../../../../documents/help-text.js'
import { blocksToHtml } from '../../../../documents/to-html.js'
import { Page } from '../../../components/page.js'
import { routes } from '../../../http/routes.js'
import { helpTopics } from './help-topics.js'
import { stepPictures } from './screen-pictures.js'

/** The start of the manual: the first tender in ten steps, and a page for each instrument. */
export const HelpStart = ({ text, clauses }: { text: HelpText; clauses: readonly ClauseVersion[] }) => (
  <Page title="Handleiding" current="hulp">
    <div class="cw-narrow cw-text govuk-body">{raw(blocksToHtml(text.blocks))}</div>
    <h2 class="govuk-heading-m">Zo zien de stappen eruit</h2>
    <ul class="govuk-list govuk-list--spaced">
      {stepPictures.map(([file, name]) => (
        <li>
          <a class="govuk-link" href={routes.helpPicture.to({ file })}>
            {name} (foto)
          </a>
        </li>
      ))}
    </ul>
    <h2 class="govuk-heading-m">Per onderwerp</h2>
    <ul class="govuk-list govuk-list--spaced">
      <li>
        <a class="govuk-link" href={routes.decisionAid.to()}>
          Is dit een overheidsopdracht?
        </a>
        <br />
        In-house, samenwerken met een ander bestuur, of een dienst van algemeen belang: vragen met ja en nee.
      </li>
      <li>
        <a class="govuk-link" href={routes.helpTargetGroups.to()}>
          Wie telt mee, en met welk bewijs
        </a>
        <br />
        De kansengroepen, wie een attest kan geven, en wie meetelt in een aandeel werknemers.
      </li>
      {helpTopics.flatMap(({ id, title, about }) =>
        about === undefined
          ? []
          : [
              <li>
                <a class="govuk-link" href={routes.helpPage.to({ page: id })}>
                  {title}
                </a>
                <br />
                {about}
              </li>,
            ],
      )}
    </ul>
    <h2 class="govuk-heading-m">Per instrument: wanneer, hoe en valkuilen</h2>
    <ul class="govuk-list govuk-list--spaced">
      {Object.entries(instruments)
        .filter(([instrument]) => clauses.some((clause) => clause.instrument === instrument))
        .map(([instrument, name]) => (
          <li>
            <a class="govuk-link" href={routes.helpInstrument.to({ instrument })}>
              {capital(name)}
            </a>
          </li>
        ))}
    </ul>
  </Page>
)

export const HelpPage = ({ title, text }: { title: string; text: HelpText }) => (
  <Page title={title} current="hulp" back={{ href: routes.help.to(), text: 'Handleiding' }}>
    <div class="cw-narrow cw-text govuk-body">{raw(blocksToHtml(text.blocks))}</div>
  </Page>
)

/** One instrument, from the clauses' own data: when they apply, what they ask of you, on what they rest. */
export const InstrumentPage = ({ name, clauses }: { name: string; clauses: readonly ClauseVersion[] }) => (
  <Page title={capital(name)} current="hulp" back={{ href: routes.help.to(), text: 'Handleiding' }}>
    <div class="cw-narrow">
      {clauses.map((clause) => (
        <section class="cw-clause">
          <h2 class="govuk-heading-m">
            <a class="govuk-link" href={routes.clause.to({ id: clause.id })}>
              {clause.title}
            </a>
          </h2>
          <p class="govuk-body">{clause.why}</p>
          <h3 class="govuk-heading-s">Wanneer</h3>
          <p class="govuk-body">{whens[clause.when]}</p>
          {Object.keys(clause.parameters).length > 0 && (
            <>
              <h3 class="govuk-heading-s">Hoe: wat je invult</h3>
              <ul class="govuk-list govuk-list--bullet">
                {Object.values(clause.parameters).map(({ ask, why }) => (
                  <li>
                    {ask} {why}
                  </li>
                ))}
              </ul>
            </>
          )}
          <h3 class="govuk-heading-s">Valkuilen</h3>
          <ul class="govuk-list govuk-list--bullet">
            {clause.pitfalls.map((pitfall) => (
              <li>{pitfall}</li>
            ))}
          </ul>
          {clause.evidence.length > 0 && (
            <>
              <h3 class="govuk-heading-s">Bewijs</h3>
              <p class="govuk-body">{clause.evidence.map((kind) => evidenceKinds[kind]).join('; ')}.</p>
            </>
          )}
          <h3 class="govuk-heading-s">Rechtsgrond</h3>
          <p class="govuk-body">{clause.legalBasis.map(citeArticle).join('; ')}.</p>
        </section>
      ))}
    </div>
  </Page>
)

const whens = {
  follows: 'Ze volgt uit een antwoord: verander het antwoord en ze gaat weer weg.',
  proposed: 'Ze wordt voorgesteld als je antwoorden erbij passen; jij beslist.',
  library: 'Je kiest ze zelf uit de bibliotheek, of ze gaat samen met een andere clausule.',
} as const

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
