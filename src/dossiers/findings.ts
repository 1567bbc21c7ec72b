import { type DocumentName, documentKinds, type HeldBackBy } from '../documents/document-kinds.js'
import type { Finding } from '../legal-check/finding.js'
import type { RuleGroup } from '../legal-check/rule.js'
import { rules } from '../legal-check/rules.js'
import type { Motivation } from './dossier.js'

/** A finding of the legal check, with why the buyer left it as it is. */
export interface MotivatedFinding extends Finding {
  readonly motivation?: Motivation
}

export const withMotivations = (
  findings: readonly Finding[],
  motivations: readonly Motivation[],
): readonly MotivatedFinding[] =>
  findings.map((finding) => {
    const motivation = motivations.find(({ about }) => about === finding.key)
    return motivation === undefined ? finding : { ...finding, motivation }
  })

/** The errors that keep a document from being final: those of the groups of rules that hold back its kind. */
export function errorsAgainst(
  name: DocumentName,
  findings: readonly MotivatedFinding[],
): readonly MotivatedFinding[] {
  // Typed here, so that a row that names a group of rules that does not exist is refused.
  const heldBackBy: HeldBackBy<RuleGroup> = documentKinds[name].heldBackBy
  return findings.filter(({ severity, rule }) => severity === 'error' && holdsBack(heldBackBy, rule))
}

const groups: ReadonlyMap<string, RuleGroup> = new Map(rules.map(({ id, group }) => [id, group]))

function holdsBack(by: HeldBackBy<RuleGroup>, rule: string): boolean {
  const group = groups.get(rule)
  if ('only' in by) return group !== undefined && by.only.includes(group)
  return group === undefined || !by.allBut.includes(group)
}
