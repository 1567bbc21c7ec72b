import { formatList } from '../../kernel/format.js'
import { accessibilities, contractNatures, publications } from '../../procurement/code-lists.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { isDivided } from '../../procurement/lots.js'
import { openProcedureTypes } from '../../procurement/open-procedure-types.js'
import type { Procedure } from '../../procurement/procedure.js'
import { advanceFacts } from './advance.js'
import { contractTermFacts } from './contract-terms.js'
import { procedureFieldFacts } from './eforms-fields.js'
import type { FactSource, FactTable } from './fact.js'
import { inventoryFacts } from './inventory.js'
import { legalFrameFacts } from './legal-frame.js'
import { lotRows } from './lot.js'
import { plainFacts } from './plain.js'
import { municipalityNames, nutsNames, printCpv } from './print-codes.js'
import { procedureTypeFacts } from './procedure-type.js'
import { selectionCriteriaFacts, selectionCriterionRows } from './selection-criteria.js'
import { specificationChoiceFacts } from './specification-choices.js'
import { stagedProcedureFacts } from './staged-procedure.js'
import { annexRows } from './technical-part.js'

/** What may be said of the whole procedure. */
export const procedureFacts: FactTable<Procedure> = {
  title: { kind: 'text', label: 'titel van de opdracht', answer: 'title', read: ({ title }) => title },
  description: {
    kind: 'text',
    label: 'beschrijving van de opdracht',
    answer: 'description',
    read: ({ description }) => description,
  },
  contractNature: {
    kind: 'choice',
    label: 'de aard van de opdracht',
    options: contractNatures,
    answer: 'contractNature',
    read: ({ contractNature }) => contractNature,
  },
  isWorks: {
    kind: 'boolean',
    label: 'de opdracht gaat over werken',
    read: ({ contractNature }) => contractNature && contractNature === 'works',
  },
  isSupplies: {
    kind: 'boolean',
    label: 'de opdracht gaat over leveringen',
    read: ({ contractNature }) => contractNature && contractNature === 'supplies',
  },
  isServices: {
    kind: 'boolean',
    label: 'de opdracht gaat over diensten',
    read: ({ contractNature }) => contractNature && contractNature === 'services',
  },
  ...procedureTypeFacts,
  launchDate: {
    kind: 'date',
    label: 'lanceringsdatum',
    answer: 'launchDate',
    read: ({ launchDate }) => launchDate,
  },
  publication: {
    kind: 'choice',
    label: 'de bekendmaking',
    options: publications,
    answer: 'publication',
    read: ({ publication }) => publication,
  },
  isPublished: {
    kind: 'boolean',
    label: 'de opdracht wordt bekendgemaakt',
    read: ({ publication }) => publication && publication !== 'none',
  },
  isEuropean: {
    kind: 'boolean',
    label: 'de opdracht wordt Europees bekendgemaakt',
    read: ({ publication }) => publication && publication === 'eu',
  },
  estimatedValue: {
    kind: 'euro',
    label: 'de raming',
    answer: 'estimatedValue',
    read: ({ estimatedValue }) => estimatedValue,
  },
  publishEstimates: {
    kind: 'boolean',
    label: 'de ramingen staan in het bestek',
    answer: 'publishEstimates',
    read: ({ publishEstimates }) => publishEstimates,
  },
  approvedAmount: {
    kind: 'euro',
    label: 'goed te keuren uitgave',
    answer: 'approvedAmount',
    read: ({ approvedAmount }) => approvedAmount,
  },
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
  isFramework: {
    kind: 'boolean',
    label: 'het is een raamovereenkomst',
    read: ({ frameworkAgreement }) => frameworkAgreement && true,
  },
  frameworkMaximum: {
    kind: 'euro',
    label: 'maximumwaarde van de raamovereenkomst',
    answer: 'frameworkAgreement.maximumValue',
    read: ({ frameworkAgreement }) => frameworkAgreement?.maximumValue,
  },
  frameworkReason: {
    kind: 'text',
    label: 'reden voor een raamovereenkomst van meer dan vier jaar',
    answer: 'frameworkAgreement.reasonOverFourYears',
    read: ({ frameworkAgreement }) => frameworkAgreement?.reasonOverFourYears,
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
  isDivided: { kind: 'boolean', label: 'de opdracht is verdeeld in percelen', read: isDivided },
  noLotsReason: {
    kind: 'text',
    label: 'reden om niet in percelen te verdelen',
    answer: 'noLotsReason',
    read: ({ noLotsReason }) => noLotsReason,
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
  ...plainFacts,
  ...procedureFieldFacts,
  advancePercentage: {
    kind: 'percentage',
    label: 'voorschot',
    answer: 'advancePayment.percentage',
    read: ({ advancePayment }) => advancePayment?.percentage,
  },
  ...advanceFacts,
  hasAdvance: {
    kind: 'boolean',
    label: 'er is een voorschot',
    read: ({ advancePayment }) =>
      advancePayment === undefined ? undefined : (advancePayment?.percentage ?? 0) > 0,
  },
  invitedSuppliers: {
    kind: 'list',
    label: 'uit te nodigen ondernemingen',
    answer: 'invitedSuppliers',
    read: ({ invitedSuppliers }) => invitedSuppliers?.map(({ name }) => name),
  },
  fewerInvitedReason: {
    kind: 'text',
    label: 'reden om minder dan drie ondernemingen te raadplegen',
    answer: 'fewerInvitedReason',
    read: ({ fewerInvitedReason }) => fewerInvitedReason,
  },
  lotCount: { kind: 'number', label: 'het aantal percelen', read: (_, { lots }) => lots.length },
  hasReservedLots: {
    kind: 'boolean',
    label: 'minstens één perceel is voorbehouden overeenkomstig artikel 15',
    read: (_, { lots }) => lots.some(({ reservedParticipation }) => reservedParticipation === 'res-ws'),
  },
  everyLotReserved: {
    kind: 'boolean',
    label: 'elk perceel is voorbehouden overeenkomstig artikel 15',
    read: (_, { lots }) => lots.every(({ reservedParticipation }) => reservedParticipation === 'res-ws'),
  },
  isOpenToAll: {
    kind: 'boolean',
    label: 'elk perceel staat open voor iedere ondernemer',
    read: (_, { lots }) => lots.every(({ reservedParticipation }) => reservedParticipation === 'none'),
  },
  hasReservedServices: {
    kind: 'boolean',
    label: 'minstens één perceel is voorbehouden overeenkomstig artikel 91',
    read: (_, { lots }) => lots.some(({ reservedParticipation }) => reservedParticipation === 'res-pub-ser'),
  },
  hasReservedExecution: {
    kind: 'boolean',
    label: 'de uitvoering van minstens één perceel is voorbehouden',
    read: (_, { lots }) => lots.some(({ reservedExecution }) => reservedExecution === 'yes'),
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
  procedureReason: {
    kind: 'text',
    label: 'waarom deze procedure open staat',
    read: (procedure) =>
      openProcedureTypes(procedure).find(({ procedureType }) => procedureType === procedure.procedureType)
        ?.reason,
  },
  procedureMotivation: {
    kind: 'text',
    label: 'waarom deze procedure gekozen kan worden',
    read: (procedure) => {
      const chosen = openProcedureTypes(procedure).find(
        ({ procedureType, open }) => procedureType === procedure.procedureType && open !== 'unknown',
      )
      return chosen?.motivation ?? chosen?.reason
    },
  },
  estimateContents: {
    kind: 'list',
    label: 'inhoud van de raming',
    answer: 'estimateIncludes',
    read: ({ estimateIncludes }) => contentsOf(estimateIncludes),
  },
  hasAwardCriteria: {
    kind: 'boolean',
    label: 'er zijn gunningscriteria',
    read: (_, { lots }) => lots.some(({ awardCriteria }) => (awardCriteria ?? []).length > 0),
  },
  hasAnyReservation: {
    kind: 'boolean',
    label: 'minstens één perceel is voorbehouden',
    read: (_, { lots }) =>
      lots.some(
        ({ reservedParticipation, reservedExecution }) =>
          (reservedParticipation ?? 'none') !== 'none' || reservedExecution === 'yes',
      ),
  },
  estimateRemarks: {
    kind: 'list',
    label: 'opmerkingen bij de raming',
    read: ({ estimateIncludes }) => remarksOn(estimateIncludes),
  },
  isBelowLimitedValue: {
    kind: 'boolean',
    label: 'de raming ligt onder de drempel voor beperkte waarde',
    read: ({ estimatedValue }, { threshold }) => below(estimatedValue, threshold('limited-value')),
  },
  needsLotsReason: {
    kind: 'boolean',
    label: 'de raming bereikt het bedrag vanaf waar percelen te overwegen zijn',
    read: ({ estimatedValue }, { threshold }) =>
      negate(below(estimatedValue, threshold('lots-consideration'))),
  },
  ...contractTermFacts,
  ...stagedProcedureFacts,
  ...specificationChoiceFacts,
  ...selectionCriteriaFacts,
  ...inventoryFacts,
  ...legalFrameFacts,
  depositFrom: {
    kind: 'euro',
    label: 'het bedrag vanaf waar een borgtocht kan',
    read: () => legalLimits.depositFrom.value,
  },
}

/** The lots, the selection criteria and the annexes as rows, outside any group. */
export const rowFacts: FactTable<Procedure> = {
  lots: lotRows,
  selectionCriteria: selectionCriterionRows,
  annexes: annexRows,
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

/** What the estimate counts in and what it leaves out; undefined while nothing was answered. */
function contentsOf(includes: Procedure['estimateIncludes']): readonly string[] | undefined {
  const named = [
    ['options', 'de opties'],
    ['renewals', 'de verlengingen'],
    ['allLots', 'alle percelen'],
    ['vat', 'de btw'],
  ] as const
  const within = named.filter(([field]) => includes?.[field] === true).map(([, name]) => name)
  const without = named.filter(([field]) => includes?.[field] === false).map(([, name]) => name)
  const said = [
    ...(within.length > 0 ? [formatList(within)] : []),
    ...(without.length > 0 ? [`niet ${formatList(without)}`] : []),
  ]
  return said.length === 0 ? undefined : [said.join('; ')]
}

/** What makes an estimate differ from the one that article 16 asks for. */
function remarksOn(includes: Procedure['estimateIncludes']): readonly string[] {
  return [
    ...(includes?.vat === true ? ['de btw is erin begrepen'] : []),
    ...(includes?.options === false ? ['de opties zijn er niet in begrepen'] : []),
    ...(includes?.renewals === false ? ['de verlengingen zijn er niet in begrepen'] : []),
    ...(includes?.allLots === false ? ['niet alle percelen zijn erin begrepen'] : []),
  ]
}

const below = (value: number | undefined, bound: number | undefined): boolean | undefined =>
  value === undefined || bound === undefined ? undefined : value < bound
const negate = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value)
