import { certainties } from '../clauses/sources.js'
import { belgianDay } from '../kernel/local-date.js'
import type { Unchecked } from '../legal-check/finding.js'
import { rules } from '../legal-check/rules.js'
import type { MotivatedFinding } from './workbench.js'

/** What a finding is called. */
const severityNames = { error: 'Fout', warning: 'Waarschuwing', info: 'Tip' } as const

/** The values behind `checkDeclarations`: what the motivation prints of the legal check. */
export function readCheck(
  findings: readonly MotivatedFinding[],
  notChecked: readonly Unchecked[],
): Record<string, unknown> {
  const sources = findings.flatMap(({ source, code }) =>
    source.map(({ citation, certainty }) => ({ citation, code, certainty: certainties[certainty] })),
  )
  return {
    check: {
      rules: rules.length,
      isDone: true,
      hasFindings: findings.length > 0,
      hasUnchecked: notChecked.length > 0,
    },
    findings: findings.map(findingRow),
    unchecked: [
      ...new Map(
        notChecked.map(({ code, title, needs }) => [`${code}|${needs}`, { code, title, needs }]),
      ).values(),
    ],
    ruleSources: [
      ...new Map(sources.map((source) => [`${source.citation}|${source.code}`, source])).values(),
    ],
  }
}

const ended = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`)

const findingRow = ({
  severity,
  code,
  says,
  sentence,
  place,
  source,
  motivation,
}: MotivatedFinding): object => ({
  severity: severityNames[severity],
  code,
  says: [...(sentence === undefined && place !== undefined ? [place] : []), says].map(ended).join(' '),
  sentence,
  source: source.map(({ citation }) => citation).join('; '),
  isMotivated: motivation !== undefined,
  asksMotivation: severity === 'warning' && motivation === undefined,
  ...(motivation && { motivation: motivation.text, who: motivation.who, when: belgianDay(motivation.when) }),
})
