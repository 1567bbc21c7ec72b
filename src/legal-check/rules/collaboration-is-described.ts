import { localDate } from '../../kernel/local-date.js'
import { percentage } from '../../kernel/percentage.js'
import { aCriterion, aLot, aProcedure } from '../../procurement/builders.js'
import { fault, law, type Outcome, rule } from '../rule.js'
import { criteriaOf } from '../social.js'
import { promisesIn } from '../text/promises.js'
import { plain } from '../text/sentences.js'
import { words } from '../text/words.js'

const collaboration = words('samenwerk*', 'partnerschap*')
const aspects = [
  words('rol*', 'taak*', 'taken*', 'wie doet'),
  words('aandeel', 'deel van (het werk|de opdracht|de waarde|de uren)', 'uren', 'procent'),
  words('begeleiding', 'coaching', 'ondersteuning'),
  words('kennis*', 'leren', 'uitwisseling', 'vorming'),
  words('aansprakelijk*', 'verantwoordelijk*', 'continuiteit', 'uitvalt'),
]

/** Two of the five aspects make offers comparable. */
const isDescribed = (text: string): boolean => aspects.filter((aspect) => aspect.test(text)).length >= 2

const collaborating = (more: Parameters<typeof aCriterion>[0]) =>
  aProcedure({
    lots: [
      aLot({
        awardCriteria: [
          aCriterion({ type: 'price', name: 'Prijs', weight: percentage(80) }),
          aCriterion({
            name: 'Samenwerking met de sociale economie',
            social: true,
            description: undefined,
            ...more,
          }),
        ],
      }),
    ],
  })

export const collaborationIsDescribed = rule({
  id: 'collaboration-is-described',
  code: 'AWD-17',
  group: 'award',
  severity: 'info',
  title: 'Een criterium over samenwerking zegt waarover het gaat',
  finds: 'Het criterium zegt niet waarover de samenwerking gaat.',
  why: 'Zonder taakverdeling, aandeel, begeleiding, kennis voor deze opdracht en aansprakelijkheid zijn de offertes niet te vergelijken. Punten alleen voor wie met een ander soort onderneming samenwerkt, sluiten uit wie al het werk zelf met de doelgroep doet.',
  remedy:
    'Gebruik subcriteria: taakverdeling, werk voor de doelgroep, begeleiding, kennis op deze opdracht, continuïteit; laat ook wie alleen werkt alle punten halen.',
  grounds: [law('81, § 3')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) =>
    criteriaOf(dossier).flatMap(({ criterion, at, isSocial }): readonly Outcome[] => {
      const { clause, name = '', description = '', scoring = '', subCriteria = [] } = criterion
      if (!isSocial || clause !== undefined || !collaboration.test(plain(`${name} ${description}`))) return []
      const all = [name, description, scoring, ...subCriteria.map((part) => part.name ?? '')].join(' ')
      return isDescribed(plain(all)) ? [] : [fault(`${at}.description`)]
    }),
  inForeignText: (text) =>
    promisesIn(text)
      .filter(
        ({ kind, isCollaboration, section }) =>
          kind === 'criterion' && isCollaboration && !isDescribed(section.plain),
      )
      .map(({ sentence }) => ({ sentence })),
  examples: {
    passes: [
      {
        says: 'Criterium over samenwerking van de bibliotheek',
        procedure: collaborating({ clause: 'award-collaboration' }),
      },
      {
        says: 'Eigen criterium met rolverdeling en begeleiding',
        procedure: collaborating({
          description: 'De rolverdeling tussen de partners en hun gezamenlijke begeleiding.',
        }),
      },
    ],
    fails: [
      {
        says: 'Eigen criterium "Samenwerking met de sociale economie" zonder uitleg',
        procedure: collaborating({}),
      },
      { text: '# Gunningscriteria\n\nSamenwerking met een onderneming uit de sociale economie: 10 punten.' },
    ],
  },
})
