import { type LocalDate, localDate } from '../kernel/local-date.js'
import type { ProcedureType } from './code-lists.js'
import type { Certainty } from './threshold-table.js'

/**
 * How long a procedure stays open at least, in days after the day on which its notice is sent.
 *
 * @property days where tenders may come on paper; electronicDays: where they come electronically.
 * @property urgentDays with a motivated urgency; left out where the number was not read: then nobody says one.
 * @property stage what comes in on the last day: tenders, or requests to take part, after which the tenders get a
 *   period of their own.
 * @property tenders the period for tenders once the invitations are sent, where requests to take part come first.
 */
export interface TenderPeriod {
  readonly days: number
  readonly electronicDays: number
  readonly urgentDays?: number
  readonly stage: 'tenders' | 'requests'
  readonly tenders?: { readonly days: number; readonly electronicDays: number }
  readonly validFrom: LocalDate
  /** In Dutch, as it is cited. */
  readonly source: string
  readonly certainty: Certainty
}

const validFrom = localDate('2017-06-30')

/** The procedures that have a period in days; the others have a reasonable one. */
export const tenderPeriods: Partial<Readonly<Record<ProcedureType, TenderPeriod>>> = {
  open: {
    days: 35,
    electronicDays: 30,
    urgentDays: 15,
    stage: 'tenders',
    validFrom,
    source: 'artikel 36 van de wet van 17 juni 2016 en artikel 27 van richtlijn 2014/24/EU',
    certainty: 'verified',
  },
  restricted: {
    days: 30,
    electronicDays: 30,
    stage: 'requests',
    tenders: { days: 30, electronicDays: 25 },
    validFrom,
    source: 'artikel 37 van de wet van 17 juni 2016 en artikel 28 van richtlijn 2014/24/EU',
    certainty: 'verified',
  },
  'neg-w-call': {
    days: 30,
    electronicDays: 30,
    stage: 'requests',
    tenders: { days: 30, electronicDays: 25 },
    validFrom,
    source: 'artikel 38 van de wet van 17 juni 2016 en artikel 29 van richtlijn 2014/24/EU',
    certainty: 'verified',
  },
  'simplified-neg-w-call': {
    days: 22,
    electronicDays: 22,
    stage: 'tenders',
    validFrom,
    source: 'artikel 41 van de wet van 17 juni 2016',
    certainty: 'likely',
  },
}
