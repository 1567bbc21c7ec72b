import type { Comparison, Condition, ConditionInput, FactTest } from './conditions.js'
import { testCondition } from './conditions.js'
import type { FactName } from './facts/fact-names.js'

/** Finds, among many conditions, those that may hold: by the value of a fact, without a look at the others. */
export interface ConditionIndex {
  /** The places in the list of every condition that holds, and of some that do not; in no order, each once. */
  readonly mayHold: (input: ConditionInput) => ReadonlySet<number>
}

/** @param conditions absent: one that always holds. */
export function conditionIndex(conditions: readonly (Condition | undefined)[]): ConditionIndex {
  const always: number[] = []
  const byFact = new Map<FactName, FactPostings>()
  const weigh = sharedBy(conditions)
  for (const [place, condition] of conditions.entries()) {
    const signs = condition && signsOf(condition, weigh)
    if (signs === undefined) always.push(place)
    for (const sign of signs ?? []) {
      const postings = byFact.get(sign.fact) ?? factPostings()
      byFact.set(sign.fact, postings)
      post(postings, sign, place)
    }
  }
  return {
    mayHold: (input) => {
      const found = new Set(always)
      for (const [fact, postings] of byFact)
        visit(postings, input.fact(fact), input, (places) => {
          for (const place of places) found.add(place)
        })
      return found
    },
  }
}

/**
 * Tests of which at least one holds whenever the condition does, those that the fewest conditions share; `undefined`
 * when there are none.
 */
function signsOf(condition: Condition, weigh: (test: FactTest) => number): readonly FactTest[] | undefined {
  if ('any' in condition) {
    const signs = condition.any.map((part) => signsOf(part, weigh))
    return signs.every((own) => own !== undefined) ? signs.flat() : undefined
  }
  const all =
    'all' in condition
      ? condition.all.map((part) => signsOf(part, weigh))
      : condition.facts.map((test) => [test])
  const weightOf = (signs: readonly FactTest[]) => signs.reduce((sum, test) => sum + weigh(test), 0)
  return all
    .filter((signs) => signs !== undefined)
    .reduce<readonly FactTest[] | undefined>(
      (best, signs) => (best === undefined || weightOf(signs) < weightOf(best) ? signs : best),
      undefined,
    )
}

/** How many conditions a test stands in. A bound is passed by many values, and counts for more. */
function sharedBy(conditions: readonly (Condition | undefined)[]): (test: FactTest) => number {
  const counts = new Map<string, number>()
  const keyOf = ({ fact, comparison }: FactTest) => `${fact} ${JSON.stringify(comparison)}`
  for (const condition of conditions)
    for (const test of condition ? testsIn(condition) : [])
      counts.set(keyOf(test), (counts.get(keyOf(test)) ?? 0) + 1)
  return (test) => (counts.get(keyOf(test)) ?? 0) * (isBound(test.comparison) ? 4 : 1)
}

function testsIn(condition: Condition): readonly FactTest[] {
  if ('facts' in condition) return condition.facts
  return ('all' in condition ? condition.all : condition.any).flatMap(testsIn)
}

const isBound = (comparison: Comparison): boolean =>
  typeof comparison === 'object' &&
  !Array.isArray(comparison) &&
  ('atLeast' in comparison || 'below' in comparison)

/** Which conditions wait for which value of one fact. */
interface FactPostings {
  readonly values: Map<unknown, number[]>
  readonly members: Map<unknown, number[]>
  readonly beginnings: Map<string, number[]>
  readonly lengths: Set<number>
  /** By the bound, in words: there are few different ones. */
  readonly bounds: Map<string, { readonly test: FactTest; readonly places: number[] }>
}

const factPostings = (): FactPostings => ({
  values: new Map(),
  members: new Map(),
  beginnings: new Map(),
  lengths: new Set(),
  bounds: new Map(),
})

function post(
  { values, members, beginnings, lengths, bounds }: FactPostings,
  test: FactTest,
  place: number,
): void {
  const { comparison } = test
  if (typeof comparison !== 'object') add(values, comparison, place)
  else if (Array.isArray(comparison)) for (const value of comparison) add(values, value, place)
  else if ('contains' in comparison) add(members, comparison.contains, place)
  else if ('startsWith' in comparison)
    for (const start of comparison.startsWith) {
      lengths.add(start.length)
      add(beginnings, start, place)
    }
  else {
    const words = JSON.stringify(comparison)
    const known = bounds.get(words) ?? { test, places: [] }
    known.places.push(place)
    bounds.set(words, known)
  }
}

function add<Key>(lists: Map<Key, number[]>, key: Key, place: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [place])
  else list.push(place)
}

function visit(
  { values, members, beginnings, lengths, bounds }: FactPostings,
  value: unknown,
  input: ConditionInput,
  found: (places: readonly number[]) => void,
): void {
  if (value === undefined || value === null) return
  found(values.get(value) ?? [])
  if (Array.isArray(value)) for (const member of value) found(members.get(member) ?? [])
  if (typeof value === 'string')
    for (const length of lengths)
      if (length <= value.length) found(beginnings.get(value.slice(0, length)) ?? [])
  if (typeof value === 'number')
    for (const { test, places } of bounds.values())
      if (testCondition({ facts: [test] }, input) !== undefined) found(places)
}
