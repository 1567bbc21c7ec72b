import { type LocalDate, localDate } from '../kernel/local-date.js'
import type { Certainty } from './threshold-table.js'

/** A limit of the law that is not an amount of money. */
interface LegalLimit {
  readonly value: number
  readonly validFrom: LocalDate
  readonly source: string
  readonly certainty: Certainty
}

/** From the day on which the law of 17 June 2016 came into force. */
const validFrom = localDate('2017-06-30')

const advancesFrom = localDate('2024-01-01')
const advanceSource = 'artikel 12/1 en volgende van de wet van 17 juni 2016'
const depositSource = 'artikel 25 van het koninklijk besluit van 14 januari 2013'
const candidatesSource = 'artikel 79 van de wet van 17 juni 2016 en artikel 65 van richtlijn 2014/24/EU'
const approvalSource = 'de wet van 20 maart 1991 houdende regeling van de erkenning van aannemers van werken'
const lowPriceSource = 'artikel 36, § 4, van het koninklijk besluit van 18 april 2017'
const revisionSource = 'artikel 38/7 van het koninklijk besluit van 14 januari 2013'

/**
 * - `frameworkMonths`: a framework agreement that lasts longer needs a reason;
 * - `suppliersToConsult`: how many to consult in a negotiated procedure without prior publication, where possible;
 * - `advanceMaximum`: an advance payment is no larger part of the value, in percent;
 * - `advanceOnValue`: the advance payment in a negotiated procedure on value, whatever the size of the contractor, in
 *   percent; in other procedures at least `advanceMicro`, `advanceSmall` or `advanceMedium` by its size;
 * - `advanceReferenceMonths`: it is computed on the value of no more months;
 * - `vatRate`: the ordinary rate of VAT, in percent;
 * - `advanceAmount`: an advance payment is as a rule no larger, in euro;
 * - `reservedServiceMonths`: a contract reserved under article 91 lasts no longer;
 * - `reservedShare`: the least share of disabled or disadvantaged workers of article 15, in percent;
 * - `generalPenaltyMaximum`: the single general penalty is no higher, in euro;
 * - `tenderValidityDays`: how long a tender binds where the documents name no period;
 * - `depositFrom`: below this amount of the award, in euro, no deposit may be asked;
 * - `depositPercentage`: the deposit when the documents say nothing; a higher one is a derogation, in percent;
 * - `fixedPriceValue`, `fixedPriceWorkingDays`, `fixedPriceCalendarDays`: works that are estimated below this and take
 *   less need no revision of prices;
 * - `candidatesRestricted`, `candidatesNegotiated`: how many candidates are invited to tender at least in a restricted
 *   procedure, and in another with negotiation;
 * - `performanceRulesFrom`: a contract estimated below this, in euro, is under the general performance rules only where
 *   its documents say so;
 * - `frameworkDepositPercentage`: the one deposit for a whole framework agreement with one contractor, in percent of its
 *   estimate; lower is allowed;
 * - `paymentDays`: verification and payment together normally take no longer;
 * - `approvalCategoryFrom`, `approvalSubcategoryFrom`: works from this amount, in euro, are for recognised contractors of a
 *   category, of a sub-category;
 * - `defenceDays`: how long the contractor has to defend himself after the record of a shortcoming was sent;
 * - `turnoverTimesValue`: the yearly turnover that is asked is no more times the estimated value, but for a reason;
 * - `presenceRegistrationFrom`: who works on a building site of this amount, in euro, registers every day;
 * - `standstillDays`: between sending the award decision and concluding, where it is due;
 * - `lowPriceShare`: a total so much below the average of the tenders is questioned, in percent, where at least
 *   `lowPriceOffers` tenders count and the price weighs at least `lowPriceWeight`, in percent;
 * - `lowPriceManyOffers`: from so many tenders on, the average leaves out a quarter of them instead of two.
 */
