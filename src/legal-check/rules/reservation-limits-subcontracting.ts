import { localDate } from '../../kernel/local-date.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { libraryText, ownWordings } from '../own-wordings.js'
import { article, fault, law, rule, sentencesWhere } from '../rule.js'
import { isDenied } from '../text/denial.js'
import { reservationsIn } from '../text/reservation.js'
import { nearby, words } from '../text/words.js'

const subcontracting = words('onderaannem*', 'uitbested*', 'onder aanneming', 'uitbesteding*')
const limit = words(
  'voor zover',
  'op voorwaarde',
  'hoogstens',
  'maximaal',
  'alleen',
  'enkel',
  'kern',
  'zelf',
  'beperkt',
  'behouden blijft',
  'aandeel',
  'bedoeling',
  'meld*',
  'toestemming',
  'niet (meer|volledig)',
)
/** Work that goes to others. */
const passedOn = words(
  '[a-z]*onderaannem*',
  'onderaanneming',
  'uitbested*',
  'uit te besteden',
  'uitbesteed*',
  '(door te geven|doorgeven|doorgegeven|doorgeeft)',
  'toevertrouw*',
  'toe te vertrouwen',
  '(overdragen|over te dragen|overgedragen)',
  '(laten uitvoeren|uitgevoerd worden|uitgevoerd) door',
)
const free = words(
  'vrij',
  'vrije keuze',
  'zonder (enige |verdere |bijkomende )?(beperking|grens|voorwaarde*|toestemming)',
  'onbeperkt',
  'onbegrensd',
  'ongelimiteerd',
  '(elke|iedere|alle) (andere )?onderneming(en)?',
  'naar (eigen )?keuze',
  '[a-z]*volledige?',
  '(het|de) (geheel|gehele|hele|volledige) [a-z]+',
  'geheel',
  'integraal',
  '(gelijk|om het even|eender) welke',
  '(gewone|reguliere|andere) (onderneming*|firma*|bedrij*|markt*)',
  'derden',
  'niet aan artikel 15',
)
/** Words that bound it, or that ask for something. */
const bounded = words(
  'voor zover',
  'op voorwaarde',
  'mits',
  'hoogstens',
  'maximaal',
  'alleen',
  'enkel',
  'kern',
  'beperkt',
  'niet (volledig|toegelaten|toegestaan|mogelijk|vrij|onbeperkt)',
  'geen',
  'mag niet',
  'verboden',
)

const passesOnFreely = sentencesWhere(({ plain, passage: { kind } }) => {
  if (kind === 'row' || kind === 'heading') return false
  const spot = nearby(plain, passedOn, free, 120)
  return spot !== undefined && !bounded.test(plain) && !isDenied(plain, spot, 40)
})

export const reservationLimitsSubcontracting = rule({
  id: 'reservation-limits-subcontracting',
  code: 'RES-11',
  group: 'reserved',
  severity: 'warning',
  title: 'Een voorbehouden opdracht wordt niet volledig doorgegeven',
  finds: 'De voorbehouden opdracht mag vrij doorgegeven worden.',
  why: 'Mag de opdrachtnemer het werk vrij uitbesteden aan gewone ondernemingen, dan verliest het voorbehoud zijn zin.',
  remedy:
    'Leg op dat het aandeel van de doelgroep ook bij de uitvoering bereikt wordt, met een redelijke grens voor onderaanneming.',
  grounds: [law('15', 'verified'), article('kb-2013-01-14', '12')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) =>
    ownWordings(dossier).flatMap(({ clause, path, plain }) =>
      clause.eforms['BT-71'] !== 'res-ws' || nearby(plain, subcontracting, limit, 200) !== undefined
        ? []
        : [
            fault(`${path}.wording`, {
              says: 'Je eigen tekst over het voorbehoud zegt niet hoever onderaanneming mag gaan.',
              fix: libraryText(path),
            }),
          ],
    ),
  inText: (text) =>
    passesOnFreely(text)
      .filter(
        ({ plain }) =>
          reservationsIn(text).length > 0 || /voorbehouden (?:perceel|percelen|opdracht|deel)/.test(plain),
      )
      .slice(0, 1)
      .map((sentence) => ({ sentence })),
  examples: {
    passes: [
      {
        says: 'Voorbehouden perceel met de tekst van de bibliotheek',
        procedure: aProcedure({ lots: [aLot({ reservedParticipation: 'res-ws' })] }),
      },
      {
        text: 'De opdracht is voorbehouden overeenkomstig artikel 15 van de wet van 17 juni 2016 aan maatwerkbedrijven of gelijkwaardige ondernemers. Onderaanneming is alleen mogelijk voor taken die zij niet zelf kunnen uitvoeren.',
      },
    ],
    fails: [
      {
        text: 'De opdracht is voorbehouden aan maatwerkbedrijven of gelijkwaardige ondernemers. De opdrachtnemer kan het werk vrij uitbesteden aan onderaannemers naar keuze.',
      },
      {
        says: 'Voorbehouden perceel met een eigen tekst die niets zegt over onderaanneming',
        procedure: aProcedure({
          lots: [
            aLot({
              reservedParticipation: 'res-ws',
              clauses: [
                {
                  clause: 'reserved-participation',
                  wording:
                    'De toegang is voorbehouden overeenkomstig artikel 15 van de wet van 17 juni 2016 aan wie de integratie van kansarmen tot doel heeft, met minstens 30 % kansarme werknemers, of gelijkwaardig.',
                },
              ],
            }),
          ],
        }),
      },
    ],
  },
})
