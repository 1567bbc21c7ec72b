import { omit } from '../kernel/omit.js'
import { type Assessment, type AwardStage, type Offer, sumOfAmounts } from './award-stage.js'

/** The fields that came after the contract of the first clients. */
const laterFields = [
  'standstillException',
  'standstillMotive',
  'priceExamination',
  'closedOn',
  'shortcomings',
  'amounts',
] as const
const laterOfferFields = ['id', 'standing', 'motive', 'reservationProof', 'selectionProofs'] as const
const laterShortcomingFields = ['sentOn'] as const

/**
 * An award that was sent, to put in the place of another: a later field that it leaves out stays as it was, of a tender
 * by its lot and its tenderer, of a record by its id; `null` takes one away. Every tender and every record of a
 * shortcoming has an id then. What is computed from parts goes when another sum of them is sent without the parts.
 */
export function withLaterAward(sent: AwardStage, before: AwardStage = {}): AwardStage {
  const known = new Map((before.offers ?? []).map((offer) => [nameOf(offer), offer]))
  const offers = sent.offers?.map((offer) => mergedOffer(offer, known.get(nameOf(offer))))
  const whole = merged(sent, stillAddsUp(sent, before) ? before : omit(before, 'amounts'), laterFields)
  return {
    ...whole,
    ...(offers && { offers: withIds('OFF', offers, before.offers) }),
    ...(whole.shortcomings && {
      shortcomings: withIds(
        'TEK',
        whole.shortcomings.map((record) =>
          merged(record, sameRecord(record, before), laterShortcomingFields),
        ),
        before.shortcomings ?? [],
      ),
    }),
  }
}

const sameRecord = ({ id }: Numbered, { shortcomings }: AwardStage) =>
  id === undefined ? undefined : shortcomings?.find((record) => record.id === id)

const stillAddsUp = ({ approvedOffer }: AwardStage, { amounts }: AwardStage): boolean =>
  approvedOffer === undefined || amounts == null || sumOfAmounts(amounts) === approvedOffer

function mergedOffer(sent: Offer, before: Offer | undefined): Offer {
  const offer = merged(sent, before, laterOfferFields)
  const assessments = offer.assessments.map((one) => {
    const known = before?.assessments.find(({ criterion }) => criterion === one.criterion)
    return merged(one, isSameScore(one, known) ? known : undefined, ['parts'] as const)
  })
  return { ...offer, assessments }
}

const isSameScore = ({ score }: Assessment, before: Assessment | undefined): boolean =>
  score === undefined || score === before?.score

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
  before: Partial<Whole> | undefined,
  fields: readonly Field[],
): Whole {
  const kept = fields.filter((field) => sent[field] === undefined && before?.[field] !== undefined)
  const whole = { ...sent, ...Object.fromEntries(kept.map((field) => [field, before?.[field]])) }
  return fields
    .filter((field) => whole[field] == null)
    .reduce((rest: Whole, field) => omit(rest, field) as Whole, whole)
}
