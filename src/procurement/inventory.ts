import type { z } from 'zod'
import { filledText, listOf, numberBetween, strictFields, text } from '../kernel/fields.js'
import { lotIdSchema } from './lot.js'

/**
 * A position of the inventory (samenvattende opmeting, inventaris): what the tenderer gives a price for.
 *
 * @property lot the lot that it belongs to; left out: the only lot.
 * @property number as it stands in the technical part: `1`, `2.3`.
 * @property quantity as estimated, in the unit.
 */
export const inventoryPositionSchema = strictFields({
  lot: lotIdSchema.optional(),
  number: text(50).optional(),
  description: filledText(2000, 'Schrijf wat deze post inhoudt.'),
  unit: text(50).optional(),
  quantity: numberBetween(
    0,
    1e9,
    'Geef de vermoedelijke hoeveelheid als een getal, bijvoorbeeld 120.',
  ).optional(),
}).readonly()
export type InventoryPosition = z.infer<typeof inventoryPositionSchema>

/** As many as one sheet that is still read by people holds. */
export const inventoryLimit = 2000
export const inventorySchema = listOf(inventoryPositionSchema, inventoryLimit).readonly()
