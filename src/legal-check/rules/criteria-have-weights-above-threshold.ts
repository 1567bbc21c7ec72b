import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { percentage } from '../../kernel/percentage.js'
import { lotPath } from '../../procurement/answers/path.js'
import { aCriterion, aLot, aProcedure } from '../../procurement/builders.js'
import { amountOf, isUnknown, reaches } from '../estimates.js'
import { fault, law, notChecked, type Outcome, rule } from '../rule.js'

const large = (weight: number | undefined, orderOfImportance = false) =>
  aProcedure({
    procedureType: 'open',
    publication: 'eu',
    estimatedValue: euro(300_000),
    lots: [
      aLot({
        orderOfImportance,
        awardCriteria: [
          aCriterion({ type: 'price', name: 'Prijs', weight: percentage(60) }),
          aCriterion({ weight: weight === undefined ? undefined : percentage(weight) }),
        ],
      }),
    ],
  })

export const criteriaHaveWeightsAboveThreshold = rule({
  id: 'criteria-have-weights-above-threshold',
  code: 'AWD-02',
  group: 'award',
  severity: 'error',
  title: 'Vanaf de Europese drempel heeft elk criterium een gewicht',
  finds: 'Een criterium heeft geen gewicht.',
  why: 'In het gewone regime krijgt vanaf de Europese drempel elk criterium een relatief gewicht, eventueel als een vork; alleen om een objectieve reden volstaat een volgorde.',
  remedy: 'Geef elk criterium een gewicht.',
  grounds: [law('81, § 4', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => {
    const { regime, estimatedValue, procedureType } = dossier.procedure
    if (regime === 'light' || procedureType === 'limited-value') return []
    const without = dossier.lots.flatMap(({ id, awardCriteria = [] }) =>
      awardCriteria.length < 2
        ? []
        : awardCriteria.flatMap(({ weight, name = '' }, index) =>
            weight === undefined ? [{ at: lotPath(id, 'awardCriteria', index), name }] : [],
          ),
    )
    if (without.length === 0) return []
    if (regime === undefined) return [notChecked('of het gewone of het lichte regime geldt', 'regime')]
    if (estimatedValue === undefined) return [notChecked('de raming', 'estimatedValue')]
    const threshold = amountOf('eu-threshold', dossier)
    if (isUnknown(threshold)) return [threshold]
    if (!reaches(estimatedValue, threshold.amount)) return []
    return without.map(
      ({ at, name }): Outcome => fault(at, { says: `Het criterium "${name}" heeft geen gewicht.` }),
    )
  },
  examples: {
    passes: [
      { says: 'Raming van € 300.000, elk criterium heeft een gewicht', procedure: large(40) },
      {
        says: 'Licht regime, een criterium zonder gewicht',
        procedure: { ...large(undefined), regime: 'light', cpvCode: '55524000' },
      },
    ],
    fails: [
      { says: 'Raming van € 300.000, een criterium zonder gewicht', procedure: large(undefined) },
      {
        says: 'Raming van € 300.000, een criterium zonder gewicht, wel in volgorde',
        procedure: large(undefined, true),
      },
    ],
  },
})
