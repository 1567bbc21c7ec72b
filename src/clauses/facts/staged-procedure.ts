import { counted, formatNumber } from '../../kernel/format.js'
import { frameworkContractors, frameworkOrderings } from '../../procurement/code-lists.js'
import type { Procedure } from '../../procurement/procedure.js'
import type { FactTable } from './fact.js'

/** What may be said of the steps of a procedure, and of how orders are placed in a framework agreement. */
export const stagedProcedureFacts: FactTable<Procedure> = {
  requestDeadline: {
    kind: 'moment',
    label: 'uiterste datum en uur voor de aanvragen tot deelneming',
    answer: 'requestDeadline',
    read: ({ requestDeadline }) => requestDeadline ?? undefined,
  },
  candidatesInvited: {
    kind: 'text',
    label: 'aantal uit te nodigen kandidaten',
    answer: 'candidatesInvited',
    read: ({ candidatesInvited }) => candidatesInWords(candidatesInvited),
  },
  candidateRules: {
    kind: 'text',
    label: 'regels om het aantal kandidaten te beperken',
    answer: 'candidatesInvited.rules',
    read: ({ candidatesInvited }) => candidatesInvited?.rules,
  },
  limitsCandidates: {
    kind: 'boolean',
    label: 'het aantal uit te nodigen kandidaten is begrensd',
    answer: 'candidatesInvited',
    read: ({ candidatesInvited }) => candidatesInvited && candidatesInvited.maximum !== undefined,
  },
  invitesEveryCandidate: {
    kind: 'boolean',
    label: 'elke geselecteerde kandidaat wordt uitgenodigd',
    answer: 'candidatesInvited',
    read: ({ candidatesInvited }) =>
      candidatesInvited === undefined ? undefined : candidatesInvited === null,
  },
  hasOwnSteps: {
    kind: 'boolean',
    label: 'het bestuur bepaalt zelf de stappen van de procedure',
    read: ({ procedureType }) => procedureType && procedureType === 'light-sui-generis',
  },
  ownProcedureSteps: {
    kind: 'text',
    label: 'stappen van de eigen procedure',
    answer: 'ownProcedureSteps',
    read: ({ ownProcedureSteps }) => ownProcedureSteps ?? undefined,
  },
  frameworkContractors: {
    kind: 'choice',
    label: 'één of verschillende opdrachtnemers in de raamovereenkomst',
    options: frameworkContractors,
    answer: 'frameworkTerms.contractors',
    read: (procedure) => contractorsOf(procedure),
  },
  hasOneContractor: {
    kind: 'boolean',
    label: 'de raamovereenkomst wordt met één opdrachtnemer gesloten',
    read: (procedure) => is(contractorsOf(procedure), 'one'),
  },
  hasSeveralContractors: {
    kind: 'boolean',
    label: 'de raamovereenkomst wordt met verschillende opdrachtnemers gesloten',
    read: (procedure) => is(contractorsOf(procedure), 'several'),
  },
  maximumContractors: {
    kind: 'number',
    label: 'maximumaantal opdrachtnemers in de raamovereenkomst',
    answer: 'frameworkTerms.maximumContractors',
    read: ({ frameworkTerms }) => frameworkTerms?.maximumContractors,
  },
  frameworkOrdering: {
    kind: 'choice',
    label: 'de verdeling van de bestellingen in de raamovereenkomst',
    options: frameworkOrderings,
    answer: 'frameworkTerms.ordering',
    read: (procedure) => orderingOf(procedure),
  },
  ordersByCascade: {
    kind: 'boolean',
    label: 'de bestellingen volgen de rangschikking',
    read: (procedure) => is(orderingOf(procedure), 'cascade'),
  },
  ordersByMiniCompetition: {
    kind: 'boolean',
    label: 'voor de bestellingen is er telkens een nieuwe oproep tot mededinging',
    read: (procedure) => is(orderingOf(procedure), 'mini-competition'),
  },
  ordersByFixedShares: {
    kind: 'boolean',
    label: 'de bestellingen volgen vaste aandelen',
    read: (procedure) => is(orderingOf(procedure), 'fixed-shares'),
  },
}

type Terms = NonNullable<Procedure['frameworkTerms']>

/** Nothing is ordered within a contract that is no framework agreement. */
const contractorsOf = ({ frameworkAgreement, frameworkTerms }: Procedure): Terms['contractors'] =>
  frameworkAgreement ? frameworkTerms?.contractors : undefined

const orderingOf = (procedure: Procedure): Terms['ordering'] =>
  contractorsOf(procedure) === 'several' ? procedure.frameworkTerms?.ordering : undefined

const is = <Code extends string>(code: Code | undefined, asked: Code): boolean | undefined =>
  code === undefined ? undefined : code === asked

/** `minstens 5 en hoogstens 8 kandidaten`, `hoogstens 8 kandidaten`. */
function candidatesInWords(invited: Procedure['candidatesInvited']): string | undefined {
  const { minimum, maximum } = invited ?? {}
  const counts = (count: number): string => counted(count, 'kandidaat', 'kandidaten')
  if (minimum === undefined) return maximum === undefined ? undefined : `hoogstens ${counts(maximum)}`
  if (maximum === undefined) return `minstens ${counts(minimum)}`
  return minimum === maximum
    ? counts(maximum)
    : `minstens ${formatNumber(minimum)} en hoogstens ${counts(maximum)}`
}
