import { lightBases, lightNegotiationBasis, procedureTypes } from '../../procurement/code-lists.js'
import type { Procedure } from '../../procurement/procedure.js'

/** The articles on which a procedure can stand, by what {@link basisOf} answers. */
export const procedureBases: Readonly<Record<string, string>> = {
  ...procedureTypes.articles,
  ...Object.fromEntries(Object.entries(lightBases).map(([type, basis]) => [`light:${type}`, basis])),
  'light:neg-wo-call:value': lightNegotiationBasis,
}

/** On what the chosen procedure stands: in the light regime always on article 89, § 1; undefined while not chosen. */
export function basisOf({ procedureType, regime, negotiationGround }: Procedure): string | undefined {
  if (procedureType === undefined || regime !== 'light') return procedureType
  const isOnValue = procedureType === 'neg-wo-call' && negotiationGround === 'value'
  return isOnValue ? 'light:neg-wo-call:value' : `light:${procedureType}`
}
