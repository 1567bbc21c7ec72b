import {
  lightNegotiationOnValue,
  negotiationGrounds,
  procedureTypes,
  regimes,
} from '../../procurement/code-lists.js'
import type { Procedure } from '../../procurement/procedure.js'
import { isInTwoStages } from '../../procurement/staged-procedure.js'
import type { FactTable } from './fact.js'
import { basisOf, procedureBases } from './procedure-basis.js'

/** What may be said of how the contract is put on the market: the procedure, its ground and its regime. */
export const procedureTypeFacts: FactTable<Procedure> = {
  procedureType: {
    kind: 'choice',
    label: 'de plaatsingsprocedure',
    options: procedureTypes.labels,
    answer: 'procedureType',
    read: ({ procedureType }) => procedureType,
  },
  procedureBasis: {
    kind: 'choice',
    label: 'plaatsingsprocedure',
    options: procedureBases,
    answer: 'procedureType',
    read: basisOf,
  },
  eformsProcedureType: {
    kind: 'choice',
    label: 'plaatsingsprocedure',
    options: procedureTypes.eforms,
    answer: 'procedureType',
    read: ({ procedureType }) => procedureType,
  },
  negotiationGround: {
    kind: 'choice',
    label: 'de grond voor de onderhandelingsprocedure',
    options: { ...negotiationGrounds, 'light-value': lightNegotiationOnValue },
    answer: 'negotiationGround',
    read: ({ negotiationGround, regime }) =>
      regime === 'light' && negotiationGround === 'value' ? 'light-value' : negotiationGround,
  },
  regime: {
    kind: 'choice',
    label: 'het regime',
    options: regimes,
    answer: 'regime',
    read: ({ regime }) => regime,
  },
  isLight: {
    kind: 'boolean',
    label: 'de opdracht valt onder het lichte regime',
    read: ({ regime }) => regime && regime === 'light',
  },
  isLimitedValue: {
    kind: 'boolean',
    label: 'de opdracht is van beperkte waarde',
    read: ({ procedureType }) => procedureType && procedureType === 'limited-value',
  },
  isWithoutCall: {
    kind: 'boolean',
    label: 'er is geen voorafgaande bekendmaking',
    read: ({ procedureType }) =>
      procedureType && (procedureType === 'neg-wo-call' || procedureType === 'limited-value'),
  },
  mayNegotiate: {
    kind: 'boolean',
    label: 'er kan onderhandeld worden',
    read: ({ procedureType }) => procedureType && !['open', 'restricted'].includes(procedureType),
  },
  isTwoStage: {
    kind: 'boolean',
    label: 'de procedure verloopt in twee stappen',
    read: ({ procedureType }) => procedureType && isInTwoStages(procedureType),
  },
}
