import { localDate } from '../../kernel/local-date.js'
import { saysSomething } from '../../procurement/answers.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { libraryText, ownWordings } from '../own-wordings.js'
import { article, fault, type Outcome, rule, sentencesWhere, type TextFault } from '../rule.js'
import { spots, standsIn, words } from '../text/words.js'

/** Articles of the AUR that a bestek never departs from. @see koninklijk besluit van 14 januari 2013, artikel 9 */
const forbidden =
  /artikel(?:en)? (1|2|3|4|5|6|7|8|9|12\/1|12\/3|37|38|38\/[1-6]|38\/19|62|62\/1|67|69|78\/1)(?![\d/])/
const departs = words(
  'afwijk*',
  'afgeweken',
  'wijkt[^.;]{0,60}af',
  'in afwijking',
  'niet van toepassing',
  'buiten toepassing',
  'in tegenstelling tot artikel',
)
const auv = words(
  'koninklijk besluit van 14 januari 2013',
  'kb van 14 januari 2013',
  'kb uitvoering',
  'auv?r',
  'algemene uitvoeringsregels',
)
const listed = words(
  'lijst van (de )?afwijkingen',
  'wijkt af van de volgende artikelen',
  'afwijkingen van (de|het) (algemene|koninklijk|auv?r)',
  'volgende afwijkingen',
  'overzicht van (de )?afwijkingen',
)

const own = (wording: string) =>
  aProcedure({
    lots: [
      aLot({ labourHours: 2400, clauses: [{ clause: 'target-group-hours', parameters: { hours: 200 } }] }),
    ],
    clauses: [{ clause: 'special-penalty', wording }],
  })

const namesRules = standsIn(auv)
const hasList = standsIn(listed)
const departures = sentencesWhere(({ plain }) => departs.test(plain) && plain.includes('artikel'))

export const derogationsAreAllowed = rule({
  id: 'derogations-are-allowed',
  code: 'EXE-13',
  group: 'execution',
  severity: 'error',
  title: 'Afwijkingen van de uitvoeringsregels staan vooraan, en alleen de toegelaten',
  finds: 'Het bestek wijkt af van een artikel waar dat niet kan, of zonder lijst vooraan.',
  why: 'Van sommige artikelen kan een bestek nooit afwijken. Andere afwijkingen staan uitdrukkelijk vooraan in het bestek; sommige vragen een motivering.',
  remedy: 'Haal de verboden afwijking weg, zet de andere in de lijst vooraan en motiveer ze.',
  grounds: [article('kb-2013-01-14', '9', 'verified')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => {
    const fromClauses = dossier.accepted.flatMap(({ clause, path }) =>
      clause.derogates.flatMap(({ article: number, why }): readonly Outcome[] => {
        if (forbidden.test(`artikel ${number}`))
          return [fault(path, { says: `Van artikel ${number} kan niet afgeweken worden.` })]
        return saysSomething(why)
          ? []
          : [
              fault(path, {
                severity: 'warning',
                says: `De afwijking van artikel ${number} heeft geen motivering.`,
              }),
            ]
      }),
    )
    const fromWords = ownWordings(dossier).flatMap(({ path, plain }): readonly Outcome[] => {
      const sentence = plain.split(/[.\n]/).find((part) => departs.test(part) && /artikel/.test(part))
      if (sentence === undefined) return []
      const says = forbidden.test(sentence)
        ? 'Je eigen tekst wijkt af van een artikel waarvan dat nooit kan.'
        : 'Je eigen tekst wijkt af van een artikel dat niet in de lijst vooraan staat.'
      return [fault(`${path}.wording`, { says, fix: libraryText(path) })]
    })
    return [...fromClauses, ...fromWords]
  },
  inText: (text) =>
    departures(text).flatMap((sentence): readonly TextFault[] => {
      const { plain, passage } = sentence
      if (!auv.test(plain) && !namesRules(passage.section) && !namesRules(text)) return []
      if (
        /(niet|geen)[^.;]{0,30}(afgeweken|afwijk)|wijkt niet af|(kan|mag|mogen|kunnen) (nooit|niet|geen)/.test(
          plain,
        )
      )
        return []
      const at = spots(plain, forbidden)[0]
      if (at !== undefined && !/wet van 17 juni/.test(plain.slice(at.to, at.to + 40)))
        return [{ sentence, span: [at.from, at.to], says: `Van ${at.words} kan een bestek niet afwijken.` }]
      return hasList(text) || passage.section.topics.has('rules')
        ? []
        : [{ sentence, says: 'Deze afwijking staat niet in een lijst vooraan in het bestek.' }]
    }),
  examples: {
    passes: [
      { says: 'Het bestek van het hulpmiddel, zonder afwijkingen', procedure: aProcedure() },
      {
        text: '# Afwijkingen\n\nDit bestek wijkt af van de volgende artikelen van het koninklijk besluit van 14 januari 2013: artikel 26 (bewijs van borgtocht), omdat de opdracht kort is.',
      },
    ],
    fails: [
      {
        text: 'In afwijking van artikel 12/3 van het koninklijk besluit van 14 januari 2013 is het aantal onderaannemers onbeperkt.',
      },
      {
        says: 'Een eigen tekst die afwijkt van artikel 69',
        procedure: own(
          'In afwijking van artikel 69 geldt een bijzondere straf van 40 euro per uur, met een plafond van 5 %, na verweer.',
        ),
      },
    ],
  },
})
