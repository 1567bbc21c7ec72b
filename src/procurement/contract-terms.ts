import { z } from 'zod'
import { numberBetween, strictFields, text, wholeNumberBetween } from '../kernel/fields.js'
import { percentageSchema } from '../kernel/percentage.js'
import { dayKindSchema } from './code-lists.js'

/** What the contract says of its time, its price and its security: what rules of law read and texts print. */

/** How often the buyer may renew the contract, and for how long each time. */
export const renewalsSchema = strictFields({
  count: wholeNumberBetween(
    1,
    99,
    'Geef het aantal verlengingen als een heel getal van 1 tot 99, bijvoorbeeld 2.',
  ).optional(),
  months: numberBetween(0.1, 1200, 'Geef de duur van één verlenging in maanden, bijvoorbeeld 12.').optional(),
}).readonly()

/** The term of performance in days. @see koninklijk besluit van 14 januari 2013 */
export const termInDaysSchema = strictFields({
  count: wholeNumberBetween(
    1,
    3650,
    'Geef de uitvoeringstermijn in hele dagen, van 1 tot 3.650, bijvoorbeeld 60.',
  ).optional(),
  kind: dayKindSchema.optional(),
}).readonly()

/**
 * How prices follow wages and materials.
 * @property index by its name, as it is published.
 * @property fixedPart of the price, which is never revised.
 * @see koninklijk besluit van 14 januari 2013, artikel 38/7
 */
export const priceRevisionSchema = strictFields({
  index: text(500).optional(),
  fixedPart: percentageSchema.optional(),
}).readonly()

const depositAdvice =
  'Schrijf een percentage boven 0. Vraag je geen borgtocht, antwoord dan dat je er geen vraagt.'

/** There is one way to say that no deposit is asked: none. @see koninklijk besluit van 14 januari 2013, artikel 25 */
export const depositSchema = strictFields({
  percentage: percentageSchema.check(z.gt(0, { error: depositAdvice })).optional(),
}).readonly()

/** Why the periods for tenders are shorter than usual. */
export const urgencySchema = strictFields({ motivation: text().optional() }).readonly()
