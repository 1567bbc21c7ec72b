import type { SelectedClause } from '../../clauses/selected-clause.js'
import { formatList } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import type { ClauseChoice } from '../../procurement/clause-choice.js'
import type { ClauseRole } from '../../procurement/clause-roles.js'
import type { CheckedDossier } from '../checked-dossier.js'
import { article, fault, law, type Outcome, rule } from '../rule.js'
import { plain } from '../text/sentences.js'
import { hasControl, hasEvidence, hasSanction } from '../text/signs.js'

/**
 * The roles in which a clause sees to what others ask, or decides before there is a contractor or an order; each other
 * role asks something of the contractor.
 */
const asksNothing = [
  'evidence',
  'monitoring',
  'penalty',
  'who-counts',
  'lot-limit',
  'ordering',
] as const satisfies readonly ClauseRole[]

const access =
  'De toegang is voorbehouden overeenkomstig artikel 15 van de wet van 17 juni 2016. De ondernemer heeft de integratie van personen met een handicap of van kansarmen tot doel, en een groot deel van zijn werknemers zijn zulke personen. Een ondernemer die aan gelijkwaardige voorwaarden voldoet, heeft ook toegang. De opdrachtnemer blijft aan beide voorwaarden voldoen.'
const kept =
  ' Hij bezorgt jaarlijks een verklaring over het aandeel. Valt een voorwaarde weg, dan geldt een bijzondere straf van 500 euro per maand.'

const reserved = (wording: string) =>
  aProcedure({
    lots: [
      aLot({
        reservedParticipation: 'res-ws',
        clauses: [{ clause: 'reserved-participation', wording }],
      }),
    ],
  })

const fairLabour = (wording: string, ...others: readonly ClauseChoice[]) =>
  aProcedure({ clauses: [{ clause: 'anti-social-dumping', wording }, ...others] })

export const promiseIsProvenAndEnforced = rule({
  id: 'promise-is-proven-and-enforced',
  code: 'EXE-18',
  group: 'execution',
  severity: 'warning',
  title: 'Wat een clausule oplegt, wordt bewezen, opgevolgd en bestraft',
  finds: 'Van een verplichting staat nergens hoe ze bewezen, opgevolgd of bestraft wordt.',
  why: 'Een verplichting zonder bewijs kan niemand nagaan, en zonder opvolging en straf blijft ze vrijblijvend. Dat geldt ook voor een voorbehoud en voor eerlijke arbeid: de opdrachtnemer moet er tot het einde aan voldoen.',
  remedy:
    'Vraag een bewijs (bijvoorbeeld een jaarlijkse verklaring), een melding als de voorwaarde wegvalt, en een bijzondere straf; doe dat in een eigen tekst van de clausule, of schrijf waarom het niet nodig is.',
  grounds: [law('87', 'verified'), article('kb-2013-01-14', '44 tot 45', 'verified')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => [
    ...new Map(
      dossier.accepted
        .filter(asksSomething)
        .flatMap((selected) => lacking(selected, dossier))
        .toReversed(),
    ).values(),
  ],
  examples: {
    passes: [
      {
        says: 'Uren voor kansengroepen uit de bibliotheek, met bewijs, opvolging en straffen',
        procedure: aProcedure({
          lots: [
            aLot({
              labourHours: 2400,
              clauses: [{ clause: 'target-group-hours', parameters: { hours: 200 } }],
            }),
          ],
        }),
      },
      {
        says: 'Een voorbehoud met een jaarlijkse verklaring en een eigen straf',
        procedure: reserved(access + kept),
      },
      {
        says: 'Een voorbehoud in eigen woorden, met de opvolging en de straf van de bibliotheek',
        procedure: reserved(access),
      },
      {
        says: 'Eerlijke arbeid in eigen woorden, met de opvolging en de straf van de bibliotheek',
        procedure: fairLabour('De opdrachtnemer betaalt de lonen van de sector.'),
      },
      { says: 'Geen sociale verplichting', procedure: aProcedure() },
    ],
    fails: [
      {
        says: 'Eerlijke arbeid in eigen woorden, en een eigen tekst voor de straffen die niets bestraft',
        procedure: fairLabour('De opdrachtnemer betaalt de lonen van de sector.', {
          clause: 'special-penalty',
          wording: 'De partijen zoeken in overleg een oplossing.',
        }),
      },
      {
        says: 'Eerlijke arbeid in eigen woorden, en een eigen tekst voor de opvolging die niets opvolgt',
        procedure: fairLabour('De opdrachtnemer betaalt de lonen van de sector.', {
          clause: 'monitoring-reporting',
          wording: 'De partijen hebben vertrouwen in elkaar.',
        }),
      },
    ],
  },
})

/** What an own text in a role has to say. */
const said = { evidence: hasEvidence, monitoring: hasControl, penalty: hasSanction } as const

const asksSomething = ({ clause: { roles } }: SelectedClause): boolean =>
  roles.some((role) => !asksNothing.some((known) => known === role))

/** What is missing for a clause, once for all lots that it is in. */
function lacking(selected: SelectedClause, dossier: CheckedDossier): readonly (readonly [string, Outcome])[] {
  const { clause, path, wording } = selected
  const own = plain(wording ?? clause.source)
  const isInTables = clause.promise !== undefined
  // An own text of the buyer in such a clause only helps when it still says what the clause is for.
  const has = (role: keyof typeof said): boolean =>
    dossier.accepted.some(
      ({ clause: { roles }, wording: text }) =>
        roles.includes(role) && (text === undefined || said[role](plain(text))),
    )
  const lacks = [
    ...(hasEvidence(own) || (wording === undefined && clause.evidence.length > 0) || has('evidence')
      ? []
      : ['een bewijs']),
    ...(hasControl(own) || (isInTables && has('monitoring')) ? [] : ['opvolging tijdens de uitvoering']),
    ...(hasSanction(own) || (isInTables && has('penalty')) ? [] : ['een eigen straf']),
  ]
  if (lacks.length === 0) return []
  const says = `Bij "${clause.title}" ontbreekt ${formatList(lacks)}.`
  return [[clause.id, fault(wording === undefined ? path : `${path}.wording`, { says })]]
}
