import { z } from 'zod'
import { code, filledText, listOf, numberBetween, strictFields, text, yesOrNo } from '../kernel/fields.js'
import { localDateSchema, localDateTimeSchema } from '../kernel/local-date.js'
import { cents, type Euro, euro, euroSchema, sumOfEuro } from '../kernel/money.js'
import { lotIdSchema } from './lot.js'

const scoreSchema = numberBetween(0, 100, 'Geef de score als een getal, bijvoorbeeld 16.')
const laterField = 'Kept when a PUT leaves it out; null takes it away.'

/**
 * What the jury says of one tender on a sub-criterion, or on a part that the documents score apart.
 * @property name as the documents call it. @property weight on the same 100 as the criterion's; filled in when stored.
 * @property score on that weight.
 */
const scoredPartSchema = strictFields({
  name: filledText(500, 'Geef de naam van het subcriterium.'),
  weight: numberBetween(0, 100, 'Geef het gewicht als een getal, bijvoorbeeld 10.').optional(),
  score: scoreSchema.optional(),
  words: text().optional(),
}).readonly()
export type ScoredPart = z.infer<typeof scoredPartSchema>

/**
 * What the jury says of one tender on one criterion.
 * @property criterion place in the lot's list of criteria, from 0.
 * @property score on the weight of the criterion; with parts it is computed from them.
 * @property words why; a decision needs them beside the score.
 */
const assessmentSchema = strictFields({
  criterion: z.int().min(0).max(99),
  score: scoreSchema.optional(),
  words: text().optional(),
  parts: listOf(scoredPartSchema, 50).readonly().nullable().optional().meta({
    description: `The sub-criteria, each with its own score; the score of the criterion is then computed. Kept when a PUT leaves it out and sends the score that is computed; null takes it away.`,
  }),
}).readonly()
export type Assessment = z.infer<typeof assessmentSchema>

/**
 * What came of the proof that a tenderer meets the reservation of article 15.
 * @property asked whether he was asked for it, with the documents or later; seen: which piece was looked at.
 * @property accepted whether it proves both conditions; why: what that rests on.
 */
const reservationProofSchema = strictFields({
  asked: yesOrNo().optional(),
  seen: text(500).optional(),
  accepted: yesOrNo().optional(),
  why: text().optional(),
}).readonly()

/**
 * Whether a tenderer meets one selection criterion.
 * @property criterion its place in the list of selection criteria of the procedure, from 0.
 */
const selectionProofSchema = strictFields({
  criterion: z.int().min(0).max(99),
  fulfilled: yesOrNo().optional(),
  why: text().optional(),
}).readonly()

/**
 * What is to be approved for one lot.
 * @property excluding in euro without VAT; including: with it, computed from the rate when that is given alone.
 * @property vatRate in percent; left out where several rates count.
 */
const lotAmountSchema = strictFields({
  lot: lotIdSchema,
  excluding: euroSchema.optional(),
  vatRate: numberBetween(0, 100, 'Geef het btw-tarief in procent, bijvoorbeeld 21.').optional(),
  including: euroSchema.optional(),
}).readonly()
export type LotAmount = z.infer<typeof lotAmountSchema>

/** How a tender stands before it is compared. @see wet van 17 juni 2013, artikel 5 */
export const offerStandingSchema = code(['regular', 'not-selected', 'excluded', 'irregular'])
export type OfferStanding = z.infer<typeof offerStandingSchema>
/** As a report says it of a tenderer. */
export const offerStandings: Readonly<Record<OfferStanding, string>> = {
  regular: 'geselecteerd, met een regelmatige offerte',
  'not-selected': 'niet geselecteerd',
  excluded: 'uitgesloten',
  irregular: 'geselecteerd, met een onregelmatige offerte',
}

/** Why there is no standstill where the law would ask one. @see wet van 17 juni 2013, artikel 12 (likely) */
export const standstillExceptionSchema = code(['no-eu-publication', 'one-tenderer', 'framework-order'])
export const standstillExceptions: Readonly<Record<z.infer<typeof standstillExceptionSchema>, string>> = {
  'no-eu-publication': 'een Europese bekendmaking was niet verplicht',
  'one-tenderer': 'er is maar één inschrijver, en er zijn geen andere betrokken kandidaten',
  'framework-order': 'het gaat om een bestelling binnen een raamovereenkomst',
}

/** Names a tender or a record of a shortcoming, whatever its place in the list: given when it is stored. */
const ownIdSchema = z
  .string()
  .regex(/^[A-Z]{3}-\d{4}$/, 'Laat het kenmerk weg, of stuur het terug zoals je het kreeg: OFF-0001.')

/**
 * A tender for one lot.
 * @property id given when it is stored.
 * @property price in euro; with VAT where the procedure compares prices with VAT, without it everywhere else.
 * @property standing left out: not judged yet; motive: the facts and the law that it rests on.
 */
