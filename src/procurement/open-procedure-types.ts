import { formatDate, formatEuro } from '../kernel/format.js'
import { keptWith } from '../kernel/lazily.js'
import type { Euro } from '../kernel/money.js'
import {
  type NegotiationGround,
  negotiationGroundSchema,
  type ProcedureType,
  procedureTypeSchema,
  procedureTypes,
} from './code-lists.js'
import {
  type ThresholdFailure,
  type ThresholdName,
  type ThresholdSubject,
  thresholdOn,
} from './thresholds.js'

/** The answers that decide which procedures are open; a procedure holds them. */
export interface ProcedureTypeSubject extends ThresholdSubject {
  readonly estimatedValue?: Euro
  readonly approvedAmount?: Euro
}

/**
 * Whether a procedure may be chosen.
 *
 * @property open `on-conditions`: not for the value alone, only in the cases that the reason names; `unknown`: an
 * answer or the amount of that day is missing.
 * @property reason a Dutch sentence with the amounts, the date and the article.
 * @property motivation the same as a body that decides says it; left out: as the reason says it.
 * @property grounds for a negotiated procedure without prior publication: the grounds that are open.
 */
export interface ProcedureTypeAnswer {
  readonly procedureType: ProcedureType
  readonly open: 'yes' | 'on-conditions' | 'no' | 'unknown'
  readonly reason: string
  readonly motivation?: string
  readonly grounds?: readonly NegotiationGround[]
}

type Verdict = Omit<ProcedureTypeAnswer, 'procedureType'>

/** Which procedures are open for this nature, regime, value and launch date, each with its reason. */
export const openProcedureTypes = keptWith((subject: ProcedureTypeSubject): readonly ProcedureTypeAnswer[] =>
  procedureTypeSchema.options.map((procedureType) => ({ procedureType, ...judge[procedureType](subject) })),
)

const law = 'van de wet van 17 juni 2016'

const judge: Readonly<Record<ProcedureType, (subject: ProcedureTypeSubject) => Verdict>> = {
  open: ({ regime }) => atAnyValue('open', regime),
  restricted: ({ regime }) => atAnyValue('restricted', regime),
  'neg-w-call': competitiveWithNegotiation,
  'simplified-neg-w-call': simplified,
  'neg-wo-call': withoutCall,
  'limited-value': limitedValue,
  'light-sui-generis': lightOwnProcedure,
}

const byReference = {
  open: 'yes',
  motivation: `In het lichte regime kan deze procedure bij elke waarde, door er uitdrukkelijk naar te verwijzen (artikel 89, § 1, 3°, ${law}).`,
  reason: `In het lichte regime kun je deze procedure bij elke waarde gebruiken door er uitdrukkelijk naar te verwijzen (artikel 89, § 1, 3°, ${law}).`,
} as const

function atAnyValue(procedureType: 'open' | 'restricted', regime: ProcedureTypeSubject['regime']): Verdict {
  if (regime === 'light') return byReference
  return {
    open: 'yes',
    motivation: `Deze procedure mag bij elke waarde gebruikt worden (${procedureTypes.articles[procedureType]}).`,
    reason: `Deze procedure kan bij elke waarde (${procedureTypes.articles[procedureType]}).`,
  }
}

function competitiveWithNegotiation(subject: ProcedureTypeSubject): Verdict {
  if (subject.regime === 'light') return byReference
  const estimate = compareEstimate('eu-threshold', subject)
  const article = `artikel 38, § 1, 1°, f), ${law}`
  if (estimate.is === 'unknown') return { open: 'unknown', reason: estimate.sentence }
  if (estimate.is === 'below') return { open: 'yes', reason: `${estimate.sentence} (${article}).` }
  return {
    open: 'on-conditions',
    motivation: `${estimate.sentence}: deze procedure kan dan alleen in de andere gevallen van artikel 38, § 1, ${law}.`,
    reason: `${estimate.sentence}: deze procedure kan dan alleen in de andere gevallen van artikel 38, § 1, ${law}. Ga na of er een past.`,
  }
}

/** @see wet van 17 juni 2016, artikel 41, § 1; without a ceiling in the light regime: artikel 89, § 1, 1° */
function simplified(subject: ProcedureTypeSubject): Verdict {
  const { regime, contractNature } = subject
  if (regime === undefined) return { open: 'unknown', reason: whatIsMissing('needs-regime', subject) }
  if (regime === 'light')
    return {
      open: 'yes',
      reason: `In het lichte regime kan deze procedure bij elke waarde (artikel 89, § 1, 1°, ${law}).`,
    }
  if (contractNature === undefined) return { open: 'unknown', reason: whatIsMissing('needs-nature', subject) }
  const isWorks = contractNature === 'works'
  const estimate = compareEstimate(isWorks ? 'simplified-works' : 'simplified-supplies-services', subject)
  if (estimate.is === 'unknown') return { open: 'unknown', reason: estimate.sentence }
  const article = `artikel 41, § 1, ${isWorks ? '2°' : '1°'}, ${law}`
  return { open: estimate.is === 'below' ? 'yes' : 'no', reason: `${estimate.sentence} (${article}).` }
}

