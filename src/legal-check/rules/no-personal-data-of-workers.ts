import { localDate } from '../../kernel/local-date.js'
import { article, perSentence, rule } from '../rule.js'
import { isDenied } from '../text/denial.js'
import { spots, words } from '../text/words.js'

const secret = words(
  'welke (handicap|beperking|arbeidsbeperking|problematiek|aandoening)',
  'rijksregisternummer*',
  'rijksregister',
  'insz(-nummer)?',
  'identiteitskaart*',
  'diagnose*',
  'medische? (attest|attesten|gegevens|verslag|verslagen|dossier|fiche)',
  'attest van (handicap|de handicap|invaliditeit|arbeidsongeschiktheid|erkenning van de handicap)',
  'doktersattest*',
  'attest(en)? van (de|een|hun) (arts|dokter|behandelende?|geneesheer|psychiater|psycholoog)[a-z]*',
  '(aard|graad|soort|ernst|oorzaak) van (de|hun|zijn|haar|een) (handicap|beperking|arbeidsbeperking|ziekte|aandoening|problematiek)',
  '(strafregister|uittreksel uit het strafregister)',
  'etnische (afkomst|herkomst)',
  'gezondheids(gegevens|toestand)',
  'psychosociale? (problematiek|verslag)',
)
const names = words(
  '(voor- en achternaam|achternaam|familienaam)',
  '(stagiair*|doelgroep*|tewerkgestelde*|deelnemer*|cursist*|ingezette personen)[^.;]{0,50}(identiteitsgegevens|persoonsgegevens|identiteit|geboortedatum|personalia)',
  "(naam|namen|voornaam|naam en voornaam|namenlijst|naamlijst|nominatieve lijst|lijst met (de )?namen|identiteit|identiteitsgegevens|personalia|adres(sen)?|geboortedatum|geboortedata|cv's|persoonsgegevens|contactgegevens)[^.;]{0,60}(doelgroep*|kansengroep*|werknemer*|medewerker*|personen|persoon|stagiair*|tewerkgestelde*|deelnemer*|handicap|kansarm*|leefloon*|werkzoekende*|jongere*|cursist*|betrokkene*)",
  '(doelgroep[a-z]*|kansengroepen|werknemers? met een (handicap|arbeidsbeperking|beperking)|personen met een (handicap|arbeidsbeperking))[^.;]{0,60}(bij naam|met naam|met hun naam|naam en|namen|nominatief|geboortedatum|identiteit|handicap wordt vermeld)',
  '(kopie|kopieen|afschrift|afschriften|exemplaar|scan)[^.;]{0,30}(arbeidscontract|arbeidsovereenkomst|loonfiche|loonbrief|loonbrieven)[a-z]*[^.;]{0,50}(doelgroep*|kansengroep*|werknemer*|medewerker*|personen|persoon|stagiair*|tewerkgestelde*|betrokkene*)',
  'welke (medewerkers|werknemers|personen|doelgroep*)[^.;]{0,40}(handicap|beperking|ziekte|aandoening|leefloon|uitkering)[a-z]*',
  'nominatieve? (lijst|overzicht|opgave|staat)[^.;]{0,60}',
  '(handicap|beperking|statuut) (per|van elke|van iedere) (persoon|werknemer|medewerker|doelgroepwerknemer|doelgroepmedewerker)',
)
const asks = words(
  'hoort',
  'horen',
  'gevoegd',
  'bijgevoegd',
  'voorgelegd',
  'doorgegeven',
  'voegt*',
  'voegen',
  'toe te voegen',
  'vermeld*',
  'vermelden',
  'te vermelden',
  'bezorg*',
  'bezorgen',
  'te bezorgen',
  'legt',
  'leggen',
  'voor te leggen',
  'geeft',
  'geven',
  'door te geven',
  'deelt',
  'mee te delen',
  'maakt',
  'moet*',
  'dient',
  'dienen',
  'bevat*',
  'bevatten',
  'lijst',
  'opgave',
  'gevraagd',
  'vereist',
  'staaft',
  'overmaakt',
  'overmaken',
  'maken',
  'registreert',
  'houdt',
  'invullen',
  'vult',
  'noteert',
  'stuurt',
  'kopie',
  'overzicht',
  'toont',
  'aantonen',
  'bewijst',
  'met',
  'noemt',
  'somt',
  'verstrekt',
  'opgenomen',
  'opnemen',
  'op te nemen',
)
const anonymous = words(
  'anoniem*',
  'geanonimiseerd*',
  'zonder (naam|namen|persoonsgegevens|vermelding)',
  'niet herleidbaar',
  'geen (namen|naam|persoonsgegevens|rijksregister*|medische|diagnose*|gezondheids*|identiteits*)',
  'zonder',
)
const otherPeople = words(
  'contactpersoon',
  'leidend ambtenaar',
  'projectleider',
  'projectverantwoordelijke',
  'zaakvoerder*',
  'bestuurder*',
  'ondertekenaar',
  'tekenbevoegde',
  'veiligheidscoordinator',
  'werfleider',
  'verantwoordelijke',
  'gevolmachtigde',
  'begeleider*',
  'naam van de (inschrijver|onderneming|firma|organisatie|partner|onderaannemer)',
)

export const noPersonalDataOfWorkers = rule({
  id: 'no-personal-data-of-workers',
  code: 'EXE-14',
  group: 'execution',
  severity: 'error',
  title: 'Offertes en verslagen bevatten geen namen of gezondheidsgegevens van werknemers',
  finds: 'De tekst vraagt namen of gezondheidsgegevens van werknemers.',
  why: 'Gegevens over gezondheid en handicap zijn bijzonder beschermd. Voor een sociale clausule volstaan anonieme aantallen en attesten.',
  remedy: 'Vraag anonieme nummers, met een attest van de werkgever of van de dienst die begeleidt.',
  grounds: [article('vo-2016-679', '5'), article('vo-2016-679', '9')],
  certainty: 'likely',
  validFrom: localDate('2018-05-25'),
  inText: perSentence(({ plain }) => {
    if (!asks.test(plain)) return undefined
    const hidden = spots(plain, secret).find((found) => !isDenied(plain, found))
    const person = spots(plain, names).find((found) => !isDenied(plain, found))
    const spot = hidden ?? person
    if (spot === undefined || (anonymous.test(plain) && !/niet anoniem/.test(plain))) return undefined
    if (isExclusion.test(plain)) return undefined
    if (
      hidden === undefined &&
      otherPeople.test(plain) &&
      !/doelgroep|kansengroep|handicap|beperking/.test(plain)
    )
      return undefined
    return { span: [spot.from, spot.to] as const }
  }),
  examples: {
    passes: [
      {
        text: 'De opdrachtnemer bezorgt anonieme urenstaten; namen en rijksregisternummers worden niet gevraagd.',
      },
      { text: 'De offerte vermeldt de naam van de contactpersoon van de inschrijver.' },
    ],
    fails: [
      { text: 'De opdrachtnemer bezorgt elk kwartaal een lijst met de namen van de doelgroepwerknemers.' },
      { text: 'De inschrijver voegt voor elke werknemer een attest van handicap toe.' },
    ],
  },
})

/** Documents about the tenderer itself, for the grounds of exclusion. */
const isExclusion = words(
  'uittreksel uit het strafregister (van de inschrijver|op naam van de (inschrijver|onderneming|rechtspersoon))',
  'uitsluitingsgrond*',
  'strafregister van de (onderneming|inschrijver|rechtspersoon)',
)
