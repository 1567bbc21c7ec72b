import { daysBetween } from '../../kernel/calendar.js'
import { formatDate, formatDays } from '../../kernel/format.js'
import { type LocalDate, localDate, localDateTimeSchema } from '../../kernel/local-date.js'
import { aProcedure } from '../../procurement/builders.js'
import { procedureTypes } from '../../procurement/code-lists.js'
import type { Procedure } from '../../procurement/procedure.js'
import { type TenderPeriod, tenderPeriods } from '../../procurement/tender-periods.js'
import { lastDayOfPeriod } from '../../procurement/working-days.js'
import { cited, fault, law, notChecked, type Outcome, rule } from '../rule.js'

const tenders = 'administration.submissionDeadline'
const requests = 'requestDeadline'

/** Launched on 1 February 2027. */
const closing = (day: string, more: Partial<Procedure> = {}) => {
  const base = aProcedure({ procedureType: 'open', ...more })
  const submissionDeadline = localDateTimeSchema.parse(`${day}T11:00`)
  return { ...base, administration: { ...base.administration, submissionDeadline } }
}

const asking = (day: string, tendersDay: string, more: Partial<Procedure> = {}) => ({
  ...closing(tendersDay, { procedureType: 'restricted', ...more }),
  requestDeadline: localDateTimeSchema.parse(`${day}T11:00`),
})

export const deadlineLeavesEnoughDays = rule({
  id: 'deadline-leaves-enough-days',
  code: 'PRO-16',
  group: 'procedure',
  severity: 'error',
  title: 'Ondernemingen krijgen genoeg tijd om in te dienen',
  finds: 'De termijn om in te dienen is te kort.',
  why: 'De lanceringsdatum telt als de dag waarop de aankondiging verzonden wordt. De termijn begint de dag erna, en eindigt op een werkdag. In een procedure in twee stappen geldt dat voor de aanvragen tot deelneming; de termijn voor de offertes begint pas als de uitnodigingen verzonden zijn. Een te korte termijn maakt de procedure aanvechtbaar.',
  remedy:
    'Kies een latere uiterste dag of een vroegere lanceringsdatum. Heb je gemotiveerde spoed, antwoord dat dan bij de vraag over spoed; ze kort de termijn alleen in waar de wet het toelaat.',
  grounds: [
    law('36 tot 38', 'verified'),
    law('41, § 1'),
    cited('Richtlijn 2014/24/EU, artikelen 27 tot 29', 'verified'),
    cited('Verordening (EEG, Euratom) nr. 1182/71, artikel 3', 'verified'),
  ],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ procedure }): readonly Outcome[] => {
    const { procedureType, launchDate, administration, requestDeadline } = procedure
    if (procedureType === undefined)
      return [notChecked('welke plaatsingsprocedure je volgt', 'procedureType')]
    if (launchDate === undefined) return [notChecked('op welke dag je lanceert', 'launchDate')]
    const period = tenderPeriods[procedureType]
    const due = dayOf(administration?.submissionDeadline)
    if (period?.tenders !== undefined)
      return inTwoStages(
        { ...period, tenders: period.tenders },
        launchDate,
        dayOf(requestDeadline),
        due,
        procedure,
      )
    if (due === undefined) return [notChecked('tot wanneer ondernemingen kunnen indienen', tenders)]
    if (due < launchDate) return [beforeLaunch(tenders, launchDate, due)]
    return period === undefined ? [] : inTime(period, launchDate, { at: tenders, day: due }, procedure)
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
        says: 'Niet-openbare procedure, elektronisch: aanvragen tot 3 maart (30 dagen), offertes tot 29 april 2027',
        procedure: asking('2027-03-03', '2027-04-29'),
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
        says: 'Niet-openbare procedure, aanvragen tot 2 maart 2027: 29 dagen',
        procedure: asking('2027-03-02', '2027-04-29'),
      },
      {
        says: 'Niet-openbare procedure, elektronisch: aanvragen tot 5 maart, offertes tot 29 maart 2027: 24 dagen',
        procedure: asking('2027-03-05', '2027-03-29'),
      },
      {
        says: 'De uiterste dag ligt voor de lancering',
        procedure: closing('2027-01-29', { procedureType: 'neg-wo-call', negotiationGround: 'value' }),
      },
    ],
  },
})

/** A last day, and the answer that holds it. */
interface Closing {
  readonly at: typeof tenders | typeof requests
  readonly day: LocalDate
}

const dayOf = (moment: string | null | undefined): LocalDate | undefined =>
  moment == null ? undefined : localDate(moment.slice(0, 10))

const beforeLaunch = (at: Closing['at'], launchDate: LocalDate, day: LocalDate): Outcome =>
  fault(at, {
    says: `De uiterste dag, ${formatDate(day)}, ligt voor de lancering op ${formatDate(launchDate)}.`,
  })

