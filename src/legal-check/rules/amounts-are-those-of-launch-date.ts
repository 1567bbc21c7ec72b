import { formatEuro } from '../../kernel/format.js'
import { isWithin, type LocalDate, localDate } from '../../kernel/local-date.js'
import { aProcedure } from '../../procurement/builders.js'
import { datedAmounts } from '../../procurement/threshold-table.js'
import { article, fault, rule, sentencesWhere, type TextFault } from '../rule.js'
import { amountsIn } from '../text/amounts.js'
import { words } from '../text/words.js'

/** Words that make an amount a threshold. */
const threshold = words(
  '(drempel|grens)(bedrag*|waarde*|s)?',
  'drempel*',
  'plafond*',
  'grensbedrag*',
  'europese bekendmaking',
  'op waarde',
  'beperkte waarde',
  'onderhandelingsprocedure*',
  'artikel (11|41|42|58|89|90|92)',
  'wachttermijn*',
  'standstill',
)
/** Amounts of the contract itself, or of a guarantee, are no thresholds. */
const otherAmount = words('raming*', 'budget*', 'borgtocht', 'waarborg*', 'verzekerd*', 'omzet*', 'raamt')

const namingThreshold = sentencesWhere(
  ({ plain }) => threshold.test(plain) && (!otherAmount.test(plain) || /drempel|grens|plafond/.test(plain)),
)

const rows = Object.values(datedAmounts).flat()
const isKnown = (amount: number): boolean => rows.some((row) => row.amount === amount)
const holdsOn = (amount: number, day: LocalDate): boolean =>
  rows.some((row) => row.amount === amount && isWithin(day, row.validFrom, row.validUntil))
const isInTable = (day: LocalDate): boolean =>
  rows.some(({ validFrom, validUntil }) => isWithin(day, validFrom, validUntil))

/** Amounts that older or other rules used as a threshold, and that the table of local authorities never held. */
const foreignAmounts: ReadonlySet<number> = new Set([
  8_500, 62_000, 67_000, 85_000, 134_000, 135_000, 144_000, 200_000, 207_000, 209_000, 5_186_000, 5_225_000,
  5_548_000, 428_000, 431_000, 443_000, 432_000, 418_000,
])

export const amountsAreThoseOfLaunchDate = rule({
  id: 'amounts-are-those-of-launch-date',
  code: 'PRO-06',
  group: 'procedure',
  severity: 'error',
  title: 'Drempelbedragen zijn die van de lanceringsdatum',
  finds: 'Een drempelbedrag klopt niet met de lanceringsdatum.',
  why: 'De drempels veranderen om de twee jaar. Het bedrag telt dat geldt op de dag van de bekendmaking of van de uitnodiging.',
  remedy: 'Schrap het bedrag, of vervang het door het bedrag dat op de lanceringsdatum geldt.',
  grounds: [article('kb-2017-04-18', '11', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ procedure: { launchDate } }) =>
    launchDate === undefined || isInTable(launchDate)
      ? []
      : [
          fault('launchDate', {
            severity: 'info',
            says: 'De drempels voor deze datum zijn nog niet bekend.',
            remedy:
              'Kijk ze na zodra ze in het Staatsblad staan; tot dan zijn de regels over drempels niet gecontroleerd.',
          }),
        ],
  inText: (text) => {
    const { launchDate } = text
    if (launchDate === undefined || !isInTable(launchDate)) return []
    return namingThreshold(text).flatMap((sentence): readonly TextFault[] => {
      const wrong = amountsIn(sentence.plain).find(
        ({ amount }) => (isKnown(amount) || foreignAmounts.has(amount)) && !holdsOn(amount, launchDate),
      )
      if (wrong === undefined) return []
      const says = `De tekst noemt ${formatEuro(wrong.amount)} als drempel; dat bedrag geldt niet op de lanceringsdatum.`
      return [{ sentence, span: [wrong.from, wrong.to], says }]
    })
  },
  examples: {
    passes: [
      {
        text: 'De goed te keuren uitgave blijft onder het drempelbedrag van 140.000 euro, exclusief btw.',
        launchDate: localDate('2027-02-01'),
      },
      {
        text: 'De prijs voor het perceel bedraagt hoogstens 143.000 euro.',
        launchDate: localDate('2027-02-01'),
      },
    ],
    fails: [
      {
        text: 'De goed te keuren uitgave blijft onder het drempelbedrag van 143.000 euro, exclusief btw.',
        launchDate: localDate('2027-02-01'),
      },
      {
        says: 'Lancering in 2028: de drempels zijn nog niet bekend',
        procedure: aProcedure({ launchDate: localDate('2028-01-01') }),
      },
    ],
  },
})
