import { z } from 'zod'
import { type EffectiveLot, effectiveLots } from '../../procurement/lots.js'
import type { Procedure } from '../../procurement/procedure.js'

/** Which lot a call is about. */
export const lotQuery = z.string().max(20).optional().meta({ description: 'Left out: the first lot.' })

export function askedLot(procedure: Procedure, lot: string | undefined): EffectiveLot | undefined {
  const lots = effectiveLots(procedure)
  return lot === undefined ? lots[0] : lots.find(({ id }) => id === lot)
}
