import type { Place, Scope } from '../vocabulary.js'
import { criterionFacts } from './criterion.js'
import type { Declarations } from './declared.js'
import { declare } from './fact.js'
import { lotNames, procedureNames } from './fact-names.js'
import { outcomeDeclarations } from './outcome.js'
import { type ToldGroup, toldDeclarations } from './told.js'

const criterionNames: Declarations = declare(criterionFacts, 'criterion.')

/** The names that a clause's text may use: of the procedure, of its lot, and of the criterion it scores. */
export const factDeclarations = (scope: Scope, place: Place): Declarations => ({
  ...procedureNames,
  ...outcomeDeclarations,
  ...(scope === 'lot' && lotNames),
  ...(place === 'specifications/award' && criterionNames),
})

/** The names that a template may use. @param told the groups of facts that its document is told. */
export const templateFactDeclarations = (told: readonly ToldGroup[]): Declarations => ({
  ...procedureNames,
  ...outcomeDeclarations,
  ...Object.fromEntries(told.flatMap((group) => namesOf(toldDeclarations[group]))),
})

const namesOf = (group: Declarations) => Object.entries(group)
