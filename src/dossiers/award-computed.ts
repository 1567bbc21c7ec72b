import { hundredths, pointsOf, type ScoredPart, type Scoring, type ScoringOf } from '../clauses/scoring.js'
import { type Assessment, type AwardStage, sumOfAmounts, withVat } from '../procurement/award-stage.js'

/**
 * An award with what follows from its parts: the weight of a sub-criterion, the score of a criterion from those of its
 * parts once each has one, the amount with VAT from the rate, and the whole from the lots.
 */
export function computedAward(award: AwardStage, scoringOf: ScoringOf): AwardStage {
  const { offers, amounts } = award
  const total = amounts == null ? undefined : sumOfAmounts(amounts)
  return {
    ...award,
    ...(offers && {
      offers: offers.map((offer) => ({
        ...offer,
        assessments: offer.assessments.map((one) => computed(one, scoringOf(offer.lot, one.criterion))),
      })),
    }),
    ...(amounts != null && {
      amounts: amounts.map((amount) => {
        const including = withVat(amount)
        return including === undefined ? amount : { ...amount, including }
      }),
    }),
    ...(total !== undefined && { approvedOffer: total }),
  }
}

function computed(assessment: Assessment, scoring: Scoring): Assessment {
  if (assessment.parts == null || assessment.parts.length === 0) return assessment
  const { score: _, parts, ...rest } = assessment
  const known = parts.map((part) => {
    const weight = scoring.parts.find(({ name }) => name === part.name)?.weight ?? part.weight
    return { ...part, ...(weight !== undefined && { weight: hundredths(weight) / 100 }) }
  })
  const points = (scoring.parts.length > 0 ? scoring.parts : known).map((part) =>
    exactPoints(known.find(({ name }) => name === part.name)?.score, part, scoring),
  )
  if (points.some((point) => point === undefined)) return { ...rest, parts: known }
  const score = hundredths(points.reduce((sum: number, point = 0) => sum + point, 0)) / 100
  return { ...rest, score, parts: known }
}

/** A level before it was rounded: three times a third of twenty is twenty. */
function exactPoints(
  score: number | undefined,
  { weight }: Pick<ScoredPart, 'weight'>,
  { levels }: Scoring,
): number | undefined {
  if (score === undefined || weight === undefined || levels === undefined) return score
  const place = pointsOf(levels, weight).indexOf(score)
  return place < 0 ? score : ((levels[place] ?? 0) / (levels.at(-1) ?? 1)) * weight
}
