import { referenceOf } from '../../clauses/clause.js'
import { blockToText } from '../../documents/to-text.js'
import { localDate } from '../../kernel/local-date.js'
import { lotPath } from '../../procurement/answers/path.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { libraryText, ownWordings } from '../own-wordings.js'
import { cited, fault, law, rule } from '../rule.js'
import { isReserved, isReservedService } from '../social.js'
import { citesArticle15, citesArticle91, reservationsIn } from '../text/reservation.js'
import { plain } from '../text/sentences.js'

export const reservedLotCitesLegalBasis = rule({
  id: 'reserved-lot-cites-legal-basis',
  code: 'RES-01',
  group: 'reserved',
  severity: 'error',
  title: 'Een voorbehouden perceel vermeldt artikel 15, een voorbehouden dienst artikel 91',
  finds: 'Het voorbehoud verwijst niet naar zijn artikel.',
  why: 'Het voorbehoud moet in de aankondiging staan, of bij gebrek daaraan in een ander opdrachtdocument, met verwijzing naar artikel 15; voor een gezondheids-, sociale of culturele dienst verwijst de aankondiging naar artikel 91. Zonder die verwijzing is het niet rechtsgeldig bekendgemaakt.',
  remedy:
    'Schrijf in aankondiging en bestek: "voorbehouden overeenkomstig artikel 15 van de wet van 17 juni 2016 inzake overheidsopdrachten", of voor een dienst van de lijst "artikel 91".',
  grounds: [
    law('15', 'verified'),
    cited('artikel 20, lid 2, van richtlijn 2014/24/EU', 'verified'),
    law('91'),
    cited('artikel 77, lid 4, van richtlijn 2014/24/EU', 'verified'),
  ],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => {
    const specifications = dossier.document('specifications')
    const reserved = dossier.lots.filter((lot) => isReserved(lot) || isReservedService(lot))
    return reserved.flatMap(({ id, reservedParticipation }) => {
      const clause = dossier
        .acceptedIn(id)
        .find((selected) => selected.clause.eforms['BT-71'] === reservedParticipation)
      const { number, cites } =
        reservedParticipation === 'res-ws'
          ? { number: 15, cites: citesArticle15 }
          : { number: 91, cites: citesArticle91 }
      const own = (specifications?.blocks ?? []).filter(
        ({ from }) =>
          clause !== undefined &&
          (from.lots ?? [from.lot]).includes(id) &&
          from.reference === referenceOf(clause.clause),
      )
      if (cites(plain(own.map(blockToText).join(' ')))) return []
      const wording = clause && ownWordings(dossier).find(({ path }) => path === clause.path)
      return [
        fault(wording === undefined ? lotPath(id, 'reservedParticipation') : `${wording.path}.wording`, {
          says: `Dit perceel is voorbehouden, maar de tekst in het bestek verwijst niet naar artikel ${number} van de wet van 17 juni 2016.`,
          ...(wording && {
            fix: libraryText(wording.path),
          }),
        }),
      ]
    })
  },
  inForeignText: (text) => {
    const [first] = reservationsIn(text)
    if (first === undefined || citesArticle15(text.plain) || /artikel 91(?!\d)/.test(text.plain)) return []
    return [
      {
        sentence: first.sentence,
        says: 'De tekst behoudt voor, maar verwijst nergens naar artikel 15 van de wet van 17 juni 2016.',
      },
    ]
  },
  examples: {
    passes: [
      {
        text: 'De toegang tot perceel 2 is voorbehouden overeenkomstig artikel 15 van de wet van 17 juni 2016 inzake overheidsopdrachten aan ondernemers die de integratie van personen met een handicap of kansarmen tot doel hebben en van wie minstens 30 % van de werknemers tot die groepen behoort, of die aan gelijkwaardige voorwaarden voldoen.',
      },
      {
        says: 'Voorbehouden perceel met de tekst van de bibliotheek',
        procedure: aProcedure({ lots: [aLot({ reservedParticipation: 'res-ws' })] }),
      },
      {
        says: 'Voorbehouden sociale dienst met de tekst van de bibliotheek',
        procedure: aProcedure({
          regime: 'light',
          cpvCode: '85312310',
          lots: [aLot({ reservedParticipation: 'res-pub-ser' })],
        }),
      },
    ],
    fails: [
      {
        says: 'Voorbehouden sociale dienst met een eigen tekst zonder artikel 91',
        procedure: aProcedure({
          regime: 'light',
          cpvCode: '85312310',
          lots: [
            aLot({
              reservedParticipation: 'res-pub-ser',
              clauses: [
                {
                  clause: 'reserved-services',
                  wording: 'Alleen organisaties zonder winstdoel kunnen deelnemen.',
                },
              ],
            }),
          ],
        }),
      },
      {
        text: 'De toegang tot perceel 2 is voorbehouden aan maatwerkbedrijven of gelijkwaardige ondernemingen.',
      },
      {
        says: 'Voorbehouden perceel met een eigen tekst zonder artikel 15',
        procedure: aProcedure({
          lots: [
            aLot({
              reservedParticipation: 'res-ws',
              clauses: [
                {
                  clause: 'reserved-participation',
                  wording: 'Alleen sociale ondernemingen kunnen deelnemen.',
                },
              ],
            }),
          ],
        }),
      },
    ],
  },
})
