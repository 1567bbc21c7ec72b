import type { Declaration } from '../text/value-kinds.js'
import type { Place, Scope } from '../vocabulary.js'
import { adviceDeclarations } from './advice.js'
import { awardDeclarations } from './award.js'
import { checkDeclarations } from './check.js'
import { criterionFacts } from './criterion.js'
import { declare } from './fact.js'
import { lotFacts } from './lot.js'
import { inviteeDeclarations, marketDeclarations } from './market.js'
import { motivationDeclarations, outcomeDeclarations } from './outcome.js'
import { administrationFacts, buyerFacts, procedureFacts, rowFacts } from './procedure.js'

type Declarations = Readonly<Record<string, Declaration>>

const procedureNames: Declarations = {
  ...declare(procedureFacts, 'procedure.'),
  ...declare(buyerFacts, 'buyer.'),
  ...declare(administrationFacts, 'administration.'),
  ...declare(rowFacts),
}
const lotNames: Declarations = declare(lotFacts, 'lot.')
const criterionNames: Declarations = declare(criterionFacts, 'criterion.')
const conditionNames: Declarations = { ...procedureNames, ...lotNames }

/** The name of a fact that a condition may read: `procedure.contractNature`, `lot.cpvCode`. */
export type FactName = string & { readonly __factName: true }

export const isFactName = (name: string): name is FactName => Object.hasOwn(conditionNames, name)

/** How a fact is called and printed. */
export const factDeclarationOf = (name: FactName): Declaration =>
  conditionNames[name] ?? { kind: 'text', label: name }

/** The names that a clause's text may use: of the procedure, of its lot, and of the criterion it scores. */
export function factDeclarations(scope: Scope, place: Place): Declarations {
  return {
    ...procedureNames,
    ...outcomeDeclarations,
    ...(scope === 'lot' && lotNames),
    ...(place === 'specifications/award' && criterionNames),
  }
}

/** The names that a template may use. */
export const templateFactDeclarations = (): Declarations => ({
  ...procedureNames,
  ...outcomeDeclarations,
  ...motivationDeclarations,
  ...adviceDeclarations,
  ...checkDeclarations,
  ...awardDeclarations,
  ...marketDeclarations,
  ...inviteeDeclarations,
})
