import { daysBetween } from '../../kernel/calendar.js'
import { formatDate, formatDays } from '../../kernel/format.js'
import { type LocalDate, localDate, localDateTimeSchema } from '../../kernel/local-date.js'
import { aProcedure } from '../../procurement/builders.js'
import { procedureTypes } from '../../procurement/code-lists.js'
import type { Procedure } from '../../procurement/procedure.js'
import { type TenderPeriod, tenderPeriods } from '../../procurement/tender-periods.js'
import { lastDayOfPeriod } from '../../procurement/working-days.js'
import { cited, fault, law, notChecked, type Outcome, rule } from '../rule.js'

const where = 'administration.submissionDeadline'

/** Launched on 1 February 2027. */
const closing = (day: string, more: Partial<Procedure> = {}) => {
  const base = aProcedure({ procedureType: 'open', ...more })
  const submissionDeadline = localDateTimeSchema.parse(`${day}T11:00`)
  return { ...base, administration: { ...base.administration, submissionDeadline } }
}

export const deadlineLeavesEnoughDays = rule({
  id: 'deadline-leaves-enough-days',
  code: 'PRO-16',
  group: 'procedure',
  severity: 'error',
  title: 'Ondernemingen krijgen genoeg tijd om in te dienen',
  finds: 'De termijn om in te dienen is te kort.',
  why: 'De lanceringsdatum telt als de dag waarop de aankondiging verzonden wordt. De termijn begint de dag erna, en eindigt op een werkdag. Een te korte termijn maakt de procedure aanvechtbaar.',
  remedy:
    'Kies een latere uiterste dag of een vroegere lanceringsdatum. Heb je gemotiveerde spoed, antwoord dat dan bij de vraag over spoed; ze kort de termijn alleen in waar de wet het toelaat.',
  grounds: [
    law('36 tot 38', 'verified'),
    law('41'),
    cited('Richtlijn 2014/24/EU, artikelen 27 tot 29', 'verified'),
    cited('Verordening (EEG, Euratom) nr. 1182/71, artikel 3', 'verified'),
  ],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ procedure }): readonly Outcome[] => {
    const { procedureType, launchDate, administration } = procedure
    const deadline = administration?.submissionDeadline
    if (procedureType === undefined)
      return [notChecked('welke plaatsingsprocedure je volgt', 'procedureType')]
    const period = tenderPeriods[procedureType]
    if (launchDate === undefined) return [notChecked('op welke dag je lanceert', 'launchDate')]
    if (deadline === undefined) return [notChecked('tot wanneer ondernemingen kunnen indienen', where)]
    const day = localDate(deadline.slice(0, 10))
    if (day < launchDate) return [beforeLaunch(launchDate, day)]
    return period === undefined ? [] : [...inTime(period, launchDate, day, procedure), ...secondStage(period)]
  },
  examples: {
    passes: [
      {
        says: 'Openbare procedure, elektronisch, lancering op 1 februari, uiterste dag op 3 maart 2027: 30 dagen',
        procedure: closing('2027-03-03'),
      },
      {
        says: 'Openbare procedure op papier, uiterste dag op 8 maart 2027: 35 dagen',
        procedure: closing('2027-03-08', { electronicSubmission: false }),
      },
      {
        says: 'Openbare procedure met gemotiveerde spoed, uiterste dag op 16 februari 2027: 15 dagen',
        procedure: closing('2027-02-16', { urgency: { motivation: 'Het dak is ingestort.' } }),
      },
      {
        says: 'Vereenvoudigde procedure, uiterste dag op 23 februari 2027: 22 dagen',
        procedure: closing('2027-02-23', { procedureType: 'simplified-neg-w-call' }),
      },
      {
        says: 'Zonder voorafgaande bekendmaking: een redelijke termijn, zonder getal',
        procedure: closing('2027-02-12', { procedureType: 'neg-wo-call', negotiationGround: 'value' }),
      },
    ],
    fails: [
      {
        says: 'Openbare procedure, elektronisch, lancering op 1 februari, uiterste dag op 2 maart 2027: 29 dagen',
        procedure: closing('2027-03-02'),
      },
      {
        says: 'Openbare procedure met gemotiveerde spoed, uiterste dag op 15 februari 2027: 14 dagen',
        procedure: closing('2027-02-15', { urgency: { motivation: 'Het dak is ingestort.' } }),
      },
      {
        says: 'Openbare procedure met spoed die niet gemotiveerd is, uiterste dag op 16 februari 2027',
        procedure: closing('2027-02-16', { urgency: {} }),
      },
      {
        says: 'Openbare procedure op papier, uiterste dag op 5 maart 2027: 32 dagen',
        procedure: closing('2027-03-05', { electronicSubmission: false }),
      },
      {
        says: 'Lancering op 26 februari 2027: 30 dagen eindigen op paaszondag, dus pas op 30 maart',
        procedure: closing('2027-03-29', { launchDate: localDate('2027-02-26') }),
      },
      {
        says: 'Vereenvoudigde procedure, uiterste dag op 22 februari 2027: 21 dagen',
        procedure: closing('2027-02-22', { procedureType: 'simplified-neg-w-call' }),
      },
      {
        says: 'De uiterste dag ligt voor de lancering',
        procedure: closing('2027-01-29', { procedureType: 'neg-wo-call', negotiationGround: 'value' }),
      },
    ],
  },
})

