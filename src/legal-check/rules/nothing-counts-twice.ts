import { hasRole } from '../../clauses/roles.js'
import { formatHours } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { percentage } from '../../kernel/percentage.js'
import { aCriterion, aLot, aProcedure } from '../../procurement/builders.js'
import type { CheckedDossier } from '../checked-dossier.js'
import { guidanceScoredTwice, overlapsIn } from '../overlap.js'
import { fault, law, type Outcome, rule, sentencesWhere, type TextFault } from '../rule.js'
import { criteriaOf } from '../social.js'
import type { CheckedText } from '../text/checked-text.js'
import { plain } from '../text/sentences.js'
import { words } from '../text/words.js'

/** A criterion of the library that scores a surplus, and the condition that is its minimum. */
const surplusOnly = words(
  'boven',
  'bovenop',
  'meer dan',
  'surplus',
  'extra',
  'bijkomend*',
  'overschrijd*',
  'meerwaarde',
  'beter dan',
)
const doubled = words(
  'zowel (als )?(selectie|minimumeis|technische eis|geschiktheid)[a-z]*[^.;]{0,40}(als|en)[^.;]{0,20}gunning[a-z]*',
  'minimumeis[^.;]{0,40}en[^.;]{0,40}gunningscriterium',
  'opnieuw gewaardeerd',
  'selectiecriterium[^.;]{0,30}en[^.;]{0,20}gunningscriterium',
)

const both = (criterion: Parameters<typeof aCriterion>[0]) =>
  aProcedure({
    lots: [
      aLot({
        labourHours: 2400,
        clauses: [{ clause: 'target-group-hours', parameters: { hours: 200 } }],
        awardCriteria: [
          aCriterion({ type: 'price', name: 'Prijs', weight: percentage(80) }),
          aCriterion({ name: 'Uren voor kansengroepen', social: true, ...criterion }),
        ],
      }),
    ],
  })

const guided = (plan: Parameters<typeof aCriterion>[0]) =>
  aProcedure({
    lots: [
      aLot({
        awardCriteria: [
          aCriterion({ type: 'price', name: 'Prijs', weight: percentage(60) }),
          aCriterion({ name: 'Begeleiding', clause: 'award-guidance', weight: percentage(20) }),
          aCriterion({ name: 'Plan van aanpak', clause: 'award-social-approach', ...plan }),
        ],
      }),
    ],
  })

