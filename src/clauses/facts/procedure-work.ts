import { accessibilities } from '../../procurement/code-lists.js'
import type { Procedure } from '../../procurement/procedure.js'
import type { FactSource, FactTable } from './fact.js'
import { municipalityNames, nutsNames, printCpv } from './print-codes.js'

/** What may be said of the work: which, where, how long, for whom, and what it asks of who does it. */
export const workFacts: FactTable<Procedure> = {
  cpvCode: { kind: 'text', label: 'de CPV-code', answer: 'cpvCode', read: ({ cpvCode }) => cpvCode },
  cpv: { kind: 'text', label: 'CPV-code', answer: 'cpvCode', read: ({ cpvCode }) => printCpv(cpvCode) },
  additionalCpv: {
    kind: 'list',
    label: 'bijkomende CPV-codes',
    answer: 'additionalCpvCodes',
    read: ({ additionalCpvCodes }) => additionalCpvCodes?.map((code) => printCpv(code)),
  },
  placeOfPerformance: {
    kind: 'list',
    label: 'plaats van uitvoering',
    answer: 'placeOfPerformance',
    read: ({ placeOfPerformance }) => municipalityNames(placeOfPerformance),
  },
  nuts: {
    kind: 'list',
    label: 'NUTS-code van de plaats van uitvoering',
    answer: 'placeOfPerformance',
    read: ({ placeOfPerformance }) => nutsNames(placeOfPerformance),
  },
  durationMonths: {
    kind: 'months',
    label: 'de looptijd',
    answer: 'durationMonths',
    read: ({ durationMonths }) => durationMonths,
  },
  labourShare: {
    kind: 'percentage',
    label: 'het aandeel arbeid',
    answer: 'labourShare',
    read: ({ labourShare }) => labourShare,
  },
  usedByNaturalPersons: {
    kind: 'boolean',
    label: 'natuurlijke personen gebruiken het resultaat',
    answer: 'usedByNaturalPersons',
    read: ({ usedByNaturalPersons }) => usedByNaturalPersons,
  },
  accessibilityChoice: {
    kind: 'choice',
    label: 'de keuze over toegankelijkheid',
    options: accessibilities,
    answer: 'accessibility.choice',
    read: ({ accessibility }) => accessibility?.choice,
  },
  asksAccessibility: {
    kind: 'boolean',
    label: 'er zijn eisen over toegankelijkheid',
    answer: 'accessibility.choice',
    read: ({ accessibility }) => accessibility?.choice && accessibility.choice === 'inc',
  },
  accessibilityJustification: {
    kind: 'text',
    label: 'motivering over toegankelijkheid',
    answer: 'accessibility.justification',
    read: ({ accessibility }) => accessibility?.justification,
  },
  approvalCategory: {
    kind: 'text',
    label: 'categorie van de erkenning',
    answer: 'requiredApproval.category',
    read: ({ requiredApproval }) => requiredApproval?.category,
  },
  approvalClass: {
    kind: 'number',
    label: 'klasse van de erkenning',
    answer: 'requiredApproval.class',
    read: ({ requiredApproval }) => requiredApproval?.class,
  },
  isCleaning: {
    kind: 'boolean',
    label: 'de opdracht gaat over schoonmaak',
    read: isCleaning,
  },
  isGreenMaintenance: {
    kind: 'boolean',
    label: 'de opdracht gaat over groenonderhoud',
    read: isGreenMaintenance,
  },
  isSensitiveToIllegalWork: {
    kind: 'boolean',
    label: 'het is een sector met zorgplicht over onderdanen van derde landen',
    read: (procedure, source) => procedure.contractNature === 'works' || isCleaning(procedure, source),
  },
}

/** Of buildings, as the sector of cleaning has it. */
function isCleaning(procedure: Procedure, source: Pick<FactSource, 'lots'>): boolean {
  return isOfKind(procedure, source, ['9091'])
}

/** Gardens, parks, verges, sports fields and cemeteries; not the pruning or felling of trees alone. */
function isGreenMaintenance(procedure: Procedure, source: Pick<FactSource, 'lots'>): boolean {
  return isOfKind(procedure, source, ['7731', '7732', '98371111'])
}

/** Whether the main CPV code, or that of a lot, begins with one of these. */
const isOfKind = (
  { cpvCode }: Procedure,
  { lots }: Pick<FactSource, 'lots'>,
  starts: readonly string[],
): boolean =>
  [cpvCode, ...lots.map((lot) => lot.cpvCode)].some((code) => starts.some((start) => code?.startsWith(start)))
