import { describe, expect, it } from 'vitest'
import { type DocumentName, documentNames } from '../../src/documents/document-kinds.js'
import { errorsAgainst, type MotivatedFinding, withMotivations } from '../../src/dossiers/findings.js'
import type { Rule, Severity } from '../../src/legal-check/rule.js'
import { rules } from '../../src/legal-check/rules.js'

const found = ({ id, code, title, why }: Rule, severity: Severity): MotivatedFinding => ({
  ...{ key: id, rule: id, code, severity, title, says: title, why, at: 'title', source: [], remedy: '' },
})
const against = (name: DocumentName, severity: Severity): readonly string[] =>
  errorsAgainst(
    name,
    rules.map((rule) => found(rule, severity)),
  ).map(({ rule }) => rule)
const idsOf = (isOf: (rule: Rule) => boolean): readonly string[] => rules.filter(isOf).map(({ id }) => id)

describe('the errors against a document', () => {
  it('are of the decision for the report on the tenders, and of nothing else', () => {
    const ofDecision = idsOf(({ group }) => group === 'decision')
    expect(ofDecision.length).toBeGreaterThan(0)
    expect(against('award-report', 'error')).toEqual(ofDecision)
  })

  it.each(['specifications', 'motivation', 'notice', 'invitation'] as const)(
    'are of everything but the decision for what is out before it: %s',
    (name) => {
      expect(against(name, 'error')).toEqual(idsOf(({ group }) => group !== 'decision'))
    },
  )

  it.each(documentNames)('hold no warning and no tip back: %s', (name) => {
    expect([...against(name, 'warning'), ...against(name, 'info')]).toEqual([])
  })
})

describe('a finding', () => {
  it('carries the motivation that was written about it, and no other', () => {
    const [first, second] = rules.map((rule) => found(rule, 'warning'))
    if (first === undefined || second === undefined) throw new Error('no rules')
    const motivation = {
      ...{ about: second.key, rule: second.code, at: 'title', text: 'Daarom.', who: 'An' },
      when: '2026-11-24T09:00:00.000Z',
    }
    expect(withMotivations([first, second], [motivation])).toEqual([first, { ...second, motivation }])
  })
})
