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
  return findings.filter((finding) => {
    const own = documentOfTemplate(finding)
    return finding.severity === 'error' && (own ? own === name : holdsBack(heldBackBy, finding.rule))
  })
}

/** The one document that is made with the template that a finding is about. */
const documentOfTemplate = ({ fix }: MotivatedFinding): string | undefined =>
  fix?.kind === 'renewal' && fix.renews.kind === 'template' ? fix.renews.id : undefined

const groups: ReadonlyMap<string, RuleGroup> = new Map(rules.map(({ id, group }) => [id, group]))

function holdsBack(by: HeldBackBy<RuleGroup>, rule: string): boolean {
  const group = groups.get(rule)
  if ('only' in by) return group !== undefined && by.only.includes(group)
  return group === undefined || !by.allBut.includes(group)
}
