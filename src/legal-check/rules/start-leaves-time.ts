import { plusDays } from '../../kernel/calendar.js'
import { formatDate, formatDays } from '../../kernel/format.js'
import { type LocalDate, localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { aProcedure } from '../../procurement/builders.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import type { Procedure } from '../../procurement/procedure.js'
import type { CheckedDossier } from '../checked-dossier.js'
import { amountOf, isUnknown, reaches } from '../estimates.js'
import { article, fault, notChecked, type Outcome, rule } from '../rule.js'

const standstill = legalLimits.standstillDays.value

/** Tenders are due on 15 March 2027. */
const starting = (day: string | null, more: Partial<Procedure> = {}) =>
  aProcedure({ startDate: day === null ? null : localDate(day), ...more })
const european = { procedureType: 'open', publication: 'eu', estimatedValue: euro(300_000) } as const

export const startLeavesTime = rule({
  id: 'start-leaves-time',
  code: 'PRO-20',
  group: 'procedure',
  severity: 'error',
  title: 'De uitvoering start pas als de opdracht gesloten kan zijn',
  finds: 'De startdag ligt te vroeg.',
  why: `Voor de uiterste dag kent niemand de inschrijvers, en daarna verifieert en beslist het bestuur. Vanaf de Europese drempel komen er nog ${formatDays(standstill)} wachttermijn bij. Wie op een onhaalbare startdag rekent, plant zijn mensen voor niets.`,
  remedy: 'Kies een latere startdag, of zeg dat ze nog niet vastligt.',
  grounds: [article('wet-2013-06-17', '11', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier): readonly Outcome[] => {
    const { startDate, launchDate, administration } = dossier.procedure
    if (startDate === null) return []
    if (startDate === undefined)
      return [notChecked('op welke dag de uitvoering vermoedelijk start', 'startDate')]
    const deadline = administration?.submissionDeadline
    if (deadline === undefined)
      return launchDate !== undefined && startDate <= launchDate
        ? [
            tooEarly(
              `De startdag, ${formatDate(startDate)}, komt niet na de lancering op ${formatDate(launchDate)}.`,
            ),
          ]
        : [notChecked('tot wanneer ondernemingen kunnen indienen', 'administration.submissionDeadline')]
    const due = localDate(deadline.slice(0, 10))
    return startDate <= due
      ? [
          tooEarly(
            `De startdag, ${formatDate(startDate)}, komt niet na de uiterste dag om in te dienen, ${formatDate(due)}.`,
          ),
        ]
      : inStandstill(startDate, due, dossier)
  },
  examples: {
    passes: [
      { says: 'Uiterste dag op 15 maart 2027, start op 16 maart', procedure: starting('2027-03-16') },
      {
        says: 'Europese opdracht, uiterste dag op 15 maart 2027, start op 31 maart',
        procedure: starting('2027-03-31', european),
      },
      { says: 'De startdag ligt nog niet vast', procedure: starting(null) },
    ],
    fails: [
      {
        says: 'Uiterste dag op 15 maart 2027, start op dezelfde dag',
        procedure: starting('2027-03-15'),
      },
      {
        says: 'Europese opdracht, uiterste dag op 15 maart 2027, start op 30 maart',
        procedure: starting('2027-03-30', european),
      },
    ],
  },
})

const tooEarly = (says: string): Outcome =>
  fault('startDate', {
    says,
    fix: { label: 'Leg nog geen startdag vast', answers: [{ path: 'startDate', value: null }] },
  })

/** Even a decision on the last day for tenders has to wait; exceptions exist, so that it asks a motivation. */
function inStandstill(startDate: LocalDate, due: LocalDate, dossier: CheckedDossier): readonly Outcome[] {
  const { procedureType, negotiationGround, estimatedValue } = dossier.procedure
  const isExempt =
    procedureType === 'neg-wo-call' && negotiationGround != null && negotiationGround !== 'value'
  if (startDate > plusDays(due, standstill) || procedureType === 'limited-value' || isExempt) return []
  if (estimatedValue === undefined) return [notChecked('de raming', 'estimatedValue')]
  const threshold = amountOf('eu-threshold', dossier)
  if (isUnknown(threshold)) return [threshold]
  if (!reaches(estimatedValue, threshold.amount)) return []
  return [
    fault('startDate', {
      severity: 'warning',
      says: `Tussen de uiterste dag, ${formatDate(due)}, en de startdag, ${formatDate(startDate)}, past de wachttermijn van ${formatDays(standstill)} niet.`,
    }),
  ]
}
