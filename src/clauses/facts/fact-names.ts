import type { Declaration } from '../text/value-kinds.js'
import { administrationFacts, buyerFacts } from './administration.js'
import type { Declarations } from './declared.js'
import { declare } from './fact.js'
import { lotFacts } from './lot.js'
import { procedureFacts, rowFacts } from './procedure.js'

/** The names of the whole procedure, which every text may use. */
export const procedureNames: Declarations = {
  ...declare(procedureFacts, 'procedure.'),
  ...declare(buyerFacts, 'buyer.'),
  ...declare(administrationFacts, 'administration.'),
  ...declare(rowFacts),
}
/** The paths of the answers behind names of the whole procedure, as in the API. */
export const answersBehind = (names: Iterable<string>): ReadonlySet<string> =>
  new Set([...names].flatMap((name) => procedureNames[name]?.answer ?? []))

/** The names of one lot, for a text that stands in it. */
export const lotNames: Declarations = declare(lotFacts, 'lot.')
const conditionNames: Declarations = { ...procedureNames, ...lotNames }

/** The name of a fact that a condition may read: `procedure.contractNature`, `lot.cpvCode`. */
export type FactName = string & { readonly __factName: true }

export const isFactName = (name: string): name is FactName => Object.hasOwn(conditionNames, name)

/** How a fact is called and printed. */
export const factDeclarationOf = (name: FactName): Declaration =>
  conditionNames[name] ?? { kind: 'text', label: name }
