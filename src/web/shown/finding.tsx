import { certainties } from '../../clauses/sources.js'
import { counted } from '../../kernel/format.js'
import type { Finding } from '../../legal-check/finding.js'
import type { Ground, Severity } from '../../legal-check/rule.js'
import { routes } from '../http/routes.js'

export const severityTags: Readonly<Record<Severity, { readonly name: string; readonly colour: string }>> = {
  error: { name: 'Fout', colour: 'red' },
  warning: { name: 'Waarschuwing', colour: 'yellow' },
  info: { name: 'Tip', colour: 'blue' },
}

/** How serious it is, in words. */
export const SeverityTag = ({ severity }: { severity: Severity }) => (
  <strong class={`govuk-tag govuk-tag--${severityTags[severity].colour}`}>
    {severityTags[severity].name}
  </strong>
)

/** What a rule stands on, each with how sure its source is when it was not read. */
export const GroundList = ({ grounds }: { grounds: readonly Ground[] }) => (
  <ul class="govuk-list govuk-list--bullet">
    {grounds.map(({ citation, certainty }) => (
      <li>
        {citation}
        {certainty !== 'verified' && <span class="cw-quiet"> ({certainties[certainty]})</span>}
      </li>
    ))}
  </ul>
)

/**
 * A finding: what is wrong, in which words, why, on which ground, and what to do.
 * @param level of its heading; children: the ways to mend it that the page offers.
 */
export const FindingCard = ({
  finding,
  id,
  level = 3,
  children,
}: {
  finding: Finding
  id: string
  level?: 2 | 3 | 4
  children?: unknown
}) => {
  const { severity, says, title, why, remedy, source, sentence, place, code } = finding
  const Heading = `h${level}` as 'h2' | 'h3' | 'h4'
  return (
    <article class={`cw-finding cw-finding--${severity}`} aria-labelledby={id}>
      <Heading class="govuk-heading-s" id={id}>
        <SeverityTag severity={severity} /> {says}
      </Heading>
      {sentence !== undefined && (
        <blockquote class="cw-quote">
          {sentence.length > 400 ? `${sentence.slice(0, 399)}…` : sentence}
          {place !== undefined && <footer class="cw-quiet">{place}</footer>}
        </blockquote>
      )}
      {sentence === undefined && place !== undefined && <p class="govuk-body cw-quiet">{place}</p>}
      <p class="govuk-body">
        <strong>Wat je doet:</strong> {remedy}
      </p>
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">
            Waarom, en op welke grond<span class="govuk-visually-hidden">: {says}</span>
          </span>
        </summary>
        <div class="govuk-details__text">
          {says !== title && <p>{title}.</p>}
          <p>{why}</p>
          <GroundList grounds={source} />
          <p>
            <a class="govuk-link" href={routes.rule.to({ name: code })}>
              Lees de regel {code}
            </a>
          </p>
        </div>
      </details>
      {children}
    </article>
  )
}

/** "1 fout", "2 waarschuwingen", … of what there is; nothing when there is nothing. */
export function countsOf(findings: readonly Pick<Finding, 'severity'>[]): readonly string[] {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return [
    [count('error'), 'fout', 'fouten'] as const,
    [count('warning'), 'waarschuwing', 'waarschuwingen'] as const,
    [count('info'), 'tip', 'tips'] as const,
  ].flatMap(([number, one, more]) => (number === 0 ? [] : [counted(number, one, more)]))
}
