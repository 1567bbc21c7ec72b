import { localDate } from '../../kernel/local-date.js'
import { clausePath } from '../../procurement/answers/path.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { isDivided } from '../../procurement/lots.js'
import { fault, law, type Outcome, rule, sentencesWhere } from '../rule.js'
import { isReserved } from '../social.js'
import { reservationsIn, reservedTo } from '../text/reservation.js'
import { plain } from '../text/sentences.js'
import { words } from '../text/words.js'

const wholeContract = words(
  '(deze|de|onderhavige) (overheids)?opdracht (is|wordt)[^.]{0,40}voorbehouden',
  'voorbehouden opdracht',
)
const lotsExist = words('perceel (1|2|3|a|b|i|ii)', 'verdeeld in [a-z0-9]+ percelen', 'verdeeld in percelen')
const namesLot = words('perceel', 'percelen', 'loten')

const namesReservedLot = sentencesWhere(
  (sentence) =>
    namesLot.test(sentence.plain) &&
    sentence.plain.includes('voorbehouden') &&
    reservedTo(sentence) !== undefined,
)

const two = (second: 'none' | 'res-ws', title = 'Onderhoud 2027') =>
  aProcedure({
    title,
    lots: [
      aLot({ reservedParticipation: 'res-ws' }),
      aLot({ id: 'LOT-0002', title: 'Paden', reservedParticipation: second }),
    ],
  })

export const reservationNamesItsLots = rule({
  id: 'reservation-names-its-lots',
  code: 'RES-09',
  group: 'reserved',
  severity: 'error',
  title: 'Bij percelen staat vast welke voorbehouden zijn',
  finds: 'De tekst behoudt de opdracht voor zonder te zeggen welke percelen.',
  why: 'Inschrijvers moeten weten op welke percelen ze mogen inschrijven. Een voorbehoud "van de opdracht" zegt dat niet.',
  remedy: 'Duid per perceel aan of het voorbehouden is.',
  grounds: [law('15', 'verified'), law('58', 'verified'), law('4')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ procedure, lots, rolesOf }): readonly Outcome[] => {
    if (!isDivided(procedure) || lots.every(isReserved)) return []
    const picked = lots.flatMap((lot) =>
      (lot.clauses ?? []).flatMap(({ clause, decision }) =>
        rolesOf(clause).includes('reserved-contract') && decision !== 'refused'
          ? [
              fault(clausePath(lot.id, clause), {
                says: 'De clausule voor de hele opdracht is gekozen, maar niet elk perceel is voorbehouden.',
              }),
            ]
          : [],
      ),
    )
    const said = (['title', 'description'] as const).flatMap((field) =>
      wholeContract.test(plain(procedure[field] ?? ''))
        ? [
            fault(field, {
              says: `${field === 'title' ? 'De titel' : 'De beschrijving'} behoudt de hele opdracht voor, maar niet elk perceel is voorbehouden.`,
            }),
          ]
        : [],
    )
    return [...picked, ...said]
  },
  inForeignText: (text) => {
    const [first] = reservationsIn(text)
    if (first === undefined || !wholeContract.test(first.sentence.plain) || !lotsExist.test(text.plain))
      return []
    const isNamed = namesReservedLot(text).length > 0 || text.plain.includes('alle percelen')
    return isNamed ? [] : [{ sentence: first.sentence }]
  },
  examples: {
    passes: [
      { says: 'Twee percelen, één voorbehouden', procedure: two('none') },
      { says: 'Twee percelen, beide voorbehouden', procedure: two('res-ws') },
    ],
    fails: [
      {
        says: 'Titel "Voorbehouden opdracht", één van twee percelen voorbehouden',
        procedure: two('none', 'Voorbehouden opdracht groenonderhoud'),
      },
      {
        text: 'De opdracht is verdeeld in percelen: perceel 1 bermen, perceel 2 paden.\n\nDe opdracht is voorbehouden overeenkomstig artikel 15 van de wet van 17 juni 2016 aan ondernemers die de integratie van kansarmen tot doel hebben, met minstens 30 % kansarme werknemers, of gelijkwaardig.',
      },
    ],
  },
})
