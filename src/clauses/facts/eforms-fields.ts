import { procedureTypes } from '../../procurement/code-lists.js'
import type { EffectiveLot } from '../../procurement/lots.js'
import type { Procedure } from '../../procurement/procedure.js'
import { type EformsList, eformsLabel } from '../../reference/eforms-labels.js'
import type { CriterionAt } from '../choices.js'
import type { FactTable } from './fact.js'

/**
 * The answers as the form of the notice asks them: the official Dutch word first, its code beside it. Which field a
 * form asks was read in the eForms SDK (`fields/fields.json` and the Dutch labels, commit 3242fbf, 20 July 2026):
 * BT-120 only with code `neg-w-call`; BT-98 only with `open` and `oth-single`; BT-65 and BT-64 not in the general
 * notices, only in those on defence and the national one; BT-751 is about a guarantee with the tender and not about the
 * deposit for the performance. Which form the Belgian platform shows for a Belgian procedure was not read: `likely`.
 */

const withCode = (list: EformsList, code: string | undefined): string | undefined =>
  code === undefined ? undefined : `${(eformsLabel(list, code) ?? code).replace(/\.$/, '')} (${code})`

/** The official word alone, for who reads the notice. */
const wordOf = (list: EformsList, code: string | undefined): string | undefined =>
  code === undefined ? undefined : (eformsLabel(list, code) ?? code).replace(/\.$/, '')

const formCode = ({ procedureType }: Procedure): string | undefined =>
  procedureType && procedureTypes.eforms[procedureType]

export const procedureFieldFacts: FactTable<Procedure> = {
  contractNatureField: {
    kind: 'text',
    label: 'aard van de opdracht',
    answer: 'contractNature',
    read: ({ contractNature }) => withCode('contract-nature', contractNature),
  },
  procedureTypeField: {
    kind: 'text',
    label: 'plaatsingsprocedure',
    answer: 'procedureType',
    read: (procedure) => withCode('procurement-procedure-type', formCode(procedure)),
  },
  contractNatureWord: {
    kind: 'text',
    label: 'aard van de opdracht',
    answer: 'contractNature',
    read: ({ contractNature }) => wordOf('contract-nature', contractNature),
  },
  procedureTypeWord: {
    kind: 'text',
    label: 'plaatsingsprocedure',
    answer: 'procedureType',
    read: (procedure) => wordOf('procurement-procedure-type', formCode(procedure)),
  },
  frameworkWord: {
    kind: 'text',
    label: 'raamovereenkomst',
    answer: 'frameworkAgreement',
    read: (procedure) => withoutCode(frameworkWords(procedure)),
  },
  submissionWord: {
    kind: 'text',
    label: 'elektronische indiening',
    answer: 'electronicSubmission',
    read: ({ electronicSubmission }) =>
      electronicSubmission === undefined ? undefined : electronicSubmission ? 'Vereist' : 'Niet toegestaan',
  },
  accessibilityWord: {
    kind: 'text',
    label: 'keuze over toegankelijkheid',
    answer: 'accessibility.choice',
    read: ({ accessibility }) => wordOf('accessibility', accessibility?.choice),
  },
  isCalledNegotiation: {
    kind: 'boolean',
    label: 'het formulier vraagt of er zonder onderhandelingen gegund kan worden',
    read: (procedure) => formCode(procedure) && formCode(procedure) === 'neg-w-call',
  },
  asksValidity: {
    kind: 'boolean',
    label: 'het formulier vraagt hoe lang de offertes geldig blijven',
    read: (procedure) => {
      const code = formCode(procedure)
      return code && ['open', 'oth-single'].includes(code)
    },
  },
  frameworkField: {
    kind: 'text',
    label: 'raamovereenkomst',
    answer: 'frameworkAgreement',
    read: frameworkWords,
  },
  submissionField: {
    kind: 'text',
    label: 'elektronische indiening',
    answer: 'electronicSubmission',
    read: ({ electronicSubmission }) =>
      electronicSubmission === undefined
        ? undefined
        : electronicSubmission
          ? 'Vereist (required)'
          : 'Niet toegestaan (not-allowed)',
  },
  submitsOtherwise: {
    kind: 'boolean',
    label: 'de offertes worden op een andere wijze dan elektronisch ingediend',
    answer: 'electronicSubmission',
    read: ({ electronicSubmission }) => electronicSubmission === false,
  },
  accessibilityField: {
    kind: 'text',
    label: 'keuze over toegankelijkheid',
    answer: 'accessibility.choice',
    read: ({ accessibility }) => withCode('accessibility', accessibility?.choice),
  },
}

/** Code list `framework-agreement`: whether there is a new call among the participants. */
function frameworkWords({ frameworkAgreement, frameworkTerms }: Procedure): string | undefined {
  if (frameworkAgreement === undefined) return undefined
  if (frameworkAgreement === null) return 'Geen raamovereenkomst (none)'
  const { contractors, ordering } = frameworkTerms ?? {}
  if (contractors === 'several' && ordering === 'mini-competition')
    return 'Raamovereenkomst, met hernieuwde oproep tot mededinging (fa-w-rc)'
  return contractors === 'one' || (contractors === 'several' && ordering !== undefined)
    ? 'Raamovereenkomst, zonder hernieuwde oproep tot mededinging (fa-wo-rc)'
    : undefined
}

const withoutCode = (words: string | undefined): string | undefined => words?.replace(/ \([^()]*\)$/, '')

const own = { answerGroup: 'lot' } as const

export const lotFieldFacts: FactTable<EffectiveLot> = {
  participationWord: {
    kind: 'text',
    label: 'toegang tot het perceel',
    answer: 'reservedParticipation',
    ...own,
    read: (lot) => wordOf('reserved-procurement', lot.reservedParticipation),
  },
  executionWord: {
    kind: 'text',
    label: 'voorbehouden uitvoering van het perceel',
    answer: 'reservedExecution',
    ...own,
    read: (lot) => wordOf('reserved-execution', lot.reservedExecution),
  },
  participationField: {
    kind: 'text',
    label: 'toegang tot het perceel',
    answer: 'reservedParticipation',
    ...own,
    read: (lot) => withCode('reserved-procurement', lot.reservedParticipation),
  },
  executionField: {
    kind: 'text',
    label: 'voorbehouden uitvoering van het perceel',
    answer: 'reservedExecution',
    ...own,
    read: (lot) => withCode('reserved-execution', lot.reservedExecution),
  },
}

export const criterionFieldFacts: FactTable<CriterionAt> = {
  typeWord: {
    kind: 'text',
    label: 'soort gunningscriterium',
    answer: 'type',
    answerGroup: 'criterion',
    read: ({ criterion }) => wordOf('award-criterion-type', criterion.type),
  },
  typeField: {
    kind: 'text',
    label: 'soort gunningscriterium',
    answer: 'type',
    answerGroup: 'criterion',
    read: ({ criterion }) => withCode('award-criterion-type', criterion.type),
  },
}
