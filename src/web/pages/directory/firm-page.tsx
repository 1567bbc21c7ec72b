import {
  addressInWords,
  areaInWords,
  capital,
  checkedInWords,
  fictionalMark,
  recognitionInWords,
} from '../../../directory/firm-words.js'
import type { PublicActivity, PublicContact, PublicFirm } from '../../../directory/public-firm.js'
import { formatList } from '../../../kernel/format.js'
import type { LocalDate } from '../../../kernel/local-date.js'
import { contractNatures } from '../../../procurement/code-lists.js'
import { formatEnterpriseNumber } from '../../../procurement/enterprise-number.js'
import { Page } from '../../components/page.js'
import { Row } from '../../components/summary-list.js'
import { routes } from '../../http/routes.js'

/** The fiche of a firm: what it does, where, as what it is recognised, how to reach it. */
export const FirmPage = ({ firm, today }: { firm: PublicFirm; today: LocalDate }) => (
  <Page
    title={firm.name}
    current="ondernemingen"
    back={{ href: routes.directory.to(), text: 'Ondernemingen' }}
  >
    {firm.isFictional && (
      <p>
        <strong class="govuk-tag govuk-tag--yellow cw-example">{fictionalMark}</strong>
      </p>
    )}
    {firm.description !== undefined && <p class="govuk-body-l cw-narrow cw-lines">{firm.description}</p>}
    <h2 class="govuk-heading-m">Wat ze doet</h2>
    {firm.activities.length === 0 ? (
      <p class="govuk-body">Haar activiteiten zijn niet bekend: vraag ze na bij de onderneming.</p>
    ) : (
      firm.activities.map((activity) => <Activity activity={activity} today={today} />)
    )}
    <h2 class="govuk-heading-m">Wie ze is</h2>
    <Who firm={firm} />
    <p class="govuk-body cw-narrow cw-quiet">
      Klopt er iets niet? Laat het de regisseur sociale economie van de regio weten. Of een onderneming bij
      een bepaald perceel past, lees je in je eigen dossier.
    </p>
  </Page>
)

const Who = ({ firm }: { firm: PublicFirm }) => (
  <dl class="govuk-summary-list">
    {firm.themes.length > 0 && (
      <Row label={firm.themes.length === 1 ? 'Thema' : 'Thema’s'}>
        {capital(formatList(firm.themes.map(({ name }) => name)))}
      </Row>
    )}
    {addressInWords(firm) !== '' && <Row label="Adres">{addressInWords(firm)}</Row>}
    {firm.enterpriseNumber !== undefined && (
      <Row label="Ondernemingsnummer">{formatEnterpriseNumber(firm.enterpriseNumber)}</Row>
    )}
    <Row label="Erkenningen">
      <Recognitions firm={firm} />
    </Row>
    {firm.website !== undefined && (
      <Row label="Website">
        <a class="govuk-link cw-long" href={firm.website} rel="noopener nofollow">
          {firm.website}
        </a>
      </Row>
    )}
    {firm.contact !== undefined && (
      <Row label="Contact">
        <Contact contact={firm.contact} />
      </Row>
    )}
    <Row label="Deze gegevens">{capital(checkedInWords(firm))}</Row>
  </dl>
)

const Activity = ({ activity, today }: { activity: PublicActivity; today: LocalDate }) => (
  <section class="cw-clause">
    <h3 class="govuk-heading-s">{activity.title}</h3>
    <dl class="govuk-summary-list govuk-summary-list--no-border cw-last">
      <Row label="Soort werk">
        <ul class="govuk-list">
          {activity.cpv.map(({ code, label }) => (
            <li>
              {label} <span class="cw-quiet">CPV {code}</span>
            </li>
          ))}
        </ul>
      </Row>
      {activity.contractNatures.length > 0 && (
        <Row label="Aard">
          {capital(formatList(activity.contractNatures.map((nature) => contractNatures[nature])))}
        </Row>
      )}
      <Row label="Werkgebied">
        {activity.area === undefined
          ? 'Niet bekend: vraag het na.'
          : capital(areaInWords(activity.area, today))}
      </Row>
    </dl>
  </section>
)

const Recognitions = ({ firm: { recognitions } }: { firm: PublicFirm }) =>
  recognitions.length === 0 ? (
    <>Geen bekend</>
  ) : (
    <ul class="govuk-list">
      {recognitions.map((recognition) => (
        <li>
          {capital(recognitionInWords(recognition))}{' '}
          <span class="cw-quiet">({checkedInWords(recognition)})</span>
        </li>
      ))}
    </ul>
  )

const Contact = ({ contact: { name, email, phone } }: { contact: PublicContact }) => (
  <ul class="govuk-list">
    {name !== undefined && <li>{name}</li>}
    {email !== undefined && (
      <li>
        <a class="govuk-link cw-long" href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}>
          {email}
        </a>
      </li>
    )}
    {phone !== undefined && (
      <li>
        <a class="govuk-link" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
          {phone}
        </a>
      </li>
    )}
  </ul>
)
