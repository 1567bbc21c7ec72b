import type { CheckFacts, FindingRow, RuleSourceRow, UncheckedRow } from '../clauses/facts/check.js'
import { certainties } from '../clauses/sources.js'
import { belgianDay } from '../kernel/local-date.js'
import type { Unchecked } from '../legal-check/finding.js'
import type { MotivatedFinding } from './findings.js'

/** What a finding is called. */
const severityNames = { error: 'Fout', warning: 'Waarschuwing', info: 'Tip' } as const

/** What the motivation prints of the legal check. @param rulesLookedAt those that lacked nothing. */
export const checkFacts = (
  findings: readonly MotivatedFinding[],
  notChecked: readonly Unchecked[],
  rulesLookedAt: number,
): CheckFacts => ({
  check: {
    rules: rulesLookedAt,
    isDone: true,
    hasFindings: findings.length > 0,
    hasMotivated: findings.some(({ motivation }) => motivation !== undefined),
    hasUnchecked: notChecked.length > 0,
  },
  findings: findings.map(findingRow),
  unchecked: once(notChecked.map(uncheckedRow), ({ code, needs }) => `${code}|${needs}`),
  ruleSources: once(findings.flatMap(sourceRows), ({ citation, code }) => `${citation}|${code}`),
})

const findingRow = (finding: MotivatedFinding): FindingRow => {
  const { severity, code, title, says, sentence, place, source, motivation } = finding
  return {
    severity: severityNames[severity],
    code,
    title,
    says: [...(sentence === undefined && place !== undefined ? [place] : []), says].map(ended).join(' '),
    sentence,
    source: source.map(({ citation }) => citation).join('; '),
    articles: articlesOf(source),
    isMotivated: motivation !== undefined,
    asksMotivation: severity === 'warning' && motivation === undefined,
    motivation: motivation?.text,
    who: motivation?.who,
    when: motivation && belgianDay(motivation.when),
  }
}

/** Of what a rule stands on, only the law: no practice and no rule of thumb, and nothing that is still to be checked. */
function articlesOf(source: MotivatedFinding['source']): string | undefined {
  const law = source.filter(
    ({ citation, certainty }) => certainty !== 'uncertain' && /^artikel/.test(citation),
  )
  return law.length === 0 ? undefined : law.map(({ citation }) => citation).join('; ')
}

const ended = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`)

const uncheckedRow = ({ code, title, needs }: Unchecked): UncheckedRow => ({ code, title, needs })

const sourceRows = ({ source, code }: MotivatedFinding): readonly RuleSourceRow[] =>
  source.map(({ citation, certainty }) => ({ citation, code, certainty: certainties[certainty] }))

/** The rows that say something new; of two with the same key the last. */
const once = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] => [
  ...new Map(rows.map((row) => [keyOf(row), row])).values(),
]
