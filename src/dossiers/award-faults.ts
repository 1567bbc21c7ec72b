import type { ScoringOf } from '../clauses/scoring.js'
import { formatEuro } from '../kernel/format.js'
import { cents } from '../kernel/money.js'
import {
  type AwardStage,
  type LotAmount,
  type Offer,
  sumOfAmounts,
  withVat,
} from '../procurement/award-stage.js'
import { effectiveLots } from '../procurement/lots.js'
import type { Procedure } from '../procurement/procedure.js'
import { type Fault, scoreFaults } from './score-faults.js'

/**
 * What does not hold of an award, at its path: tenders, amounts and records are about lots that exist, tenders are
 * judged on criteria that exist and with scores that the documents know, amounts agree with each other.
 * @param before the award that it takes the place of: a score that stands there already is not refused.
 */
export const awardFaults = (
  award: AwardStage,
  procedure: Procedure,
  scoringOf: ScoringOf,
  before: AwardStage | undefined,
): readonly Fault[] => [
  ...(award.offers ?? []).flatMap((offer, index) =>
    offerFaults(offer, `offers.${index}`, procedure, scoringOf, sameOffer(offer, before)),
  ),
  ...(award.shortcomings ?? []).flatMap(({ lot }, index) =>
    lotFaults(lot, `shortcomings.${index}.lot`, procedure),
  ),
  ...amountFaults(award, procedure),
]

const sameOffer = ({ lot, tenderer }: Offer, before: AwardStage | undefined): Offer | undefined =>
  before?.offers?.find((one) => one.lot === lot && one.tenderer === tenderer)

const lotFaults = (lot: string, path: string, procedure: Procedure): readonly Fault[] =>
  effectiveLots(procedure).some(({ id }) => id === lot)
    ? []
    : [{ path, message: `Er is geen perceel ${lot} in dit dossier.` }]

function offerFaults(
  offer: Offer,
  at: string,
  procedure: Procedure,
  scoringOf: ScoringOf,
  before: Offer | undefined,
): readonly Fault[] {
  const lot = effectiveLots(procedure).find(({ id }) => id === offer.lot)
  if (lot === undefined) return lotFaults(offer.lot, `${at}.lot`, procedure)
  const asked = procedure.selectionCriteria?.length ?? 0
  return [
    ...offer.assessments.flatMap((assessment, place) => {
      const known = before?.assessments.find(({ criterion }) => criterion === assessment.criterion)
      const scoring = scoringOf(lot.id, assessment.criterion)
      return scoreFaults(assessment, `${at}.assessments.${place}`, lot.awardCriteria ?? [], scoring, known)
    }),
    ...(offer.selectionProofs ?? []).flatMap(({ criterion }, place) =>
      criterion < asked
        ? []
        : [
            {
              path: `${at}.selectionProofs.${place}.criterion`,
              message: `De opdracht heeft ${asked} selectiecriteria: tel vanaf 0.`,
            },
          ],
    ),
  ]
}

function amountFaults({ amounts, approvedOffer }: AwardStage, procedure: Procedure): readonly Fault[] {
  if (amounts == null) return []
  const sum = sumOfAmounts(amounts)
  const lots = amounts.map(({ lot }) => lot)
  return [
    ...amounts.flatMap((amount, index) => [
      ...lotFaults(amount.lot, `amounts.${index}.lot`, procedure),
      ...(lots.indexOf(amount.lot) === index
        ? []
        : [{ path: `amounts.${index}.lot`, message: 'Geef elk perceel één keer.' }]),
      ...vatFaults(amount, `amounts.${index}.including`),
    ]),
    ...(sum !== undefined && approvedOffer !== undefined && sum !== approvedOffer
      ? [
          {
            path: 'approvedOffer',
            message: `De bedragen van de percelen zijn samen ${formatEuro(sum)}, niet ${formatEuro(approvedOffer)}: verbeter een bedrag, of laat het totaal weg.`,
          },
        ]
      : []),
  ]
}

/** Rounding line by line may make some cents of difference. */
const mostRounding = 100

function vatFaults({ excluding, vatRate, including }: LotAmount, path: string): readonly Fault[] {
  if (excluding === undefined || including === undefined) return []
  if (including < excluding)
    return [{ path, message: 'Het bedrag met btw is nooit lager dan het bedrag zonder btw.' }]
  const computed = vatRate === undefined ? undefined : withVat({ excluding, vatRate })
  return computed === undefined || Math.abs(cents(computed) - cents(including)) <= mostRounding
    ? []
    : [
        {
          path,
          message: `Met ${vatRate} % btw is ${formatEuro(excluding)} samen ${formatEuro(computed)}: verbeter een van de drie, of laat het tarief weg als er verschillende gelden.`,
        },
      ]
}
