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
    hasUnchecked: notChecked.length > 0,
  },
  findings: findings.map(findingRow),
  unchecked: once(notChecked.map(uncheckedRow), ({ code, needs }) => `${code}|${needs}`),
  ruleSources: once(findings.flatMap(sourceRows), ({ citation, code }) => `${citation}|${code}`),
})

const findingRow = (finding: MotivatedFinding): FindingRow => {
  const { severity, code, says, sentence, place, source, motivation } = finding
  return {
    severity: severityNames[severity],
    code,
    says: [...(sentence === undefined && place !== undefined ? [place] : []), says].map(ended).join(' '),
    sentence,
    source: source.map(({ citation }) => citation).join('; '),
    isMotivated: motivation !== undefined,
    asksMotivation: severity === 'warning' && motivation === undefined,
    motivation: motivation?.text,
    who: motivation?.who,
    when: motivation && belgianDay(motivation.when),
  }
}

const ended = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`)

const uncheckedRow = ({ code, title, needs }: Unchecked): UncheckedRow => ({ code, title, needs })

const sourceRows = ({ source, code }: MotivatedFinding): readonly RuleSourceRow[] =>
  source.map(({ citation, certainty }) => ({ citation, code, certainty: certainties[certainty] }))

/** The rows that say something new; of two with the same key the last. */
const once = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] => [
  ...new Map(rows.map((row) => [keyOf(row), row])).values(),
]
