import { localDate } from '../../kernel/local-date.js'
import { percentage } from '../../kernel/percentage.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { libraryText, ownWordings } from '../own-wordings.js'
import { handsOver, socialFirms } from '../reading/lexicon.js'
import { namedFirm } from '../reading/named-firm.js'
import { isLeftFree, statementAt } from '../reading/statement.js'
import { cited, fault, law, perSentence, rule } from '../rule.js'
import { isDenied, withoutWorse } from '../text/denial.js'
import { reservedTo } from '../text/reservation.js'
import { holdsIn, nearby, words } from '../text/words.js'

const firms = words(...socialFirms)
const give = words(...handsOver, 'bestemd', 'toegewezen', 'toebedeeld', 'uitgevoerd')

const alternative = words(
  '(of|dan wel|hetzij)[^.;]{0,80}(zelf|eigen|opleiding*|stage*|aanwerv*|uren|kansengroepen|doelgroep*|gelijkwaardige (inspanning|invulling)|rechtstreeks)',
  'naar keuze',
  'kiest (zelf|uit|vrij|tussen)',
  'kan kiezen',
  'andere invulling',
  'op een andere wijze',
  'alternatief',
  'alternatieve',
  'mengvorm',
  'combinatie van',
  'gelijkwaardige inspanning',
  'kan (ook|eveneens)',
  'mag (ook|eveneens|dit)',
  'eigen (personeel|werknemers)',
  'hetzij',
  'vrij hoe',
  'ofwel',
)

/** What is asked with the tender, or scored, is another rule's to say; so is who counts. */
const isAboutTender = words(
  'zelf aan (artikel|art)',
  'die [a-z ]{0,12}voldoet',
  'factu*',
  'voor wie',
  'werknemers van',
  'geldt ook',
  '[a-z]*overeenkomst(en)?',
  'getekend*',
  'ondertekend*',
  'beoordeel*',
  'offerte*',
  '(kunnen|mogen|kan|mag) inschrijven',
  'inschrijving(en)?',
  'gegund',
  'voorrang',
  '[a-z]*score*',
)

const withShare = (wording?: string) =>
  aProcedure({
    lots: [
      aLot({
        clauses: [
          {
            clause: 'social-economy-share',
            parameters: { percentage: percentage(5) },
            ...(wording !== undefined && { wording }),
          },
        ],
      }),
    ],
  })
const strict = 'De opdrachtnemer besteedt minstens 5 % van het bedrag uit aan sociale-economieondernemingen.'

const offersChoice = holdsIn((plain) => alternative.test(withoutWorse(plain)))
export const socialShareHasAlternative = rule({
  id: 'social-share-has-alternative',
  code: 'EXE-07',
  group: 'execution',
  severity: 'warning',
  title: 'Wie uitbesteding aan sociale economie oplegt, biedt een andere weg',
  finds: 'De tekst verplicht om uit te besteden aan de sociale economie, zonder andere weg.',
  why: 'De opdrachtnemer organiseert zich vrij, en er kan te weinig aanbod zijn. Een keuze tussen opleiding, aanwerving en uitbesteding is het beproefde model.',
  remedy:
    'Laat kiezen tussen opleiding, eigen aanwerving, uitbesteding of een combinatie, met een omrekening.',
  grounds: [law('87', 'verified'), cited('SPW, clause sociale flexible (2020)', 'verified')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) =>
    ownWordings(dossier, 'outsourcing').flatMap(({ path, plain }) =>
      alternative.test(plain) ? [] : [fault(`${path}.wording`, { fix: libraryText(path) })],
    ),
  inText: perSentence((sentence) => {
    const { passage, text } = sentence
    if (namedFirm(text) !== undefined || isAboutTender.test(sentence.plain)) return undefined
    const plain = withoutWorse(sentence.plain)
    const spot = nearby(plain, firms, give, 120)
    if (spot === undefined || alternative.test(plain) || isDenied(plain, spot)) return undefined
    if (/punten|criterium|voorbehouden|toegang|mag |kan |mogen |kunnen /.test(plain)) return undefined
    if (passage.part === 'identification') return undefined
    if (offersChoice(passage.section) || passage.part === 'award' || passage.part === 'participation')
      return undefined
    const { addressee, modality } = statementAt(sentence, spot)
    if (reservedTo(sentence) !== undefined || isLeftFree(plain, spot) || addressee === 'buyer')
      return undefined
    if (addressee === 'nobody' && modality !== 'must') return undefined
    return { span: [spot.from, spot.to] as const }
  }),
  examples: {
    passes: [
      {
        text: 'De opdrachtnemer besteedt minstens 5 % uit aan sociale-economieondernemingen, of zet zelf 100 uren personen uit kansengroepen in.',
      },
      { says: 'Aandeel via de sociale economie met de tekst van de bibliotheek', procedure: withShare() },
    ],
    fails: [
      { text: strict },
      {
        says: 'Aandeel via de sociale economie met een eigen tekst zonder keuze',
        procedure: withShare(strict),
      },
    ],
  },
})
