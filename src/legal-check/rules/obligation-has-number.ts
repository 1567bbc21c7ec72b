import { localDate } from '../../kernel/local-date.js'
import { learners, socialFirms, socialWork, targetPeople } from '../reading/lexicon.js'
import type { TenderPart } from '../reading/parts.js'
import { statementAt } from '../reading/statement.js'
import { article, law, perSentence, rule, type TextFault } from '../rule.js'
import { isDenied } from '../text/denial.js'
import { promisesIn } from '../text/promises.js'
import { hasQuantity, isCountedIn } from '../text/signs.js'
import { spots, words } from '../text/words.js'

const soft = words(
  'zo ?veel mogelijk',
  '(al het|al wat) mogelijke?',
  'doet wat (hij|zij|ze) (kan|kunnen)',
  '(later|nader|achteraf) (bepaald|afgesproken|vastgelegd|te bepalen|af te spreken)',
  'naargelang (de|zijn|haar) mogelijkheden',
  'zoveel als mogelijk',
  'indien mogelijk',
  'waar mogelijk',
  'in de mate van het mogelijke',
  'naar best vermogen',
  'naar vermogen',
  'naar eigen (inzicht|vermogen|goeddunken)',
  'streeft (ernaar|naar)?',
  'streven (ernaar|naar)?',
  'nastreven',
  'na te streven',
  'inspanningsverbintenis',
  'tracht*',
  'probeert',
  'proberen',
  'bij voorkeur',
  'doet (zijn|haar) best',
  '(de )?nodige inspanningen',
  '(een |een redelijke |redelijke |maximale |ernstige )inspanning(en)?',
  '(voldoende|enkele|een aantal|een redelijk aantal|een zeker aantal|een behoorlijk aandeel|een aandeel|een deel|maximaal) (uren|personen|doelgroep*|plaatsen|werknemers|kansengroepen|aandacht|stageplaatsen)',
  'in de mate dat',
  'maximaal (inzetten|in te zetten|in te schakelen|beroep)',
  'houdt rekening met',
  'besteedt aandacht aan',
  'aandacht (heeft|hebben) voor',
  'overweegt',
  'heeft aandacht voor',
  '(waar|indien|als|wanneer|voor zover|zo) [a-z ]{0,30}(haalbaar|mogelijk|wenselijk|opportuun|nuttig|nodig)',
  '(zo vaak|zo veel|zo goed|zo ruim|zoveel) (als )?[a-z ]{0,30}(mogelijk|kan|toelaat|toelaten|haalbaar)',
  'maximaal (ingezet|ingeschakeld|gebruik|gebruikgemaakt|kansen|beroep)',
  '(bijzondere|extra|bijkomende|de nodige|voldoende|maximale)? ?aandacht (wordt |te )?(besteed|besteden|geschonken|gegeven|voor|aan)',
  '(een |de )?(redelijke|substantiele|aanzienlijke|behoorlijke|voldoende|passende|ruime|gepaste) (inzet|inspanning*|aantal|aandeel|deel|tewerkstelling|ruimte|kansen)',
  'een (substantieel|aanzienlijk|behoorlijk|redelijk|voldoende|groot|belangrijk|passend|zeker) (deel|aandeel|aantal)',
  '(engageert|engageren|inspant|inspannen|spant|spannen) (zich|hij zich)?',
  'zich (te )?(engageren|inspannen)',
  'zich in te spannen',
  'voldoende',
  '(de )?bedoeling (is )?(dat|om)',
  'een aantal [a-z]+',
  'enkele [a-z]+',
  'best effort*',
  '(rekenen|rekent|hopen|hoopt) (erop|op)',
  '(een )?kans te geven',
  '(mee )?aan boord',
  '(de )?(nodige|gepaste|passende) (stappen|maatregelen|initiatieven)',
  '(in|na) (onderling|gezamenlijk|wederzijds)? ?overleg',
  '(waar|als|indien|wanneer) [a-z ]{0,30}(leent|lenen|toelaat|toelaten)',
  '(binnen|in) de (grenzen|mate) van het (redelijke|mogelijke|haalbare)',
  'oog (heeft|hebben) voor',
  '(waakt|waken) er ?over',
  'kansen (krijgen|krijgt|geven|geeft|te geven|bieden|biedt)',
  '(bereid|bereidheid|openstaan|staat open) ',
  '(stimuleert|stimuleren|bevordert|bevorderen|promoot)',
  '(regelmatig|geregeld|af en toe)',
  'naar (best |eigen )?(godsvrucht|vermogen|mogelijkheden)',
  'inspanning(en)? (leveren|levert|doen|doet|geleverd)',
)
/** Parts that ask nothing of the performance. */
const elsewhere: ReadonlySet<TenderPart | undefined> = new Set([
  'award',
  'participation',
  'selection',
  'identification',
])

