import { legalLimits } from '../../procurement/legal-limits.js'
import { isValidOn, type Recognition } from '../recognition.js'
import type { Supplier } from '../supplier.js'
import type { Answer } from './answer.js'
import type { DemandedLot } from './demanded-lot.js'

/** Why a firm has access to a lot, or not, as far as the register knows. */
export type AccessOutcome = { readonly answer: Answer } & AccessGround

type AccessGround =
  | { readonly kind: 'not-reserved' }
  /** A valid recognition as maatwerkbedrijf. */
  | { readonly kind: 'recognised'; readonly recognition: Recognition }
  /** Article 15 without a recognition: what is known of its two conditions. */
  | {
      readonly kind: 'two-conditions'
      readonly purpose?: boolean
      readonly share?: number
      /** Recognitions that do not give access by themselves, or that have ended. */
      readonly others: readonly Recognition[]
    }
  /** Article 91: which of its four conditions are not met, and of which nothing is known. */
  | {
      readonly kind: 'four-conditions'
      readonly unmet: readonly Article91Condition[]
      readonly unknown: readonly Article91Condition[]
    }

const article91Conditions = [
  'publicMission',
  'profitReinvested',
  'participatory',
  'noContractLastThreeYears',
] as const
export type Article91Condition = (typeof article91Conditions)[number]

/** @see wet van 17 juni 2016, artikelen 15 en 91 */
export function accessOutcome(supplier: Supplier, lot: DemandedLot): AccessOutcome {
  switch (lot.reservedParticipation) {
    case 'res-ws':
      return workshopAccess(supplier, lot)
    case 'res-pub-ser':
      return serviceAccess(supplier)
    default:
      return { answer: 'yes', kind: 'not-reserved' }
  }
}

function workshopAccess(
  { recognitions = [], integrationIsPurpose: purpose, disadvantagedShare }: Supplier,
  { day }: DemandedLot,
): AccessOutcome {
  const recognition = recognitions.find((known) => known.kind === 'maatwerkbedrijf' && isValidOn(known, day))
  if (recognition !== undefined) return { answer: 'yes', kind: 'recognised', recognition }
  const share = disadvantagedShare?.percentage
  return {
    answer: bothConditions(purpose, share),
    kind: 'two-conditions',
    purpose,
    share,
    others: recognitions,
  }
}

function bothConditions(purpose: boolean | undefined, share: number | undefined): Answer {
  const isEnough = share === undefined ? undefined : share >= legalLimits.reservedShare.value
  if (purpose === false || isEnough === false) return 'no'
  return purpose && isEnough ? 'yes' : 'unknown'
}

function serviceAccess({ article91 }: Supplier): AccessOutcome {
  const unmet = article91Conditions.filter((condition) => article91?.[condition] === false)
  const unknown = article91Conditions.filter((condition) => article91?.[condition] === undefined)
  const answer = unmet.length > 0 ? 'no' : unknown.length > 0 ? 'unknown' : 'yes'
  return { answer, kind: 'four-conditions', unmet, unknown }
}