const everyGround = negotiationGroundSchema.options
const groundsBesidesValue = everyGround.filter((ground) => ground !== 'value')

function withoutCall(subject: ProcedureTypeSubject): Verdict {
  const { regime } = subject
  if (regime === undefined) return { open: 'unknown', reason: whatIsMissing('needs-regime', subject) }
  const value = compareForNegotiation(subject)
  if (value.is === 'unknown') return { open: 'unknown', reason: value.sentence }
  const article = regime === 'light' ? `artikel 89, § 1, 2°, ${law}` : `artikel 42, § 1, 1°, a), ${law}`
  if (value.is === 'below')
    return { open: 'yes', reason: `${value.sentence} (${article}).`, grounds: everyGround }
  return {
    open: 'on-conditions',
    reason: `${value.sentence} (${article}): deze procedure kan dan alleen op een andere grond dan de waarde.`,
    grounds: groundsBesidesValue,
  }
}

/**
 * In the ordinary regime the spending to approve counts, and the estimate as long as that is not answered; in the
 * light regime the estimate counts.
 */
function compareForNegotiation(subject: ProcedureTypeSubject): Comparison {
  const { regime, approvedAmount } = subject
  if (regime === 'light') return compareEstimate('light-negotiation-ceiling', subject)
  if (approvedAmount === undefined) return compareEstimate('negotiation-without-call-ceiling', subject)
  return compare('De goed te keuren uitgave', approvedAmount, 'negotiation-without-call-ceiling', subject)
}

/** The estimate stays below the amount, and the spending to approve does not pass it. */
function limitedValue(subject: ProcedureTypeSubject): Verdict {
  const article = `artikel 92 ${law}`
  const ceiling = thresholdOn('limited-value', subject)
  if (!ceiling.ok) return { open: 'unknown', reason: whatIsMissing(ceiling.error, subject) }
  const { approvedAmount } = subject
  if (approvedAmount !== undefined && approvedAmount > ceiling.value.amount)
    return {
      open: 'no',
      reason: `De goed te keuren uitgave van ${formatEuro(approvedAmount)} ligt boven ${formatEuro(ceiling.value.amount)}, het drempelbedrag${on(subject)} (${article}).`,
    }
  const estimate = compareEstimate('limited-value', subject)
  if (estimate.is === 'unknown') return { open: 'unknown', reason: estimate.sentence }
  return { open: estimate.is === 'below' ? 'yes' : 'no', reason: `${estimate.sentence} (${article}).` }
}

function lightOwnProcedure(subject: ProcedureTypeSubject): Verdict {
  const { regime } = subject
  if (regime === undefined) return { open: 'unknown', reason: whatIsMissing('needs-regime', subject) }
  const article = `artikel 89, § 1, 4°, ${law}`
  if (regime === 'light')
    return {
      open: 'yes',
      motivation: `In het lichte regime kan het bestuur zelf een procedure met bekendmaking uitwerken (${article}).`,
      reason: `In het lichte regime kun je zelf een procedure met bekendmaking uitwerken (${article}).`,
    }
  return { open: 'no', reason: `Een eigen procedure kan alleen in het lichte regime (${article}).` }
}

/** @property sentence without its full stop where it compares, so that the article can follow. */
interface Comparison {
  readonly is: 'below' | 'at-or-above' | 'unknown'
  readonly sentence: string
}

function compareEstimate(name: ThresholdName, subject: ProcedureTypeSubject): Comparison {
  if (subject.estimatedValue === undefined)
    return { is: 'unknown', sentence: 'Vul eerst de raming in: daarvan hangt af of deze procedure kan.' }
  return compare('De raming', subject.estimatedValue, name, subject)
}

function compare(what: string, amount: Euro, name: ThresholdName, subject: ProcedureTypeSubject): Comparison {
  const threshold = thresholdOn(name, subject)
  if (!threshold.ok) return { is: 'unknown', sentence: whatIsMissing(threshold.error, subject) }
  const bound = `${formatEuro(threshold.value.amount)}, het drempelbedrag${on(subject)}`
  return amount < threshold.value.amount
    ? { is: 'below', sentence: `${what} van ${formatEuro(amount)} blijft onder ${bound}` }
    : { is: 'at-or-above', sentence: `${what} van ${formatEuro(amount)} blijft niet onder ${bound}` }
}

const on = ({ launchDate }: ProcedureTypeSubject): string =>
  launchDate === undefined ? '' : ` op ${formatDate(launchDate)}`

const questions: Readonly<Record<Exclude<ThresholdFailure, 'unknown-date'>, string>> = {
  'needs-date': 'Vul eerst de lanceringsdatum in: die bepaalt welk drempelbedrag geldt.',
  'needs-regime': 'Kies eerst het gewone of het lichte regime: daarvan hangt af of deze procedure kan.',
  'needs-nature': 'Kies eerst werken, leveringen of diensten: daarvan hangt af of deze procedure kan.',
}

const whatIsMissing = (problem: ThresholdFailure, subject: ProcedureTypeSubject): string =>
  problem === 'unknown-date'
    ? `Het drempelbedrag${on(subject)} is hier niet bekend: kijk het na voor je kiest.`
    : questions[problem]
