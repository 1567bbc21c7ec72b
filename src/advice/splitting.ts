import { formatEuro, formatNumber } from '../kernel/format.js'
import { keptWith } from '../kernel/lazily.js'
import { cents, type Euro, euro } from '../kernel/money.js'
import { omit } from '../kernel/omit.js'
import type { AwardCriterion } from '../procurement/award-criterion.js'
import type { ClauseChoice } from '../procurement/clause-choice.js'
import type { Lot } from '../procurement/lot.js'
import { withLotIds } from '../procurement/lot-ids.js'
import { proportions } from '../procurement/proportions.js'
import { outcomesOf } from '../suppliers/matching/outcomes.js'
import { municipalityNames } from '../suppliers/matching/reasons.js'
import { accessTo, firmsFit, thresholdFor } from './access.js'
import type { AdviceCase } from './advice.js'

/**
 * A division of a lot of which one part can be reserved.
 * @property says how, with the number of firms for that part.
 * @property lots the parts, the reserved one first.
 */
export interface Split {
  readonly says: string
  readonly lots: readonly Lot[]
}

/** The most lots that a procedure has. */
const mostLots = 200
/** How many ways to leave municipalities out are tried. */
const mostTries = 50

/**
 * The smallest division after which enough firms fit a part: the municipalities that keep firms out apart, else equal
 * parts. Undefined when none helps. Expects a lot of which work, place and value are known.
 */
export const bestSplit = keptWith((about: AdviceCase): Split | undefined => byPlace(about) ?? bySize(about))

/** Leaves out what near misses do not reach; of what helps, what leaves most municipalities in. */
function byPlace(about: AdviceCase): Split | undefined {
  const { lot } = about
  const places = lot.placeOfPerformance ?? []
  if (!hasRoom(about, 2)) return undefined
  const options = outOfReach(about)
    .map((left) => places.filter((nis) => !left.includes(nis)))
    .filter((kept) => kept.length > 0 && kept.length < places.length)
    .toSorted((one, other) => other.length - one.length)
    .slice(0, mostTries)
  for (const kept of options) {
    const part = { placeOfPerformance: kept }
    const access = accessTo(about, lot, 'res-ws', { ...part, value: undefined, hours: undefined })
    const threshold = thresholdFor(part, about)
    if (access === undefined || access.fitting < threshold.firms) continue
    const rest = places.filter((nis) => !kept.includes(nis))
    return {
      says: `Maak ${municipalityNames(rest)} een eigen perceel: ${firmsFit(access.fitting).toLowerCase()} dan bij ${municipalityNames(kept)}, ${threshold.whose} is ${formatNumber(threshold.firms)}. De raming van de twee delen geef je zelf.`,
      lots: parts(about, [
        { placeOfPerformance: kept, name: municipalityNames(kept) },
        { placeOfPerformance: rest, name: municipalityNames(rest) },
      ]),
    }
  }
  return undefined
}

/** The sets of municipalities that firms miss whom only the place keeps out; each once. */
function outOfReach({ firms, lot }: AdviceCase): readonly (readonly string[])[] {
  const matching = firms(lot.id, {
    reservedParticipation: 'res-ws',
    value: undefined,
    hours: undefined,
  })
  if (matching === undefined) return []
  const sets = matching
    .nearlyFitting()
    .map(({ supplier, activity }) => outcomesOf(supplier, activity, matching.lot).place.missing)
    .filter((missing) => missing.length > 0)
    .map((missing) => missing.toSorted())
  return [...new Map(sets.map((missing) => [missing.join(), missing])).values()]
}

/** The fewest equal parts that enough firms take. */
function bySize(about: AdviceCase): Split | undefined {
  const { lot } = about
  const value = lot.estimatedValue
  if (value === undefined) return undefined
  const threshold = thresholdFor(lot, about)
  const hours = about.firms(lot.id)?.lot.hours
  for (let count = 2; count <= proportions.mostParts.value && hasRoom(about, count); count++) {
    const values = equalParts(value, count)
    const [largest = value] = values
    const access = accessTo(about, lot, 'res-ws', {
      value: largest,
      ...(hours !== undefined && { hours: hours / count }),
    })
    if (access === undefined || access.fitting < threshold.firms) continue
    return {
      says: `Verdeel in ${formatNumber(count)} delen van ongeveer ${formatEuro(largest)}: ${firmsFit(access.fitting).toLowerCase()} dan bij een deel, ${threshold.whose} is ${formatNumber(threshold.firms)}.`,
      lots: parts(
        about,
        values.map((estimatedValue, index) => ({ estimatedValue, name: `deel ${index + 1}` })),
      ),
    }
  }
  return undefined
}

/** Cents that are left over go to the first parts. */
function equalParts(value: Euro, count: number): readonly Euro[] {
  const [each, left] = [Math.floor(cents(value) / count), cents(value) % count]
  return Array.from({ length: count }, (_, index) => euro((each + (index < left ? 1 : 0)) / 100))
}

interface Part extends Pick<Lot, 'placeOfPerformance' | 'estimatedValue'> {
  readonly name: string
}

/** The parts with the answers of the lot; what counts for the whole lot (hours, places) is asked again. */
function parts({ procedure, lot: { id } }: AdviceCase, wanted: readonly Part[]): readonly Lot[] {
  const own: Lot =
    withLotIds(procedure.lots?.length ? procedure.lots : [{}]).find((lot) => lot.id === id) ?? {}
  const rest = omit(own, 'id', 'estimatedValue', 'labourHours')
  const title = (own.title ?? procedure.title).slice(0, 250)
  return wanted.map(({ name, ...part }, index) => ({
    ...(index === 0 && { id }),
    ...rest,
    ...part,
    title: `${title} – ${name}`.slice(0, 500),
    reservedParticipation: index === 0 ? 'res-ws' : (own.reservedParticipation ?? 'none'),
    ...(rest.clauses && { clauses: rest.clauses.map(withoutAmounts) }),
    ...(rest.awardCriteria && { awardCriteria: rest.awardCriteria.map(withoutAmounts) }),
  }))
}

/** Amounts for the whole lot; half of them is not what the buyer decided. */
const amounts = ['hours', 'places', 'minimum', 'cap']

function withoutAmounts<Choice extends ClauseChoice | AwardCriterion>(choice: Choice): Choice {
  if (choice.parameters === undefined) return choice
  const kept = Object.entries(choice.parameters).filter(([name]) => !amounts.includes(name))
  return { ...choice, parameters: Object.fromEntries(kept) }
}

const hasRoom = ({ procedure: { lots = [] } }: AdviceCase, count: number): boolean =>
  Math.max(1, lots.length) + count - 1 <= mostLots
