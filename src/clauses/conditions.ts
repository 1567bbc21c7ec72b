import { z } from 'zod'
import { formatAlternatives } from '../kernel/format.js'
import { type ThresholdName, thresholdNameSchema } from '../procurement/thresholds.js'
import { type FactName, factDeclarationOf, isFactName } from './facts/fact-names.js'
import { printValue } from './text/value-kinds.js'

const scalar = z.union([z.string(), z.number(), z.boolean()])
const number = z.union([z.number(), thresholdNameSchema])

/** What one fact is compared with. */
const comparisonSchema = z.union([
  scalar,
  z.array(scalar).min(1),
  z.strictObject({ atLeast: number }),
  z.strictObject({ below: number }),
  z.strictObject({ startsWith: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ contains: scalar }),
])
export type Comparison = z.infer<typeof comparisonSchema>

/**
 * The closed condition language: facts compared with constants or with the name of a dated threshold, and `all` /
 * `any` over them. Several facts in one condition must all hold. No code.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly facts: readonly FactTest[] }
export interface FactTest {
  readonly fact: FactName
  readonly comparison: Comparison
}

const factsSchema = z.record(z.string(), comparisonSchema).transform((tests, context): Condition => {
  const facts = Object.entries(tests).flatMap(([fact, comparison]): FactTest[] => {
    if (isFactName(fact)) return [{ fact, comparison }]
    context.addIssue({
      code: 'custom',
      message: `"${fact}" is geen gegeven van de opdracht of van het perceel.`,
    })
    return []
  })
  return { facts }
})

/** Reads a condition from a clause file. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1).max(20) }),
    z.strictObject({ any: z.array(conditionSchema).min(1).max(20) }),
    factsSchema,
  ]),
)

/** What a condition reads: the value of a fact (`undefined`: not answered) and the amount of a threshold. */
export interface ConditionInput {
  readonly fact: (name: FactName) => unknown
  /** In euro, on the launch date; `undefined` when it is not known. */
  readonly threshold: (name: ThresholdName) => number | undefined
}

/**
 * Tests a condition. A fact that is not answered never makes it hold: unknown is not yes.
 * @returns the reasons why it holds, as parts of a Dutch sentence ("de aard van de opdracht is diensten"), or
 * `undefined` when it does not hold.
 */
export function testCondition(condition: Condition, input: ConditionInput): readonly string[] | undefined {
  if ('all' in condition) return everyReason(condition.all.map((part) => testCondition(part, input)))
  if ('any' in condition)
    return condition.any.map((part) => testCondition(part, input)).find((reasons) => reasons !== undefined)
  return everyReason(condition.facts.map((test) => testFact(test, input)))
}

function everyReason(parts: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const held = parts.filter((part) => part !== undefined)
  return held.length === parts.length ? held.flat() : undefined
}

function testFact({ fact, comparison }: FactTest, input: ConditionInput): readonly string[] | undefined {
  const value = input.fact(fact)
  if (value === undefined || value === null) return undefined
  return holds(value, comparison, input) ? [explain(fact, comparison, value, input)] : undefined
}

function holds(value: unknown, comparison: Comparison, input: ConditionInput): boolean {
  if (typeof comparison !== 'object') return value === comparison
  if (Array.isArray(comparison)) return comparison.some((option) => option === value)
  if ('startsWith' in comparison)
    return typeof value === 'string' && comparison.startsWith.some((start) => value.startsWith(start))
  if ('contains' in comparison) return Array.isArray(value) && value.includes(comparison.contains)
  const bound = amountOf('atLeast' in comparison ? comparison.atLeast : comparison.below, input)
  if (typeof value !== 'number' || bound === undefined) return false
  return 'atLeast' in comparison ? value >= bound : value < bound
}

const amountOf = (bound: number | ThresholdName, input: ConditionInput): number | undefined =>
  typeof bound === 'number' ? bound : input.threshold(bound)

function explain(fact: FactName, comparison: Comparison, value: unknown, input: ConditionInput): string {
  const declaration = factDeclarationOf(fact)
  const print = (shown: unknown): string => printValue(shown, declaration) ?? String(shown)
  if (declaration.kind === 'boolean')
    return value === true ? declaration.label : `het is niet zo dat ${declaration.label}`
  if (typeof comparison === 'object' && !Array.isArray(comparison)) {
    if ('startsWith' in comparison) return `${declaration.label} is ${print(value)}`
    if ('contains' in comparison) return `${declaration.label} omvat ${print([comparison.contains])}`
    const [word, bound] =
      'atLeast' in comparison ? ['minstens', comparison.atLeast] : ['onder', comparison.below]
    const amount = amountOf(bound, input)
    return `${declaration.label} is ${print(value)} (${word} ${amount === undefined ? bound : print(amount)})`
  }
  return `${declaration.label} is ${formatAlternatives([print(value)])}`
}
