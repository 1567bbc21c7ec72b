import { localDate } from '../../kernel/local-date.js'
import { namedFirm } from '../reading/named-firm.js'
import { isLeftFree, statementAt } from '../reading/statement.js'
import { law, perSentence, rule } from '../rule.js'
import { isDenied } from '../text/denial.js'
import { words } from '../text/words.js'

const give = words(
  'geleverd',
  'verzorg(t|d)',
  'opgehaald',
  'afgehaald',
  'verwerkt',
  'gewerkt',
  'besteedt*',
  'uitbested*',
  'uit te besteden',
  'uitbesteed',
  'onderaanneming',
  'onderaannemer*',
  'in onderaanneming',
  'beroep',
  'samen',
  'samenwerk*',
  'samen te werken',
  'werkt (hij |daarvoor |verplicht )?(samen)?',
  'toevertrouw*',
  'vertrouwt',
  'laat',
  'laten',
  '(afgenomen|aangekocht|besteld|ingekocht|betrokken|gehuurd)',
  'uitgevoerd door',
  'uit te voeren door',
  'gegeven aan',
  'geeft',
  'afnemen',
  'neemt',
  'koopt',
  'betrekt',
  'schakelt',
  'in te schakelen',
  'inschakel*',
  'gebeurt door',
  'contracteert',
  'gebruikmaken',
  'uitgevoerd',
  'aan te kopen',
  'bestelt',
  'toewijzen',
  'sluit',
  'gaat',
)
const duty = words(
  'moet*',
  'dient',
  'dienen',
  'verplicht*',
  'besteedt',
  'laat',
  'doet',
  'werkt',
  'geeft',
  'neemt',
  'koopt',
  'betrekt',
  'schakelt',
  'wijst',
  'wordt',
  'worden',
  'vertrouwt',
  'is',
  'zal',
  'zullen',
  'uitsluitend',
  'enkel',
  'alleen',
  'gebeurt',
  'contracteert',
  'bestelt',
  'sluit',
  'gaat',
  'verbindt',
)
const optional = words(
  'op dit ogenblik',
  'momenteel',
  'vandaag',
  '(de )?(vorige|voorbije|afgelopen) (jaren|jaar|opdracht|periode)',
  'vorig jaar',
  'vrij in de keuze',
  'tot nu toe',
  'bijvoorbeeld',
  'zoals',
  'onder meer',
  'onder andere',
  'of een gelijkwaardige',
  'gelijkwaardige? (onderneming|organisatie|partner|bedrijf)',
  'kan',
  'mag',
  'naar keuze',
  'of een andere',
  'aanbestedende overheid is',
  '(factuur|facturen|facturatie)',
  'opdrachtgever',
  'contactpersoon',
  'inlichtingen',
  'huidige',
)
/** A firm of the social economy or a vzw by name: nobody names one who does not want it. */
const socialFirm =
  /vzw|mwb|maatwerk|werkplaats|kringloop|kringwinkel|sociale onderneming|arbeidszorg|sociaal restaurant|sociale kruidenier/

/** "Aan vzw X", "vzw X wordt ingeschakeld": the firm is who gets it, not who writes. */
const isHandedTo = (text: string, at: number): boolean =>
  at < 4 ||
  /(?:[Aa]an|[Dd]oor|[Bb]ij|[Mm]et|[Vv]an|[Nn]aar|[Tt]ot|[Oo]p|[Vv]ia|[Ll]aat|[Nn]eemt|wijst|wordt|is|en|:)(?: de| het| een)?(?: [a-zé-]+){0,3} $/.test(
    text.slice(Math.max(0, at - 60), at),
  )

export const noNamedSubcontractor = rule({
  id: 'no-named-subcontractor',
  code: 'EXE-06',
  group: 'execution',
  severity: 'error',
  title: 'Het bestek legt geen onderneming bij naam op',
  finds: 'De tekst verplicht om met één onderneming bij naam te werken.',
  why: 'Wie de opdrachtnemer verplicht met één onderneming te werken, gunt een deel zonder mededinging en doorbreekt de gelijke behandeling.',
  remedy: 'Noem een categorie: een onderneming die voldoet aan artikel 15 of aan gelijkwaardige voorwaarden.',
  grounds: [law('4 tot 5')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inText: perSentence((sentence) => {
    const { plain, text, from, passage } = sentence
    const found = passage.part === 'award' ? undefined : namedFirm(text)
    if (found === undefined || plain.length < found.name.length + 15) return undefined
    const lead = passage.text.slice(from).indexOf(text)
    const at = found.index + Math.max(0, lead)
    const spot = { from: sentence.fromText(at), to: sentence.fromText(at + found.name.length) }
    const { addressee, isNamed, modality } = statementAt(sentence, spot)
    const isGiven = give.test(plain) && duty.test(plain) && isHandedTo(text, found.index)
    const isSocial = socialFirm.test(found.name.toLowerCase()) && isHandedTo(text, found.index)
    if (!isGiven && !isSocial && !(isNamed && addressee === 'contractor' && modality !== 'may'))
      return undefined
    if (addressee === 'buyer' || isLeftFree(plain, spot)) return undefined
    if (optional.test(plain) || isDenied(plain, spot, 60)) return undefined
    return { span: [spot.from, spot.to] as const }
  }),
  examples: {
    passes: [
      { text: 'De opdrachtnemer kiest zelf met welke onderneming uit de sociale economie hij samenwerkt.' },
      {
        text: 'De opdrachtnemer werkt samen met een onderneming met een integratiedoel, bijvoorbeeld vzw Voorbeeldwerk.',
      },
    ],
    fails: [
      { text: 'De opdrachtnemer besteedt het wieden uit aan vzw De Voorbeeldtuin.' },
      { text: 'Voor het vouwen doet de drukker verplicht een beroep op maatwerkbedrijf Denkbeeld.' },
    ],
  },
})
