import type { CheckedForeign } from '../../../../actions/check-text.js'
import type { ForeignCheck } from '../../../../legal-check/foreign-text.js'
import { readsText, type Severity } from '../../../../legal-check/rule.js'
import { rules } from '../../../../legal-check/rules.js'
import type { FoundClause } from '../../../../legal-check/social-clauses.js'
import { Button } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { routes } from '../../../http/routes.js'
import { countsOf, FindingCard } from '../../../shown/finding.js'
import { accountWords } from '../../../shown/reading-account.js'

const groups: readonly (readonly [Severity, string])[] = [
  ['error', 'Fouten'],
  ['warning', 'Waarschuwingen'],
  ['info', 'Tips'],
]

/** What was found in a text that somebody else wrote. */
export const ForeignCheckResult = ({
  check: { findings, clauses, openPlaces, start, account },
}: {
  check: CheckedForeign
}) => {
  const counts = countsOf(findings)
  return (
    <Page
      title="Wat we vonden"
      current="regels"
      back={{ href: routes.checkText.to(), text: 'Controleer een ander bestek' }}
    >
      <div class="cw-narrow">
        <p class="govuk-body-l">
          {counts.length === 0 ? 'Geen problemen gevonden.' : `${counts.join(' · ')}.`}
        </p>
        <p class="govuk-body">
          De tekst is getoetst aan de regels die over woorden gaan. Regels over bedragen, percelen en
          gewichten die je in een dossier invult, zijn niet gecontroleerd.
        </p>
        {account !== undefined && <Account account={account} />}
        <Clauses clauses={clauses} />
        <Findings findings={findings} />
        <OpenPlaces places={openPlaces} />
        <TakeOver start={start} />
        <p class="govuk-body-s cw-quiet">Getoetst aan {rules.filter(readsText).length} regels over tekst.</p>
      </div>
    </Page>
  )
}

/** What was read of the file and what was not: whoever trusts the outcome has to know. */
const Account = ({ account }: { account: NonNullable<CheckedForeign['account']> }) => {
  const { read, accepted, leftOut } = accountWords(account)
  return (
    <section aria-labelledby="gelezen">
      <h2 class="govuk-heading-s" id="gelezen">
        Wat we lazen
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {[read, accepted, leftOut].flatMap((words) => (words === undefined ? [] : [<li>{words}</li>]))}
      </ul>
    </section>
  )
}

const Clauses = ({ clauses }: Pick<ForeignCheck, 'clauses'>) => (
  <section aria-labelledby="clausules">
    <h2 class="govuk-heading-m" id="clausules">
      Sociale clausules in de tekst ({clauses.length})
    </h2>
    {clauses.length === 0 ? (
      <p class="govuk-body">We herkennen geen sociale clausule in deze tekst.</p>
    ) : (
      <ul class="govuk-list govuk-list--spaced">
        {clauses.map((found) => (
          <Found found={found} />
        ))}
      </ul>
    )}
    {clauses.some(({ lacks }) => lacks.length > 0) && (
      <p class="govuk-body">
        Wat ontbreekt, brengt de clausule uit de bibliotheek mee: neem het bestek over in een dossier.
      </p>
    )}
  </section>
)

const Findings = ({ findings }: Pick<ForeignCheck, 'findings'>) => (
  <>
    {groups.map(([severity, title]) => {
      const own = findings.filter((finding) => finding.severity === severity)
      return own.length === 0 ? null : (
        <section aria-labelledby={`groep-${severity}`}>
          <h2 class="govuk-heading-m" id={`groep-${severity}`}>
            {title} ({own.length})
          </h2>
          {own.map((finding) => (
            <FindingCard finding={finding} id={`b-${findings.indexOf(finding)}`} />
          ))}
        </section>
      )
    })}
  </>
)

/** What the writer of the text still has to fill in. */
const OpenPlaces = ({ places }: { places: CheckedForeign['openPlaces'] }) =>
  places.length === 0 ? null : (
    <section aria-labelledby="open-plaatsen">
      <h2 class="govuk-heading-m" id="open-plaatsen">
        Nog in te vullen ({places.length})
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        {places.map(({ sentence, place }) => (
          <li>
            <span class="cw-quote-inline">{sentence}</span> <span class="cw-quiet">({place})</span>
          </li>
        ))}
      </ul>
    </section>
  )

const TakeOver = ({ start }: Pick<ForeignCheck, 'start'>) => (
  <section aria-labelledby="overnemen">
    <h2 class="govuk-heading-m" id="overnemen">
      Neem over in een dossier
    </h2>
    <p class="govuk-body">
      Er komt een nieuw dossier met wat we herkenden: de titel
      {start.cpvCode !== undefined && ', de CPV-code'}
      {start.estimatedValue !== undefined && ', de raming'}
      {start.durationMonths !== undefined && ', de looptijd'}
      {takesClauses(start) && ', de sociale clausules die onze bibliotheek kent'}. De zinnen zelf worden niet
      overgenomen; de rest vul je aan.
    </p>
    <form method="post" action={routes.takeTextOver.to()}>
      <input type="hidden" name="begin" value={JSON.stringify(start)} />
      <Button secondary>Neem over in een dossier</Button>
    </form>
  </section>
)

/** Whether the dossier begins with a clause, a criterion or a reservation that the library knows. */
const takesClauses = ({ lots = [] }: ForeignCheck['start']): boolean =>
  lots.some(
    ({ clauses = [], awardCriteria = [], reservedParticipation }) =>
      clauses.length + awardCriteria.length > 0 || reservedParticipation !== undefined,
  )

const Found = ({ found: { clause, title, sentence, place, lacks } }: { found: FoundClause }) => (
  <li>
    <strong>{title}</strong> <span class="cw-quiet">({place})</span>
    <br />
    <span class="cw-quote-inline">{sentence.length > 220 ? `${sentence.slice(0, 219)}…` : sentence}</span>
    <br />
    {lacks.length > 0 && <>Ontbreekt: {lacks.join('; ')}. </>}
    <a class="govuk-link" href={routes.clause.to({ id: clause })}>
      Lees onze clausule<span class="govuk-visually-hidden"> voor {title}</span>
    </a>
  </li>
)
