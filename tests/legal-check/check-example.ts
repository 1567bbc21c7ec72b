import { workbenchOf } from '../../src/dossiers/workbench.js'
import { checkDossier, checkText } from '../../src/legal-check/check.js'
import { checkedDossier } from '../../src/legal-check/checked-dossier.js'
import type { CheckResult } from '../../src/legal-check/finding.js'
import type { DossierExample, Example, Rule } from '../../src/legal-check/rule.js'
import { partsOfPlainText } from '../../src/legal-check/text/plain-text.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

const shelf = shippedShelf()

/** Holds an example against rules, with the shipped clauses and templates. */
export const checkExample = (example: Example, rules: readonly Rule[]): CheckResult =>
  'text' in example
    ? checkText(partsOfPlainText(example.text), rules, example.launchDate ?? testDay)
    : checkSituation(example, rules)

/** Holds a situation of a dossier against rules. @param pins versions of clauses that it keeps; else the newest. */
export function checkSituation(
  { procedure, supply, history, award, withdrawn, isPublished }: Omit<DossierExample, 'says'>,
  rules: readonly Rule[],
  pins: Readonly<Record<string, string>> = {},
): CheckResult {
  const workbench = workbenchOf({ procedure, pins: { clauses: pins, templates: {} } }, shelf, testDay)
  const dossier = checkedDossier({
    procedure: workbench.procedure,
    selection: workbench.selection,
    rolesOf: (id) => shelf.clauses.newestOn(id, testDay)?.roles ?? [],
    document: (name) => workbench.document(name),
    ...(supply && { supply }),
    ...(history && { history }),
    ...(award && { award }),
    ...(withdrawn && { withdrawn }),
    ...(isPublished && { isPublished }),
  })
  return checkDossier(dossier, rules, testDay)
}
