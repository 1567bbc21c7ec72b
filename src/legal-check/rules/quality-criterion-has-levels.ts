import { formatNumber } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { percentage } from '../../kernel/percentage.js'
import { saysSomething } from '../../procurement/answers.js'
import type { AwardCriterion } from '../../procurement/award-criterion.js'
import { aCriterion, aLot, aProcedure } from '../../procurement/builders.js'
import { proportions } from '../../procurement/proportions.js'
import { cited, fault, law, type Outcome, rule } from '../rule.js'
import { type CriterionHere, criteriaOf } from '../social.js'
import { plain } from '../text/sentences.js'
import { hasLevels } from '../text/signs.js'

const most = proportions.mostWeightWithoutLevels.value

const weighing = (weight: number, more: Partial<AwardCriterion> = {}) =>
  aProcedure({
    lots: [
      aLot({
        awardCriteria: [
          aCriterion({ type: 'price', name: 'Prijs', weight: percentage(100 - weight) }),
          aCriterion({ weight: percentage(weight), ...more }),
        ],
      }),
    ],
  })

export const qualityCriterionHasLevels = rule({
  id: 'quality-criterion-has-levels',
  code: 'AWD-18',
  group: 'award',
  severity: 'warning',
  title: 'Een zwaar kwaliteitscriterium heeft niveaus of subcriteria',
  finds: 'Een zwaar kwaliteitscriterium heeft geen niveaus en geen subcriteria.',
  why: `Inschrijvers moeten weten hoe de punten verdeeld worden, en het bestuur moet zijn scores kunnen motiveren. Boven ${formatNumber(most)} punten volstaat "een score met een motivering" niet (vuistregel, geen wet).`,
  remedy:
    'Geef niveaus met hun betekenis (bijvoorbeeld 0, 3, 6 en 10), een formule, of subcriteria met een gewicht.',
  grounds: [law('81, § 3'), cited('vuistregel van dit hulpmiddel, geen wet')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) =>
    criteriaOf(dossier)
      .filter((here) => !isTheLibrarys(here) && !isAlreadySaid(here))
      .flatMap(({ criterion: { type, name = '', weight, scoring, description, subCriteria = [] }, at }) => {
        const isHeavy = type === 'quality' && weight !== undefined && weight > most
        if (
          !isHeavy ||
          subCriteria.length > 0 ||
          [scoring, description].some((own = '') => hasLevels(plain(own)))
        )
          return []
        return [
          fault(`${at}.scoring`, {
            says: `Het criterium "${name}" weegt ${formatNumber(weight)}, meer dan ${formatNumber(most)}, en zegt niet wanneer een offerte veel of weinig punten krijgt.`,
          }),
        ] satisfies readonly Outcome[]
      }),
  examples: {
    passes: [
      { says: 'Gewicht 20, zonder niveaus', procedure: weighing(20) },
      {
        says: 'Gewicht 40, niveaus 0, 3, 6 en 10',
        procedure: weighing(40, { scoring: '0, 3, 6 of 10, omgerekend naar het gewicht.' }),
      },
      {
        says: 'Gewicht 40, twee subcriteria',
        procedure: weighing(40, {
          subCriteria: [
            { name: 'Planning', weight: percentage(25) },
            { name: 'Inzet', weight: percentage(15) },
          ],
        }),
      },
    ],
    fails: [
      { says: 'Gewicht 20,5, zonder niveaus', procedure: weighing(20.5) },
      {
        says: 'Gewicht 40, "een score van 0 tot 40 met een motivering"',
        procedure: weighing(40, { scoring: 'Een score van 0 tot 40 met een motivering in woorden.' }),
      },
    ],
  },
})

/** The text of the library brings its own levels. */
const isTheLibrarys = ({ criterion: { clause } }: CriterionHere): boolean => clause !== undefined

/** AWD-09 says of a social criterion that nothing is said at all. */
const isAlreadySaid = ({ isSocial, criterion: { scoring } }: CriterionHere): boolean =>
  isSocial && !saysSomething(scoring)
