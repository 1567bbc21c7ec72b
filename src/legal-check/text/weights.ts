import { type CriteriaList, criteriaListsIn, type ReadCriterion } from '../reading/criteria.js'
import type { CheckedText, Sentence } from './checked-text.js'

/** Weights that do not add up. @property sentence the first of them; of: what they should add up to. */
export interface WrongSum {
  readonly sentence: Sentence
  readonly sum: number
  readonly of: number
}

const whole = 100
/** Scales that somebody chose: points out of 200 or 1,000. */
const scales: ReadonlySet<number> = new Set([200, 1_000])
/** Up to here numbers are ranks, or places in a form that nobody filled in. */
const smallest = 20
/** From here they are amounts of money. */
const largest = 1_000

/** The lists of criteria whose weights add up to nothing that the text can mean. */
export const wrongSumsIn = (text: CheckedText): readonly WrongSum[] =>
  criteriaListsIn(text).flatMap((list): readonly WrongSum[] => {
    const { criteria, total } = list
    const of = total ?? whole
    const sums = sumsOf(list)
    const sentence = criteria[0]?.passage.sentences[0]
    const means = (sum: number): boolean =>
      sum === of ||
      sum === whole ||
      (total === undefined && (scales.has(sum) || sum <= smallest || sum > largest))
    const [sum = 0] = sums
    return sentence === undefined || sums.some(means) || criteria.length < 2
      ? []
      : [{ sentence, sum, of: whole }]
  })

/** What a list may add up to: its highest level first, then all of it, then without what divides the one before. */
function sumsOf({ criteria }: CriteriaList): readonly number[] {
  const highest = Math.min(...criteria.map(({ level }) => level))
  const atTop = criteria.filter(({ level }) => level === highest)
  return [...new Set([atTop, criteria, withoutParts(criteria)].map(sumOf))]
}

const sumOf = (criteria: readonly ReadCriterion[]): number =>
  criteria.reduce((all, { weight }) => all + Math.round(weight * 100), 0) / 100

/** Criteria without those right after one that together weigh what it weighs. */
function withoutParts(criteria: readonly ReadCriterion[]): readonly ReadCriterion[] {
  const kept: ReadCriterion[] = []
  for (let at = 0; at < criteria.length; at += 1) {
    const criterion = criteria[at]
    if (criterion === undefined) continue
    kept.push(criterion)
    at += partsAfter(criteria, at, criterion.weight)
  }
  return kept
}

/** How many of those after it, at least two, add up to a weight. */
const mostParts = 12
function partsAfter(criteria: readonly ReadCriterion[], at: number, weight: number): number {
  let sum = 0
  for (let count = 1; count <= mostParts; count += 1) {
    sum += criteria[at + count]?.weight ?? Number.NaN
    if (!(sum < weight)) return sum === weight && count > 1 ? count : 0
  }
  return 0
}