const beforeLaunch = (launchDate: LocalDate, day: LocalDate): Outcome =>
  fault(where, {
    says: `De uiterste dag, ${formatDate(day)}, ligt voor de lancering op ${formatDate(launchDate)}.`,
  })

/** What is too short in the light regime, or rests on a number that nobody read, asks a motivation and blocks nothing. */
function inTime(
  period: TenderPeriod,
  launchDate: LocalDate,
  day: LocalDate,
  procedure: Procedure,
): readonly Outcome[] {
  const { regime, electronicSubmission } = procedure
  const days = daysNeeded(period, procedure)
  const earliest = lastDayOfPeriod(launchDate, days)
  if (day >= earliest) return []
  if (electronicSubmission === undefined && day >= lastDayOfPeriod(launchDate, period.electronicDays))
    return [notChecked('of de offertes elektronisch ingediend worden', 'electronicSubmission')]
  if (regime === undefined) return [notChecked('of het gewone of het lichte regime geldt', 'regime')]
  const isUncertain = period.certainty !== 'verified' || hasUnknownUrgency(period, procedure)
  return [
    fault(where, {
      ...((regime === 'light' || isUncertain) && { severity: 'warning' }),
      says: `Je geeft ${formatDays(daysBetween(launchDate, day))}, geteld vanaf de dag na de verzending op ${formatDate(launchDate)}. Voor een ${nameOf(period, procedure)} zijn het er minstens ${formatDays(days)}: ten vroegste ${formatDate(earliest)} (${period.source}).`,
      ...(hasUnknownUrgency(period, procedure) && {
        remedy:
          'Je roept spoed in. Hoe kort de termijn dan mag zijn, staat hier niet vast: kijk het na in de wet, en schrijf het in de motivering.',
      }),
      fix: {
        label: `Neem ${formatDate(earliest)}`,
        answers: [
          { path: where, value: `${earliest}${procedure.administration?.submissionDeadline?.slice(10)}` },
        ],
      },
    }),
  ]
}

/** Urgency counts only with its motivation. */
const isUrgent = ({ urgency }: Procedure): boolean => (urgency?.motivation ?? '') !== ''

const hasUnknownUrgency = ({ urgentDays }: TenderPeriod, procedure: Procedure): boolean =>
  isUrgent(procedure) && urgentDays === undefined

function daysNeeded({ days, electronicDays, urgentDays }: TenderPeriod, procedure: Procedure): number {
  if (urgentDays !== undefined && isUrgent(procedure)) return urgentDays
  return procedure.electronicSubmission === true ? electronicDays : days
}

function nameOf({ days, electronicDays, urgentDays }: TenderPeriod, procedure: Procedure): string {
  const name = procedureTypes.labels[procedure.procedureType ?? 'open']
  if (urgentDays !== undefined && isUrgent(procedure)) return `${name} met gemotiveerde spoed`
  if (days === electronicDays) return name
  return `${name} ${procedure.electronicSubmission === true ? 'met' : 'zonder'} elektronische indiening`
}

/** One date is asked: what comes after the selection is not known. */
const secondStage = ({ stage }: TenderPeriod): readonly Outcome[] =>
  stage === 'requests' ? [notChecked('de termijn voor de offertes, die na de selectie begint')] : []
