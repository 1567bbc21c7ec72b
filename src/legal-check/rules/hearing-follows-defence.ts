import { plusDays } from '../../kernel/calendar.js'
import { formatDate, formatDays } from '../../kernel/format.js'
import { localDate, localDateTimeSchema } from '../../kernel/local-date.js'
import type { AwardStage, Shortcoming } from '../../procurement/award-stage.js'
import { aProcedure } from '../../procurement/builders.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { article, fault, notChecked, type Outcome, rule } from '../rule.js'

const { value: days } = legalLimits.defenceDays
const procedure = aProcedure()
const recorded = (stated: Partial<Record<'sentOn' | 'hearingOn' | 'closedOn', string>>): AwardStage => ({
  ...(stated.closedOn && { closedOn: localDate(stated.closedOn) }),
  shortcomings: [
    {
      lot: 'LOT-0001',
      contractor: 'Firma A',
      establishedOn: localDate('2027-11-02'),
      ...(stated.sentOn && { sentOn: localDate(stated.sentOn) }),
      ...(stated.hearingOn && { hearingOn: localDateTimeSchema.parse(stated.hearingOn) }),
    },
  ],
})

export const hearingFollowsDefence = rule({
  id: 'hearing-follows-defence',
  code: 'DEC-06',
  group: 'decision',
  severity: 'warning',
  title: 'De opdrachtnemer krijgt zijn volle termijn om zich te verweren',
  finds: 'De hoorzitting of het proces-verbaal komt te vroeg.',
  why: `De opdrachtnemer heeft ${formatDays(days)} na de verzending van het proces-verbaal om zich te verweren. Een hoorzitting of een straf voor die dag neemt hem tijd af, en maakt de straf betwistbaar.`,
  remedy:
    'Kies een dag na het einde van die termijn, of vraag de opdrachtnemer of hij vroeger gehoord wil worden.',
  grounds: [article('kb-2013-01-14', '44, § 2', 'verified')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ award }): readonly Outcome[] => {
    if (award?.shortcomings == null || award.shortcomings.length === 0)
      return [notChecked('de termijn voor het verweer; er is geen tekortkoming vastgesteld')]
    return award.shortcomings.flatMap((record, index) => {
      const at = `award.shortcomings.${index}`
      return [...outOfOrder(record, at, award), ...heardTooEarly(record, at)]
    })
  },
  examples: {
    passes: [
      {
        says: 'Proces-verbaal verzonden op 3 november, hoorzitting op 19 november',
        procedure,
        award: recorded({ sentOn: '2027-11-03', hearingOn: '2027-11-19T10:00', closedOn: '2027-04-20' }),
      },
      { says: 'Geen hoorzitting', procedure, award: recorded({}) },
    ],
    fails: [
      {
        says: 'Proces-verbaal verzonden op 3 november, hoorzitting op 18 november',
        procedure,
        award: recorded({ sentOn: '2027-11-03', hearingOn: '2027-11-18T10:00' }),
      },
      {
        says: 'Vastgesteld op 2 november, hoorzitting op 10 november',
        procedure,
        award: recorded({ hearingOn: '2027-11-10T10:00' }),
      },
      {
        says: 'Proces-verbaal verzonden voor de vaststelling',
        procedure,
        award: recorded({ sentOn: '2027-11-01' }),
      },
      {
        says: 'Vastgesteld voor de opdracht gesloten is',
        procedure,
        award: recorded({ closedOn: '2027-12-01' }),
      },
    ],
  },
})

function heardTooEarly(
  { contractor, establishedOn, sentOn, hearingOn }: Shortcoming,
  at: string,
): readonly Outcome[] {
  if (hearingOn === undefined) return []
  const from = sentOn ?? establishedOn
  if (from === undefined) return [notChecked('wanneer het proces-verbaal verzonden wordt', `${at}.sentOn`)]
  const last = plusDays(from, days)
  const day = localDate(hearingOn.slice(0, 10))
  if (day > last) return []
  const until = `loopt ${sentOn == null ? 'ten vroegste ' : ''}tot en met ${formatDate(last)}`
  return [
    fault(`${at}.hearingOn`, {
      says: `De hoorzitting van ${contractor} op ${formatDate(day)} valt binnen de ${formatDays(days)} voor het verweer: die termijn ${until}.`,
    }),
  ]
}

function outOfOrder(
  { contractor, establishedOn, sentOn }: Shortcoming,
  at: string,
  { closedOn }: AwardStage,
): readonly Outcome[] {
  if (establishedOn === undefined) return []
  return [
    ...(sentOn != null && sentOn < establishedOn
      ? [
          fault(`${at}.sentOn`, {
            says: `Het proces-verbaal voor ${contractor} is verzonden op ${formatDate(sentOn)}, voor de vaststelling op ${formatDate(establishedOn)}.`,
          }),
        ]
      : []),
    ...(closedOn != null && establishedOn < closedOn
      ? [
          fault(`${at}.establishedOn`, {
            says: `De tekortkoming van ${contractor} is vastgesteld op ${formatDate(establishedOn)}, voor de opdracht gesloten is op ${formatDate(closedOn)}.`,
          }),
        ]
      : []),
  ]
}
