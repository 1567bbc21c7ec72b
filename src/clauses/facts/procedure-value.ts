import { formatList } from '../../kernel/format.js'
import type { Procedure } from '../../procurement/procedure.js'
import { advanceFacts } from './advance.js'
import type { FactTable } from './fact.js'
import { withVat } from './vat.js'

/** What may be said of what the procedure is worth, and of what is paid beforehand. */
export const valueFacts: FactTable<Procedure> = {
  estimatedValue: {
    kind: 'euro',
    label: 'de raming',
    answer: 'estimatedValue',
    read: ({ estimatedValue }) => estimatedValue,
  },
  estimatedValueWithVat: {
    kind: 'euro',
    label: 'de raming, inclusief btw',
    answer: 'administration.vatRate',
    read: (procedure) => withVat(procedure.estimatedValue, procedure),
  },
  approvedAmountWithVat: {
    kind: 'euro',
    label: 'goed te keuren uitgave, inclusief btw',
    answer: 'administration.vatRate',
    read: (procedure) => withVat(procedure.approvedAmount, procedure),
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
  frameworkMaximum: {
    kind: 'euro',
    label: 'maximumwaarde van de raamovereenkomst',
    answer: 'frameworkAgreement.maximumValue',
    read: ({ frameworkAgreement }) => frameworkAgreement?.maximumValue,
  },
  estimateContents: {
    kind: 'list',
    label: 'inhoud van de raming',
    answer: 'estimateIncludes',
    read: contentsOf,
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
}

/**
 * What the estimate counts in and what it leaves out; undefined while nothing was answered. Options, renewals and lots
 * are named only where the contract has them.
 */
function contentsOf(procedure: Procedure): readonly string[] | undefined {
  const { estimateIncludes: includes, renewals, administration, lots } = procedure
  const named = [
    ['options', 'de opties', administration?.optionalItems?.kind !== 'none'],
    ['renewals', 'de verlengingen', renewals !== null],
    ['allLots', 'alle percelen', lots === undefined || lots.length > 1],
    ['vat', 'de btw', true],
  ] as const
  const counted = named.filter(([field]) => includes?.[field] === true)
  const present = counted.filter(([, , isThere]) => isThere).map(([, name]) => name)
  const within = present.length > 0 || counted.length === 0 ? present : ['de hele opdracht']
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
