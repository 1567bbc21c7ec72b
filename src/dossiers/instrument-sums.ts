import type { FactSource } from '../clauses/facts/fact-source.js'
import { subjectOf } from '../clauses/facts/lot.js'
import { hasRole } from '../clauses/roles.js'
import type { SelectedClause } from '../clauses/selected-clause.js'
import {
  counted,
  formatDate,
  formatEuro,
  formatMonths,
  formatNumber,
  formatPercentage,
} from '../kernel/format.js'
import { belgianDay } from '../kernel/local-date.js'
import { legalLimits } from '../procurement/legal-limits.js'
import { type EffectiveLot, isDivided } from '../procurement/lots.js'
import { labourHoursOf } from '../procurement/proportions.js'
import type { MarketCheck } from './market-check-schema.js'

/**
 * The sums that show that a clause is in proportion, one sentence each: what it asks against the hours, the value and
 * the term of its lot, what it weighs, and how many firms fitted. What was not answered is left out.
 */
export function sumsOf(
  selected: SelectedClause,
  source: FactSource,
  check: MarketCheck | undefined,
): readonly string[] {
  const lots = selected.lot === undefined ? source.lots : source.lots.filter(({ id }) => id === selected.lot)
  return lots.flatMap((lot) => [
    ...promised(selected, lot, source),
    ...weighed(selected, lot),
    ...(isReservation(selected)
      ? [...shareOfLot(lot, source), ...extentOf(lot, selected, source), ...fitting(lot, check, source)]
      : []),
  ])
}

const isReservation = ({ clause }: SelectedClause): boolean =>
  hasRole(clause, 'reserved-access') || hasRole(clause, 'reserved-service')

/** What is promised in numbers, against what the lot holds. */
function promised(
  { clause: { promise }, parameters, lot: about }: SelectedClause,
  lot: EffectiveLot,
  source: FactSource,
): readonly string[] {
  const asked = promise?.amount === undefined ? undefined : parameters[promise.amount]
  if (promise === undefined || typeof asked !== 'number' || about === undefined) return []
  const name = subjectOf(lot.id, source)
  switch (promise.unit) {
    case 'hours':
      return hoursAgainst(asked, lot, source, name)
    case 'percentage':
      return lot.estimatedValue === undefined
        ? []
        : [
            `Het gevraagde deel van ${formatPercentage(asked)} komt voor ${name}, geraamd op ${formatEuro(lot.estimatedValue)}, overeen met ${formatEuro(Math.round((lot.estimatedValue * asked) / 100))}.`,
          ]
    case 'places':
      return [
        `Voor ${name} ${asked === 1 ? 'wordt' : 'worden'} ${counted(asked, 'plaats', 'plaatsen')} gevraagd${lot.durationMonths === undefined ? '' : `, over een looptijd van ${formatMonths(lot.durationMonths)}`}.`,
      ]
    default:
      return []
  }
}

function hoursAgainst(
  asked: number,
  lot: EffectiveLot,
  { procedure }: FactSource,
  name: string,
): readonly string[] {
  const whole = labourHoursOf(lot, procedure)
  if (whole === undefined || whole <= 0) return [`Voor ${name} wordt ${hoursOf(asked)} gevraagd.`]
  const rounded = lot.labourHours ?? Math.round(whole)
  const how =
    lot.labourHours === undefined ? ', afgeleid uit de raming en het aandeel arbeid in de waarde' : ''
  return [
    `Voor ${name} wordt ${hoursOf(asked)} gevraagd: ${share(asked, whole)} van de ${hoursOf(rounded)} werk waarop het geraamd is${how}.`,
  ]
}

/** `1 uur`, `240 uur`: as the clauses say it. */
const hoursOf = (hours: number): string => `${formatNumber(hours)}\u00A0uur`

const share = (part: number, whole: number): string =>
  formatPercentage(Math.round((part / whole) * 1000) / 10)

/** The weight of the criterion that the clause scores. */
function weighed({ criterion: index, lot: about }: SelectedClause, lot: EffectiveLot): readonly string[] {
  const criterion = about === undefined || index === undefined ? undefined : lot.awardCriteria?.[index]
  return criterion?.weight === undefined || criterion.name === undefined
    ? []
    : [`Het criterium "${criterion.name}" telt voor ${formatNumber(criterion.weight)} van de 100 punten.`]
}

/** What part of the contract a reservation takes. */
function shareOfLot(lot: EffectiveLot, source: FactSource): readonly string[] {
  const { estimatedValue } = source.procedure
  if (!isDivided(source.procedure) || lot.estimatedValue === undefined || !estimatedValue) return []
  return [
    `${capital(subjectOf(lot.id, source))} is geraamd op ${formatEuro(lot.estimatedValue)}: ${share(lot.estimatedValue, estimatedValue)} van de raming van de hele opdracht${leftOpen(source)}.`,
  ]
}

/** How many lots stay open to all beside those that are reserved. */
function leftOpen({ lots }: FactSource): string {
  const open = lots.filter(({ reservedParticipation }) => reservedParticipation === 'none').length
  if (open === 0) return ''
  return open === 1
    ? '; één perceel blijft open voor iedere ondernemer'
    : `; ${formatNumber(open)} percelen blijven open voor iedere ondernemer`
}

/** How much work a reservation is about and, where the law bounds it, for how long. */
function extentOf(lot: EffectiveLot, { clause }: SelectedClause, source: FactSource): readonly string[] {
  const name = subjectOf(lot.id, source)
  const { labourHours, durationMonths } = lot
  const most = legalLimits.reservedServiceMonths.value
  const isWithin =
    hasRole(clause, 'reserved-service') && durationMonths !== undefined && durationMonths <= most
  return [
    ...(labourHours === undefined ? [] : [`Voor ${name} is ${hoursOf(labourHours)} werk geraamd.`]),
    ...(isWithin
      ? [
          `De looptijd van ${formatMonths(durationMonths)} blijft binnen de grens van ${formatMonths(most)} die artikel 91 stelt.`,
        ]
      : []),
  ]
}

function fitting(lot: EffectiveLot, check: MarketCheck | undefined, source: FactSource): readonly string[] {
  const found = check?.lots.find(({ lot: id }) => id === lot.id)
  if (check === undefined || found === undefined) return []
  const open =
    found.toCheck === 0 ? '' : `; bij ${formatNumber(found.toCheck)} daarvan is nog iets na te gaan`
  return [
    `Bij het marktonderzoek van ${formatDate(belgianDay(check.at))} ${found.matches === 1 ? 'paste' : 'pasten'} ${counted(found.matches, 'onderneming', 'ondernemingen')} bij ${subjectOf(lot.id, source)}${open}.`,
  ]
}

const capital = (words: string): string => words.replace(/^./, (first) => first.toUpperCase())
