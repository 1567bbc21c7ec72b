import type { ScoringOf } from '../../../../clauses/scoring.js'
import { formatAmount } from '../../../../kernel/format.js'
import { type AwardStage, type LotAmount, type Offer, withVat } from '../../../../procurement/award-stage.js'
import type { EffectiveLot } from '../../../../procurement/lots.js'

/** A score and why, as they were typed. */
export interface ScoreRow {
  readonly score: string
  readonly words: string
}
/** The score of a criterion, or of each of its parts. */
export interface CriterionRow extends ScoreRow {
  readonly parts: readonly (ScoreRow & { readonly name: string })[]
}
/** The proof of the reservation: `ja`, `neen` or nothing, which piece, and why. */
export interface ReservationRow {
  readonly asked: string
  readonly seen: string
  readonly accepted: string
  readonly why: string
}
/** Whether one selection criterion is met, by its place in the list of the procedure. */
export interface SelectionRow {
  readonly criterion: number
  readonly fulfilled: string
  readonly why: string
}
export interface AmountRow {
  readonly lot: string
  readonly excluding: string
  readonly vatRate: string
  readonly including: string
}

/**
 * A tender as it was typed.
 * @property scores per criterion of its lot, in their order. Proofs that did not stand in the form are left out.
 */
export interface OfferRow {
  readonly id: string
  readonly lot: string
  readonly tenderer: string
  readonly price: string
  readonly standing: string
  readonly motive: string
  readonly reservation?: ReservationRow
  readonly selection?: readonly SelectionRow[]
  readonly scores: readonly CriterionRow[]
}

/** What stands in the form beside the tenders and the amounts. */
export const awardFields = [
  'approvedOffer',
  'decisionSentOn',
  'standstillDays',
  'standstillException',
  'standstillMotive',
  'priceExamination',
  'closedOn',
] as const
export type AwardField = (typeof awardFields)[number]

/** The form of the award as it was typed. @property amounts left out: they did not stand in the form. */
export interface AwardRows extends Readonly<Record<AwardField, string>> {
  readonly offers: readonly OfferRow[]
  readonly amounts?: readonly AmountRow[]
}

type Sent = ReadonlyMap<string, readonly string[]>

const textIn =
  (sent: Sent) =>
  (name: string): string =>
    sent.get(name)?.[0]?.replaceAll('\r\n', '\n').trim() ?? ''

/** The rows that were sent; those without a name or that are to go are taken out. */
export function awardRows(sent: Sent, lots: readonly EffectiveLot[]): AwardRows {
  const text = textIn(sent)
  const indexes = [...sent.keys()].flatMap((name) => /^o\.(\d{1,4})\.tenderer$/.exec(name)?.[1] ?? [])
  const places = [...sent.keys()].flatMap((name) => /^a\.(\d{1,3})\.lot$/.exec(name)?.[1] ?? [])
  const amounts = places.map((place): AmountRow => {
    const own = (field: string): string => text(`a.${place}.${field}`)
    return {
      lot: own('lot'),
      excluding: own('excluding'),
      vatRate: own('vatRate'),
      including: own('including'),
    }
  })
  return {
    ...fieldsOf(text),
    offers: indexes.flatMap((index) => sentOffer(sent, index, lots)),
    ...(places.length > 0 && { amounts }),
  }
}

const fieldsOf = (text: (field: AwardField) => string): Record<AwardField, string> => ({
  approvedOffer: text('approvedOffer'),
  decisionSentOn: text('decisionSentOn'),
  standstillDays: text('standstillDays'),
  standstillException: text('standstillException'),
  standstillMotive: text('standstillMotive'),
  priceExamination: text('priceExamination'),
  closedOn: text('closedOn'),
})

function sentOffer(sent: Sent, index: string, lots: readonly EffectiveLot[]): readonly OfferRow[] {
  const text = textIn(sent)
  const own = (field: string): string => text(`o.${index}.${field}`)
  const lot = lots.find(({ id }) => id === own('lot'))
  const isBlank = own('tenderer') === '' && own('price') === ''
  if (lot === undefined || own('weg') !== '' || isBlank) return []
  const places = [...sent.keys()].flatMap((name) =>
    name.startsWith(`o.${index}.s.`) ? (/\.s\.(\d{1,2})\.fulfilled$/.exec(name)?.[1] ?? []) : [],
  )
  return [
    {
      id: own('id'),
      lot: lot.id,
      tenderer: own('tenderer'),
      price: own('price'),
      standing: own('standing'),
      motive: own('motive'),
      ...(sent.has(`o.${index}.r.accepted`) && {
        reservation: {
          ...{ asked: own('r.asked'), seen: own('r.seen') },
          ...{ accepted: own('r.accepted'), why: own('r.why') },
        },
      }),
      ...(places.length > 0 && {
        selection: places.map((place) => ({
          criterion: Number(place),
          ...{ fulfilled: own(`s.${place}.fulfilled`), why: own(`s.${place}.why`) },
        })),
      }),
      scores: (lot.awardCriteria ?? []).map((_, criterion) => sentScore(sent, own, index, criterion)),
    },
  ]
}

