import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { lotPath } from '../../procurement/answers/path.js'
import { aCriterion, aLot, aProcedure } from '../../procurement/builders.js'
import { amountOf, isUnknown, reaches } from '../estimates.js'
import { fault, law, notChecked, type Outcome, rule } from '../rule.js'

const unweighed = (orderOfImportance: boolean) =>
  aLot({
    orderOfImportance,
    awardCriteria: [
      aCriterion({ type: 'price', name: 'Prijs', weight: undefined }),
      aCriterion({ weight: undefined }),
    ],
  })

export const criteriaWeighOrHaveOrder = rule({
  id: 'criteria-weigh-or-have-order',
  code: 'AWD-03',
  group: 'award',
  severity: 'warning',
  title: 'Zonder gewicht en zonder volgorde wegen criteria even zwaar',
  finds: 'De criteria hebben geen gewicht en geen volgorde: ze wegen even zwaar.',
  why: 'Onder de Europese drempel, en in het lichte regime bij elke waarde, mag je gewichten of een volgorde geven. Geef je geen van beide, dan weegt alles even zwaar; dat is zelden de bedoeling.',
  remedy: 'Geef de criteria een gewicht, of zeg dat ze in dalende volgorde van belang staan.',
  grounds: [law('81, § 4', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => {
    const { regime, estimatedValue, procedureType } = dossier.procedure
    const equal = dossier.lots.filter(
      ({ awardCriteria = [], orderOfImportance }) =>
        awardCriteria.length > 1 &&
        !orderOfImportance &&
        awardCriteria.some(({ weight }) => weight === undefined),
    )
    if (equal.length === 0 || procedureType === 'limited-value') return []
    if (regime !== 'light') {
      if (regime === undefined) return [notChecked('of het gewone of het lichte regime geldt', 'regime')]
      if (estimatedValue === undefined) return [notChecked('de raming', 'estimatedValue')]
      const threshold = amountOf('eu-threshold', dossier)
      if (isUnknown(threshold)) return [threshold]
      if (reaches(estimatedValue, threshold.amount)) return []
    }
    return equal.map(({ id }): Outcome => fault(lotPath(id, 'awardCriteria')))
  },
  examples: {
    passes: [
      { says: 'Criteria met gewichten', procedure: aProcedure() },
      {
        says: 'Criteria zonder gewicht, in volgorde van belang',
        procedure: aProcedure({ lots: [unweighed(true)] }),
      },
    ],
    fails: [
      {
        says: 'Criteria zonder gewicht en zonder volgorde',
        procedure: aProcedure({ lots: [unweighed(false)] }),
      },
      {
        says: 'Licht regime, € 900.000, criteria zonder gewicht en zonder volgorde',
        procedure: aProcedure({
          regime: 'light',
          cpvCode: '55524000',
          publication: 'eu',
          estimatedValue: euro(900_000),
          lots: [unweighed(false)],
        }),
      },
    ],
  },
})
