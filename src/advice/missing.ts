import { lotPath } from '../procurement/answers/path.js'
import type { EffectiveLot } from '../procurement/lots.js'
import { isDivided } from '../procurement/lots.js'
import type { AdviceCase, Consideration } from './advice.js'

/** A step that cannot be made: an answer is missing. @param what completes "Dat hangt af van … ". */
export const missing = (what: string, asks: string): Consideration => ({
  says: `Nog niet te beoordelen: beantwoord eerst ${what}.`,
  allows: 'unknown',
  asks,
})

/** Where the value of a lot is answered: the only lot has that of the procedure. */
export const valuePath = ({ id }: EffectiveLot, { procedure }: AdviceCase): string =>
  isDivided(procedure) ? lotPath(id, 'estimatedValue') : 'estimatedValue'
