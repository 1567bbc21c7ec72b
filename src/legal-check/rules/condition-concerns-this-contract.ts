import { localDate } from '../../kernel/local-date.js'
import { learners, socialWork, targetPeople } from '../reading/lexicon.js'
import { statementAt } from '../reading/statement.js'
import { cited, law, perSentence, rule } from '../rule.js'
import { closedDenial, isDenied } from '../text/denial.js'
import { spots, standsIn, words } from '../text/words.js'

const elsewhere = words(
  'elders',
  '(op|bij|in|voor|binnen|aan) (een |zijn |haar |de )?andere (opdracht|opdrachten|werven|werf|projecten|project|vestigingen|vestiging|klanten|diensten|afdelingen|activiteiten|contracten|locaties|sites|plaatsen)',
  '(in|op|binnen|bij) (de|het|zijn|haar|hun) (eigen |hele )?(hoofdzetel|hoofdkantoor|zetel|magazijn|atelier|administratie|werkhuis|onderneming)',
  'buiten (deze|de) opdracht',
  'los van (deze|de) opdracht',
  'niet-gerelateerde',
  'om het even waar',
  '(om het even|eender|gelijk|onverschillig) (in |op |bij |binnen )?welk(e)? (afdeling|vestiging|werf|project|dienst|site|locatie|plaats|opdracht)',
  'waar ook',
  'andere (overeenkomsten|opdrachtgevers|contracten|besturen|bestekken)',
  '(over|binnen|in) het geheel van (de|zijn|haar) [a-z]+',
  'bedrijfsbreed',
  'vrijwilligerswerk*',
  'los van deze (levering|dienst|werken|uitvoering)',
  '(zuster|moeder|dochter)(onderneming|bedrijf|vennootschap|maatschappij)[a-z]*',
  '(voor|bij) (een )?andere (klant|klanten|opdrachtgever|besturen|bestuur)',
  'alle (werven|projecten|opdrachten|sites|contracten)[^.;]{0,20} (die|van|waar)[^.;]{0,30}(aannemer|opdrachtnemer|onderneming|bedrijf|hij|loopt|lopen|lopend*)[a-z]*',
  'voor andere [a-z]+',
  '(elders|op een andere plaats) (in|binnen|bij) [a-z ]+',
  '(in|op) (de|het|een) [a-z]+ van (de|het|zijn|haar|hun) (hoofdzetel|hoofdkantoor|maatschappelijke zetel)',
  '(volledige|hele|ganse|totale|globale) (personeelsbestand|onderneming|bedrijf|groep|organisatie|firma)',
  'andere (sites|werven|werf|projecten|opdrachten|klanten|vestigingen)',
  '(van|binnen|in) (het|de|zijn|haar) (hele |ganse |volledige |totale |globale )?personeelsbestand',
  '(in|over) (heel )?(de|het|zijn|haar) (hele|ganse|volledige) (onderneming|bedrijf|groep)',
)
const fund = words(
  'sociaal fonds',
  'fonds*',
  '[a-z]*-?fonds voor [a-z]+',
  '(stort|storten|gestort|storting|betaalt|betaling|bijdrage|bijdragen|afkopen|afkoop|afgekocht|schenkt|schenking|gift|financiele steun|bedrag|som|overgedragen|overmaakt|draagt|sponsort|sponsoring|sponsoren)[^.;]{0,60}(fonds|vzw|goed doel|organisatie|project|vereniging|liefdadigheid|initiatief|sociale kruidenier|voedselbank)',
  '(fonds|vzw|goed doel|organisatie|vereniging)[^.;]{0,40}(stort|storten|gestort|schenkt)',
  '(af|vrij)kopen',
  'doneren|doneert|donatie',
  'in plaats van de uren[^.;]{0,60}',
)
const pension = words(
  'fonds voor bestaanszekerheid',
  'pensioenfonds*',
  'waarborgfonds*',
  'sectorfonds*',
  'klimaatfonds',
  'fondsen voor bestaanszekerheid',
  'europees (sociaal )?fonds*',
  'investeringsfonds*',
)

const charity = words(
  'armoede*',
  'vereniging(en)? (die|voor)',
  'sociale kruidenier',
  'voedselbank*',
  'goede? doel(en)?',
  'liefdadig*',
  'sociaal fonds',
)

const socialTopic = words(...targetPeople, ...learners, ...socialWork)
const isAboutSocial = standsIn(socialTopic)
export const conditionConcernsThisContract = rule({
  id: 'condition-concerns-this-contract',
  code: 'EXE-02',
  group: 'execution',
  severity: 'error',
  title: 'Een sociale voorwaarde gaat over deze opdracht',
  finds: 'De sociale voorwaarde gaat niet over deze opdracht.',
  why: 'Uren op andere werven, tewerkstelling op de hoofdzetel of een storting in een fonds hebben geen verband met het voorwerp van de opdracht.',
  remedy:
    'Beperk de voorwaarde tot taken van deze opdracht, met de ondersteunende taken die ervoor nodig zijn.',
  grounds: [law('87', 'verified'), law('81, § 3'), cited('PIANOo, social return (2018)', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inText: perSentence((sentence) => {
    const { plain, passage } = sentence
    const social =
      socialTopic.test(plain) ||
      charity.test(plain) ||
      ((isAboutSocial(passage.section) || passage.part === 'performance') &&
        /uren|verbintenis|verplichting|clausule|inspanning|engagement|tekort|plaatsen|stage/.test(plain))
    if (!social || pension.test(plain)) return undefined
    if (/punten|gunningscriterium/.test(plain)) return undefined
    const isCharityOnly = !socialTopic.test(plain) && !isAboutSocial(passage.section)
    const spot = [...(isCharityOnly ? [] : spots(plain, elsewhere)), ...spots(plain, fund)].find(
      (found) => !isDenied(plain, found),
    )
    if (spot === undefined || onlyHere.test(plain.replace(closedDenial, ''))) return undefined
    if (statementAt(sentence, spot).addressee === 'buyer') return undefined
    return { span: [spot.from, spot.to] as const }
  }),
  examples: {
    passes: [
      {
        text: 'Alleen uren die doelgroepwerknemers op deze opdracht presteren, tellen; uren op andere werven tellen niet.',
      },
      {
        text: 'Ondersteunende taken voor deze opdracht, zoals het wassen van de werkkledij door personen uit kansengroepen, tellen mee.',
      },
    ],
    fails: [
      { text: 'De opdrachtnemer mag de uren voor kansengroepen ook op andere werven laten presteren.' },
      { text: 'Wie geen doelgroepwerknemers inzet, stort 2.000 euro in een sociaal fonds.' },
    ],
  },
})

const onlyHere = words(
  '(enkel|alleen|uitsluitend)[^.;]{0,80}(op|voor|tijdens|binnen) (deze|dit) (opdracht|perceel|contract|werf)',
  '(tel(t|len)|mag|mogen|kan|kunnen|word(t|en)|is|zijn)( [a-z]+){0,4} niet (op|in|bij|voor|elders)',
  'niet (in|op|bij) (een |het |de )?(ander*|fonds|hoofdzetel|magazijn)',
  'geen (uren|storting|fonds|bijdrage|afkoop)',
)
