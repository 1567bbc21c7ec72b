import { formatNumber } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { type Percentage, percentage, sumOfPercentages } from '../../kernel/percentage.js'
import { lotPath } from '../../procurement/answers/path.js'
import type { AwardCriterion } from '../../procurement/award-criterion.js'
import { aCriterion, aLot, aProcedure } from '../../procurement/builders.js'
import { fault, law, type Outcome, rule, type TextFault } from '../rule.js'
import { criteriaOf } from '../social.js'
import { wrongSumsIn } from '../text/weights.js'

const whole = 100

const weighing = (...weights: number[]) =>
  aProcedure({
    lots: [
      aLot({
        awardCriteria: weights.map((weight, index) =>
          aCriterion({
            type: index === 0 ? 'price' : 'quality',
            name: `Criterium ${index + 1}`,
            weight: percentage(weight),
          }),
        ),
      }),
    ],
  })

export const weightsAddUp = rule({
  id: 'weights-add-up',
  code: 'AWD-01',
  group: 'award',
  severity: 'error',
  title: 'De gewichten zijn samen 100',
  finds: 'De gewichten zijn samen geen 100.',
  why: 'Gewichten die niet kloppen, maken de gunning onduidelijk en aanvechtbaar.',
  remedy: 'Verbeter de gewichten: de criteria samen 100, de subcriteria samen het gewicht van hun criterium.',
  grounds: [law('81, § 4', 'verified'), law('4')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => [
    ...dossier.lots.flatMap(({ id, awardCriteria = [] }): readonly Outcome[] => {
      const weights = awardCriteria.flatMap(({ weight }) => weight ?? [])
      if (weights.length === 0 || weights.length < awardCriteria.length) return []
      const sum = sumOfPercentages(weights)
      if (sum === whole) return []
      const at = lotPath(id, 'awardCriteria')
      const fix = evened(at, awardCriteria, sum)
      return [
        fault(at, {
          says: `De gewichten zijn samen ${formatNumber(sum)} in plaats van ${whole}.`,
          ...(fix && { fix }),
        }),
      ]
    }),
    ...criteriaOf(dossier).flatMap(
      ({ criterion: { weight, subCriteria = [], name = '' }, at }): readonly Outcome[] => {
        const parts = subCriteria.flatMap((part) => part.weight ?? [])
        if (weight === undefined || parts.length === 0 || parts.length < subCriteria.length) return []
        const sum = sumOfPercentages(parts)
        if (sum === weight) return []
        return [
          fault(at, {
            says: `De subcriteria van "${name}" zijn samen ${formatNumber(sum)} in plaats van ${formatNumber(weight)}.`,
          }),
        ]
      },
    ),
  ],
  inForeignText: (text) =>
    wrongSumsIn(text).map(
      ({ sentence, sum, of }): TextFault => ({
        sentence,
        says: `De gewichten zijn samen ${formatNumber(sum)} in plaats van ${of}.`,
      }),
    ),
  examples: {
    passes: [
      { says: 'Prijs 60, kwaliteit 40', procedure: weighing(60, 40) },
      { says: 'Prijs 33,3, twee keer kwaliteit, samen 100', procedure: weighing(33.3, 33.3, 33.4) },
    ],
    fails: [
      { says: 'Prijs 60, kwaliteit 30', procedure: weighing(60, 30) },
      { text: '# Gunningscriteria\n\n- Prijs: 50 punten\n- Plan van aanpak: 30 punten\n- Timing: 10 punten' },
    ],
  },
})

/** Puts what is missing or too much on the price, as long as that leaves it a weight. */
function evened(at: string, criteria: readonly AwardCriterion[], sum: number) {
  const index = criteria.findIndex(({ type }) => type === 'price' || type === 'cost')
  const weight = criteria[index]?.weight
  const value = weight === undefined ? 0 : Math.round((weight + whole - sum) * 1e4) / 1e4
  if (index < 0 || value <= 0 || value > whole) return undefined
  const answers = [{ path: `${at}.${index}.weight`, value: value as Percentage }]
  return { label: `Maak het gewicht van de prijs ${formatNumber(value)}`, answers }
}
