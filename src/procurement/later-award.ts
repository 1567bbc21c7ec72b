import { omit } from '../kernel/omit.js'
import type { AwardStage, Offer } from './award-stage.js'

/** The fields that came after the contract of the first clients. */
const laterFields = [
  'standstillException',
  'standstillMotive',
  'priceExamination',
  'closedOn',
  'shortcomings',
] as const
const laterOfferFields = ['id', 'standing', 'motive'] as const

/**
 * An award that was sent, to put in the place of another: a later field that it leaves out stays as it was, of a tender
 * by its lot and its tenderer; `null` takes one away. Every tender and every record of a shortcoming has an id then.
 */
export function withLaterAward(sent: AwardStage, before: AwardStage = {}): AwardStage {
  const known = new Map((before.offers ?? []).map((offer) => [nameOf(offer), offer]))
  const offers = sent.offers?.map((offer) => merged(offer, known.get(nameOf(offer)), laterOfferFields))
  const whole = merged(sent, before, laterFields)
  return {
    ...whole,
    ...(offers && { offers: withIds('OFF', offers, before.offers) }),
    ...(whole.shortcomings && {
      shortcomings: withIds('TEK', whole.shortcomings, before.shortcomings ?? []),
    }),
  }
}

interface Numbered {
  readonly id?: string | undefined
}

/** Gives who has no id the next after the highest that stands there, or stood there before. */
function withIds<Row extends Numbered>(
  letters: string,
  rows: readonly Row[],
  before: readonly Numbered[] = [],
): readonly Row[] {
  let highest = Math.max(0, ...[...rows, ...before].map(({ id }) => Number(id?.slice(4) ?? 0)))
  return rows.map((row) => {
    if (row.id !== undefined) return row
    highest += 1
    return { ...row, id: `${letters}-${String(highest).padStart(4, '0')}` }
  })
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
