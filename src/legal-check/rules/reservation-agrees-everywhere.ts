import { localDate } from '../../kernel/local-date.js'
import { lotPath } from '../../procurement/answers/path.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { reservedParticipations } from '../../procurement/code-lists.js'
import type { CheckedDossier } from '../checked-dossier.js'
import { cited, fault, law, type Outcome, rule } from '../rule.js'
import { plain } from '../text/sentences.js'
import { words } from '../text/words.js'

export const reservationAgreesEverywhere = rule({
  id: 'reservation-agrees-everywhere',
  code: 'RES-07',
  group: 'reserved',
  severity: 'error',
  title: 'Antwoorden, aankondiging en bestek zeggen hetzelfde over het voorbehoud',
  finds: 'Het voorbehoud is niet overal hetzelfde.',
  why: 'De codes in de aankondiging (BT-71 voor de deelname, BT-736 voor de uitvoering) en de tekst van het bestek moeten overeenstemmen.',
  remedy: 'Pas het antwoord aan, of haal de clausule of de zin weg die iets anders zegt.',
  grounds: [
    law('15', 'verified'),
    law('91'),
    cited('uitvoeringsverordening (EU) 2019/1780 (eForms)', 'verified'),
  ],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => [...pickedByHand(dossier), ...executionByHand(dossier), ...inWords(dossier)],
  examples: {
    passes: [
      {
        says: 'Voorbehouden perceel met de clausule die volgt',
        procedure: aProcedure({ lots: [aLot({ reservedParticipation: 'res-ws' })] }),
      },
      { says: 'Niets voorbehouden', procedure: aProcedure() },
    ],
    fails: [
      {
        says: 'De clausule over de voorbehouden opdracht gekozen, met het antwoord "niet voorbehouden"',
        procedure: aProcedure({ lots: [aLot({ clauses: [{ clause: 'reserved-participation' }] })] }),
      },
      {
        says: 'De beschrijving zegt dat het perceel voorbehouden is, het antwoord niet',
        procedure: aProcedure({
          lots: [
            aLot({
              description:
                'Dit perceel is voorbehouden aan maatwerkbedrijven of gelijkwaardige ondernemingen.',
            }),
          ],
        }),
      },
    ],
  },
})

/** What a clause in one of these roles says. It follows the answers; picked by hand it may not fit. */
const saidBy = { 'reserved-access': 'res-ws', 'reserved-service': 'res-pub-ser' } as const

function pickedByHand({ lots, rolesOf }: CheckedDossier): readonly Outcome[] {
  return lots.flatMap((lot) =>
    (lot.clauses ?? []).flatMap(({ clause, decision }) => {
      const role = rolesOf(clause).find(
        (known) => known === 'reserved-access' || known === 'reserved-service',
      )
      if (role === undefined || decision === 'refused') return []
      const says = saidBy[role]
      if (lot.reservedParticipation === undefined || lot.reservedParticipation === says) return []
      const at = lotPath(lot.id, 'reservedParticipation')
      return [
        fault(at, {
          says: `De clausule zegt ${reservedParticipations[says]}, het antwoord is: ${reservedParticipations[lot.reservedParticipation]}.`,
          fix: { label: 'Behoud het perceel voor', answers: [{ path: at, value: says }] },
        }),
      ]
    }),
  )
}

function executionByHand({ lots, rolesOf }: CheckedDossier): readonly Outcome[] {
  return lots.flatMap((lot) => {
    const isPicked = (lot.clauses ?? []).some(
      ({ clause, decision }) => rolesOf(clause).includes('protected-work') && decision !== 'refused',
    )
    if (!isPicked || lot.reservedExecution === undefined || lot.reservedExecution === 'yes') return []
    const at = lotPath(lot.id, 'reservedExecution')
    return [
      fault(at, {
        says: 'De clausule behoudt de uitvoering voor, het antwoord niet.',
        fix: { label: 'Behoud de uitvoering voor', answers: [{ path: at, value: 'yes' }] },
      }),
    ]
  })
}

const reservedForFirms = words(
  '(is|wordt|zijn|worden) voorbehouden (aan|voor)[^.]{0,60}(maatwerk*|sociale*|beschutte|integratie)',
  'voorbehouden (opdracht|perceel)',
)

/** What the buyer wrote of a lot that is not reserved. */
function inWords({ lots, procedure }: CheckedDossier): readonly Outcome[] {
  return lots.flatMap((lot) => {
    if (lot.reservedParticipation !== 'none') return []
    const written: readonly (readonly [string, string | undefined])[] = [
      [lotPath(lot.id, 'description'), lot.description],
      [lotPath(lot.id, 'title'), lot.title],
      ...(lots.length === 1 ? ([['description', procedure.description]] as const) : []),
    ]
    return written.flatMap(([at, words]) =>
      words !== undefined && reservedForFirms.test(plain(words)) && !/niet voorbehouden/.test(plain(words))
        ? [
            fault(at, {
              says: 'De tekst zegt dat het perceel voorbehouden is; het antwoord is: niet voorbehouden.',
            }),
          ]
        : [],
    )
  })
}
