import { certainties } from '../../../../clauses/sources.js'
import { asWorkerWords, type TargetGroup, targetGroups } from '../../../../reference/target-groups.js'
import { Page } from '../../../components/page.js'
import { Row } from '../../../components/summary-list.js'
import type { PageCall } from '../../../http/pages.js'
import { routes } from '../../../http/routes.js'

/** Who counts for a social promise, with the proof: from the dictionary that the clause and the legal check use too. */
export const showTargetGroups = ({ c }: PageCall): Response | Promise<Response> =>
  c.html(
    <Page
      title="Wie telt mee, en met welk bewijs"
      current="hulp"
      back={{ href: routes.help.to(), text: 'Handleiding' }}
    >
      <div class="cw-narrow">
        <p class="govuk-body">
          Vraag je uren, plaatsen of een sociale aanpak, dan zegt het bestek één keer wie tot de kansengroepen
          behoort: in de clausule{' '}
          <a class="govuk-link" href={routes.clause.to({ id: 'target-groups' })}>
            Wie tot de kansengroepen behoort
          </a>
          . Ze geldt voor alle percelen. Herhaal de groepen nergens anders: twee omschrijvingen naast elkaar
          geven discussie.
        </p>
        <h2 class="govuk-heading-m">Het bewijs</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            Een attest bevestigt alleen dat iemand meetelt, niet tot welke groep hij of zij behoort: de reden
            kan een gezondheidsgegeven zijn.
          </li>
          <li>
            Het attest draagt een code. De opdrachtnemer bewaart de sleutel; het bestuur krijgt codes, uren en
            totalen, geen namen.
          </li>
          <li>
            Elke openbare of erkende dienst kan het geven, ook uit een andere gemeente of een andere lidstaat.
            Een verklaring van de werkgever of van zijn sociaal secretariaat volstaat ook.
          </li>
        </ul>
        <h2 class="govuk-heading-m">De groepen</h2>
        {targetGroups().map((group) => (
          <Group group={group} />
        ))}
      </div>
    </Page>,
  )

const Group = ({
  group: { id, name, who, attestFrom, asWorker, source, certainty },
}: {
  group: TargetGroup
}) => (
  <section class="cw-clause" aria-labelledby={id}>
    <h3 class="govuk-heading-s" id={id}>
      {capital(name)}
    </h3>
    <dl class="govuk-summary-list">
      <Row label="Wie">{capital(who)}.</Row>
      <Row label="Bewijs van">{capital(attestFrom)}, of een gelijkwaardige instantie.</Row>
      <Row label="In een aandeel werknemers (artikel 15)">{capital(asWorkerWords[asWorker])}.</Row>
      <Row label="Steunt op">
        {capital(source)}
        {certainty !== 'verified' && <span class="cw-quiet"> ({certainties[certainty]})</span>}
      </Row>
    </dl>
  </section>
)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
