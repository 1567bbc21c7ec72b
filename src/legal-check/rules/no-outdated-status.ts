import { localDate } from '../../kernel/local-date.js'
import { cited, law, perSentence, rule } from '../rule.js'
import { isDenied } from '../text/denial.js'
import { article15, operatorEquivalence } from '../text/reservation.js'
import { spots, words } from '../text/words.js'

const outdated = words(
  'lokale diensteneconomie*',
  'lde(-[a-z]+)?',
  'maatwerkafdeling*',
  '(sociale|beschutte) (werkplaats|werkplaatsen)',
  'invoegbedrij*',
  'invoegafdeling*',
  'sine(?! qua)(-[a-z]+)?',
)
const example = words('bijvoorbeeld', 'zoals', 'onder meer', 'onder andere', 'bv', 'met name', 'o a')
/** The words of article 15 itself. */
const statute = words(
  'sociale werkplaatsen,? (en|of)( aan| voor)? (ondernemers|ondernemingen|economische operatoren) (die|wier|waarvan) [^.]{0,160}integratie',
)
const notEnough = words(
  '(volstaat|volstaan|bewijst|bewijzen|geeft|geven|volstond)[^.]{0,40}niet',
  'op zich(zelf)? (niet|geen)',
  'geen (toegang|bewijs)',
  'niet voldoende',
  'onvoldoende',
)
const history = words(
  'vroegere',
  'voormalige',
  'vroeger*',
  'ex-[a-z]+',
  'opgegaan',
  'sinds (1 januari 2019|1 juli 2023)',
  'vervangen door',
  'omgevormd',
  '(heet|heten|heette|heetten)',
  '(werd|werden) (in [0-9]{4} )?(een )?maatwerk*',
  'sinds 20[0-9]{2}',
)

export const noOutdatedStatus = rule({
  id: 'no-outdated-status',
  code: 'RES-13',
  group: 'reserved',
  severity: 'warning',
  title: 'De tekst gebruikt statuten die nog bestaan',
  finds: 'De tekst gebruikt een statuut dat niet meer bestaat of artikel 15 niet bewijst.',
  why: 'Beschutte en sociale werkplaatsen werden maatwerkbedrijven (1 januari 2019); maatwerkafdelingen, lokale diensteneconomie en SINE gingen op in individueel maatwerk (1 juli 2023). Ze bewijzen artikel 15 niet.',
  remedy: 'Schrijf "maatwerkbedrijf of gelijkwaardig", met de twee voorwaarden van artikel 15.',
  grounds: [
    cited('decreet van 12 juli 2013 betreffende maatwerk bij collectieve inschakeling', 'verified'),
    cited('decreet van 14 januari 2022 over maatwerk bij individuele inschakeling', 'verified'),
    law('15', 'verified'),
  ],
  certainty: 'verified',
  validFrom: localDate('2019-01-01'),
  inText: perSentence(({ plain }) => {
    const quotes = article15.test(plain) || statute.test(plain)
    const exampleOfProof = example.test(plain) && operatorEquivalence.test(plain)
    if (quotes || exampleOfProof || notEnough.test(plain) || history.test(plain)) return undefined
    const spot = spots(plain, outdated).find((found) => !isDenied(plain, found))
    return spot && { span: [spot.from, spot.to] as const }
  }),
  examples: {
    passes: [
      {
        text: 'De toegang is voorbehouden aan sociale werkplaatsen en aan ondernemers die de maatschappelijke en professionele integratie van gehandicapten of kansarmen tot doel hebben.',
      },
      {
        text: 'De inschrijver bewijst zijn doel met een erkenning, bijvoorbeeld als sociale werkplaats, of met een gelijkwaardig bewijs.',
      },
      {
        text: 'Een erkenning in de lokale diensteneconomie bewijst op zichzelf niet dat de voorwaarden vervuld zijn.',
      },
    ],
    fails: [
      { text: 'De inschrijver is een erkende sociale werkplaats of een gelijkwaardige onderneming.' },
      {
        text: 'Alleen maatwerkafdelingen en initiatieven uit de lokale diensteneconomie komen in aanmerking.',
      },
    ],
  },
})