function sentScore(
  sent: Sent,
  own: (field: string) => string,
  index: string,
  criterion: number,
): CriterionRow {
  const base = `c.${criterion}`
  const pattern = new RegExp(`^o\\.${index}\\.c\\.${criterion}\\.p\\.(\\d{1,2})\\.name$`)
  const places = [...sent.keys()].flatMap((name) => pattern.exec(name)?.[1] ?? [])
  return {
    score: own(`${base}.score`),
    words: own(`${base}.words`),
    parts: places.map((place) => ({
      name: own(`${base}.p.${place}.name`),
      score: own(`${base}.p.${place}.score`),
      words: own(`${base}.p.${place}.words`),
    })),
  }
}

const typed = (value: number | undefined): string =>
  value === undefined ? '' : String(value).replace('.', ',')
const typedAmount = (value: number | undefined): string => (value === undefined ? '' : formatAmount(value))
const typedYesNo = (value: boolean | undefined): string => (value === undefined ? '' : value ? 'ja' : 'neen')

/** The rows as they stand in the dossier. */
export function rowsOfAward(
  award: AwardStage | undefined,
  lots: readonly EffectiveLot[],
  scoringOf: ScoringOf,
): AwardRows {
  return {
    offers: (award?.offers ?? []).map((offer) => rowOfOffer(offer, lots, scoringOf)),
    amounts: lots.map(({ id }) => amountRow(id, award, lots.length === 1)),
    approvedOffer: award?.amounts == null && lots.length > 1 ? typedAmount(award?.approvedOffer) : '',
    decisionSentOn: shownDay(award?.decisionSentOn),
    standstillDays: typed(award?.standstillDays),
    standstillException: award?.standstillException ?? '',
    standstillMotive: award?.standstillMotive ?? '',
    priceExamination: award?.priceExamination ?? '',
    closedOn: shownDay(award?.closedOn),
  }
}

function rowOfOffer(offer: Offer, lots: readonly EffectiveLot[], scoringOf: ScoringOf): OfferRow {
  const {
    id = '',
    lot,
    tenderer,
    price,
    standing,
    motive,
    assessments,
    reservationProof,
    selectionProofs,
  } = offer
  return {
    ...{ id, lot, tenderer, price: typedAmount(price), standing: standing ?? '', motive: motive ?? '' },
    reservation: {
      asked: typedYesNo(reservationProof?.asked),
      seen: reservationProof?.seen ?? '',
      accepted: typedYesNo(reservationProof?.accepted),
      why: reservationProof?.why ?? '',
    },
    selection: (selectionProofs ?? []).map(({ criterion, fulfilled, why = '' }) => ({
      ...{ criterion, fulfilled: typedYesNo(fulfilled), why },
    })),
    scores: (lots.find((one) => one.id === lot)?.awardCriteria ?? []).map((_, criterion) => {
      const found = assessments.find((one) => one.criterion === criterion)
      // What was judged as a whole before the parts were told apart stays a whole until somebody scores a part.
      const parts = scoringOf(lot, criterion).parts
      const kept = found?.parts ?? []
      return {
        score: typed(found?.score),
        words: found?.words ?? '',
        parts: (parts.length > 0 ? parts : kept).map(({ name }) => {
          const part = kept.find((one) => one.name === name)
          return { name, score: typed(part?.score), words: part?.words ?? '' }
        }),
      }
    }),
  }
}

/** The amount with VAT stands in its control only where the rate does not say it. */
function amountRow(lot: string, award: AwardStage | undefined, isOnly: boolean): AmountRow {
  const amount: Omit<LotAmount, 'lot'> =
    award?.amounts?.find((one) => one.lot === lot) ?? (isOnly ? { excluding: award?.approvedOffer } : {})
  const { excluding, vatRate, including } = amount
  const isComputed = including !== undefined && including === withVat({ excluding, vatRate })
  return {
    lot,
    excluding: typedAmount(excluding),
    vatRate: typed(vatRate),
    including: isComputed ? '' : typedAmount(including),
  }
}

/** A day as it is typed: `1/2/2027`. */
export const shownDay = (day: string | null | undefined): string =>
  day?.split('-').map(Number).toReversed().join('/') ?? ''
