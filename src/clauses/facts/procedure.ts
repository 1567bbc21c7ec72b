import { contractNatures, publications } from '../../procurement/code-lists.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { isDivided } from '../../procurement/lots.js'
import { openProcedureTypes } from '../../procurement/open-procedure-types.js'
import type { Procedure } from '../../procurement/procedure.js'
import { contractTermFacts } from './contract-terms.js'
import { procedureFieldFacts } from './eforms-fields.js'
import type { FactTable } from './fact.js'
import { inventoryFacts } from './inventory.js'
import { legalFrameFacts } from './legal-frame.js'
import { lotRows } from './lot.js'
import { plainFacts } from './plain.js'
import { accessFacts } from './procedure-access.js'
import { procedureTypeFacts } from './procedure-type.js'
import { valueFacts } from './procedure-value.js'
import { workFacts } from './procedure-work.js'
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
  ...valueFacts,
  ...workFacts,
  isFramework: {
    kind: 'boolean',
    label: 'het is een raamovereenkomst',
    read: ({ frameworkAgreement }) => frameworkAgreement && true,
  },
  frameworkReason: {
    kind: 'text',
    label: 'reden voor een raamovereenkomst van meer dan vier jaar',
    answer: 'frameworkAgreement.reasonOverFourYears',
    read: ({ frameworkAgreement }) => frameworkAgreement?.reasonOverFourYears,
  },
  isDivided: { kind: 'boolean', label: 'de opdracht is verdeeld in percelen', read: isDivided },
  noLotsReason: {
    kind: 'text',
    label: 'reden om niet in percelen te verdelen',
    answer: 'noLotsReason',
    read: ({ noLotsReason }) => noLotsReason,
  },
  ...accessFacts,
  ...plainFacts,
  ...procedureFieldFacts,
  lotCount: { kind: 'number', label: 'het aantal percelen', read: (_, { lots }) => lots.length },
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
  hasAwardCriteria: {
    kind: 'boolean',
    label: 'er zijn gunningscriteria',
    read: (_, { lots }) => lots.some(({ awardCriteria }) => (awardCriteria ?? []).length > 0),
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
