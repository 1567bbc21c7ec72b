import { z } from 'zod'
import { localDateSchema } from '../kernel/local-date.js'
import type { Declaration } from './text/value-kinds.js'

const shared = {
  /** The question to the buyer. */
  ask: z.string().min(5),
  /** Why it is asked, and what is usual. */
  why: z.string().min(5),
  /** A short name for tables and for `[nog in te vullen: …]`; without it the question. */
  label: z.string().optional(),
  /** May stay open: the text says nothing of it then. */
  optional: z.boolean().default(false),
}
const bounds = { min: z.number().optional(), max: z.number().optional(), default: z.number().optional() }

/** A parameter of a clause: what the buyer fills in once the clause is in. */
export const parameterSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.enum(['euro', 'percentage', 'hours', 'months', 'days', 'number']),
    ...shared,
    ...bounds,
  }),
  z.strictObject({
    type: z.literal('text'),
    ...shared,
    default: z.string().optional(),
    maxLength: z.number().default(2000),
  }),
  z.strictObject({ type: z.literal('date'), ...shared, default: localDateSchema.optional() }),
  z.strictObject({ type: z.literal('boolean'), ...shared, default: z.boolean().optional() }),
  z.strictObject({
    type: z.literal('choice'),
    ...shared,
    options: z.record(z.string(), z.string()),
    default: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('list'),
    ...shared,
    options: z.record(z.string(), z.string()),
    default: z.array(z.string()).optional(),
  }),
])
export type Parameter = z.infer<typeof parameterSchema>
export type Parameters = Readonly<Record<string, Parameter>>

/** What a clause's text may print for its parameters. */
export function parameterDeclarations(parameters: Parameters): Readonly<Record<string, Declaration>> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]): [string, Declaration] => [
      name,
      {
        kind: parameter.type,
        label: parameter.label ?? parameter.ask,
        answer: name,
        answerGroup: 'parameters',
        ...('options' in parameter && { options: parameter.options }),
      },
    ]),
  )
}

/** Why a value does not fit a parameter, in Dutch; `undefined` when it fits. `null` means: left open on purpose. */
export function parameterFault(parameter: Parameter, value: unknown): string | undefined {
  if (value === undefined) return undefined
  if (value === null)
    return parameter.optional ? undefined : 'Vul hier een waarde in: deze clausule kan niet zonder.'
  switch (parameter.type) {
    case 'text':
      if (typeof value !== 'string') return 'Schrijf hier tekst.'
      return value.length > parameter.maxLength
        ? `Kort de tekst in tot ${parameter.maxLength} tekens.`
        : undefined
    case 'date':
      return localDateSchema.safeParse(value).success
        ? undefined
        : 'Schrijf de datum als JJJJ-MM-DD, bijvoorbeeld 2027-02-01.'
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'Antwoord met ja (true) of nee (false).'
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(parameter.options, value)
        ? undefined
        : chooseFrom(parameter.options)
    case 'list':
      return Array.isArray(value) &&
        value.length <= 50 &&
        value.every((item) => typeof item === 'string' && Object.hasOwn(parameter.options, item))
        ? undefined
        : chooseFrom(parameter.options)
    default:
      return numberFault(parameter, value)
  }
}

function numberFault(
  { min = 0, max = 1e12 }: { min?: number; max?: number },
  value: unknown,
): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'Schrijf hier een getal.'
  if (value < min || value > max) return `Kies een getal van ${min} tot ${max}.`
  return undefined
}

const chooseFrom = (options: Readonly<Record<string, string>>): string =>
  `Kies uit: ${Object.keys(options).join(', ')}.`

/** The values that a text is filled with: what was answered, else the default. A wrong value counts as not given. */
export function resolveParameters(
  parameters: Parameters,
  given: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => {
      const value = Object.hasOwn(given, name) ? given[name] : undefined
      return [
        name,
        value === undefined || parameterFault(parameter, value) !== undefined
          ? parameter.default
          : (value ?? undefined),
      ]
    }),
  )
}

/** The parameters that a final document cannot do without and that have no value yet. */
export function openParameters(
  parameters: Parameters,
  values: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.keys(parameters).filter(
    (name) => values[name] === undefined && parameters[name]?.optional === false,
  )
}
