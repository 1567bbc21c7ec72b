import { formatDate, formatEuro } from '../../kernel/format.js'
import { isWithin, type LocalDate, localDate } from '../../kernel/local-date.js'
import { aProcedure } from '../../procurement/builders.js'
import { isForeignAmount } from '../../procurement/foreign-amounts.js'
import { datedAmounts, firstDayAfterTable, firstDayOfTable } from '../../procurement/threshold-table.js'
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
const afterTable = firstDayAfterTable()

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
      : [fault('launchDate', { severity: 'warning', ...outside(launchDate) })],
  inText: (text) => {
    const { launchDate } = text
    if (launchDate === undefined || !isInTable(launchDate)) return []
    return namingThreshold(text).flatMap((sentence): readonly TextFault[] => {
      const wrong = amountsIn(sentence.plain).find(
        ({ amount }) => (isKnown(amount) || isForeignAmount(amount)) && !holdsOn(amount, launchDate),
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
        says: `Lancering op ${formatDate(afterTable)}: de drempels zijn nog niet bekend`,
        procedure: aProcedure({ launchDate: afterTable }),
      },
    ],
  },
})

const outside = (day: LocalDate) =>
  day < afterTable
    ? {
        says: `De lanceringsdatum is ${formatDate(day)}; de drempels van voor ${formatDate(firstDayOfTable())} zijn hier niet bekend.`,
        remedy: 'Kijk de lanceringsdatum na: de regels over drempels zijn niet gecontroleerd.',
      }
    : {
        says: `De drempels voor een lancering op ${formatDate(day)} zijn nog niet bekend: de regels erover zijn niet gecontroleerd.`,
        remedy:
          'Kijk de drempels na zodra ze in het Staatsblad staan. Lanceer je echt zo laat, schrijf dan waarom en hoe je ze zult nakijken.',
      }