export const nothingCountsTwice = rule({
  id: 'nothing-counts-twice',
  code: 'AWD-13',
  group: 'award',
  severity: 'error',
  title: 'Wat verplicht is, levert niet nog eens punten op',
  finds: 'Hetzelfde telt hier tweemaal.',
  why: 'Wie een minimum ook volledig scoort, of hetzelfde bij selectie en gunning gebruikt, vertekent de vergelijking.',
  remedy: 'Scoor alleen wat boven het minimum komt, met een plafond.',
  grounds: [law('71'), law('81')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => [
    ...overlapsIn(dossier),
    ...guidanceScoredTwice(dossier),
    ...scoredTwice(dossier),
    ...namedInParts(dossier),
  ],
  inText: (text) => [...usedTwice(text).map((sentence): TextFault => ({ sentence })), ...minimumScored(text)],
  examples: {
    passes: [
      {
        says: 'Minimum van 200 uren, en punten vanaf datzelfde minimum in de clausule van het criterium',
        procedure: both({ clause: 'award-target-group-quantity', parameters: { minimum: 200, cap: 400 } }),
      },
      {
        says: 'Minimum van 200 uren, punten voor de uren daarboven',
        procedure: both({
          description: 'De uren boven het minimum, tot 400 uren.',
          scoring: 'Lineair tot 400 uren.',
        }),
      },
      {
        says: 'Minimum van 200 uren, en een gescoord plan waarvan het aanbod dat minimum vervangt',
        procedure: both({ clause: 'award-social-approach' }),
      },
      {
        says: 'Een plan van aanpak wordt gescoord; er is geen minimum in uren',
        procedure: aProcedure({
          lots: [aLot({ awardCriteria: [aCriterion({ clause: 'award-social-approach' })] })],
        }),
      },
      {
        says: 'De begeleiding wordt gescoord, en het plan van aanpak alleen op taken en werving',
        procedure: guided({ subCriteria: [{ name: 'Taken' }, { name: 'Werving' }] }),
      },
      {
        text: 'De opdrachtnemer presteert minstens 200 uren met doelgroepwerknemers. Alleen de uren boven dat minimum leveren punten op, tot hoogstens 400 uren.',
      },
    ],
    fails: [
      {
        says: 'Minimum van 200 uren, en punten vanaf 100 uren in de clausule van het criterium',
        procedure: both({ clause: 'award-target-group-quantity', parameters: { minimum: 100, cap: 400 } }),
      },
      {
        says: 'Minimum van 200 uren, en het aantal uren als subcriterium van het plan van aanpak',
        procedure: both({
          name: 'Sociale aanpak',
          clause: 'award-social-approach',
          subCriteria: [{ name: 'Aantal uren' }, { name: 'Begeleiding' }],
        }),
      },
      {
        says: 'Minimum van 200 uren, en alle uren gescoord',
        procedure: both({ description: 'Het aantal uren door kansengroepen.' }),
      },
      {
        says: 'Minimum van 200 uren, en een criterium dat vanaf 300 uren scoort',
        procedure: both({
          clause: 'award-target-group-quantity',
          parameters: { minimum: 300, cap: 500 },
        }),
      },
      { says: 'De begeleiding wordt gescoord, en in het plan van aanpak nog eens', procedure: guided({}) },
      { text: 'De vereiste erkenning is zowel selectiecriterium als gunningscriterium.' },
    ],
  },
})

/** A criterion in the buyer's own words that scores what a clause of the lot asks already. */
const scoredTwice = (dossier: CheckedDossier): readonly Outcome[] =>
  criteriaOf(dossier)
    .filter(({ isSocial, criterion }) => isSocial && criterion.clause === undefined)
    .flatMap(({ criterion: { name, description, scoring }, at, lot }): readonly Outcome[] => {
      const own = plain(`${name ?? ''} ${description ?? ''} ${scoring ?? ''}`)
      const minimum = dossier
        .acceptedIn(lot.id)
        .find(
          ({ clause, criterion }) =>
            criterion === undefined && clause.promise !== undefined && sameThing(clause.promise.unit, own),
        )
      return minimum === undefined || surplusOnly.test(own)
        ? []
        : [
            fault(at, {
              says: `De clausule "${minimum.clause.title}" legt dit al op; het criterium scoort het nog eens helemaal.`,
            }),
          ]
    })

/** What the lot asks in hours at the least, in the text of a clause that is no criterion. */
const hoursAsked = ({ acceptedIn }: CheckedDossier, lot: string) =>
  acceptedIn(lot).flatMap(({ clause, criterion, parameters }) => {
    const hours = parameters[clause.promise?.amount ?? '']
    const isAsked = criterion === undefined && hasRole(clause, 'hours') && typeof hours === 'number'
    return isAsked ? [{ title: clause.title, hours }] : []
  })

/** A plan that is scored on how it is done, with a part of the points for the number that a clause asks already. */
const namedInParts = (dossier: CheckedDossier): readonly Outcome[] =>
  criteriaOf(dossier).flatMap(({ clause, criterion: { subCriteria = [] }, at, lot }): readonly Outcome[] => {
    if (clause === undefined || hasRole(clause.clause, 'scored-quantity')) return []
    const part = subCriteria.find(
      ({ name = '' }) => sameThing('hours', plain(name)) && !surplusOnly.test(plain(name)),
    )
    const [asked] = part === undefined ? [] : hoursAsked(dossier, lot.id)
    if (part === undefined || asked === undefined) return []
    return [
      fault(at, {
        says: `Het subcriterium "${part.name}" scoort uren die de clausule "${asked.title}" al oplegt (${formatHours(asked.hours)}).`,
      }),
    ]
  })

const sameThing = (unit: string, own: string): boolean =>
  unit === 'hours'
    ? /(?<![a-z])(uren|uur|arbeidsuren)(?![a-z])/.test(own)
    : unit === 'places'
      ? /plaats|stage/.test(own)
      : unit === 'percentage'
        ? /aandeel|procent|%/.test(own)
        : false

const usedTwice = sentencesWhere(({ plain: own }) => doubled.test(own) && !/niet|nooit/.test(own))

const minimumHours = /(?:minstens|minimum|minimaal|ten minste) ([\d.]{1,9}) (?:arbeids)?uren/
const scoredHours = words('punten', 'gescoord', 'scoort', 'score', 'gunningscriterium')
const someHours = words('(aantal|aangeboden|alle|totaal) [a-z ]{0,30}uren')

const minima = sentencesWhere(({ plain: own }) => minimumHours.test(own) && !scoredHours.test(own))
const surpluses = sentencesWhere(({ plain: own }) => scoredHours.test(own) && surplusOnly.test(own))
const scoredInFull = sentencesWhere(
  ({ plain: own }) => scoredHours.test(own) && !surplusOnly.test(own) && someHours.test(own),
)

/** "Minstens 200 uren" in one sentence, and those hours scored in another that speaks of no surplus. */
function minimumScored(text: CheckedText): readonly TextFault[] {
  if (minima(text).length === 0 || surpluses(text).length > 0) return []
  return scoredInFull(text)
    .slice(0, 1)
    .map((sentence) => ({ sentence }))
}
