import type { Workbench } from '../../../../dossiers/workbench.js'
import {
  counted,
  formatDate,
  formatDateTime,
  formatEuro,
  formatList,
  formatMonths,
  formatPercentage,
} from '../../../../kernel/format.js'
import { contractNatures, priceMethods, procedureTypes } from '../../../../procurement/code-lists.js'
import { effectiveLots, isDivided } from '../../../../procurement/lots.js'
import type { Procedure } from '../../../../procurement/procedure.js'
import type { SectionId } from '../../../../questionnaire/sections.js'
import { findCpv } from '../../../../reference/cpv.js'
import { findMunicipality } from '../../../../reference/municipalities.js'

/** What was answered on a subject so far, in a few words; empty when nothing was. */
export const subjectSummary = (section: SectionId, workbench: Workbench): string =>
  summaries[section](workbench)
    .filter((part) => part !== undefined)
    .join(', ')

type Parts = readonly (string | undefined)[]

const summaries: Readonly<Record<SectionId, (workbench: Workbench) => Parts>> = {
  assignment: ({ procedure: { contractNature, cpvCode } }) => [
    contractNature && contractNatures[contractNature],
    cpvCode === undefined ? undefined : (findCpv(cpvCode)?.label ?? cpvCode),
  ],
  time: ({ procedure: { durationMonths, placeOfPerformance, launchDate } }) => [
    durationMonths === undefined ? undefined : formatMonths(durationMonths),
    placesIn(placeOfPerformance),
    launchDate === undefined ? undefined : `lancering op ${formatDate(launchDate)}`,
  ],
  value: ({ procedure: { estimatedValue, labourShare, frameworkAgreement } }) => [
    estimatedValue === undefined ? undefined : `${formatEuro(estimatedValue)} zonder btw`,
    labourShare === undefined ? undefined : `${formatPercentage(labourShare)} arbeid`,
    frameworkAgreement == null ? undefined : 'raamovereenkomst',
  ],
  procedure: ({ procedure: { procedureType } }) => [procedureType && procedureTypes.labels[procedureType]],
  lots: ({ procedure }) => [lotsIn(procedure)],
  social: ({ procedure }) => [reservedIn(procedure)],
  buyer: ({ procedure: { buyer, administration } }) => [
    buyer?.name,
    administration?.contact?.name,
    administration?.specificationsNumber == null
      ? undefined
      : `bestek ${administration.specificationsNumber}`,
  ],
  selection: ({ procedure: { selectionCriteria, requiredApproval } }) => [
    selectionCriteria == null ? undefined : criteriaIn(selectionCriteria.length),
    requiredApproval == null ? undefined : 'met een erkenning',
  ],
  tendering: ({ procedure: { administration, electronicSubmission } }) => [
    administration?.submissionDeadline && `tot ${formatDateTime(administration.submissionDeadline)}`,
    electronicSubmission === true ? 'elektronisch' : undefined,
  ],
  price: ({ procedure: { administration, priceRevision, advancePayment } }) => [
    administration?.priceMethod && priceMethods[administration.priceMethod],
    priceRevision == null ? undefined : 'met prijsherziening',
    advancePayment == null ? undefined : 'met een voorschot',
  ],
  award: ({ procedure }) => [
    criteriaIn(effectiveLots(procedure).reduce((sum, lot) => sum + (lot.awardCriteria?.length ?? 0), 0)),
  ],
  performance: ({ selection }) => {
    const count = (decision: string) => selection.filter((selected) => selected.decision === decision).length
    const open = count('open')
    return [
      `${count('accepted')} in het bestek`,
      open === 0 ? undefined : `${counted(open, 'voorstel', 'voorstellen')} te beslissen`,
    ]
  },
  technical: ({ procedure: { administration } }) => [
    administration?.technicalDescription === undefined ? undefined : 'beschreven',
    filesIn(administration?.technicalAttachments?.length ?? 0),
  ],
  execution: ({ procedure: { administration } }) => [
    administration?.contractManager && `leiding: ${administration.contractManager}`,
  ],
  acceptance: ({ procedure: { administration, personalDataProcessed } }) => [
    administration?.warrantyMonths == null
      ? undefined
      : `waarborg van ${formatMonths(administration.warrantyMonths)}`,
    personalDataProcessed === true ? 'met persoonsgegevens' : undefined,
  ],
}

const placesIn = (codes: readonly string[] | undefined): string | undefined => {
  if (codes === undefined || codes.length === 0) return undefined
  const names = codes.map((code) => findMunicipality(code)?.name ?? code)
  return names.length > 3 ? `in ${names.length} gemeenten` : `in ${formatList(names)}`
}

/** Of a few lots their names, of more how many there are. */
function lotsIn(procedure: Procedure): string {
  if (!isDivided(procedure)) return 'niet verdeeld'
  const lots = effectiveLots(procedure)
  const named = lots.every(({ title }) => title !== undefined && title.length < 40)
  return named && lots.length <= 4
    ? formatList(lots.map(({ title = '' }) => title))
    : counted(lots.length, 'perceel', 'percelen')
}

function reservedIn(procedure: Procedure): string | undefined {
  const lots = effectiveLots(procedure)
  const reserved = lots.filter(({ reservedParticipation: kind }) => kind !== undefined && kind !== 'none')
  if (reserved.length === 0)
    return lots.every(({ reservedParticipation: kind }) => kind === 'none') ? 'niet voorbehouden' : undefined
  if (!isDivided(procedure)) return 'voorbehouden'
  const numbers = reserved.map(({ number }) => String(number))
  return `${numbers.length === 1 ? 'perceel' : 'percelen'} ${formatList(numbers)} voorbehouden`
}

const filesIn = (count: number): string | undefined =>
  count === 0 ? undefined : counted(count, 'bestand', 'bestanden')

const criteriaIn = (count: number): string | undefined =>
  count === 0 ? undefined : counted(count, 'criterium', 'criteria')
