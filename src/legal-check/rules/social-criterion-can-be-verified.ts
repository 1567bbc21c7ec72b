import { localDate } from '../../kernel/local-date.js'
import { percentage } from '../../kernel/percentage.js'
import { saysSomething } from '../../procurement/answers.js'
import { aCriterion, aLot, aProcedure } from '../../procurement/builders.js'
import { cited, fault, law, type Outcome, rule, type TextFault } from '../rule.js'
import { criteriaOf, socialClausesOf } from '../social.js'
import { promisesIn } from '../text/promises.js'
import { plain } from '../text/sentences.js'
import { hasControl, hasEvidence, isFollowedAnywhere } from '../text/signs.js'

const social = (more: Parameters<typeof aCriterion>[0]) =>
  aProcedure({
    lots: [
      aLot({
        awardCriteria: [
          aCriterion({ type: 'price', name: 'Prijs', weight: percentage(80) }),
          aCriterion({ name: 'Sociale tewerkstelling', social: true, scoring: '0, 3, 6 of 10.', ...more }),
        ],
      }),
    ],
  })

export const socialCriterionCanBeVerified = rule({
  id: 'social-criterion-can-be-verified',
  code: 'AWD-10',
  group: 'award',
  severity: 'error',
  title: 'Een sociaal criterium vraagt een bewijs en wordt opgevolgd',
  finds: 'Het sociale criterium is niet te controleren.',
  why: 'Wat inschrijvers beloven, moet je kunnen nagaan, bij de offerte en tijdens de uitvoering. Een criterium zonder controle werd vernietigd.',
  remedy:
    'Vraag een plan met uren, taken en begeleiding, maak het bindend en voorzie opvolging; kies bijvoorbeeld het criterium uit de bibliotheek.',
  grounds: [
    law('81, § 3'),
    cited('arrest van 4 december 2003, EVN en Wienstrom, C-448/01', 'verified'),
    cited('Raad van State, nr. 255.878 en nr. 257.654', 'verified'),
  ],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) =>
    criteriaOf(dossier)
      .filter(({ isSocial, criterion }) => isSocial && criterion.clause === undefined)
      .flatMap(
        ({ criterion: { name = '', evidence, description, scoring }, at, lot }): readonly Outcome[] => {
          const words = plain(`${description ?? ''} ${scoring ?? ''} ${evidence ?? ''}`)
          const isFollowed = socialClausesOf(lot, dossier).length > 0 || hasControl(words)
          const lacks = [
            ...(saysSomething(evidence) || hasEvidence(words) ? [] : ['een bewijs bij de offerte']),
            ...(isFollowed ? [] : ['controle tijdens de uitvoering']),
          ]
          return lacks.length === 0
            ? []
            : [
                fault(saysSomething(evidence) ? at : `${at}.evidence`, {
                  says: `Bij het sociale criterium "${name}" ontbreekt ${lacks.join(' en ')}.`,
                }),
              ]
        },
      ),
  inForeignText: (text) =>
    promisesIn(text).flatMap(({ kind, sentence, around }): readonly TextFault[] => {
      if (kind !== 'criterion') return []
      const lacks = [
        ...(hasEvidence(around) ? [] : ['een bewijs bij de offerte']),
        ...(isFollowedAnywhere(text) ? [] : ['controle tijdens de uitvoering']),
      ]
      return lacks.length === 0
        ? []
        : [{ sentence, says: `Bij dit sociale criterium ontbreekt ${lacks.join(' en ')}.` }]
    }),
  examples: {
    passes: [
      {
        says: 'Sociaal criterium van de bibliotheek',
        procedure: social({ clause: 'award-social-approach', name: 'Sociale aanpak' }),
      },
      {
        says: 'Eigen sociaal criterium met bewijs en opvolging',
        procedure: social({
          evidence: 'Een plan van hoogstens vier bladzijden.',
          scoring: '0, 3, 6 of 10; het plan wordt elk kwartaal opgevolgd met urenstaten.',
        }),
      },
    ],
    fails: [
      {
        says: 'Eigen sociaal criterium zonder bewijs en zonder controle',
        procedure: social({ description: 'De sociale tewerkstelling op deze opdracht.' }),
      },
      {
        text: '# Gunningscriteria\n\nSociale tewerkstelling van kansengroepen: 20 punten, op een schaal van 0 tot 10.',
      },
    ],
  },
})
