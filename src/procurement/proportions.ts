import { type LocalDate, localDate } from '../kernel/local-date.js'
import type { EffectiveLot } from './lots.js'
import type { Procedure } from './procedure.js'

/** A rule of thumb: practice, no law, to be changed by a regisseur. @property source in Dutch, as it is printed. */
interface Proportion {
  readonly value: number
  readonly source: string
  readonly assumedOn: LocalDate
}

const practice = (value: number, source: string): Proportion => ({
  value,
  source,
  assumedOn: localDate('2026-11-22'),
})

/**
 * What a social instrument fits. Months, euro without VAT, percentages, numbers of firms or parts.
 *
 * - `leastMonths`, `leastValue`, `leastLabourShare`: a contract that is shorter, smaller or has less labour in it bears
 *   no heavy social condition;
 * - `usualMonths`: from here a condition in hours is usual; `approachMonths`: and from here a plan of approach;
 * - `usualShareOfHours`: what a first condition asks of the hours of labour; `mostShareOfHours`: more asks a reason;
 * - `euroPerHour`: an assumption about what an hour of work costs;
 * - `criterionWeight`: what a social criterion weighs at first, of 5 to 20;
 * - `mostSocialWeight`: above this a buyer explains what the social criteria weigh together; `leastSocialWeight`: below
 *   this they steer nothing;
 * - `usualPenaltyCap`: special penalties together take no more of the contract, in percent;
 * - `leastPartners`: with fewer, a duty to work together points at one firm;
 * - `mostParts`: a lot is not divided into more;
 * - `mostTenderDays`: a tender that has to stay valid for longer, in days, asks a reason;
 * - `mostWeightWithoutLevels`: a quality criterion that weighs more says how its points are given;
 * - `turnoverFrom`: of a contract that is worth less a year, references say enough of a firm;
 * - `referencesFrom`: from this value a year, a second reference is sensible; `mostReferences`: more asks a reason;
 * - `offerFromEstimate`: a tender that lies further from the estimate of its lot, in percent, is looked at;
 * - `referenceShare`: a reference of this share of the yearly value shows enough, in percent.
 */
export const proportions = {
  leastMonths: practice(4, 'praktijk in Wallonië'),
  usualMonths: practice(6, 'praktijk in Nederland'),
  approachMonths: practice(12, 'praktijk bij diensten'),
  leastValue: practice(100_000, 'vuistregel van dit hulpmiddel'),
  leastLabourShare: practice(30, 'vuistregel van dit hulpmiddel'),
  usualShareOfHours: practice(5, 'praktijk in Frankrijk: 5 tot 10\u00A0% van de uren'),
  mostShareOfHours: practice(15, 'vuistregel van dit hulpmiddel'),
  euroPerHour: practice(45, 'aanname van dit hulpmiddel'),
  criterionWeight: practice(10, 'praktijk: 5 tot 20'),
  mostSocialWeight: practice(30, 'praktijk: evenredigheid'),
  leastSocialWeight: practice(5, 'praktijk: evenredigheid'),
  usualPenaltyCap: practice(5, 'praktijk'),
  leastPartners: practice(2, 'met één partner wijs je een onderneming aan'),
  mostParts: practice(6, 'keuze van dit hulpmiddel'),
  mostTenderDays: practice(180, 'vuistregel van dit hulpmiddel'),
  mostWeightWithoutLevels: practice(20, 'vuistregel van dit hulpmiddel'),
  turnoverFrom: practice(150_000, 'vuistregel van dit hulpmiddel'),
  referencesFrom: practice(50_000, 'vuistregel van dit hulpmiddel'),
  mostReferences: practice(3, 'vuistregel van dit hulpmiddel'),
  offerFromEstimate: practice(20, 'vuistregel van dit hulpmiddel'),
  referenceShare: practice(50, 'vuistregel van dit hulpmiddel'),
} as const satisfies Record<string, Proportion>

/** The hours of labour in a lot: as answered, else what its value and the share of labour make of them. */
export function labourHoursOf(
  { labourHours, estimatedValue }: Pick<EffectiveLot, 'labourHours' | 'estimatedValue'>,
  { labourShare }: Pick<Procedure, 'labourShare'>,
): number | undefined {
  if (labourHours !== undefined) return labourHours
  return estimatedValue === undefined || labourShare === undefined
    ? undefined
    : (estimatedValue * labourShare) / 100 / proportions.euroPerHour.value
}
