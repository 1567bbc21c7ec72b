import { formatPercentage } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { law, rule, type TextFault } from '../rule.js'
import { percentagesIn } from '../text/amounts.js'
import { aroundReservation, purpose, reservationsIn } from '../text/reservation.js'
import { words } from '../text/words.js'

/** A share of people, as opposed to one of points or of money. */
export const shareOfWorkers = words(
  'werknemer*',
  'personeel*',
  'medewerker*',
  'tewerkgesteld*',
  'voltijdse equivalenten',
  'vte',
  'doelgroep*',
  'kansarme*',
  '[a-z]*handicap*',
  'arbeidsbeperk*',
)

const least = legalLimits.reservedShare.value

export const reservationHasBothTests = rule({
  id: 'reservation-has-both-tests',
  code: 'RES-03',
  group: 'reserved',
  severity: 'error',
  title: `Een voorbehoud stelt twee voorwaarden: het doel en minstens ${least} %`,
  finds: 'Het voorbehoud noemt niet beide voorwaarden van de wet.',
  why: `De onderneming heeft de integratie van personen met een handicap of kansarmen tot doel, én minstens ${least} % van haar werknemers behoort tot die groepen. De twee voorwaarden gelden samen.`,
  remedy: `Neem beide voorwaarden op: het doel van integratie, en minstens ${least} % van de werknemers.`,
  grounds: [law('15', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inText: (text) => {
    const found = reservationsIn(text)
    if (found.some((reservation) => hasBoth(aroundReservation(text, reservation)))) return []
    return found.slice(0, 3).flatMap((reservation): TextFault[] => {
      const around = aroundReservation(text, reservation)
      const share = shareIn(around)
      const lacks = [
        ...(purpose.test(around) ? [] : ['het doel van integratie']),
        ...(share === undefined ? [`het aandeel van minstens ${formatPercentage(least)}`] : []),
      ]
      if (share !== undefined && share < least)
        return [
          {
            sentence: reservation.sentence,
            says: `Het voorbehoud vraagt ${formatPercentage(share)}; de wet vraagt minstens ${formatPercentage(least)}.`,
          },
        ]
      return lacks.length === 0
        ? []
        : [{ sentence: reservation.sentence, says: `In het voorbehoud ontbreekt ${lacks.join(' en ')}.` }]
    })
  },
  examples: {
    passes: [
      {
        text: 'De toegang is voorbehouden overeenkomstig artikel 15 van de wet van 17 juni 2016 aan ondernemers die de integratie van kansarmen of personen met een handicap tot doel hebben en van wie minstens 30 % van de werknemers tot die groepen behoort. Gelijkwaardige ondernemers zijn welkom.',
      },
      { text: 'De opdracht staat open voor iedere onderneming, ook voor maatwerkbedrijven.' },
    ],
    fails: [
      {
        text: 'De toegang is voorbehouden overeenkomstig artikel 15 van de wet van 17 juni 2016 aan ondernemers die de integratie van kansarmen tot doel hebben en van wie minstens 20 % van de werknemers kansarm is.',
      },
      {
        text: 'De toegang tot dit perceel is voorbehouden overeenkomstig artikel 15 van de wet van 17 juni 2016 aan sociale-economiebedrijven of gelijkwaardige ondernemingen.',
      },
    ],
  },
})

const hasBoth = (around: string): boolean => purpose.test(around) && (shareIn(around) ?? 0) >= least

/** The least share of workers that a text asks; `undefined`: none. */
function shareIn(around: string): number | undefined {
  const shares = percentagesIn(around)
    .filter(({ from, to }) => shareOfWorkers.test(around.slice(Math.max(0, from - 120), to + 120)))
    .map(({ value }) => value)
  return shares.length === 0 ? undefined : Math.min(...shares)
}
