import { localDate } from '../../kernel/local-date.js'
import { percentage } from '../../kernel/percentage.js'
import { saysSomething } from '../../procurement/answers.js'
import { type Assessment, type AwardStage, isCompared } from '../../procurement/award-stage.js'
import { aCriterion, aLot, aProcedure } from '../../procurement/builders.js'
import { article, fault, notChecked, type Outcome, rule } from '../rule.js'
import { criteriaOf } from '../social.js'

const judged = aProcedure({
  lots: [
    aLot({
      awardCriteria: [
        aCriterion({ type: 'price', name: 'Prijs', weight: percentage(80) }),
        aCriterion({ name: 'Sociale aanpak', clause: 'award-social-approach', social: true }),
      ],
    }),
  ],
})
const assessed = (assessment: Partial<Assessment>): AwardStage => ({
  offers: [
    {
      lot: 'LOT-0001',
      tenderer: 'Inschrijver A',
      assessments: [{ criterion: 1, score: 14, ...assessment }],
    },
  ],
})
const offer = (words?: string): AwardStage => assessed(words === undefined ? {} : { words })
const inParts = (...words: readonly string[]): AwardStage =>
  assessed({ parts: words.map((why, place) => ({ name: `Onderdeel ${place + 1}`, score: 7, words: why })) })

export const awardReportHasWords = rule({
  id: 'award-report-has-words',
  code: 'DEC-01',
  group: 'decision',
  severity: 'error',
  title: 'Elke score op kwaliteit is in woorden gemotiveerd',
  finds: 'Een score heeft geen motivering in woorden.',
  why: 'Wie alleen punten meedeelt, motiveert niet: elke inschrijver moet kunnen lezen waarom hij die score kreeg.',
  remedy: 'Schrijf per offerte en per criterium waarom ze die score krijgt.',
  grounds: [article('wet-2013-06-17', '4 tot 5')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => {
    const offers = dossier.award?.offers
    if (offers === undefined || offers.length === 0)
      return [notChecked('het beoordelingsverslag; er zijn nog geen offertes')]
    const criteria = criteriaOf(dossier)
    return offers.flatMap(({ lot, tenderer, standing, assessments }, index) =>
      (isCompared({ standing }) ? assessments : []).flatMap((assessment): readonly Outcome[] => {
        const judgedOn = criteria.find((here) => here.lot.id === lot && here.index === assessment.criterion)
        const needsWords = judgedOn?.criterion.type === 'quality' || judgedOn?.isSocial === true
        if (!needsWords || saysSomething(assessment.words)) return []
        return withoutWords(assessment, judgedOn?.criterion.name ?? '').map((what) =>
          fault(`award.offers.${index}`, {
            severity: judgedOn?.isSocial ? 'error' : 'warning',
            says: `De score van ${tenderer} op ${what} heeft geen motivering in woorden.`,
          }),
        )
      }),
    )
  },
  examples: {
    passes: [
      {
        says: 'Score op het sociale criterium met woorden',
        procedure: judged,
        award: offer('Het plan noemt de begeleider en de taken.'),
      },
      {
        says: 'Elk onderdeel van het sociale criterium met woorden',
        procedure: judged,
        award: inParts('De taken zijn concreet.', 'De begeleider is bekend.'),
      },
      {
        says: 'Nog geen score',
        procedure: judged,
        award: { offers: [{ lot: 'LOT-0001', tenderer: 'Inschrijver A', assessments: [] }] },
      },
    ],
    fails: [
      { says: 'Score op het sociale criterium zonder woorden', procedure: judged, award: offer() },
      {
        says: 'Eén onderdeel van het sociale criterium zonder woorden',
        procedure: judged,
        award: inParts('De taken zijn concreet.', ' '),
      },
      {
        says: 'Score op het sociale criterium met een lege motivering',
        procedure: judged,
        award: offer('  '),
      },
    ],
  },
})

/** What was scored without a reason: the criterion, or each of its parts that has none. */
function withoutWords({ score, parts }: Assessment, name: string): readonly string[] {
  if (parts != null && parts.length > 0)
    return parts.flatMap((part) =>
      part.score === undefined || saysSomething(part.words) ? [] : [`"${part.name}" (${name})`],
    )
  return score === undefined ? [] : [`"${name}"`]
}
