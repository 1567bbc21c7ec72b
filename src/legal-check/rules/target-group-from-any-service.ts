import { localDate } from '../../kernel/local-date.js'
import { targetPeopleSigns } from '../../reference/target-groups.js'
import { learners, socialWork, targetPeople } from '../reading/lexicon.js'
import { cited, law, perSentence, rule } from '../rule.js'
import { isDenied } from '../text/denial.js'
import { nearby, spots, standsIn, words } from '../text/words.js'

const service = words(
  'vdab(-[a-z]+)?',
  "ocmw('s)?( van [a-z-]+)?",
  'actiris',
  'forem',
  'werkwinkel*',
  '(lokale )?[a-z-]*werkwinkel*',
  'gtb',
  'sociaal huis',
  'sociale dienst van (de|het) (stad|gemeente|ocmw|bestuur)',
  'jobpunt',
  'tewerkstellingscel',
  'dienst (werk|tewerkstelling) van (de|het) [a-z]+',
)
const people = words(
  'hoedanigheid',
  'attest*',
  'statuut',
  'tewerk*',
  'inschakel*',
  'sociale uren',
  'toegeleide',
  ...targetPeopleSigns(),
  'ze',
  'zij',
  'ingeschreven',
  'werkzoekende*',
  'personen',
  'werknemers',
  'kandidaten',
  'kandidaat',
  'clienten',
  'client*',
  'jongeren',
  'aangeworven',
  'aanwerven',
  'aanwervingen',
  'werft',
  'mensen',
  'stage*',
  'toegeleid',
  'doorverwezen',
  'aangebracht',
  'voorgedragen',
  'aangemeld',
  'tewerkgesteld*',
  'stagiair*',
  'cursist*',
  'ingezet',
  'medewerkers',
  'uren',
  'stagiairs',
  'cursisten',
)
const open = words(
  'gelijkwaardig*',
  'vergelijkbaar*',
  'vergelijkbare',
  'evenwaardig*',
  'andere (dienst|diensten|lidstaat|bemiddel*|openbare|erkende)',
  'elke (dienst|andere|openbare|erkende)',
  'iedere (dienst|andere)',
  'of een (andere|soortgelijke)',
  'soortgelijke',
  'lidstaat',
  'bijvoorbeeld',
  'zoals',
  'onder meer',
  'onder andere',
  'vrij',
  'naar keuze',
  'van (zijn|haar) keuze',
  'kan beroep doen',
  'kan een beroep',
  'eender welke',
  'welke dienst ook',
  'ongeacht',
)
/** Whose home a text may not ask for. */
const counted = [
  ...targetPeopleSigns(),
  'personen',
  'werkzoekenden',
  'jongeren',
  'mensen',
  'leefloongerechtigden',
  'kandidaten',
  'stagiairs',
  'cursisten',
].join('|')

const residents = words(
  `(${counted})[^.;]{0,40}(die|wie|uit) (in |te )?(de|onze|het|een|eigen|de eigen) (eigen )?(gemeente|stad|streek|regio|deelgemeente)`,
  '(inwoner|inwoners|ingezetenen)[^.;]{0,40}(sociale uren|stage*|sociale tewerkstelling)',
  '(enkel|alleen|uitsluitend|moeten|verplicht|dienen)[^.;]{0,80}(inwoner|inwoners|ingezetenen)[^.;]{0,40}',
  '(inwoner|inwoners) van (de|onze|het|een) (eigen )?(gemeente|stad|regio|streek)',
  `(${counted})[^.;]{0,50}(wonen|woonachtig|gedomicilieerd|ingeschreven zijn) (is |zijn )?(in|te|op) (de|onze|het|een|[a-z]+)`,
  `(${counted})[^.;]{0,20} (wonen|woont|verblijven) (in|te|op) (de|onze|het|eigen|[a-z]+)`,
  '(leerlingen|stagiairs|jongeren|kandidaten)[^.;]{0,30} (komen|komt|volgen)[^.;]{0,20} (uit|van|in) (scholen|een school|de school|verenigingen)? ?[a-z ]{0,16}(gemeente|stad|regio|streek)',
  '(inwoners|ingezetenen) (van|uit) (de|onze|het) [a-z ]{0,20}(vullen|nemen|presteren|leveren|tellen|krijgen)',
  `(${counted})[^.;]{0,20} uit (de|het|onze|eigen) ([a-z]+ )?(gemeenten?|stad|regio|streek|provincie)`,
  `(${counted})[^.;]{0,40} in (het|de) (werkingsgebied|grondgebied|gemeente|stad|regio|streek)[^.;]{0,30}(wonen|woont|verblijven)`,
  `(${counted}) uit (de|onze) (eigen )?(gemeente|stad)`,
)

