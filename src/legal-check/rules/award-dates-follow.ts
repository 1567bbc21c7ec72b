import { daysBetween, plusDays } from '../../kernel/calendar.js'
import { formatDate, formatDays } from '../../kernel/format.js'
import { type LocalDate, localDate } from '../../kernel/local-date.js'
import type { AwardStage } from '../../procurement/award-stage.js'
import { aProcedure } from '../../procurement/builders.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import type { Procedure } from '../../procurement/procedure.js'
import { article, cited, fault, notChecked, type Outcome, rule } from '../rule.js'
import { isStandstillDue } from './standstill-is-planned.js'

/** Tenders are due on 15 March 2027, and bind for 120 days: up to 13 July. */
const procedure = aProcedure()
const award = (sent: string, closed: string, standstillDays = 0): AwardStage => ({
  decisionSentOn: localDate(sent),
  closedOn: localDate(closed),
  standstillDays,
})

export const awardDatesFollow = rule({
  id: 'award-dates-follow',
  code: 'DEC-07',
  group: 'decision',
  severity: 'warning',
  title: 'De dagen van de gunning volgen op elkaar',
  finds: 'De dagen van de gunning volgen niet op elkaar.',
  why: 'Brieven en verslag dragen deze dagen. Wie beslist voor de uiterste dag, sluit voor de beslissing verzonden is of binnen de wachttermijn die hij zelf aankondigt, schrijft brieven die elkaar tegenspreken. Na de termijn waarin de offertes binden, is de gekozen inschrijver niet meer gehouden.',
  remedy:
    'Verbeter de dag die niet klopt. Is de termijn van de offertes voorbij, vraag dan of de inschrijver zijn offerte handhaaft.',
  grounds: [
    article('wet-2013-06-17', '11', 'verified'),
    cited('artikel 58 van het koninklijk besluit van 18 april 2017'),
  ],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier): readonly Outcome[] => {
    const { procedure: answers, award: kept } = dossier
    if (kept === undefined) return [notChecked('de dagen van de gunning; er is nog geen beslissing')]
    const deadline = answers.administration?.submissionDeadline
    const due = deadline === undefined ? undefined : localDate(deadline.slice(0, 10))
    return [
      ...sentTooEarly(kept, due),
      ...closedTooEarly(kept, isStandstillDue(dossier)),
      ...closedTooLate(kept, answers, due),
    ]
  },
  examples: {
    passes: [
      {
        says: 'Offertes tot 15 maart, beslissing op 1 april, 15 dagen wachttermijn, sluiting op 17 april',
        procedure,
        award: award('2027-04-01', '2027-04-17', 15),
      },
      {
        says: 'Sluiting op de laatste dag waarop de offertes binden',
        procedure,
        award: award('2027-04-01', '2027-07-13'),
      },
      { says: 'Nog geen dagen', procedure, award: { offers: [] } },
    ],
    fails: [
      {
        says: 'Offertes tot 15 maart, beslissing op dezelfde dag',
        procedure,
        award: award('2027-03-15', '2027-04-17'),
      },
      {
        says: 'Beslissing op 1 april, sluiting op 31 maart',
        procedure,
        award: award('2027-04-01', '2027-03-31'),
      },
      {
        says: 'Beslissing op 1 april, 20 dagen wachttermijn, sluiting op 21 april',
        procedure,
        award: award('2027-04-01', '2027-04-21', 20),
      },
      {
        says: 'Onder de Europese drempel, beslissing op 1 april, 15 dagen wachttermijn, sluiting op 9 april',
        procedure,
        award: award('2027-04-01', '2027-04-09', 15),
      },
      {
        says: 'Sluiting een dag na de termijn waarin de offertes binden',
        procedure,
        award: award('2027-04-01', '2027-07-14'),
      },
    ],
  },
})

/** Before anybody had to hand in a tender, nothing can be decided. */
function sentTooEarly({ decisionSentOn }: AwardStage, due: LocalDate | undefined): readonly Outcome[] {
  if (decisionSentOn === undefined) return []
  if (due === undefined)
    return [notChecked('tot wanneer ondernemingen kunnen indienen', 'administration.submissionDeadline')]
  return decisionSentOn > due
    ? []
    : [
        fault('award.decisionSentOn', {
          says: `De beslissing, verzonden op ${formatDate(decisionSentOn)}, komt niet na de uiterste dag om in te dienen, ${formatDate(due)}.`,
        }),
      ]
}

/** DEC-02 says of the period of the law what is wrong with it; here counts the one that the buyer plans. */
function closedTooEarly(
  { decisionSentOn, closedOn, standstillDays = 0 }: AwardStage,
  isDue: boolean,
): readonly Outcome[] {
  if (closedOn == null) return []
  if (decisionSentOn === undefined)
    return [notChecked('op welke dag de beslissing verzonden wordt', 'award.decisionSentOn')]
  const days = daysBetween(decisionSentOn, closedOn)
  if (days < 0)
    return [
      fault('award.closedOn', {
        says: `Je sluit op ${formatDate(closedOn)}, voor de beslissing verzonden wordt op ${formatDate(decisionSentOn)}.`,
      }),
    ]
  const { value: least } = legalLimits.standstillDays
  const isSaidElsewhere = isDue && days <= least && standstillDays >= least
  return standstillDays === 0 || days > standstillDays || isSaidElsewhere
    ? []
    : [
        fault('award.closedOn', {
          says: `Je kondigt een wachttermijn van ${formatDays(standstillDays)} aan, en sluit op ${formatDate(closedOn)}. Dat kan ten vroegste op ${formatDate(plusDays(decisionSentOn, standstillDays + 1))}.`,
        }),
      ]
}

/** A tender binds for a while from the day on which it was due. */
function closedTooLate(
  { closedOn }: AwardStage,
  { administration }: Procedure,
  due: LocalDate | undefined,
): readonly Outcome[] {
  if (closedOn == null || due === undefined) return []
  const days = administration?.tenderValidityDays ?? legalLimits.tenderValidityDays.value
  const last = plusDays(due, days)
  return closedOn <= last
    ? []
    : [
        fault('award.closedOn', {
          says: `Je sluit op ${formatDate(closedOn)}, maar de offertes binden de inschrijvers ${formatDays(days)}: tot ${formatDate(last)}.`,
        }),
      ]
}
