import type { SelectedClause } from '../../clauses/selected-clause.js'
import { localDate } from '../../kernel/local-date.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { libraryText, ownWordings } from '../own-wordings.js'
import { fault, law, type Outcome, rule } from '../rule.js'
import { promisesEffort } from '../social.js'
import { hasQuantity } from '../text/signs.js'
import { words } from '../text/words.js'

const withHours = (wording?: string) =>
  aProcedure({
    lots: [
      aLot({
        labourHours: 2400,
        clauses: [
          {
            clause: 'target-group-hours',
            parameters: { hours: 200 },
            ...(wording !== undefined && { wording }),
          },
        ],
      }),
    ],
  })

export const chosenConditionIsAnnounced = rule({
  id: 'chosen-condition-is-announced',
  code: 'EXE-01',
  group: 'execution',
  severity: 'error',
  title: 'Een gekozen voorwaarde staat in de opdrachtdocumenten',
  finds: 'Een gekozen voorwaarde staat niet meer in de tekst.',
  why: 'Een uitvoeringsvoorwaarde geldt alleen als ze in de aankondiging of in een ander opdrachtdocument staat.',
  remedy: 'Neem de voorwaarde op in je eigen tekst, of neem de tekst van de bibliotheek terug.',
  grounds: [law('87', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) =>
    ownWordings(dossier).flatMap((own): readonly Outcome[] => {
      const lost = lostIn(own, own.plain)
      return lost === undefined
        ? []
        : [
            fault(`${own.path}.wording`, {
              says: `Je eigen tekst van "${own.clause.title}" noemt ${lost} niet meer.`,
              fix: libraryText(own.path),
            }),
          ]
    }),
  examples: {
    passes: [
      { says: 'Uren voor kansengroepen met de tekst van de bibliotheek', procedure: withHours() },
      {
        says: 'Uren voor kansengroepen in eigen woorden, met het aantal',
        procedure: withHours(
          'De opdrachtnemer laat minstens 200 uren presteren door personen uit kansengroepen.',
        ),
      },
    ],
    fails: [
      {
        says: 'Een eigen tekst zonder het aantal uren',
        procedure: withHours('De opdrachtnemer houdt rekening met sociale tewerkstelling van kansengroepen.'),
      },
      { says: 'Een eigen tekst over iets anders', procedure: withHours('De opdrachtnemer werkt netjes.') },
    ],
  },
})

const groups = words(
  'kansengroep*',
  'doelgroep*',
  'handicap',
  'kansarm*',
  'werkzoekende*',
  'arbeidsbeperking',
  'sociale*',
  'integratie*',
  'stage*',
  'opleiding*',
  'maatwerk*',
  'leefloon*',
  'leerling*',
  'cursist*',
)

/** What a promise needs to be one, and the own words leave out. */
function lostIn({ clause, parameters }: SelectedClause, plain: string): string | undefined {
  if (clause.promise === undefined || !promisesEffort(clause)) return undefined
  if (!groups.test(plain)) return 'de sociale verbintenis'
  const amount = clause.promise.amount === undefined ? undefined : parameters[clause.promise.amount]
  if (typeof amount !== 'number') return undefined
  const written = plain.replace(/(?<=\d)[. ](?=\d{3}(?!\d))/g, '')
  return hasQuantity(plain) || new RegExp(`(?<!\\d)${String(amount).replace('.', ',')}(?!\\d)`).test(written)
    ? undefined
    : 'de omvang van de verbintenis'
}