export const legalLimits = {
  lowPriceShare: { value: 15, validFrom, source: lowPriceSource, certainty: 'likely' },
  lowPriceWeight: { value: 50, validFrom, source: lowPriceSource, certainty: 'likely' },
  lowPriceOffers: { value: 4, validFrom, source: lowPriceSource, certainty: 'likely' },
  lowPriceManyOffers: { value: 7, validFrom, source: lowPriceSource, certainty: 'likely' },
  defenceDays: {
    value: 15,
    validFrom,
    source: 'artikel 44, § 2, van het koninklijk besluit van 14 januari 2013',
    certainty: 'verified',
  },
  frameworkMonths: {
    value: 48,
    validFrom,
    source: 'artikel 43 van de wet van 17 juni 2016',
    certainty: 'likely',
  },
  suppliersToConsult: {
    value: 3,
    validFrom,
    source: 'artikel 42, § 1, 1°, a), van de wet van 17 juni 2016',
    certainty: 'verified',
  },
  advanceMaximum: { value: 20, validFrom: advancesFrom, source: advanceSource, certainty: 'verified' },
  advanceOnValue: { value: 15, validFrom: advancesFrom, source: advanceSource, certainty: 'verified' },
  advanceMicro: { value: 20, validFrom: advancesFrom, source: advanceSource, certainty: 'verified' },
  advanceSmall: { value: 10, validFrom: advancesFrom, source: advanceSource, certainty: 'verified' },
  advanceMedium: { value: 5, validFrom: advancesFrom, source: advanceSource, certainty: 'verified' },
  advanceAmount: { value: 225_000, validFrom: advancesFrom, source: advanceSource, certainty: 'verified' },
  advanceReferenceMonths: { value: 12, validFrom: advancesFrom, source: advanceSource, certainty: 'likely' },
  vatRate: {
    value: 21,
    validFrom,
    source: 'het koninklijk besluit nr. 20 van 20 juli 1970',
    certainty: 'likely',
  },
  reservedServiceMonths: {
    value: 36,
    validFrom,
    source: 'artikel 77, lid 3, van richtlijn 2014/24/EU en artikel 91 van de wet van 17 juni 2016',
    certainty: 'verified',
  },
  reservedShare: {
    value: 30,
    validFrom,
    source: 'artikel 15 van de wet van 17 juni 2016',
    certainty: 'verified',
  },
  generalPenaltyMaximum: {
    value: 400,
    validFrom,
    source: 'artikel 45 van het koninklijk besluit van 14 januari 2013',
    certainty: 'verified',
  },
  tenderValidityDays: {
    value: 90,
    validFrom,
    source: 'artikel 58 van het koninklijk besluit van 18 april 2017',
    certainty: 'likely',
  },
  depositFrom: {
    value: 50_000,
    validFrom: localDate('2023-11-01'),
    source: depositSource,
    certainty: 'verified',
  },
  depositPercentage: {
    value: 5,
    validFrom: localDate('2023-11-01'),
    source: depositSource,
    certainty: 'verified',
  },
  fixedPriceValue: { value: 120_000, validFrom, source: revisionSource, certainty: 'verified' },
  fixedPriceWorkingDays: { value: 120, validFrom, source: revisionSource, certainty: 'verified' },
  fixedPriceCalendarDays: { value: 180, validFrom, source: revisionSource, certainty: 'verified' },
  candidatesRestricted: { value: 5, validFrom, source: candidatesSource, certainty: 'likely' },
  candidatesNegotiated: { value: 3, validFrom, source: candidatesSource, certainty: 'likely' },
  performanceRulesFrom: {
    value: 30_000,
    validFrom,
    source: 'artikel 5 van het koninklijk besluit van 14 januari 2013',
    certainty: 'verified',
  },
  frameworkDepositPercentage: {
    value: 3,
    validFrom: localDate('2023-11-01'),
    source: depositSource,
    certainty: 'verified',
  },
  paymentDays: {
    value: 30,
    validFrom: localDate('2025-01-01'),
    source: 'het koninklijk besluit van 12 augustus 2024',
    certainty: 'verified',
  },
  approvalCategoryFrom: { value: 75_000, validFrom, source: approvalSource, certainty: 'likely' },
  approvalSubcategoryFrom: { value: 50_000, validFrom, source: approvalSource, certainty: 'likely' },
  turnoverTimesValue: {
    value: 2,
    validFrom,
    source:
      'artikel 58, lid 3, van richtlijn 2014/24/EU en artikel 67 van het koninklijk besluit van 18 april 2017',
    certainty: 'likely',
  },
  presenceRegistrationFrom: {
    value: 500_000,
    validFrom,
    source: 'artikel 31bis en volgende van de wet van 4 augustus 1996',
    certainty: 'verified',
  },
  standstillDays: {
    value: 15,
    validFrom,
    source: 'artikel 11 van de wet van 17 juni 2013',
    certainty: 'verified',
  },
} as const satisfies Record<string, LegalLimit>
