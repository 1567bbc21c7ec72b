import { formatList, formatNumber } from '../kernel/format.js'
import { keptWith } from '../kernel/lazily.js'
import { covers } from '../procurement/approval.js'
import { type EffectiveLot, effectiveLots, isDivided } from '../procurement/lots.js'
import { proportions } from '../procurement/proportions.js'
import { defaultAdviceThresholds, regionOf } from '../reference/regions.js'
import { holdsOn } from '../suppliers/freshness.js'
import { accessOutcome } from '../suppliers/matching/access.js'
import type { DemandedLot } from '../suppliers/matching/demanded-lot.js'
import type { AdviceCase, Consideration, FirmsFor, Verdict } from './advice.js'
import { missing, valuePath } from './missing.js'

/** Considerations about who could do a lot, and how many that are. */

type Reservation = 'res-ws' | 'res-pub-ser'

/**
 * The firms that would fit a lot if it were reserved.
 * @property sure those of whom the register knows that they have access.
 */
export interface Access {
  readonly fitting: number
  readonly sure: number
}

/** Undefined when the register or the work is unknown. Works count only who holds the approval that they ask. */
export function accessTo(
  about: AdviceCase,
  lot: EffectiveLot,
  reservedParticipation: Reservation,
  change: Partial<DemandedLot> = {},
): Access | undefined {
  const matching = about.firms(lot.id, { ...change, reservedParticipation })
  if (matching === undefined) return undefined
  const { contractNature, requiredApproval } = about.procedure
  const asked = contractNature === 'works' ? requiredApproval : undefined
  const fitting = matching
    .fitting()
    .filter(
      ({ supplier: { approvals = [] } }) =>
        asked == null || approvals.some((held) => covers(held, asked) && holdsOn(held, matching.lot.day)),
    )
  const sure = fitting.filter(({ supplier }) => accessOutcome(supplier, matching.lot).answer === 'yes')
  return { fitting: fitting.length, sure: sure.length }
}

/** From how many firms a reservation is sensible where a lot lies. @property whose "de drempel van de regio Midwest". */
export function thresholdFor(
  { placeOfPerformance = [] }: Pick<EffectiveLot, 'placeOfPerformance'>,
  { day }: AdviceCase,
): { readonly firms: number; readonly whose: string } {
  const region = regionOf(placeOfPerformance, day)
  return region === undefined
    ? { firms: defaultAdviceThresholds.reservationFrom, whose: 'de gebruikelijke drempel' }
    : { firms: region.adviceThresholds.reservationFrom, whose: `de drempel van de regio ${region.name}` }
}

/** `Geen enkele onderneming past`, `1 onderneming past`, `4 ondernemingen passen`. */
export const firmsFit = (count: number): string =>
  count === 0
    ? 'Geen enkele onderneming past'
    : count === 1
      ? '1 onderneming past'
      : `${formatNumber(count)} ondernemingen passen`

/** Whether enough firms would fit a lot that is reserved: everything that has to be known first, else the sum. */
export function enoughFirms(
  about: AdviceCase,
  lot = about.lot,
  reservation: Reservation = 'res-ws',
): readonly Consideration[] {
  const unknown = unknownMarket(about, lot)
  const access = unknown.length > 0 ? undefined : accessTo(about, lot, reservation)
  if (access === undefined) return unknown
  return [sumOf(access, thresholdFor(lot, about), nameOf(lot, about))]
}

function sumOf(
  { fitting, sure }: Access,
  { firms, whose }: ReturnType<typeof thresholdFor>,
  name: string,
): Consideration {
  const sum = `${name}${firmsFit(fitting)}, ${whose} is ${formatNumber(firms)}`
  if (fitting < firms) return { says: `${sum} → te weinig om voor te behouden.`, allows: 'discouraged' }
  if (sure < firms)
    return {
      says: `${sum} → voorbehouden kan, maar bij ${formatNumber(fitting - sure)} ervan is de toegang nog na te gaan.`,
      allows: 'possible',
    }
  return { says: `${sum} → voorbehouden is verdedigbaar.`, allows: 'recommended' }
}

const nameOf = (lot: EffectiveLot, { procedure }: AdviceCase): string =>
  isDivided(procedure) ? `Perceel ${lot.number}: ` : ''

/** Whether enough firms would fit every lot: one sum for one lot, and one for all of several. */
export function enoughFirmsEverywhere(about: AdviceCase): readonly Consideration[] {
  return isDivided(about.procedure) ? everywhere(about.firms)(about) : enoughFirms(about)
}

/** The same for each lot of a dossier, whose lots share one way to ask for firms: looked up once. */
const everywhere = keptWith((_: FirmsFor) => {
  let kept: readonly Consideration[] | undefined
  return (about: AdviceCase): readonly Consideration[] => {
    kept ??= sumOfAll(about)
    return kept
  }
})

