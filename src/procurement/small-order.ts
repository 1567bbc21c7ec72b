import { strictFields, text } from '../kernel/fields.js'
import { localDateSchema } from '../kernel/local-date.js'
import { euroSchema } from '../kernel/money.js'

/**
 * What a buyer keeps of an order of limited value: to whom it goes, and how that was decided.
 *
 * @property price in euro without VAT.
 * @property comparison whose conditions were asked, and what they were.
 * @property choice why this firm.
 * @property rotation who got the like orders before, and how the buyer takes turns.
 * @property orderedOn the day of the letter; preparedBy, decidedBy: a name and a function.
 * @see koninklijk besluit van 18 april 2017, artikel 124
 */
export const smallOrderSchema = strictFields({
  firm: text(500).optional(),
  price: euroSchema.optional(),
  comparison: text().optional(),
  choice: text().optional(),
  rotation: text().optional(),
  orderedOn: localDateSchema.optional(),
  preparedBy: text(500).optional(),
  decidedBy: text(500).optional(),
}).readonly()
