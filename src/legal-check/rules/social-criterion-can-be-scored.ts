import { localDate } from '../../kernel/local-date.js'
import { percentage } from '../../kernel/percentage.js'
import { lotPath } from '../../procurement/answers/path.js'
import { saysSomething } from '../../procurement/answers.js'
import { aCriterion, aLot, aProcedure } from '../../procurement/builders.js'
import { cited, fault, law, notChecked, type Outcome, rule } from '../rule.js'
import { type CriterionHere, criteriaOf } from '../social.js'
import { promisesIn } from '../text/promises.js'
import { plain } from '../text/sentences.js'
import { hasScale } from '../text/signs.js'
import { words } from '../text/words.js'

const inHoursOrPlaces = words(
  'uren',
  'uur',
  'arbeidsuren',
  'plaatsen',
  'stageplaatsen',
  'aantal personen',
  'aantal doelgroep*',
)

const social = (more: Parameters<typeof aCriterion>[0], labourHours: number | undefined = 2400) =>
  aProcedure({
    lots: [
      aLot({
        labourHours,
        awardCriteria: [
          aCriterion({ type: 'price', name: 'Prijs', weight: percentage(80) }),
          aCriterion({ name: 'Sociale tewerkstelling', social: true, description: undefined, ...more }),
        ],
      }),
    ],
  })

export const socialCriterionCanBeScored = rule({
  id: 'social-criterion-can-be-scored',
  code: 'AWD-09',
  group: 'award',
  severity: 'error',
  title: 'Een sociaal criterium zegt hoe het gescoord wordt',
  finds: 'Het sociale criterium zegt niet hoe het gescoord wordt.',
  why: 'Zonder schaal, formule of subcriteria heeft het bestuur onbeperkte vrijheid. Worden uren of plaatsen gescoord, dan moeten inschrijvers de geraamde arbeidsuren kennen; de Raad van State vernietigde een criterium waar die ontbraken.',
  remedy:
    'Voeg een schaal toe (bijvoorbeeld 0, 3, 6, 10) of een formule, en vermeld de geraamde arbeidsuren.',
  grounds: [
    law('81, § 3'),
    cited('arrest van 17 september 2002, Concordia Bus, C-513/99'),
    cited('Raad van State, nr. 244.191, nr. 255.878 en nr. 257.654', 'verified'),
  ],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) =>
    criteriaOf(dossier)
      .filter(({ isSocial }) => isSocial)
      .flatMap((here) => [...method(here), ...volume(here)]),
  inForeignText: (text) =>
    promisesIn(text)
      .filter(({ kind, around }) => kind === 'criterion' && !hasScale(around))
      .map(({ sentence }) => ({ sentence })),
  examples: {
    passes: [
      {
        says: 'Sociaal criterium van de bibliotheek',
        procedure: social({ clause: 'award-social-approach', name: 'Sociale aanpak' }),
      },
      {
        says: 'Eigen sociaal criterium met een schaal',
        procedure: social({
          description: 'De begeleiding op deze opdracht.',
          scoring: '0, 3, 6 of 10, naar de mate van concreetheid.',
        }),
      },
    ],
    fails: [
      {
        says: 'Eigen sociaal criterium zonder beoordelingswijze',
        procedure: social({ description: 'De begeleiding op deze opdracht.' }),
      },
      {
        says: 'Uren gescoord, arbeidsuren van het perceel staan op 0',
        procedure: social({ clause: 'award-target-group-quantity', name: 'Uren boven het minimum' }, 0),
      },
    ],
  },
})

function method({
  criterion: { clause, scoring, subCriteria = [], name = '' },
  at,
}: CriterionHere): readonly Outcome[] {
  if (clause !== undefined || saysSomething(scoring) || subCriteria.length > 0) return []
  return [
    fault(`${at}.scoring`, {
      says: `Het sociale criterium "${name}" heeft geen beoordelingswijze en geen subcriteria.`,
    }),
  ]
}

function volume({ criterion, clause, lot }: CriterionHere): readonly Outcome[] {
  const promise = clause?.clause.promise
  const own = plain(`${criterion.description ?? ''} ${criterion.scoring ?? ''}`)
  const countsVolume =
    promise === undefined ? inHoursOrPlaces.test(own) : promise.unit === 'hours' || promise.unit === 'places'
  if (!countsVolume) return []
  const at = lotPath(lot.id, 'labourHours')
  if (lot.labourHours === undefined) return [notChecked('de geraamde arbeidsuren', at)]
  if (lot.labourHours > 0) return []
  return [
    fault(at, { says: 'Er worden uren of plaatsen gescoord, maar er staan geen geraamde arbeidsuren.' }),
  ]
}
