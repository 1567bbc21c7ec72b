import type { EffectiveLot } from '../procurement/lots.js'
import type { SelectionCriterion } from '../procurement/selection-criterion.js'

/** The lots of which a selection criterion asks something: its own, or every one; none of one that is gone. */
export const lotsAsked = (
  { lot }: SelectionCriterion,
  lots: readonly EffectiveLot[],
): readonly EffectiveLot[] => (lot === undefined ? lots : lots.filter(({ id }) => id === lot))