const offerSchema = strictFields({
  id: ownIdSchema.optional().meta({ description: `Given when a tender is stored. ${laterField}` }),
  lot: lotIdSchema,
  tenderer: filledText(500, 'Geef de naam van de inschrijver.'),
  price: euroSchema.optional(),
  standing: offerStandingSchema
    .nullable()
    .optional()
    .meta({ description: `Whether the tender is compared at all. ${laterField}` }),
  motive: text()
    .nullable()
    .optional()
    .meta({
      description: `Why the tenderer is selected or not, excluded, or the tender irregular. ${laterField}`,
    }),
  reservationProof: reservationProofSchema
    .nullable()
    .optional()
    .meta({ description: `Proof of the reservation of article 15. ${laterField}` }),
  selectionProofs: listOf(selectionProofSchema, 100)
    .readonly()
    .nullable()
    .optional()
    .meta({ description: `Whether each selection criterion is met. ${laterField}` }),
  assessments: listOf(assessmentSchema, 100).readonly().default([]),
}).readonly()
export type Offer = z.infer<typeof offerSchema>

/**
 * What the contractor did not do as promised, as the official who leads the contract records it.
 *
 * @property contractor to whom the record goes; promise: what was promised; provision: where the documents say so.
 * @property establishedOn the day on which it was established; facts: what was established, and how.
 * @property sentOn the day on which the record was sent, with the letter that invites to a hearing: the period for the
 * defence runs from then.
 * @property hearingOn when the contractor can be heard; left out: he defends himself in writing only.
 * @see koninklijk besluit van 14 januari 2013, artikel 44, § 2
 */
export const shortcomingSchema = strictFields({
  id: ownIdSchema.optional().meta({ description: `Given when a record is stored. ${laterField}` }),
  lot: lotIdSchema,
  contractor: filledText(500, 'Geef de naam van de opdrachtnemer.'),
  promise: text().optional(),
  provision: text(500).optional(),
  establishedOn: localDateSchema.optional(),
  sentOn: localDateSchema
    .nullable()
    .optional()
    .meta({ description: `The day on which the record was sent. ${laterField}` }),
  facts: text().optional(),
  hearingOn: localDateTimeSchema.optional(),
  hearingPlace: text(500).optional(),
}).readonly()
export type Shortcoming = z.infer<typeof shortcomingSchema>

/** Whether a tender takes part in the comparison: all but those that were put aside. */
export const isCompared = ({ standing }: Pick<Offer, 'standing'>): boolean =>
  standing == null || standing === 'regular'

/**
 * The award of a procedure: the tenders that came in, how they were judged, and when the decision goes out.
 *
 * @property approvedOffer the amount of the tenders that are to be approved, in euro without VAT, of the whole procedure.
 * @property amounts the same for each lot, with VAT as well; together they are approvedOffer.
 * @property decisionSentOn the day on which the decision goes to the tenderers.
 * @property standstillDays how long the contract waits after that; 0: not at all.
 * @property priceExamination what was asked about prices, answered and concluded.
 * @property closedOn the day on which the contract is closed by letter; shortcomings: what went wrong since.
 */
export const awardStageSchema = strictFields({
  offers: listOf(offerSchema, 500).readonly().optional(),
  approvedOffer: euroSchema.optional(),
  amounts: listOf(lotAmountSchema, 500).readonly().nullable().optional().meta({
    description: `What is to be approved for each lot, without and with VAT; approvedOffer is then their sum. Kept when a PUT leaves it out, unless it sends another sum; null takes it away.`,
  }),
  decisionSentOn: localDateSchema.optional(),
  standstillDays: numberBetween(0, 365, 'Geef de wachttermijn in hele dagen, bijvoorbeeld 15.').optional(),
  standstillException: standstillExceptionSchema
    .nullable()
    .optional()
    .meta({ description: `Why there is no standstill where one would be due. ${laterField}` }),
  standstillMotive: text()
    .nullable()
    .optional()
    .meta({ description: `The facts behind that exception. ${laterField}` }),
  priceExamination: text()
    .nullable()
    .optional()
    .meta({ description: `What was asked and concluded about prices. ${laterField}` }),
  closedOn: localDateSchema
    .nullable()
    .optional()
    .meta({ description: `The day on which the closing letter goes out. ${laterField}` }),
  shortcomings: listOf(shortcomingSchema, 200)
    .readonly()
    .nullable()
    .optional()
    .meta({ description: `Records of what the contractor did not do as promised. ${laterField}` }),
})
  .meta({ id: 'AwardStage', description: 'Tenders, how they were judged, and the standstill.' })
  .readonly()
export type AwardStage = z.infer<typeof awardStageSchema>

/** What lots come to together, without VAT; `undefined` when none says it. */
export function sumOfAmounts(amounts: readonly LotAmount[]): Euro | undefined {
  const given = amounts.flatMap(({ excluding }) => excluding ?? [])
  return given.length === 0 ? undefined : sumOfEuro(given)
}

/** What a lot costs with VAT: as it was given, else computed from the one rate. */
export function withVat({ excluding, vatRate, including }: Omit<LotAmount, 'lot'>): Euro | undefined {
  if (including !== undefined || excluding === undefined || vatRate === undefined) return including
  return euro(Math.round(cents(excluding) * (1 + vatRate / 100)) / 100)
}