/** What is too short in the light regime, or rests on a number that nobody read, asks a motivation and blocks nothing. */
function inTime(
  period: TenderPeriod,
  launchDate: LocalDate,
  closing: Closing,
  procedure: Procedure,
): readonly Outcome[] {
  const { regime, electronicSubmission } = procedure
  const { at, day } = closing
  const days = daysNeeded(period, procedure)
  const earliest = lastDayOfPeriod(launchDate, days)
  if (day >= earliest) return []
  if (electronicSubmission === undefined && day >= lastDayOfPeriod(launchDate, period.electronicDays))
    return [notChecked('of de offertes elektronisch ingediend worden', 'electronicSubmission')]
  if (regime === undefined) return [notChecked('of het gewone of het lichte regime geldt', 'regime')]
  const asked = at === requests ? 'voor de aanvragen tot deelneming in een' : 'voor een'
  return [
    tooShort(closing, earliest, period, procedure, {
      says: `Je geeft ${formatDays(daysBetween(launchDate, day))}, geteld vanaf de dag na de verzending op ${formatDate(launchDate)}. ${asked.replace('v', 'V')} ${nameOf(period, procedure)} zijn het er minstens ${formatDays(days)}: ten vroegste ${formatDate(earliest)} (${period.source}).`,
    }),
  ]
}

function tooShort(
  { at }: Closing,
  earliest: LocalDate,
  period: TenderPeriod,
  procedure: Procedure,
  { says }: { readonly says: string },
): Outcome {
  const isUncertain = period.certainty !== 'verified' || hasUnknownUrgency(period, procedure)
  const moment = at === requests ? procedure.requestDeadline : procedure.administration?.submissionDeadline
  return fault(at, {
    ...((procedure.regime === 'light' || isUncertain) && { severity: 'warning' }),
    says,
    ...(hasUnknownUrgency(period, procedure) && {
      remedy:
        'Je roept spoed in. Hoe kort de termijn dan mag zijn, staat hier niet vast: kijk het na in de wet, en schrijf het in de motivering.',
    }),
    fix: {
      label: `Neem ${formatDate(earliest)}`,
      answers: [{ path: at, value: `${earliest}${moment?.slice(10)}` }],
    },
  })
}

type TwoStages = TenderPeriod & Required<Pick<TenderPeriod, 'tenders'>>

/** The requests are counted from the launch; the tenders from the invitations, which cannot leave before the requests are in. */
function inTwoStages(
  period: TwoStages,
  launchDate: LocalDate,
  asked: LocalDate | undefined,
  due: LocalDate | undefined,
  procedure: Procedure,
): readonly Outcome[] {
  return [
    ...(asked === undefined
      ? [notChecked('tot wanneer ondernemingen kunnen vragen om deel te nemen', requests)]
      : asked < launchDate
        ? [beforeLaunch(requests, launchDate, asked)]
        : inTime(period, launchDate, { at: requests, day: asked }, procedure)),
    ...(due === undefined
      ? [notChecked('tot wanneer wie geselecteerd is, een offerte kan indienen', tenders)]
      : due < launchDate
        ? [beforeLaunch(tenders, launchDate, due)]
        : tendersInTime(period, asked ?? lastDayOfPeriod(launchDate, period.electronicDays), due, procedure)),
  ]
}

/** @param from the first day on which the invitations can leave. */
function tendersInTime(
  period: TwoStages,
  from: LocalDate,
  day: LocalDate,
  procedure: Procedure,
): readonly Outcome[] {
  const { regime, electronicSubmission, requestDeadline } = procedure
  const { days, electronicDays } = period.tenders
  const needed = electronicSubmission === true ? electronicDays : days
  const earliest = lastDayOfPeriod(from, needed)
  if (day >= earliest) return []
  if (electronicSubmission === undefined && day >= lastDayOfPeriod(from, electronicDays))
    return [notChecked('of de offertes elektronisch ingediend worden', 'electronicSubmission')]
  if (regime === undefined) return [notChecked('of het gewone of het lichte regime geldt', 'regime')]
  const given =
    day > from
      ? `Na ${formatDate(from)} blijven er ${formatDays(daysBetween(from, day))}`
      : `De uiterste dag, ${formatDate(day)}, komt niet na ${formatDate(from)}`
  const because =
    requestDeadline == null
      ? 'de dag waarop de aanvragen ten vroegste binnen zijn'
      : 'de uiterste dag voor de aanvragen'
  return [
    tooShort({ at: tenders, day }, earliest, period, procedure, {
      says: `${given}, ${because}. Voor de offertes zijn het er minstens ${formatDays(needed)}, geteld vanaf de dag na de verzending van de uitnodigingen: ten vroegste ${formatDate(earliest)} (${period.source}).`,
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
