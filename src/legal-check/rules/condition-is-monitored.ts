import { localDate } from '../../kernel/local-date.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { libraryText, ownWordings } from '../own-wordings.js'
import { waivedIn } from '../reading/waived.js'
import { article, cited, fault, rule } from '../rule.js'
import { promisesIn } from '../text/promises.js'
import { hasControl, isFollowedAnywhere } from '../text/signs.js'

const followed = (wording?: string) =>
  aProcedure({
    lots: [
      aLot({ labourHours: 2400, clauses: [{ clause: 'target-group-hours', parameters: { hours: 200 } }] }),
    ],
    clauses: [{ clause: 'monitoring-reporting', ...(wording !== undefined && { wording }) }],
  })

export const conditionIsMonitored = rule({
  id: 'condition-is-monitored',
  code: 'EXE-09',
  group: 'execution',
  severity: 'warning',
  title: 'Een sociale voorwaarde wordt opgevolgd',
  finds: 'De sociale voorwaarde wordt niet opgevolgd.',
  why: 'Wat niemand opvolgt, gebeurt niet. Het bestek zegt hoe vaak de opdrachtnemer rapporteert, waarmee en aan wie.',
  remedy:
    'Vraag een verslag per kwartaal, urenstaten met een code per persoon of attesten, en een eindverklaring.',
  grounds: [
    cited('praktijk: modellen van SPW (2020)', 'verified'),
    article('kb-2013-01-14', '44', 'verified'),
  ],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) =>
    ownWordings(dossier, 'monitoring').flatMap(({ path, plain }) =>
      hasControl(plain)
        ? []
        : [
            fault(`${path}.wording`, {
              says: 'Je eigen tekst over de opvolging noemt geen verslag, urenstaat of attest.',
              fix: libraryText(path),
            }),
          ],
    ),
  inForeignText: (text) => {
    const lacking = promisesIn(text)
      .filter(({ kind, around }) => kind === 'condition' && !hasControl(around) && !isFollowedAnywhere(text))
      .map(({ sentence }) => ({ sentence }))
    return lacking.length > 0
      ? lacking
      : waivedIn(text, 'control')
          .slice(0, 1)
          .map((sentence) => ({ sentence }))
  },
  examples: {
    passes: [
      { says: 'Uren voor kansengroepen met de opvolging van de bibliotheek', procedure: followed() },
      {
        text: '# Uitvoering\n\nDe opdrachtnemer laat minstens 200 uren presteren door personen uit kansengroepen. Hij bezorgt elk kwartaal een verslag met urenstaten met een code per persoon.',
      },
    ],
    fails: [
      {
        text: '# Uitvoering\n\nDe opdrachtnemer laat minstens 200 uren presteren door personen uit kansengroepen.',
      },
      {
        says: 'Uren voor kansengroepen met een eigen tekst over de opvolging zonder verslag',
        procedure: followed('De opdrachtnemer en het bestuur blijven in gesprek.'),
      },
    ],
  },
})
