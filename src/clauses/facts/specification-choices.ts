import { formatPercentage } from '../../kernel/format.js'
import type { Procedure } from '../../procurement/procedure.js'
import { contractTermFacts } from './contract-terms.js'
import type { Fact, FactTable } from './fact.js'

/** Whether the answer is "none"; not answered is not known. */
const isNone = (answer: unknown): boolean | undefined => (answer === undefined ? undefined : answer === null)

/** In words what was answered, "none" included: a text prints it to say that an answer is still missing. */
function choice(
  label: string,
  answer: keyof Procedure,
  none: string,
  some: (procedure: Procedure) => string | undefined,
): Fact<Procedure> {
  return {
    ...{ kind: 'text', label, answer },
    read: (procedure) => {
      const given = procedure[answer]
      if (given === undefined) return undefined
      return given === null ? none : some(procedure)
    },
  }
}

/** Another fact of the same subject, as words. */
const wordsOf = (name: string) => (procedure: Procedure) => {
  const read = contractTermFacts[name]?.read(procedure, { procedure, lots: [], threshold: () => undefined })
  return typeof read === 'string' ? read : undefined
}

/** What specifications say of answers that may be "none": the answer in words, or that it is not there yet. */
export const specificationChoiceFacts: FactTable<Procedure> = {
  renewalChoice: choice('verlengingen', 'renewals', 'geen verlenging', wordsOf('renewalTotal')),
  termChoice: choice('uitvoeringstermijn', 'termInDays', 'geen termijn in dagen', wordsOf('termInDays')),
  hasNoTermInDays: {
    kind: 'boolean',
    label: 'er is geen uitvoeringstermijn in dagen',
    answer: 'termInDays',
    read: ({ termInDays }) => isNone(termInDays),
  },
  priceRevisionChoice: choice('prijsherziening', 'priceRevision', 'vaste prijzen', () => 'herziene prijzen'),
  depositChoice: choice('borgtocht', 'deposit', 'geen borgtocht', ({ deposit }) =>
    deposit?.percentage === undefined ? undefined : formatPercentage(deposit.percentage),
  ),
  depositProposed: {
    ...{ kind: 'text', label: 'borgtocht', answer: 'deposit', optional: true },
    read: ({ deposit }, { isProposed }) =>
      deposit === null && isProposed?.('deposit') ? 'geen borgtocht' : undefined,
  },
  approvalChoice: choice(
    'erkenning van de aannemer',
    'requiredApproval',
    'geen erkenning',
    ({ requiredApproval }) => requiredApproval?.category,
  ),
  selectionChoice: choice('selectiecriteria', 'selectionCriteria', 'geen', () => 'selectiecriteria'),
  selects: {
    kind: 'boolean',
    label: 'er is een selectie',
    read: ({ selectionCriteria, requiredApproval }) =>
      (selectionCriteria ?? []).length > 0 || requiredApproval != null,
  },
  personalDataChoice: choice(
    'verwerking van persoonsgegevens door de opdrachtnemer',
    'personalDataProcessed',
    'niet beantwoord',
    ({ personalDataProcessed }) => (personalDataProcessed ? 'ja' : 'nee'),
  ),
  submissionChoice: {
    kind: 'text',
    label: 'wijze van indiening',
    answer: 'electronicSubmission',
    read: ({ electronicSubmission }) =>
      electronicSubmission === undefined ? undefined : electronicSubmission ? 'elektronisch' : 'op papier',
  },
  isPaperTender: {
    kind: 'boolean',
    label: 'de offertes worden niet elektronisch ingediend',
    answer: 'electronicSubmission',
    read: ({ electronicSubmission }) =>
      electronicSubmission === undefined ? undefined : !electronicSubmission,
  },
}
