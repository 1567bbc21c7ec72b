import { localDate } from '../../kernel/local-date.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { law, perSentence, rule } from '../rule.js'
import { isDenied } from '../text/denial.js'
import { nearby, spots, words } from '../text/words.js'

const oldLaw =
  /wet van 15 juni 2006|15[/.-]0?6[/.-]2006|15 juni 2006|overheidsopdrachtenwet 2006|wet van 2006/
const article22 = /artikel 22(?!\d)|art\. ?22(?!\d)/
const majority = words('meerderheid', 'merendeel', 'meer dan de helft', 'overgrote deel')
const people = words(
  'handicap',
  'gehandicapt*',
  'arbeidsbeperking',
  'beperking',
  'mindervalid*',
  'arbeidsgehandicapt*',
  'kansarm*',
)
const belowThreshold = words(
  'onder de europese drempel*',
  'beneden de europese drempel*',
  'lager dan de europese drempel*',
  'de europese drempel* niet (bereik*|overschrijd*)',
  'europese (drempel|drempelbedrag|drempels) (blijft|niet)',
)
const reserving = words(
  'voorbehoud*',
  'voorbehouden',
  'reserv*',
  'sociale (economie|inschakel*|werkplaats*)',
  'artikel 15',
)

export const noRepealedReservation = rule({
  id: 'no-repealed-reservation',
  code: 'RES-05',
  group: 'reserved',
  severity: 'error',
  title: 'Het voorbehoud steunt op de huidige wet',
  finds: 'Het voorbehoud steunt op regels die niet meer gelden.',
  why: 'Artikel 22 van de wet van 15 juni 2006, de meerderheid van werknemers met een handicap en het onderscheid naar de Europese drempel golden tot 29 juni 2017. Nu geldt artikel 15 van de wet van 17 juni 2016, bij elke waarde.',
  remedy: `Vervang de oude verwijzing door artikel 15 van de wet van 17 juni 2016, met het doel van integratie en minstens ${legalLimits.reservedShare.value} %.`,
  grounds: [law('15', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inText: perSentence(({ plain }) => {
    const old = spots(plain, oldLaw)[0]
    if (old !== undefined && (article22.test(plain) || reserving.test(plain)) && !isHistory.test(plain))
      return { span: [old.from, old.to] as const }
    const most = nearby(plain, majority, people, 90)
    if (most !== undefined && isCondition.test(plain) && !isDenied(plain, most))
      return {
        span: [most.from, most.to] as const,
        says: 'Een meerderheid van werknemers met een handicap was de voorwaarde van de oude wet.',
      }
    const below = spots(plain, belowThreshold)[0]
    if (below !== undefined && reserving.test(plain) && !anyValue.test(plain) && !isDenied(plain, below, 40))
      return {
        span: [below.from, below.to] as const,
        says: 'Voorbehouden kan bij elke waarde, niet alleen onder de Europese drempel.',
      }
    return undefined
  }),
  examples: {
    passes: [
      {
        text: 'De voorbehouding volgt artikel 15 van de wet van 17 juni 2016; ze kan onder en boven de Europese drempel.',
      },
      { text: 'Artikel 22 van dit bestek regelt de levering.' },
    ],
    fails: [
      { text: 'De opdracht is voorbehouden overeenkomstig artikel 22 van de wet van 15 juni 2006.' },
      {
        text: 'De inschrijver toont aan dat de meerderheid van zijn werknemers personen met een handicap zijn.',
      },
    ],
  },
})

/** Somebody tells how it was. */
const isHistory = words(
  'vroeger*',
  'opgeheven',
  'niet meer',
  'voormalige',
  'oude regeling',
  'verving',
  'vervangt',
  'vervangen',
  'sinds 30 juni 2017',
  'niet langer',
)
/** The majority is asked, not reported. */
const isCondition = words(
  'moet*',
  'dient',
  'dienen',
  'toont',
  'tonen',
  'aantonen',
  'bewij*',
  'voorwaarde*',
  'voorbehoud*',
  'vereist',
  'toegang',
  'enkel',
  'alleen',
  'uitsluitend',
  'bestaat',
  'bestaan',
  'waarvan',
  'van wie',
  'zijn',
  'is',
  'uitmaakt',
  'telt',
  'tewerkstel*',
)
const anyValue = words(
  'elke waarde',
  'ook',
  'zowel',
  'onder en boven',
  'ongeacht',
  'boven en onder',
  'speelt geen',
)