const people = words(...targetPeople, ...learners, ...socialWork)
const social = words(...targetPeople, ...learners, ...socialWork, ...socialFirms)

/** Something is done with the people, and not only said of them. */
const work = words(
  'moet*',
  'dient',
  'dienen',
  'word(t|en)',
  'zal',
  'inzet*',
  'ingezet',
  'tewerk*',
  'inschakel*',
  'aanwerv*',
  'uren',
  'plaatsen',
  'opdracht',
  'uitvoering',
  'werf',
  'ploeg',
)

export const obligationHasNumber = rule({
  id: 'obligation-has-number',
  code: 'EXE-03',
  group: 'execution',
  severity: 'error',
  title: 'Een sociale verplichting is meetbaar',
  finds: 'De sociale verplichting is niet meetbaar.',
  why: '"Zoveel mogelijk" en "streeft naar" kan niemand afdwingen. Een verplichting heeft een aantal, een eenheid en een periode.',
  remedy:
    'Noem een aantal uren of plaatsen of een percentage, en waarvan: de gewerkte uren, of het goedgekeurde bedrag zonder btw.',
  grounds: [law('4'), article('kb-2013-01-14', '44', 'verified')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inText: (text) => {
    const vague = perSentence((sentence) => {
      const { plain, passage } = sentence
      const spot = spots(plain, soft).find((found) => !isDenied(plain, found, 50))
      if (spot === undefined || !social.test(plain) || elsewhere.has(passage.part)) return undefined
      const { addressee } = statementAt(sentence, spot)
      if (addressee === 'buyer' || (addressee === 'nobody' && !work.test(plain))) return undefined
      if (hasQuantity(plain) || isBuyer.test(plain) || isProof.test(plain)) return undefined
      if (isCountedIn(passage) && /daarnaast|bovendien|naast/.test(plain)) return undefined
      return { span: [spot.from, spot.to] as const }
    })(text)
    if (vague.length > 0) return vague
    return promisesIn(text)
      .filter(
        ({ kind, section, around }) => kind === 'condition' && !isCountedIn(section) && !hasQuantity(around),
      )
      .filter(
        ({ section, sentence }) =>
          section.passages.length > 2 && !elsewhere.has(sentence.passage.part) && people.test(sentence.plain),
      )
      .filter(
        ({ sentence }) =>
          !/(?<![a-z])(?:tel(?:t|len) [a-z ]*mee|in aanmerking|kan|kunnen|mag|mogen|hoeveel|opgegeven)(?![a-z])/.test(
            sentence.plain,
          ),
      )
      .map(
        ({ sentence }): TextFault => ({
          sentence,
          says: 'De sociale verplichting noemt geen aantal, aandeel of plaatsen.',
        }),
      )
  },
  examples: {
    passes: [
      { text: 'De opdrachtnemer laat minstens 200 uren presteren door personen uit kansengroepen.' },
      { text: 'Het bestuur streeft naar meer sociale tewerkstelling in zijn opdrachten.' },
    ],
    fails: [
      { text: 'De opdrachtnemer zet zoveel mogelijk personen uit kansengroepen in.' },
      { text: 'De aannemer streeft ernaar om langdurig werkzoekenden tewerk te stellen.' },
    ],
  },
})

/** The administration says what it hopes for itself. */
const isBuyer = words(
  '(het|ons) (bestuur|lokaal bestuur|stadsbestuur|gemeentebestuur) (streeft|wil|tracht|probeert|besteedt|houdt|heeft)',
  'de (stad|gemeente|aanbestedende overheid) (streeft|wil|tracht|probeert|besteedt|houdt|heeft)',
  'wij streven',
  'doelstelling van het bestuur',
)
/** Efforts that somebody proves, to be excused. */
const isProof = words('aantoont', 'toont aan', 'bewijst', 'ernstige inspanningen (geen|niet)', 'ondanks')
