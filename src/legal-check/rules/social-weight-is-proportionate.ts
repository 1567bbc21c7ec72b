import { formatNumber } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { percentage, sumOfPercentages } from '../../kernel/percentage.js'
import { lotPath } from '../../procurement/answers/path.js'
import { aCriterion, aLot, aProcedure } from '../../procurement/builders.js'
import { proportions } from '../../procurement/proportions.js'
import { criteriaListsIn } from '../reading/criteria.js'
import { isPrice } from '../reading/weighed.js'
import { cited, fault, notChecked, type Outcome, rule, type TextFault } from '../rule.js'
import { socialCriteriaOf, socialWords } from '../social.js'

const much = proportions.mostSocialWeight.value
const whole = 100
const little = proportions.leastSocialWeight.value

const weighing = (price: number, social: number, other = 0) =>
  aProcedure({
    lots: [
      aLot({
        awardCriteria: [
          aCriterion({ type: 'price', name: 'Prijs', weight: percentage(price) }),
          aCriterion({ name: 'Sociale aanpak', clause: 'award-social-approach', weight: percentage(social) }),
          ...(other > 0 ? [aCriterion({ weight: percentage(other) })] : []),
        ],
      }),
    ],
  })

export const socialWeightIsProportionate = rule({
  id: 'social-weight-is-proportionate',
  code: 'AWD-11',
  group: 'award',
  severity: 'warning',
  title: 'Het gewicht van de sociale criteria past bij de opdracht',
  finds: 'Het gewicht van de sociale criteria valt op.',
  why: 'De wet kent geen maximum: dit is een vuistregel. Het gewicht moet passen bij het voorwerp; bij een sociale dienst mag het dus hoger zijn. Een heel klein gewicht verandert niets aan de rangschikking.',
  remedy: `Motiveer het gewicht vanuit het voorwerp van de opdracht, of breng het tussen ${little} en ${much}.`,
  grounds: [
    cited('arrest van 4 december 2003, EVN en Wienstrom, C-448/01'),
    cited('praktijk: evenredigheid'),
  ],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) =>
    dossier.lots.flatMap(({ id, awardCriteria = [], orderOfImportance: isOrdered }): readonly Outcome[] => {
      const social = socialCriteriaOf(dossier).get(id) ?? []
      const weights = social.flatMap(({ criterion }) => criterion.weight ?? [])
      const open = social.find(({ criterion }) => criterion.weight === undefined)
      if (open !== undefined)
        return isOrdered === true ? [] : [notChecked('het gewicht van elk sociaal criterium', open.at)]
      if (weights.length === 0) return []
      const sum = sumOfPercentages(weights)
      const prices = awardCriteria
        .filter(({ type }) => type === 'price' || type === 'cost')
        .flatMap(({ weight }) => weight ?? [])
      const price = prices.length === 0 ? undefined : sumOfPercentages(prices)
      const at = social[0]?.at ?? lotPath(id, 'awardCriteria')
      const isLighter = dossier.procedure.regime === 'light' ? ({ severity: 'info' } as const) : {}
      if (sum > much)
        return [
          fault(at, {
            ...isLighter,
            says: `De sociale criteria wegen samen ${formatNumber(sum)}, meer dan ${much} (vuistregel).`,
          }),
        ]
      if (price !== undefined && sum > price)
        return [
          fault(at, {
            ...isLighter,
            says: `De sociale criteria wegen samen ${formatNumber(sum)}, meer dan de prijs (${formatNumber(price)}).`,
          }),
        ]
      if (sum < little)
        return [
          fault(at, {
            severity: 'info',
            says: `De sociale criteria wegen samen ${formatNumber(sum)}; onder ${little} sturen ze weinig.`,
          }),
        ]
      return []
    }),
  inForeignText: (text) =>
    criteriaListsIn(text).flatMap(({ criteria, total = whole }): readonly TextFault[] => {
      const sumOf = (holds: (name: string) => boolean): number =>
        criteria.reduce((sum, { name, weight }) => sum + (holds(name) ? weight : 0), 0)
      const social = sumOf((name) => socialWords.test(name))
      const sentence = criteria.find(({ name }) => socialWords.test(name))?.passage.sentences[0]
      if (sentence === undefined || total !== whole || (social <= much && social <= sumOf(isPrice))) return []
      return [
        {
          sentence,
          says: `De sociale criteria wegen samen ${formatNumber(social)}, meer dan ${social > much ? `${much} (vuistregel)` : 'de prijs'}.`,
        },
      ]
    }),
  examples: {
    passes: [
      { says: 'Prijs 70, sociaal 30', procedure: weighing(70, 30) },
      { says: 'Prijs 95, sociaal 5', procedure: weighing(95, 5) },
    ],
    fails: [
      { says: 'Prijs 69, sociaal 31', procedure: weighing(69, 31) },
      { says: 'Prijs 20, sociaal 25', procedure: weighing(20, 25, 55) },
      { says: 'Prijs 96, sociaal 4', procedure: weighing(96, 4) },
    ],
  },
})
