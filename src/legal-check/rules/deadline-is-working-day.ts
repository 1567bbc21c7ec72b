import { formatDate } from '../../kernel/format.js'
import { localDate, localDateTimeSchema } from '../../kernel/local-date.js'
import { aProcedure } from '../../procurement/builders.js'
import type { Procedure } from '../../procurement/procedure.js'
import { lastDayOfPeriod, whyNoWorkingDay } from '../../procurement/working-days.js'
import { cited, fault, notChecked, type Outcome, rule } from '../rule.js'

const tenders = 'administration.submissionDeadline'
const requests = 'requestDeadline'

const closing = (moment: string) => {
  const base = aProcedure()
  return {
    ...base,
    administration: { ...base.administration, submissionDeadline: localDateTimeSchema.parse(moment) },
  }
}

const asked = (moment: string) =>
  ({ procedureType: 'restricted', requestDeadline: localDateTimeSchema.parse(moment) }) as const

export const deadlineIsWorkingDay = rule({
  id: 'deadline-is-working-day',
  code: 'PRO-17',
  group: 'procedure',
  severity: 'warning',
  title: 'De uiterste dag is een werkdag',
  finds: 'De uiterste dag is geen werkdag.',
  why: 'Een termijn in dagen loopt tot een werkdag: eindigt ze op een zaterdag, een zondag of een wettelijke feestdag, dan telt de eerstvolgende werkdag. Op zo’n dag is er ook niemand om vragen te beantwoorden.',
  remedy: 'Kies de eerstvolgende werkdag.',
  grounds: [cited('Verordening (EEG, Euratom) nr. 1182/71, artikelen 2 en 3', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ procedure }) => {
    const closing = closingMoments(procedure)
    return closing.length === 0
      ? [notChecked('tot wanneer ondernemingen kunnen indienen', tenders)]
      : closing.flatMap(({ at, moment }) => notWorking(at, moment))
  },
  examples: {
    passes: [
      { says: 'Maandag 15 maart 2027', procedure: closing('2027-03-15T11:00') },
      { says: 'Dinsdag 30 maart 2027, na paasmaandag', procedure: closing('2027-03-30T11:00') },
    ],
    fails: [
      { says: 'Zaterdag 13 maart 2027', procedure: closing('2027-03-13T11:00') },
      { says: 'Paasmaandag 29 maart 2027', procedure: closing('2027-03-29T11:00') },
      { says: 'Woensdag 21 juli 2027', procedure: closing('2027-07-21T11:00') },
      {
        says: 'Niet-openbare procedure, aanvragen tot zondag 14 maart 2027',
        procedure: { ...closing('2027-04-26T11:00'), ...asked('2027-03-14T11:00') },
      },
    ],
  },
})

/** The moments at which something has to be in: requests to take part, and tenders. */
const closingMoments = ({ requestDeadline, administration }: Procedure) =>
  [
    { at: requests, moment: requestDeadline },
    { at: tenders, moment: administration?.submissionDeadline },
  ].flatMap(({ at, moment }) => (moment == null ? [] : [{ at, moment }]))

function notWorking(at: string, moment: string): readonly Outcome[] {
  const day = localDate(moment.slice(0, 10))
  const why = whyNoWorkingDay(day)
  if (why === undefined) return []
  const next = lastDayOfPeriod(day, 0)
  return [
    fault(at, {
      says: `De uiterste dag${at === requests ? ' voor de aanvragen' : ''} is ${formatDate(day)}, en dat is ${why}.`,
      fix: {
        label: `Neem ${formatDate(next)}`,
        answers: [{ path: at, value: `${next}${moment.slice(10)}` }],
      },
    }),
  ]
}
