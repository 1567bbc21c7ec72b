import { localDate } from '../../kernel/local-date.js'
import { targetPeopleSigns } from '../../reference/target-groups.js'
import { isLeftFree, statementAt } from '../reading/statement.js'
import { article, cited, perSentence, rule, type TextFault } from '../rule.js'
import type { Sentence } from '../text/checked-text.js'
import { isDenied } from '../text/denial.js'
import {
  anonymous,
  asks,
  identity,
  names,
  ofWorkers,
  otherPeople,
  secret,
  workers,
} from '../text/personal-data.js'
import { nearby, spots, words } from '../text/words.js'

/** A ban on names in tenders that is not about the people who count: signatures and statutes hold names too. */
const bannedInTenders =
  /(?:offertes?|inschrijving(?:en)?)(?![a-z])[^.;]{0,60} (?:bevat(?:ten)?|vermeld(?:t|en)|noem(?:t|en)) (?:geen|nooit) (?:enkele? )?(?:namen|persoonsgegevens|namen of persoonsgegevens)(?![a-z])/
const ofTargetGroup = words(
  ...targetPeopleSigns(),
  'doelgroep*',
  'kansarm*',
  'handicap',
  'werknemer*',
  'medewerker*',
  'personen die (als|voor|meetellen)[^.;]{0,40}',
  'wie meetelt',
  'stagiair*',
  'cursist*',
)

/** With a code somebody holds the key: the data stay those of a person. */
const codedAndAnonymous =
  /anonieme? (?:persoons)?(?:code|codes|nummer|nummers)(?![a-z])|(?:code|nummer) per (?:persoon|werknemer|medewerker)[^.;]{0,60}(?<!niet )anoniem|anoniem[^.;]{0,40}(?:code|nummer) per (?:persoon|werknemer|medewerker)/

function saidTooBroadly({ plain }: Sentence): Omit<TextFault, 'sentence'> | undefined {
  const banned = bannedInTenders.exec(plain)
  if (banned !== null && !ofTargetGroup.test(plain))
    return {
      span: [banned.index, banned.index + banned[0].length],
      severity: 'warning',
      says: 'Dit verbiedt ook handtekeningen, statuten, intentieverklaringen en de cv’s van het team. Bedoeld zijn de personen uit de doelgroep die meetellen.',
    }
  const coded = codedAndAnonymous.exec(plain)
  return coded === null
    ? undefined
    : {
        span: [coded.index, coded.index + coded[0].length],
        severity: 'info',
        says: 'Gegevens met een code zijn niet anoniem: wie de sleutel heeft, kent de persoon. Zeg wie de sleutel bewaart, waarvoor, en wanneer hij gewist wordt.',
      }
}

export const noPersonalDataOfWorkers = rule({
  id: 'no-personal-data-of-workers',
  code: 'EXE-14',
  group: 'execution',
  severity: 'error',
  title: 'Offertes en verslagen identificeren de personen uit de doelgroep niet, en alleen hen',
  finds: 'De tekst vraagt namen of gezondheidsgegevens van werknemers.',
  why: 'Gegevens over gezondheid en handicap zijn bijzonder beschermd. Voor een sociale clausule volstaan een code per persoon, de uren en een attest bij elke code; de opdrachtnemer bewaart de sleutel. Louter anonieme lijsten zijn niet te verifiëren, en een verbod op alle namen treft ook handtekeningen en statuten.',
  remedy:
    'Vraag urenstaten met een code per persoon, met een verklaring van de werkgever of een attest van de dienst die begeleidt bij elke code, en het recht om ter plaatse na te gaan.',
  grounds: [
    article('vo-2016-679', '4', 'verified'),
    article('vo-2016-679', '5'),
    article('vo-2016-679', '9'),
    cited('Raad van State, nr. 257.654', 'verified'),
  ],
  certainty: 'likely',
  validFrom: localDate('2018-05-25'),
  inText: perSentence((sentence) => {
    const { plain } = sentence
    const tooBroad = saidTooBroadly(sentence)
    if (tooBroad !== undefined) return tooBroad
    const isAsked = asks.test(plain) || statementAt(sentence, { from: 0, to: 0 }).addressee !== 'nobody'
    if (!isAsked) return undefined
    const hidden = ofWorkers.test(plain)
      ? spots(plain, secret).find((found) => !isDenied(plain, found) && !isCheckForMinors(plain, found.words))
      : undefined
    const near = nearby(plain, identity, workers, 60)
    const person = [...spots(plain, names), ...(near === undefined ? [] : [near])].find(
      (found) => !isDenied(plain, found),
    )
    const spot = hidden ?? person
    if (spot === undefined || (anonymous.test(plain) && !/niet anoniem/.test(plain))) return undefined
    if (isExclusion.test(plain)) return undefined
    if (
      hidden === undefined &&
      otherPeople.test(plain) &&
      !/doelgroep|kansengroep|handicap|beperking/.test(plain)
    )
      return undefined
    if (isLeftFree(plain, spot)) return undefined
    return { span: [spot.from, spot.to] as const }
  }),
  examples: {
    passes: [
      {
        text: 'De opdrachtnemer bezorgt urenstaten met een code per persoon; namen en rijksregisternummers worden niet gevraagd.',
      },
      { text: 'De offerte bevat geen namen van de personen uit de doelgroep die meetellen.' },
      { text: 'De offerte vermeldt de naam van de contactpersoon van de inschrijver.' },
      {
        text: 'De opdrachtnemer controleert vóór de inzet met een uittreksel uit het strafregister wie met minderjarigen werkt.',
      },
    ],
    fails: [
      { text: 'De opdrachtnemer bezorgt elk kwartaal een lijst met de namen van de doelgroepwerknemers.' },
      { text: 'De inschrijver voegt voor elke werknemer een attest van handicap toe.' },
      { text: 'Offertes, verslagen en bijlagen bevatten geen namen.' },
      {
        text: 'Na de controle bezorgt de inschrijver voor elke werknemer die met minderjarigen werkt een uittreksel uit het strafregister.',
      },
    ],
  },
})

/**
 * Whoever works with minors may be checked before the start. That the contractor does it is no request of data; that the
 * extract goes to the buyer is.
 */
const isCheckForMinors = (plain: string, found: string): boolean =>
  found.includes('strafregister') && ofMinors.test(plain) && checks.test(plain) && !handsOver.test(plain)

const ofMinors = words('minderjarig*', 'kind', 'kinderen', 'jongeren')
const checks = words(
  'controleert',
  'controleren',
  'gecontroleerd',
  'controle',
  'beschikt',
  'beschikken',
  'model',
)
const handsOver = words(
  'kopie*',
  'afschrift*',
  'voegt*',
  'toe te voegen',
  'bezorg*',
  'te bezorgen',
  'overma*',
)

/** Documents about the tenderer itself, for the grounds of exclusion. */
const isExclusion = words(
  'uittreksel uit het strafregister (van de inschrijver|op naam van de (inschrijver|onderneming|rechtspersoon))',
  'uitsluitingsgrond*',
  'strafregister van de (onderneming|inschrijver|rechtspersoon)',
)