function sumOfAll(about: AdviceCase): readonly Consideration[] {
  const lots = effectiveLots(about.procedure)
  const each = lots.map((lot) => ({ lot, considerations: enoughFirms(about, lot) }))
  const numbersWith = (allows: Verdict): readonly number[] =>
    each
      .filter(({ considerations }) => considerations.some((one) => one.allows === allows))
      .map(({ lot: { number } }) => number)
  const [short, unknown, possible] = [
    numbersWith('discouraged'),
    numbersWith('unknown'),
    numbersWith('possible'),
  ]
  if (short.length > 0)
    return [
      {
        says: `Bij ${lotNumbers(short)} van de ${formatNumber(lots.length)} passen te weinig ondernemingen om alles voor te behouden.`,
        allows: 'discouraged',
      },
    ]
  if (unknown.length > 0) return each.flatMap(({ considerations }) => considerations).slice(0, mostUnknowns)
  return [
    possible.length > 0
      ? {
          says: `Bij elk van de ${formatNumber(lots.length)} percelen passen genoeg ondernemingen, maar bij ${lotNumbers(possible)} is de toegang van sommige nog na te gaan.`,
          allows: 'possible',
        }
      : {
          says: `Bij elk van de ${formatNumber(lots.length)} percelen passen genoeg ondernemingen → alles voorbehouden is verdedigbaar.`,
          allows: 'recommended',
        },
  ]
}

/** What is missing is told of so many lots; the rest follows when that is answered. */
const mostUnknowns = 5

/** `perceel 2`, `percelen 2, 3 en 5`, `percelen 1, 2, 3, 4 en nog 8`. */
function lotNumbers(numbers: readonly number[]): string {
  const [shown, left] = [numbers.slice(0, 4).map(String), numbers.length - 4]
  return numbers.length === 1
    ? `perceel ${numbers[0]}`
    : `percelen ${formatList(left > 0 ? [...shown, `nog ${left}`] : shown)}`
}

/** What has to be known before firms can be counted; nothing when they can. */
export function unknownMarket(about: AdviceCase, lot = about.lot): readonly Consideration[] {
  const { procedure, firms } = about
  const needs = [
    ...(lot.cpvCode === undefined ? [missing('welk werk het is (CPV-code)', 'cpvCode')] : []),
    ...(lot.placeOfPerformance === undefined ? [missing('waar het werk gebeurt', 'placeOfPerformance')] : []),
    ...(lot.estimatedValue === undefined ? [missing('de raming', valuePath(lot, about))] : []),
    ...(procedure.contractNature === undefined ? [missing('de aard van de opdracht', 'contractNature')] : []),
    ...(procedure.contractNature === 'works' && procedure.requiredApproval === undefined
      ? [missing('welke erkenning je vraagt', 'requiredApproval')]
      : []),
  ]
  if (needs.length > 0 || firms(lot.id) !== undefined) return needs
  return [
    {
      says: 'Hoeveel ondernemingen passen, is niet bekend: er staan nog geen ondernemingen in het register.',
      allows: 'unknown',
    },
  ]
}

/** A lighter instrument is for a lot that cannot be reserved: reserving goes first where enough firms fit. */
export function notReservable(about: AdviceCase): Consideration {
  const unknown = unknownMarket(about)
  const access = unknown.length > 0 ? undefined : accessTo(about, about.lot, 'res-ws')
  if (access === undefined)
    return { says: 'Of voorbehouden kan, is nog niet bekend; dat gaat voor.', allows: 'possible' }
  const { firms, whose } = thresholdFor(about.lot, about)
  const sum = `Kan voorbehouden? ${firmsFit(access.fitting)}, ${whose} is ${formatNumber(firms)}`
  return access.fitting >= firms
    ? { says: `${sum} → ja, dat gaat voor.`, allows: 'possible' }
    : { says: `${sum} → dat ligt niet voor de hand.`, allows: 'recommended' }
}

/** Whether several firms could do a part of the work, whatever the size of the lot. */
export function enoughPartners(about: AdviceCase): readonly Consideration[] {
  const unknown = unknownMarket(about)
  if (unknown.length > 0) return unknown
  const { value: least, source } = proportions.leastPartners
  const partners = accessTo(about, about.lot, 'res-ws', { value: undefined, hours: undefined })?.fitting ?? 0
  const sum = `${formatNumber(partners)} ${partners === 1 ? 'onderneming kan' : 'ondernemingen kunnen'} een deel van het werk doen, minstens ${formatNumber(least)} zijn nodig (${source})`
  return [
    partners >= least
      ? { says: `${sum} → samenwerking is haalbaar.`, allows: 'recommended' }
      : { says: `${sum} → te weinig partners.`, allows: 'discouraged' },
  ]
}
