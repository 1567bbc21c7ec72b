import { localDate } from '../../kernel/local-date.js'
import { percentage } from '../../kernel/percentage.js'
import { lotPath } from '../../procurement/answers/path.js'
import { aCriterion, aLot, aProcedure } from '../../procurement/builders.js'
import { fault, law, notChecked, type Outcome, rule, sentencesWhere } from '../rule.js'
import { words } from '../text/words.js'

const lot = (more: Parameters<typeof aLot>[0]) =>
  aProcedure({ lots: [aLot({ awardCriteria: [aCriterion({ weight: percentage(100) })], ...more })] })

/** The price is said to count for nothing, and is not said to be fixed. */
const leavesOut = words(
  '(prij(s|zen)|inschrijvingsbedrag|kostprijs)[^.;]{0,60} (tel(t|len)|speel(t|en)|weegt) (in geen geval |dus )?(niet|geen)( enkele)?( mee| rol| gewicht)?',
)
const counted = words('nog eens', 'apart', 'tweemaal', 'dubbel')
const fixed = words(
  'vaste (prijs|vergoeding)',
  '(prijs|vergoeding) (ligt|is) vast*',
  'vastgelegd*',
  'vast bedrag',
)
const withoutPrice = sentencesWhere(
  ({ plain, passage }) =>
    (passage.part === 'award' || /kwaliteit|gegund|toegewezen/.test(plain)) &&
    leavesOut.test(plain) &&
    !counted.test(plain) &&
    !fixed.test(plain),
)

export const awardHasPrice = rule({
  id: 'award-has-price',
  code: 'AWD-15',
  group: 'award',
  severity: 'error',
  title: 'De gunning houdt rekening met prijs of kosten',
  finds: 'Er is geen criterium over prijs of kosten, en de prijs ligt niet vast.',
  why: 'Gunnen gebeurt op prijs, kosten of de beste prijs-kwaliteitverhouding. Alleen op kwaliteit vergelijken kan als de prijs vooraf vastligt.',
  remedy: 'Voeg een criterium over prijs of kosten toe, of zeg dat de prijs vastligt.',
  grounds: [law('81, § 1'), law('81, § 2')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ lots }) =>
    lots.flatMap(({ id, awardCriteria = [], fixedPrice }): readonly Outcome[] => {
      if (
        awardCriteria.length === 0 ||
        awardCriteria.some(({ type }) => type === undefined || type !== 'quality')
      )
        return []
      if (fixedPrice === true) return []
      if (fixedPrice === undefined) return [notChecked('of de prijs vastligt', lotPath(id, 'fixedPrice'))]
      return [
        fault(lotPath(id, 'awardCriteria'), {
          fix: { label: 'De prijs ligt vast', answers: [{ path: lotPath(id, 'fixedPrice'), value: true }] },
        }),
      ]
    }),
  inForeignText: (text) => withoutPrice(text).map((sentence) => ({ sentence })),
  examples: {
    passes: [
      { says: 'Prijs en kwaliteit', procedure: aProcedure() },
      { says: 'Alleen kwaliteit, de prijs ligt vast', procedure: lot({ fixedPrice: true }) },
    ],
    fails: [
      { says: 'Alleen kwaliteit, de prijs ligt niet vast', procedure: lot({ fixedPrice: false }) },
      {
        says: 'Twee criteria over kwaliteit, geen prijs',
        procedure: lot({
          awardCriteria: [
            aCriterion({ weight: percentage(60) }),
            aCriterion({ name: 'Planning', weight: percentage(40) }),
          ],
        }),
      },
    ],
  },
})
