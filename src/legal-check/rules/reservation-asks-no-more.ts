import { formatPercentage } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { cited, fault, law, perSentence, rule } from '../rule.js'
import { percentagesIn } from '../text/amounts.js'
import { isDenied } from '../text/denial.js'
import { hasReservation, reservedTo } from '../text/reservation.js'
import { spots, words } from '../text/words.js'
import { shareOfWorkers } from './reservation-has-both-tests.js'

const least = legalLimits.reservedShare.value

/** Conditions of access that the law does not have: legal form, seat, size, age. */
const extra = words(
  'vzw',
  '(zonder|geen) winstoogmerk',
  'vereniging zonder winst*',
  '(zetel|vestiging|gevestigd|vestigingseenheid) (in|binnen|te|op) [a-z]+',
  '(minstens|minimum|minimaal|ten minste) [a-z0-9]{1,10} (vte|voltijds*|voltijdse|doelgroepwerknemers|doelgroepmedewerkers|werknemers|medewerkers)',
  '(minstens|minimum|minimaal|ten minste) [a-z0-9]{1,10} jaar',
  'lid (is |zijn )?van',
  'aangesloten bij',
)
const reservation = words(
  'voorbehouden*',
  'voorbehoud',
  'toegang',
  'deelnem*',
  'deelname',
  'inschrijv*',
  'artikel 15',
)
const social = words(
  'maatwerk*',
  'sociale economie*',
  'integratie*',
  '[a-z]*handicap*',
  'kansarm*',
  'doelgroep*',
  'artikel 15',
  'sociale-economie*',
  'werkplaats*',
  'arbeidsgehandicapt*',
  'arbeidsbeperk*',
)

export const reservationAsksNoMore = rule({
  id: 'reservation-asks-no-more',
  code: 'RES-04',
  group: 'reserved',
  severity: 'warning',
  title: 'Een voorbehoud vraagt niet meer dan de wet',
  finds: 'Het voorbehoud vraagt meer dan de wet.',
  why: 'De lidstaten mogen voorwaarden toevoegen; of één bestuur dat mag, is niet uitgemaakt. Een hoger percentage of een extra voorwaarde moet evenredig zijn.',
  remedy: 'Schrap de extra voorwaarde, of motiveer ze in het dossier.',
  grounds: [
    law('15', 'verified'),
    law('4 tot 5'),
    cited('arrest van 6 oktober 2021, Conacee, C-598/19', 'verified'),
  ],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ accepted }) =>
    accepted.flatMap(({ clause, parameters, path, wording }) => {
      const { minimumShare } = parameters
      if (clause.eforms['BT-71'] !== 'res-ws' && clause.eforms['BT-736'] === undefined) return []
      if (wording !== undefined || typeof minimumShare !== 'number' || minimumShare <= least) return []
      const at = `${path}.parameters.minimumShare`
      return [
        fault(at, {
          says: `Je vraagt ${formatPercentage(minimumShare)}; de wet vraagt ${formatPercentage(least)}.`,
          fix: { label: `Maak het ${formatPercentage(least)}`, answers: [{ path: at, value: least }] },
        }),
      ]
    }),
  inText: perSentence(({ plain, passage }) => {
    if (!/%|procent|ten honderd/.test(plain) && !extra.test(plain)) return undefined
    const isAbout = reservedTo({ plain }) !== undefined || (reservation.test(plain) && social.test(plain))
    if ((!isAbout && !hasReservation(passage.section)) || /punten|criterium/.test(plain)) return undefined
    const share = percentagesIn(plain).find(
      ({ value, from, to }) =>
        value > least && value < 100 && shareOfWorkers.test(plain.slice(Math.max(0, from - 120), to + 120)),
    )
    const isOfWork =
      share !== undefined &&
      /^[^,;]{0,30}(?:uren|prestaties|opdracht|waarde|werken)(?![a-z])/.test(
        plain.slice(share.to, share.to + 50),
      )
    if (share !== undefined && !isOfWork && !isDenied(plain, share))
      return {
        span: [share.from, share.to] as const,
        says: `Het voorbehoud vraagt ${formatPercentage(share.value)}; de wet vraagt ${formatPercentage(least)}.`,
      }
    const condition = spots(plain, extra).find((spot) => !isDenied(plain, spot))
    if (condition === undefined || !isAbout) return undefined
    return {
      span: [condition.from, condition.to] as const,
      says: 'Het voorbehoud stelt een voorwaarde die de wet niet kent.',
    }
  }),
  examples: {
    passes: [
      {
        says: 'Voorbehouden perceel met 30 %',
        procedure: aProcedure({ lots: [aLot({ reservedParticipation: 'res-ws' })] }),
      },
      {
        text: 'Rechtsvorm en vestigingsplaats spelen geen rol voor de toegang tot het voorbehouden perceel.',
      },
    ],
    fails: [
      {
        says: 'Voorbehouden perceel met 50 %',
        procedure: aProcedure({
          lots: [
            aLot({
              reservedParticipation: 'res-ws',
              clauses: [{ clause: 'reserved-participation', parameters: { minimumShare: 50 } }],
            }),
          ],
        }),
      },
      {
        text: 'De toegang is voorbehouden aan vzw’s die de integratie van kansarmen tot doel hebben en van wie minstens 30 % van de werknemers kansarm is, overeenkomstig artikel 15 van de wet van 17 juni 2016, of gelijkwaardig.',
      },
    ],
  },
})