/** A service leads people to work: that is about a social condition, also where nothing else says so. */
const ledThere = words(
  'clienten',
  'aangebracht',
  'aanbrengt',
  'toegeleid',
  'doorverwezen',
  'toegewezen',
  'doorgestuurd',
  'aangeleverd',
  'voorgedragen',
  'aangemeld',
)

const socialTopic = words(...targetPeople, ...learners, ...socialWork)
const isAboutSocial = standsIn(socialTopic)
const acceptsOthers = standsIn(/gelijkwaardige? (dienst|instantie|attest|bewijs|organisatie)/)
export const targetGroupFromAnyService = rule({
  id: 'target-group-from-any-service',
  code: 'EXE-04',
  group: 'execution',
  severity: 'error',
  title: 'De doelgroep mag van elke dienst en uit elke gemeente komen',
  finds: 'Alleen personen van één dienst tellen mee.',
  why: 'Wie alleen personen van de VDAB of van één OCMW laat meetellen, of alleen inwoners, sluit ondernemingen uit andere lidstaten en gemeenten onrechtstreeks uit.',
  remedy: 'Omschrijf de groep, en voeg toe: "of een gelijkwaardige dienst, ook uit een andere lidstaat".',
  grounds: [law('4'), cited('arrest van 20 september 1988, Beentjes, 31/87')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inText: perSentence(({ plain, passage }) => {
    const isSocial =
      socialTopic.test(plain) ||
      passage.part === 'performance' ||
      isAboutSocial(passage.section) ||
      /werkzoekende|aanwerv|werft|stageplaats|stagiair|leerling/.test(plain) ||
      nearby(plain, service, ledThere, 80) !== undefined
    if (!isSocial) return undefined
    const lives = spots(plain, residents).find((found) => !isDenied(plain, found))
    if (lives !== undefined && people.test(plain) && !lifted.test(plain))
      return {
        span: [lives.from, lives.to] as const,
        says: 'Alleen inwoners tellen mee; dat benadeelt ondernemingen van elders.',
      }
    const spot = nearby(plain, service, people, 140)
    if (spot === undefined || isDenied(plain, spot)) return undefined
    const after = open.test(plain) || acceptsOthers(passage)
    if (after || isContact.test(plain) || isMoney.test(plain)) return undefined
    return {
      span: [spot.from, spot.to] as const,
      insert: ' of een gelijkwaardige dienst, ook uit een andere lidstaat',
    }
  }),
  examples: {
    passes: [
      {
        text: 'De doelgroepwerknemers zijn toegeleid door de VDAB of door een gelijkwaardige dienst in een andere lidstaat.',
      },
      { text: 'De woonplaats van de personen uit kansengroepen speelt geen rol.' },
    ],
    fails: [
      { text: 'De doelgroepwerknemers moeten ingeschreven zijn bij de VDAB.' },
      { text: 'De opdrachtnemer werft uitsluitend leefloongerechtigden aan die wonen in de gemeente.' },
    ],
  },
})

const lifted = words('geen rol', 'ongeacht', 'niet vereist', 'geen voorwaarde', 'om het even')
/** The service is paid, or reported to. */
const isMoney = words('gestort', 'storting', 'fonds*', 'op de rekening', 'factu*', 'bijdrage')
/** The service helps; nobody has to come from it. */
const isContact = words(
  'contact*',
  'inlichtingen',
  'informatie',
  'kan (de |het )?(opdrachtnemer )?helpen',
  'kan helpen',
  'ondersteun*',
  'helpt',
  'bemiddelt',
)
