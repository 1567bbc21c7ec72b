import type { Advice } from '../advice/advice.js'
import { type EffectiveLot, isDivided } from '../procurement/lots.js'
import type { Procedure } from '../procurement/procedure.js'
import type { TakenAdvice } from './dossier.js'

/** Whether the dossier has the same advice already. */
export const isNoted = (
  taken: readonly TakenAdvice[] = [],
  { id }: EffectiveLot,
  { instrument, arithmetic }: Advice,
): boolean =>
  taken.some(
    (record) =>
      record.lot === id &&
      record.instrument === instrument &&
      record.arithmetic.length === arithmetic.length &&
      record.arithmetic.every((sentence, index) => sentence === arithmetic[index]),
  )

/** What an advice is about: "Perceel 1: Bermen", or the whole when it is not divided. */
export const placeInWords = ({ number, title }: EffectiveLot, procedure: Procedure): string =>
  isDivided(procedure) ? `Perceel ${number}: ${title || 'zonder titel'}` : 'De hele opdracht'
