import { localDate } from '../../kernel/local-date.js'
import { isLeftFree, statementAt } from '../reading/statement.js'
import { law, perSentence, rule } from '../rule.js'
import { brands } from '../text/brands.js'
import type { Sentence } from '../text/checked-text.js'
import { isDenied } from '../text/denial.js'
import { acceptsEquivalent } from '../text/equivalence.js'
import { regionNames } from '../text/region-names.js'
import { type Spot, spots, words } from '../text/words.js'

/** "merk X", "type X-200", "van het fabricaat": a name follows in the text as it was written. */
const signal =
  /(?<![\p{L}\d])(?:[Vv]an het |[Hh]et |[Ee]en |[Vv]an |[Dd]e )?(?:[Mm]erk(?:en)?|[Ff]abri[ck]a(?:at|ten)|[Ff]abrikant|[Ff]abrieksmerk)(?: ?:| is| zijn| moet zijn)? ["“']?(?:[Dd]e |[Hh]et )?([A-ZÀ-Þ][\p{L}\d-]+)/u
const typeSignal =
  /(?<![\p{L}\d])(?:[Tt]ypes?|[Mm]odel(?:len)?|[Rr]eeks)(?: ?:)? ["“']?((?=[\p{L}\d-]*\d)[A-Z][\p{L}\d-]*(?: ?\d+[A-Za-z]*)?|[A-Z]{2,}[\w-]*|[A-Z][a-z]+(?:[A-Z][a-z]+| \d[\w-]*|-\d[\w-]*)|(?<=[Vv]an het (?:[Tt]ype|[Mm]odel) ["“']?)[A-ZÀ-Þ][\p{L}]{2,})/u
/** A make that is only letters, as it is written: "van HP", "een LG". */
const inCapitals =
  /(?<![\p{L}\d])(?<!\d )(?:HP|LG|BMW|KIA|MAN|DAF|JCB|JBL|BYD|SMEG|AEG|AOC)(?=[ ,.]|-toestel|-printer)(?!-)/u
const patent = words('octrooi*', 'geoctrooieerd*', 'gepatenteerd*', 'patent(en)?')
const origin = words(
  '[a-z]*(steen|hardsteen|graniet|arduin|marmer|hout|eik|wijn|bier|groenten|fruit|vlees) uit (belgie|vlaanderen|wallonie|nederland|duitsland|frankrijk|italie|spanje|portugal|china|henegouwen|limburg|namen|luik|antwerpen|de ardennen)',
  '(hout|bier|brood|groenten|fruit|vlees|zuivel|producten|voeding|bloemen|planten|streekproducten|materia[a-z]*|steen|[a-z]*steen)[^.;]{0,20} (komt|komen|afkomstig)[^.;]{0,30} (van|uit) [^.;]{0,20}(van|in|uit) (de|onze|het) (eigen )?(streek|regio|gemeente|provincie)',
  '(komt|komen|afkomstig|gewonnen|ontgonnen)( zijn| is| zijn)? uit (de|een|het) (groeve*|steengroeve*|bos|bossen|mijn*)[^.;,]{0,30}',
  `(komt|komen|afkomstig|gewonnen|ontgonnen)( zijn| is)? (uit|in) (belgie|vlaanderen|wallonie|nederland|duitsland|frankrijk|italie|spanje|portugal|china|henegouwen|limburg|namen|luik|antwerpen|west-vlaanderen|oost-vlaanderen|vlaams-brabant|de (ardennen|kempen|${regionNames}|eigen streek|streek|regio))`,
  '(van|uit) (belgische|vlaamse|nederlandse|duitse|franse|italiaanse|europese|lokale|inlandse|scandinavische|zweedse|ardense|chinese|italiaans|belgisch|duits|frans|deens|scandinavisch) (design|ontwerp|oorsprong|herkomst|makelij|bodem|productie|teelt|fabricage|afkomst|kweek)',
  '(oorsprong|herkomst)( is)?:? (belgie|vlaanderen|nederland|duitsland|frankrijk|italie|europa|de streek)',
  'made in [a-z]+',
  'in (belgie|vlaanderen|nederland|duitsland|frankrijk|italie|europa) (geproduceerd|vervaardigd|gefabriceerd|gemaakt|gekweekt|geteeld|ontgonnen|gewonnen|geassembleerd|geweven|gebouwd)',
  '(geproduceerd|vervaardigd|gefabriceerd|gekweekt|geteeld|gemaakt) (zijn |wordt |worden |is )?in (belgie|vlaanderen|nederland|duitsland|frankrijk|italie|europa|west-vlaanderen|de (eigen )?(streek|regio|provincie))',
  '(belgisch|vlaams|duits|nederlands|frans|italiaans|ardens|scandinavisch)e? (fabricaat|makelij|product|producten|arduin|hardsteen|blauwe hardsteen|eik)',
)
/** A norm as it is written: capitals tell "EN 1176" from "artikelen 67 en 68". */
const norm = /(?<![\p{L}\d])(?:NBN|DIN|ISO|EN)(?:[ -]?(?:EN|ISO|IEC))*[ -]?[A-Z]?[ -]?\d{2,6}(?:[-:./]\d+)*/u
const spareParts = words(
  'wissel(stuk|stukken|onderdelen)',
  'reserve(onderdeel|onderdelen|stuk|stukken)',
  'vervang(onderdelen|stukken)',
  '(bestaande|aanwezige|huidige) [a-z]+ (van|blijft|blijven|is|zijn|wordt|worden)',
  '(momenteel|thans|vandaag|nu al|op dit ogenblik|reeds)[^.;]{0,60}(gebruik*|gebruikt|werkt|beschikt|heeft|aanwezig)',
  '(bestaande|aanwezige|huidige|geplaatste|reeds aanwezige) (installatie|toestel|machine|maaier|systeem|apparaat|toepassing|software|park|wagenpark|uitrusting|infrastructuur|netwerk|printer|meubilair|reeks|lijn)*',
  'in gebruik',
  'reeds (geplaatst|aanwezig|in gebruik)',
  'uitbreiding van (de|het) bestaande',
  'onderhoud van (de|het) (bestaande|aanwezige)',
  '(onderhoud|herstel*|repair|reparatie*|keuring*|nazicht)[^.;]{0,80}(netwerk|installatie*|systeem|systemen|toestel*|lift*|ketel*|voertuig*|park)',
  'compatibel met',
  '(pas(t|sen|send)|aansluit*|sluit(en)? aan op|aan te sluiten|koppel*|gemonteerd|bevestigd)[^.;]{0,30}(bestaande|aanwezige|huidige)',
)
const packaging = words(
  '(merk|merknaam|merken)[^.;]{0,30}(op (de|het)|vermeld|verpakking|etiket|logo)',
  'merk (en|of) type (van|vermeld*|dat|in te vullen|opgeven)',
  'vermeldt (het|de) merk',
  '(geen|zonder|nooit) (een )?merk*',
  'merk of oorsprong',
  'welk merk',
  'merk en het type',
  'eigen merk',
  'huismerk',
)
const certificates = words('iso ?-?(9001|14001|26000|45001|50001|20121)')

export const noBrandWithoutEquivalent = rule({
  id: 'no-brand-without-equivalent',
  code: 'TEC-02',
  group: 'technical',
  severity: 'error',
  title: 'Een merk, type, octrooi of oorsprong staat er nooit zonder "of gelijkwaardig"',
  finds: 'Een merk, type, octrooi of oorsprong staat er zonder "of gelijkwaardig".',
  why: 'Wie een merk of een herkomst noemt, sluit andere producten uit.',
  remedy: 'Beschrijf wat het product moet kunnen, of voeg "of gelijkwaardig" toe.',
  grounds: [law('53')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inText: perSentence((sentence) => {
    const { plain, text, from, passage } = sentence
    if (passage.kind === 'heading' || spareParts.test(plain)) return undefined
    const isOpen = (spot: Spot): boolean => acceptsEquivalent(plain, spot, passage) || isDenied(plain, spot)
    const place: Placed = {
      lead: Math.max(0, passage.text.slice(from).indexOf(text)),
      fromText: sentence.fromText,
    }
    const named =
      packaging.test(plain) || isFileFormat.test(plain)
        ? []
        : [
            ...writtenNames(text, place),
            ...spots(plain, brands),
            ...writtenAt(text, place, inCapitals),
            ...filledIn(sentence, place),
            ...writtenAt(text, place, onlyName),
            ...productNames(sentence, place),
            ...spots(plain, patent),
          ]
    const product = [...named, ...spots(plain, origin)].find((spot) => !isOpen(spot))
    if (product !== undefined && !isAboutRights.test(plain) && asksProduct(sentence, product))
      return { span: [product.from, product.to] as const, insert: ' of gelijkwaardig' }
    const standard = writtenAt(text, place, norm).find(
      (spot) => !isOpen(spot) && !certificates.test(spot.words.toLowerCase()),
    )
    if (standard === undefined || keepsOwn.test(plain) || !asksProduct(sentence, standard)) return undefined
    return {
      severity: 'warning' as const,
      span: [standard.from, standard.to] as const,
      insert: ' of gelijkwaardig',
      says: 'Een norm staat er zonder "of gelijkwaardig".',
    }
  }),
  examples: {
    passes: [
      { text: 'De grasmaaier is van het merk Voorbeeldia of gelijkwaardig.' },
      { text: 'De wisselstukken passen op de aanwezige machines van het merk Voorbeeldia.' },
    ],
    fails: [
      { text: 'De grasmaaier is van het merk Voorbeeldia.' },
      { text: 'De stoelen zijn van Belgische makelij.' },
    ],
  },
})

/** "Op Voorbeeldia Suite", "processor Voorbeeldia N7": a name with what makers put behind one. */
const productName =
  /(?<=\p{Ll},? )(?!Perceel|Artikel|Bijlage|Deel|Post|Klasse|Type|Euro|Zone|Lot|Fase|Level|Route|Kleur|Energie|Niveau|Categorie)\p{Lu}\p{Ll}{2,}\p{L}{0,20}(?: (?:Pro|Suite|Plus|Max|Ultra|Premium|Edition|\p{Lu}\d{1,4}\p{L}{0,3})(?![\p{L}\d]))/u
const productNames = ({ text, passage }: Sentence, place: Placed): readonly Spot[] =>
  passage.part === 'technical' ? writtenAt(text, place, productName) : []

/** "Enkel Voorbeeldia P55": a name with a number, and nothing else will do. */
const onlyName =
  /(?<=(?:[Ee]nkel|[Uu]itsluitend|[Aa]lleen)(?: met| van)? )\p{Lu}\p{Ll}[\p{L}-]{2,}(?: \p{Lu}?\d[\p{L}\d-]*)(?![\p{L}\d])/u

/** "Kit: Voorbeeldia Fix 20": what is asked, and behind the colon a name of more words. */
const nameBehindColon =
  /(?<=^[\p{L} -]{2,40}: )(?!(?:NBN|EN|ISO|DIN|RAL|IP|EPDM|PVC|Nederlands|Perceel|Stad|Gemeente|OCMW|Koninklijk|Wet|KB) )\p{Lu}[\p{L}-]+(?: (?:\p{Lu}|\d)[\p{L}\d-]*){1,3}(?=[.,;]?\s*$)/u
const notAProduct = words(
  'contact*',
  'adres',
  'plaats',
  'naam',
  '[a-z]*ambtenaar',
  'dienst',
  'bestuur',
  'locatie',
  'school',
  'artikel',
  'bijlage',
  'post',
  'opdrachtgever',
  'titel',
  'benaming',
  'voorwerp',
  'kleur',
  'gebouw*',
  'straat',
  'datum',
)
const filledIn = ({ text, plain, passage }: Sentence, place: Placed): readonly Spot[] =>
  passage.part === 'technical' && !notAProduct.test(plain.slice(0, 45))
    ? writtenAt(text, place, nameBehindColon)
    : []

/** Where a name stands in what is read. @property lead what was trimmed off the start of the sentence. */
interface Placed {
  readonly lead: number
  readonly fromText: (place: number) => number
}

/** What the administration has or is, and what is left free, asks nothing of who tenders. */
const asksProduct = (sentence: Sentence, spot: Spot): boolean =>
  !reasons.test(sentence.plain.slice(0, spot.from)) &&
  statementAt(sentence, spot).addressee !== 'buyer' &&
  !isLeftFree(sentence.plain, spot)

const writtenNames = (text: string, place: Placed): readonly Spot[] =>
  [signal, typeSignal]
    .flatMap((pattern) => writtenAt(text, place, pattern))
    .filter(
      (spot) => !/woning|Type (?:opdracht|procedure)|(?:type|types|model) [A-Z]{1,3}\d?$/i.test(spot.words),
    )

/** The first place of an expression in the sentence as it was written. */
function writtenAt(text: string, { lead, fromText }: Placed, pattern: RegExp): readonly Spot[] {
  const found = pattern.exec(text)
  if (found === null) return []
  const at = found.index + lead
  return [{ from: fromText(at), to: fromText(at + found[0].length), words: found[0] }]
}

/** Why something is so asks nothing. */
const reasons = words('aangezien', 'omdat', 'vermits', 'daar het', 'want')

/** In what form something is handed in, and what opens it, asks no product. */
const isFileFormat = words(
  '(word|excel|powerpoint|office)?-?(bestand|bestanden|formaat|formaten|document|bestandsformaat)',
  'pdf*',
  'docx?',
  'xlsx?',
  '(openen|raadplegen|lezen|ondertekenen|gebruikt|gebruiken)[^.;]{0,40}(adobe|microsoft|word|acrobat|excel)[^.;]{0,40}of (een )?ander*',
  'bladzijden',
)

/** A certificate that the administration has. */
const keepsOwn = words(
  'certifica[a-z]+[^.;]{0,40}(te behouden|behoudt|behoud|behouden)',
  'behoud van (de|het) certifica*',
)

/** Rights on what is made, and guarantees about them. */
const isAboutRights = words(
  'intellectue(el|le)*',
  'exclusieve? recht*',
  'alleen (bij|door) (de|het) (oorspronkelijke )?(fabrikant|leverancier)',
  'auteursrecht*',
  'vrijwaart',
  'inbreuk*',
  'octrooirechten',
  'licentie(s)? op',
)
