import { omit } from '../kernel/omit.js'
import type { AwardStage, Offer } from './award-stage.js'

/** The fields that came after the contract of the first clients. */
const laterFields = ['standstillException', 'standstillMotive', 'priceExamination'] as const
const laterOfferFields = ['standing', 'motive'] as const

/**
 * An award that was sent, to put in the place of another: a later field that it leaves out stays as it was, of a tender
 * by its lot and its tenderer; `null` takes one away.
 */
export function withLaterAward(sent: AwardStage, before: AwardStage = {}): AwardStage {
  const known = new Map((before.offers ?? []).map((offer) => [nameOf(offer), offer]))
  const offers = sent.offers?.map((offer) => merged(offer, known.get(nameOf(offer)), laterOfferFields))
  return { ...merged(sent, before, laterFields), ...(offers && { offers }) }
}

const nameOf = ({ lot, tenderer }: Offer): string => JSON.stringify([lot, tenderer])

function merged<Whole extends object, Field extends keyof Whole & string>(
  sent: Whole,
  before: Whole | undefined,
  fields: readonly Field[],
): Whole {
  const kept = fields.filter((field) => sent[field] === undefined && before?.[field] !== undefined)
  const whole = { ...sent, ...Object.fromEntries(kept.map((field) => [field, before?.[field]])) }
  return fields
    .filter((field) => whole[field] == null)
    .reduce((rest: Whole, field) => omit(rest, field) as Whole, whole)
}
