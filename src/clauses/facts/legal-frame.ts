import type { priceMethods } from '../../procurement/code-lists.js'
import {
  isDepositDerogation,
  mayNotFixPrices,
  performanceRulesOf,
  standstillOf,
} from '../../procurement/legal-frame.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import type { Procedure } from '../../procurement/procedure.js'
import type { FactTable } from './fact.js'

/** What follows in law from the answers: which performance rules count, whether to wait, what a price is. */
export const legalFrameFacts: FactTable<Procedure> = {
  rulesApplyByLaw: {
    kind: 'boolean',
    label: 'de algemene uitvoeringsregels gelden van rechtswege',
    read: (procedure) => whether(performanceRulesOf(procedure), 'by-law'),
  },
  rulesAreDeclared: {
    kind: 'boolean',
    label: 'het bestek verklaart de algemene uitvoeringsregels van toepassing',
    read: (procedure) => whether(performanceRulesOf(procedure), 'declared'),
  },
  declaresOnlyMeasures: {
    kind: 'boolean',
    label:
      'het bestek verklaart van de algemene uitvoeringsregels alleen de artikelen 44 tot 47 van toepassing',
    read: (procedure) => whether(performanceRulesOf(procedure), 'measures-only'),
  },
  performanceRulesFrom: {
    kind: 'euro',
    label: 'het bedrag vanaf waar de algemene uitvoeringsregels van rechtswege gelden',
    read: () => legalLimits.performanceRulesFrom.value,
  },
  reachesEuThreshold: {
    kind: 'boolean',
    label: 'de raming bereikt de Europese drempel',
    read: ({ estimatedValue }, { threshold }) => reaches(estimatedValue, threshold('eu-threshold')),
  },
  asksEspd: {
    kind: 'boolean',
    label: 'de inschrijver voegt het Uniform Europees Aanbestedingsdocument toe',
    read: ({ estimatedValue, publication }, { threshold }) =>
      publication && publication === 'eu' && (reaches(estimatedValue, threshold('eu-threshold')) ?? true),
  },
  standstillIsDue: {
    kind: 'boolean',
    label: 'er is een wachttermijn',
    read: (procedure, { threshold }) => whether(standstillOf(procedure, threshold('eu-threshold')), 'due'),
  },
  standstillDependsOnOffer: {
    kind: 'boolean',
    label: 'of er een wachttermijn is, hangt af van de goed te keuren offerte',
    read: (procedure, { threshold }) =>
      whether(standstillOf(procedure, threshold('eu-threshold')), 'by-offer'),
  },
  hasNoStandstill: {
    kind: 'boolean',
    label: 'er is geen wachttermijn verplicht',
    read: (procedure, { threshold }) => {
      const standstill = standstillOf(procedure, threshold('eu-threshold'))
      return standstill && (standstill === 'not-due' || standstill === 'no-call')
    },
  },
  mayFallWithoutCall: {
    kind: 'boolean',
    label: 'of er een wachttermijn is, hangt af van de plicht tot Europese bekendmaking',
    read: (procedure, { threshold }) =>
      whether(standstillOf(procedure, threshold('eu-threshold')), 'no-call'),
  },
  standstillDays: {
    kind: 'days',
    label: 'de wachttermijn',
    read: () => legalLimits.standstillDays.value,
  },
  standstillWorks: {
    kind: 'euro',
    label: 'het bedrag waarboven bij werken een wachttermijn geldt',
    read: (_, { threshold }) => threshold('standstill-works'),
  },
  paymentDays: {
    kind: 'days',
    label: 'de termijn om te verifiëren en te betalen',
    read: () => legalLimits.paymentDays.value,
  },
  usualDeposit: {
    kind: 'percentage',
    label: 'de borgtocht als het bestek niets zegt',
    read: () => legalLimits.depositPercentage.value,
  },
  hasNoDeposit: {
    kind: 'boolean',
    label: 'er wordt geen borgtocht gevraagd',
    answer: 'deposit',
    read: (procedure) =>
      procedure.deposit === undefined
        ? whether(performanceRulesOf(procedure), 'measures-only')
        : procedure.deposit === null,
  },
  isDepositDerogation: {
    kind: 'boolean',
    label: 'de borgtocht is hoger dan de algemene uitvoeringsregels bepalen',
    answer: 'deposit',
    read: (procedure) => procedure.deposit && isDepositDerogation(procedure),
  },
  mayNotFixPrices: {
    kind: 'boolean',
    label: 'een herziening van de prijzen kan verplicht zijn',
    read: (procedure, { lots }) => procedure.contractNature && mayNotFixPrices(procedure, lots),
  },
  comparedPrice: {
    kind: 'text',
    label: 'de prijs waarop de offertes vergeleken worden',
    answer: 'priceVatBasis',
    read: comparedPrice,
  },
}

const whether = <Code extends string>(code: Code | undefined, asked: Code): boolean | undefined =>
  code === undefined ? undefined : code === asked

const reaches = (value: number | undefined, bound: number | undefined): boolean | undefined =>
  value === undefined || bound === undefined ? undefined : value >= bound

const totals: Readonly<Record<keyof typeof priceMethods, string>> = {
  'lump-sum': 'de globale prijs',
  'price-list': 'de som van de eenheidsprijzen, elk vermenigvuldigd met de vermoedelijke hoeveelheid',
  mixed:
    'de som van de globale prijzen en van de eenheidsprijzen, deze vermenigvuldigd met de vermoedelijke hoeveelheid',
}

/** Which total, and with VAT or without; nothing while nobody said whether VAT counts. */
function comparedPrice({ priceVatBasis, administration }: Procedure): string | undefined {
  if (priceVatBasis == null) return undefined
  const { priceMethod } = administration ?? {}
  const total = priceMethod === undefined ? 'het totaal van de offerte' : totals[priceMethod]
  return priceVatBasis === 'included'
    ? `${total}, inclusief de btw die de aanbestedende overheid erop betaalt`
    : `${total}, exclusief btw`
}
