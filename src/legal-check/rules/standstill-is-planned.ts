import { daysBetween } from '../../kernel/calendar.js'
import { formatDate, formatDays, formatEuro } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import type { AwardStage } from '../../procurement/award-stage.js'
import { aProcedure } from '../../procurement/builders.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import type { CheckedDossier } from '../checked-dossier.js'
import { amountOf, isUnknown, passes, reaches } from '../estimates.js'
import { article, fault, type NotChecked, notChecked, type Outcome, rule } from '../rule.js'

const days = legalLimits.standstillDays.value
const european = aProcedure({ procedureType: 'open', publication: 'eu', estimatedValue: euro(300_000) })
const offer = (tenderer: string) => ({ lot: 'LOT-0001', tenderer, assessments: [] })
const works = aProcedure({
  contractNature: 'works',
  cpvCode: '45233161',
  procedureType: 'open',
  estimatedValue: euro(2_600_000),
})

export const standstillIsPlanned = rule({
  id: 'standstill-is-planned',
  code: 'DEC-02',
  group: 'decision',
  severity: 'error',
  title: 'De wachttermijn is gepland waar ze moet',
  finds: 'De wachttermijn is te kort.',
  why: 'Vanaf de Europese drempel, en bij werken waarvan de goed te keuren offerte de helft van die drempel overschrijdt, wacht het bestuur vijftien dagen voor het sluit. Anders kan de overeenkomst onverbindend verklaard worden. Enkele uitzonderingen bestaan, zoals één inschrijver zonder betrokken kandidaten, of een bestelling binnen een raamovereenkomst.',
  remedy: 'Plan vijftien dagen tussen de mededeling van de beslissing en de sluiting.',
  grounds: [
    article('wet-2013-06-17', '11', 'verified'),
    article('wet-2013-06-17', '12'),
    article('wet-2013-06-17', '30'),
  ],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier): readonly Outcome[] => {
    const { award } = dossier
    if (award === undefined) return [notChecked('de wachttermijn; er is nog geen gunningsbeslissing')]
    const due = reasonFor(dossier)
    if (due === undefined) return []
    if (typeof due !== 'string') return [due]
    if (award.standstillDays === undefined)
      return [notChecked('hoeveel dagen je wacht voor je sluit', 'award.standstillDays')]
    if (award.standstillDays >= days) return closedTooEarly(award)
    const exception = exceptionOf(dossier)
    return [
      fault('award.standstillDays', {
        ...(exception !== undefined && { severity: 'warning', remedy: exception }),
        says: `${due} Je plant ${formatDays(award.standstillDays)} in plaats van ${formatDays(days)}.`,
      }),
    ]
  },
  examples: {
    passes: [
      {
        says: 'Europese opdracht, één inschrijver, 15 dagen gepland',
        procedure: european,
        award: { standstillDays: 15, offers: [offer('Firma A')] },
      },
      { says: 'Europese opdracht, 15 dagen gepland', procedure: european, award: { standstillDays: 15 } },
      {
        says: 'Europese opdracht, gesloten op de zestiende dag na de mededeling',
        procedure: european,
        award: {
          standstillDays: 15,
          decisionSentOn: localDate('2027-03-01'),
          closedOn: localDate('2027-03-17'),
        },
      },
      {
        says: 'Werken, offerte van precies € 2.702.000, geen wachttermijn',
        procedure: works,
        award: { approvedOffer: euro(2_702_000), standstillDays: 0 },
      },
    ],
    fails: [
      {
        says: 'Europese opdracht, één inschrijver, geen wachttermijn: te motiveren',
        procedure: european,
        award: { standstillDays: 0, offers: [offer('Firma A')] },
      },
      {
        says: 'Europese opdracht, gesloten op de vijftiende dag na de mededeling',
        procedure: european,
        award: {
          standstillDays: 15,
          decisionSentOn: localDate('2027-03-01'),
          closedOn: localDate('2027-03-16'),
        },
      },
      { says: 'Europese opdracht, 10 dagen gepland', procedure: european, award: { standstillDays: 10 } },
      {
        says: 'Werken, offerte van € 2.702.000,01, geen wachttermijn',
        procedure: works,
        award: { approvedOffer: euro(2_702_000.01), standstillDays: 0 },
      },
    ],
  },
})

/** The contract is closed on a day on which the standstill still runs; it runs from the day after the decision was sent. */
function closedTooEarly({ decisionSentOn, closedOn }: AwardStage): readonly Outcome[] {
  if (decisionSentOn === undefined || closedOn == null || daysBetween(decisionSentOn, closedOn) > days)
    return []
  return [
    fault('award.closedOn', {
      says: `De wachttermijn van ${formatDays(days)} na ${formatDate(decisionSentOn)} loopt nog op ${formatDate(closedOn)}, de dag waarop je sluit.`,
    }),
  ]
}

/** Whether the law asks to wait, as far as that is known. */
export const isStandstillDue = (dossier: CheckedDossier): boolean => typeof reasonFor(dossier) === 'string'

/** Why a standstill is due, as a sentence; what is missing to know it; or nothing when it is not due. */
function reasonFor(dossier: CheckedDossier): string | NotChecked | undefined {
  const { procedure, award } = dossier
  const threshold = amountOf('eu-threshold', dossier)
  if (isUnknown(threshold)) return threshold
  if (procedure.estimatedValue === undefined) return notChecked('de raming', 'estimatedValue')
  if (reaches(procedure.estimatedValue, threshold.amount)) return 'De raming bereikt de Europese drempel.'
  if (procedure.contractNature !== 'works') return undefined
  if (award?.approvedOffer === undefined)
    return notChecked('het bedrag van de goed te keuren offerte', 'award.approvedOffer')
  const half = amountOf('standstill-works', dossier)
  if (isUnknown(half)) return half
  return passes(award.approvedOffer, half.amount)
    ? `De goed te keuren offerte van ${formatEuro(award.approvedOffer)} is hoger dan ${formatEuro(half.amount)}.`
    : undefined
}

/** When the period may fall away, as advice to check and write down; it rests on no text that was read. */
function exceptionOf({ procedure, award }: CheckedDossier): string | undefined {
  const tenderers = new Set((award?.offers ?? []).map(({ tenderer }) => tenderer.trim().toLowerCase()))
  if (tenderers.size === 1)
    return 'Er is één inschrijver: ga na of er geen betrokken kandidaten zijn. Dan mag de wachttermijn wegvallen; schrijf dat op.'
  if (award?.standstillException === 'framework-order')
    return 'Voor een bestelling binnen een raamovereenkomst mag de wachttermijn wegvallen: ga na of dat hier zo is, en schrijf het op.'
  const { procedureType, negotiationGround } = procedure
  return procedureType === 'neg-wo-call' && negotiationGround != null && negotiationGround !== 'value'
    ? 'Zonder plicht tot Europese bekendmaking mag de wachttermijn wegvallen: ga na of dat hier zo is, en schrijf het op.'
    : undefined
}
