import { formatNumber, formatPercentage } from '../../kernel/format.js'
import type { Euro } from '../../kernel/money.js'
import {
  type Assessment,
  type AwardStage,
  isCompared,
  type LotAmount,
  type Offer,
  withVat,
} from '../../procurement/award-stage.js'
import { selectionCriterionKinds } from '../../procurement/code-lists.js'
import type { EffectiveLot } from '../../procurement/lots.js'
import { priceReviewOf } from '../../procurement/price-review.js'
import type { Procedure } from '../../procurement/procedure.js'
import type { Declarations, Read } from './declared.js'
import type { FactSource } from './fact.js'
import { levelInWords } from './selection-criteria.js'

/** What the report says of one lot besides standings and scores: proofs, prices and scores part by part. */
export const awardDetailFields = {
  isReserved: { kind: 'boolean', label: 'het perceel is voorbehouden overeenkomstig artikel 15' },
  reservationProofs: {
    kind: 'rows',
    label: 'bewijs van het voorbehoud',
    fields: {
      tenderer: { kind: 'text', label: 'inschrijver' },
      asked: {
        kind: 'text',
        label: 'of het bewijs van het voorbehoud gevraagd is',
        answer: 'reservationProof.asked',
        answerGroup: 'row',
      },
      seen: {
        kind: 'text',
        label: 'het nagekeken bewijs van het voorbehoud',
        answer: 'reservationProof.seen',
        answerGroup: 'row',
      },
      accepted: {
        kind: 'text',
        label: 'of het bewijs van het voorbehoud aanvaard is',
        answer: 'reservationProof.accepted',
        answerGroup: 'row',
      },
      why: {
        kind: 'text',
        label: 'waarom het bewijs van het voorbehoud al dan niet aanvaard is',
        answer: 'reservationProof.why',
        answerGroup: 'row',
      },
    },
  },
  hasSelectionProofs: { kind: 'boolean', label: 'er zijn selectiecriteria voor het perceel' },
  selectionProofs: {
    kind: 'rows',
    label: 'bewijs van de selectiecriteria',
    fields: {
      tenderer: { kind: 'text', label: 'inschrijver' },
      criterion: { kind: 'text', label: 'selectiecriterium' },
      fulfilled: {
        kind: 'text',
        label: 'of de inschrijver aan het selectiecriterium voldoet',
        answer: 'selectionProofs',
        answerGroup: 'row',
      },
      why: { kind: 'text', label: 'motivering van de selectie' },
    },
  },
  hasReviewedPrices: { kind: 'boolean', label: 'er zijn prijzen om te vergelijken' },
  averageWords: { kind: 'text', label: 'welk gemiddelde van de prijzen vergeleken is' },
  reviewedPrices: {
    kind: 'rows',
    label: 'vergeleken prijzen',
    fields: {
      tenderer: { kind: 'text', label: 'inschrijver' },
      price: { kind: 'euro', label: 'prijs van de inschrijver' },
      fromEstimate: { kind: 'text', label: 'tegenover de raming' },
      fromAverage: { kind: 'text', label: 'tegenover het gemiddelde' },
    },
  },
  hasParts: { kind: 'boolean', label: 'een criterium is per onderdeel beoordeeld' },
  parts: {
    kind: 'rows',
    label: 'beoordelingen per onderdeel',
    fields: {
      criterion: { kind: 'text', label: 'gunningscriterium' },
      part: { kind: 'text', label: 'subcriterium of onderdeel' },
      tenderer: { kind: 'text', label: 'inschrijver' },
      score: { kind: 'text', label: 'score op het onderdeel' },
      words: {
        kind: 'text',
        label: 'motivering van de score op het onderdeel',
        answer: 'offers',
        answerGroup: 'row',
      },
    },
  },
  excludingVat: {
    kind: 'euro',
    label: 'goed te keuren bedrag, exclusief btw',
    answer: 'amounts',
    answerGroup: 'row',
  },
  vatRate: { kind: 'text', label: 'btw-tarief', answer: 'amounts', answerGroup: 'row' },
  includingVat: {
    kind: 'euro',
    label: 'goed te keuren bedrag, inclusief btw',
    answer: 'amounts',
    answerGroup: 'row',
  },
} as const satisfies Declarations

type AwardDetails = Read<typeof awardDetailFields> & { readonly answerBase: string }
type PartRow = AwardDetails['parts'][number]

/** The values behind {@link awardDetailFields}, for a lot with tenders. */
export function readAwardDetails(
  lot: EffectiveLot,
  award: AwardStage | undefined,
  source: FactSource,
): AwardDetails {
  const own = (award?.offers ?? []).flatMap((offer, index) =>
    offer.lot === lot.id ? [{ offer, index }] : [],
  )
  const isReserved = lot.reservedParticipation === 'res-ws'
  const proofs = own.flatMap(({ offer, index }) => selectionRows(offer, index, lot, source))
  const parts = own.flatMap(({ offer }) => (isCompared(offer) ? partRows(offer, lot) : []))
  return {
    isReserved,
    reservationProofs: isReserved ? own.map(({ offer, index }) => reservationRow(offer, index)) : [],
    hasSelectionProofs: proofs.length > 0,
    selectionProofs: proofs,
    ...reviewedPrices(lot, award, source),
    hasParts: parts.length > 0,
    parts,
    ...amountsOf(lot, award, source),
    answerBase: 'award.',
  }
}

