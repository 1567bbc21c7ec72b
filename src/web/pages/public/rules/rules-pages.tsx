import { certainties } from '../../../../clauses/sources.js'
import { formatDate } from '../../../../kernel/format.js'
import type { Example, Rule, RuleGroup } from '../../../../legal-check/rule.js'
import { readsText, ruleGroups } from '../../../../legal-check/rule.js'
import { ruleBy, rules } from '../../../../legal-check/rules.js'
import { Page } from '../../../components/page.js'
import { Row } from '../../../components/summary-list.js'
import { missingPage } from '../../../http/error-pages.js'
import type { PageCall } from '../../../http/pages.js'
import { routes } from '../../../http/routes.js'
import { GroundList, SeverityTag, severityTags } from '../../../shown/finding.js'

export const showRules = ({ c }: PageCall): Response | Promise<Response> => c.html(<RuleList />)

export function showRule({ c }: PageCall): Response | Promise<Response> {
  const rule = ruleBy(c.req.param('name') ?? '')
  return rule === undefined ? missingPage(c) : c.html(<RulePage rule={rule} />)
}

/** Every rule of the legal check, by subject. */
const RuleList = () => (
  <Page title="Regels" current="regels">
    <p class="govuk-body-l cw-narrow">
      De juridische controle toetst een bestek aan {rules.length} regels. Van elke regel lees je waarom hij er
      is, waarop hij steunt en hoe zeker die bron is.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={routes.checkText.to()}>
        Controleer een bestek dat iemand anders schreef
      </a>
    </p>
    {(Object.keys(ruleGroups) as RuleGroup[]).map((group) => (
      <section aria-labelledby={`groep-${group}`}>
        <h2 class="govuk-heading-m" id={`groep-${group}`}>
          {ruleGroups[group]}
        </h2>
        <ul class="govuk-list govuk-list--spaced">
          {rules
            .filter((rule) => rule.group === group)
            .map(({ code, title, severity }) => (
              <li>
                <SeverityTag severity={severity} />{' '}
                <a class="govuk-link" href={routes.rule.to({ name: code })}>
                  {title}
                </a>{' '}
                <span class="cw-quiet">{code}</span>
              </li>
            ))}
        </ul>
      </section>
    ))}
  </Page>
)

/** One rule, from its file: why, on which ground and how sure, since when, and what passes or fails. */
const RulePage = ({ rule }: { rule: Rule }) => (
  <Page
    title={rule.title}
    caption={`Regel ${rule.code}`}
    current="regels"
    back={{ href: routes.rules.to(), text: 'Regels' }}
  >
    <p class="govuk-body-l cw-narrow">{rule.why}</p>
    <dl class="govuk-summary-list">
      <Row label="Ernst">
        <SeverityTag severity={rule.severity} /> {meanings[rule.severity]}
      </Row>
      <Row label="Wat je doet">{rule.remedy}</Row>
      <Row label="Grond">
        <GroundList grounds={rule.grounds} />
      </Row>
      <Row label="Zekerheid">
        {certainties[rule.certainty]}
        {rule.certainty === 'uncertain' && ': de regel geeft daarom hoogstens een waarschuwing.'}
      </Row>
      <Row label="Geldig">
        voor opdrachten die gelanceerd worden vanaf {formatDate(rule.validFrom)}
        {rule.validUntil !== undefined && ` tot en met ${formatDate(rule.validUntil)}`}
      </Row>
      <Row label="Kijkt naar">
        {[
          ...(rule.inDossier ? ['de antwoorden en keuzes van een dossier'] : []),
          ...(readsText(rule) ? ['de tekst van een bestek, ook van iemand anders'] : []),
        ].join('; ')}
      </Row>
      <Row label="Naam voor machines">
        <code>{rule.id}</code>
      </Row>
    </dl>
    <Examples title="Zo is het goed" examples={rule.examples.passes} />
    <Examples
      title={`Hier geeft de regel een ${severityTags[rule.severity].name.toLowerCase()}`}
      examples={rule.examples.fails}
    />
  </Page>
)

const meanings = {
  error: 'houdt een definitief document tegen',
  warning: 'vraagt een motivering',
  info: 'ter informatie',
} as const

const Examples = ({ title, examples }: { title: string; examples: readonly Example[] }) => (
  <>
    <h2 class="govuk-heading-m">{title}</h2>
    <ul class="govuk-list govuk-list--spaced cw-narrow">
      {examples.map((example) => (
        <li>
          {'text' in example ? (
            <blockquote class="cw-quote">
              {example.text.split(/\n+/).map((line) => (
                <p class="govuk-body">{line.replace(/^#+ /, '')}</p>
              ))}
            </blockquote>
          ) : (
            `${example.says}.`
          )}
        </li>
      ))}
    </ul>
  </>
)
