import { lightBases, lightNegotiationBasis, procedureTypes } from '../../procurement/code-lists.js'
import type { Procedure } from '../../procurement/procedure.js'

/** The articles on which a procedure can stand, by what {@link basisOf} answers. */
export const procedureBases: Readonly<Record<string, string>> = {
  ...procedureTypes.articles,
  ...Object.fromEntries(Object.entries(lightBases).map(([type, basis]) => [`light:${type}`, basis])),
  'light:neg-wo-call:value': lightNegotiationBasis,
  'simplified-neg-w-call:works': 'artikel 41, § 1, 2°, van de wet van 17 juni 2016',
  'simplified-neg-w-call:other': 'artikel 41, § 1, 1°, van de wet van 17 juni 2016',
}

/**
 * On what the chosen procedure stands: in the light regime always on article 89, § 1; undefined while not chosen. The
 * simplified procedure stands on the value: of works in one point of its article, of anything else in another.
 */
export function basisOf({
  procedureType,
  regime,
  negotiationGround,
  contractNature,
}: Procedure): string | undefined {
  if (procedureType === undefined) return undefined
  if (regime !== 'light') {
    if (procedureType !== 'simplified-neg-w-call' || contractNature === undefined) return procedureType
    return `${procedureType}:${contractNature === 'works' ? 'works' : 'other'}`
  }
  const isOnValue = procedureType === 'neg-wo-call' && negotiationGround === 'value'
  return isOnValue ? 'light:neg-wo-call:value' : `light:${procedureType}`
}