const yesNo = (answer: boolean | undefined): string | undefined =>
  answer === undefined ? undefined : answer ? 'ja' : 'neen'

const offerBase = (index: number): string => `award.offers.${index}.`

function reservationRow(offer: Offer, index: number): AwardDetails['reservationProofs'][number] {
  const { asked, seen, accepted, why } = offer.reservationProof ?? {}
  return {
    tenderer: offer.tenderer,
    asked: yesNo(asked),
    // Nothing was handed over where nothing was seen and the proof is refused.
    seen: filled(seen) ?? (accepted === false ? 'geen' : undefined),
    accepted: yesNo(accepted),
    why: filled(why),
    answerBase: offerBase(index),
  }
}

const filled = (text: string | undefined): string | undefined => (text?.trim() ? text.trim() : undefined)

/** Nobody looks at the selection of who is excluded; what was looked at all the same is told. */
function selectionRows(
  { tenderer, standing, selectionProofs }: Offer,
  index: number,
  lot: EffectiveLot,
  { procedure }: FactSource,
): AwardDetails['selectionProofs'] {
  return (procedure.selectionCriteria ?? []).flatMap((criterion, place) => {
    if (criterion.lot !== undefined && criterion.lot !== lot.id) return []
    const proof = selectionProofs?.find((one) => one.criterion === place)
    if (proof === undefined && standing === 'excluded') return []
    const level = levelInWords(criterion)
    return [
      {
        tenderer,
        criterion: level === undefined ? selectionCriterionKinds[criterion.kind] : level,
        fulfilled: yesNo(proof?.fulfilled),
        why: filled(proof?.why),
        answerBase: offerBase(index),
      },
    ]
  })
}

function reviewedPrices(lot: EffectiveLot, award: AwardStage | undefined, source: FactSource) {
  const { prices, leftOut, average } = priceReviewOf(lot, award, source.procedure)
  const says = prices.some(
    ({ fromEstimate, fromAverage }) => fromEstimate !== undefined || fromAverage !== undefined,
  )
  return {
    hasReviewedPrices: says,
    averageWords:
      average === undefined
        ? undefined
        : leftOut === 1
          ? 'zonder de laagste en de hoogste prijs'
          : `zonder de laagste prijs en de ${leftOut} hoogste prijzen`,
    reviewedPrices: says
      ? prices.map(({ tenderer, price, fromEstimate, fromAverage }) => ({
          ...{ tenderer, price },
          ...{ fromEstimate: distance(fromEstimate), fromAverage: distance(fromAverage) },
        }))
      : [],
  }
}

function distance(percent: number | undefined): string | undefined {
  if (percent === undefined) return undefined
  if (percent === 0) return 'gelijk'
  return `${formatPercentage(Math.abs(percent))} ${percent < 0 ? 'lager' : 'hoger'}`
}

const partRows = (
  { tenderer, assessments }: Offer,
  { awardCriteria = [] }: EffectiveLot,
): readonly PartRow[] =>
  assessments.flatMap(({ criterion, parts }) =>
    (parts ?? []).map(
      ({ name, weight, score, words }): PartRow => ({
        criterion: awardCriteria[criterion]?.name,
        part: name,
        tenderer,
        score: score === undefined ? undefined : scoreInWords(score, weight),
        words: filled(words),
        answerBase: 'award.',
      }),
    ),
  )

const scoreInWords = (score: number, weight: number | undefined): string =>
  weight === undefined ? formatNumber(score) : `${formatNumber(score)} op ${formatNumber(weight)}`

/** The reasons for the scores of the parts as one text, for a table without room for parts. */
export const wordsOfParts = ({ parts }: Pick<Assessment, 'parts'>): string | undefined =>
  filled(
    (parts ?? [])
      .flatMap(({ name, weight, score, words }) =>
        filled(words) === undefined || score === undefined
          ? []
          : [`${name} (${scoreInWords(score, weight)}): ${filled(words)}`],
      )
      .join(' '),
  )

/** What is to be approved: as it was answered; of a framework agreement as much as may be ordered in it. */
export const amountToApprove = (
  award: AwardStage | undefined,
  { frameworkAgreement }: Pick<Procedure, 'frameworkAgreement'>,
): Euro | undefined => award?.approvedOffer ?? frameworkAgreement?.maximumValue ?? undefined

/** What is to be approved for a lot; of an undivided contract the whole where lots are not told apart. */
export function amountsOf(
  lot: EffectiveLot,
  award: AwardStage | undefined,
  { lots, procedure }: Pick<FactSource, 'lots' | 'procedure'>,
) {
  const amount: Omit<LotAmount, 'lot'> = award?.amounts?.find((one) => one.lot === lot.id) ?? {}
  const excluding = amount.excluding ?? (lots.length === 1 ? amountToApprove(award, procedure) : undefined)
  const including = withVat({ ...amount, excluding })
  return {
    excludingVat: excluding,
    vatRate:
      amount.vatRate !== undefined
        ? formatPercentage(amount.vatRate)
        : including === undefined
          ? undefined
          : 'verschillende tarieven',
    includingVat: including,
  }
}
