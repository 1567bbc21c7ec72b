import { formatMonths, formatNumber } from '../../kernel/format.js'
import { competitiveNegotiationCases, dayKinds, priceVatBases } from '../../procurement/code-lists.js'
import type { Procedure } from '../../procurement/procedure.js'
import type { FactTable } from './fact.js'

/** What may be said of time, price and security, and of the grounds that a procedure rests on. */
export const contractTermFacts: FactTable<Procedure> = {
  isUrgent: {
    kind: 'boolean',
    label: 'de termijn voor de offertes is korter wegens spoed',
    answer: 'urgency',
    read: ({ urgency }) => isSome(urgency),
  },
  urgencyMotivation: {
    kind: 'text',
    label: 'motivering van de spoed',
    answer: 'urgency.motivation',
    read: ({ urgency }) => urgency?.motivation,
  },
  competitiveNegotiationCase: {
    kind: 'choice',
    label: 'het geval van artikel 38',
    options: competitiveNegotiationCases,
    answer: 'competitiveNegotiationCase',
    read: ({ competitiveNegotiationCase }) => competitiveNegotiationCase,
  },
  competitiveNegotiationLetter: {
    kind: 'text',
    label: 'geval van artikel 38, § 1, 1°',
    answer: 'competitiveNegotiationCase',
    read: ({ competitiveNegotiationCase: letter }) => letter && `${letter})`,
  },
  competitiveNegotiationMotivation: {
    kind: 'text',
    label: 'motivering van het geval van artikel 38',
    answer: 'competitiveNegotiationMotivation',
    read: ({ competitiveNegotiationMotivation }) => competitiveNegotiationMotivation ?? undefined,
  },
  startDate: {
    kind: 'date',
    label: 'startdatum',
    answer: 'startDate',
    read: ({ startDate }) => startDate,
  },
  isRenewable: {
    kind: 'boolean',
    label: 'de opdracht kan verlengd worden',
    answer: 'renewals',
    read: ({ renewals }) => isSome(renewals),
  },
  renewalCount: {
    kind: 'number',
    label: 'het aantal verlengingen',
    answer: 'renewals.count',
    read: ({ renewals }) => renewals?.count,
  },
  renewalMonths: {
    kind: 'months',
    label: 'de duur van een verlenging',
    answer: 'renewals.months',
    read: ({ renewals }) => renewals?.months,
  },
  renewalTotal: {
    kind: 'text',
    label: 'de verlengingen',
    answer: 'renewals',
    read: ({ renewals }) => renewalsInWords(renewals),
  },
  firstPeriod: {
    kind: 'text',
    label: 'eerste periode, zonder de verlengingen',
    answer: 'renewals',
    read: ({ renewals, durationMonths }) => firstPeriodInWords(renewals, durationMonths),
  },
  hasTermInDays: {
    kind: 'boolean',
    label: 'er is een uitvoeringstermijn in dagen',
    answer: 'termInDays',
    read: ({ termInDays }) => isSome(termInDays),
  },
  termInDays: {
    kind: 'text',
    label: 'uitvoeringstermijn in dagen',
    answer: 'termInDays.count',
    read: ({ termInDays }) => termInWords(termInDays),
  },
  priceVatBasis: {
    kind: 'choice',
    label: 'vergelijking van de prijzen zonder of met btw',
    options: priceVatBases,
    answer: 'priceVatBasis',
    read: ({ priceVatBasis }) => priceVatBasis,
  },
  comparesWithVat: {
    kind: 'boolean',
    label: 'de prijzen worden met btw vergeleken',
    answer: 'priceVatBasis',
    read: ({ priceVatBasis }) => priceVatBasis && priceVatBasis === 'included',
  },
  comparesWithoutVat: {
    kind: 'boolean',
    label: 'de prijzen worden zonder btw vergeleken',
    answer: 'priceVatBasis',
    read: ({ priceVatBasis }) => priceVatBasis && priceVatBasis === 'excluded',
  },
  hasFixedPrices: {
    kind: 'boolean',
    label: 'de prijzen zijn vast',
    answer: 'priceRevision',
    read: ({ priceRevision }) => isNone(priceRevision),
  },
  isPriceRevised: {
    kind: 'boolean',
    label: 'de prijzen worden herzien',
    answer: 'priceRevision',
    read: ({ priceRevision }) => isSome(priceRevision),
  },
  revisionIndex: {
    kind: 'text',
    label: 'index van de prijsherziening',
    answer: 'priceRevision.index',
    read: ({ priceRevision }) => priceRevision?.index,
  },
  revisionFixedPart: {
    kind: 'percentage',
    label: 'vast deel van de prijs',
    answer: 'priceRevision.fixedPart',
    read: ({ priceRevision }) => priceRevision?.fixedPart,
  },
  hasDeposit: {
    kind: 'boolean',
    label: 'er is een borgtocht',
    answer: 'deposit',
    read: ({ deposit }) => isSome(deposit),
  },
  asksNoDeposit: {
    kind: 'boolean',
    label: 'er is geen borgtocht',
    answer: 'deposit',
    read: ({ deposit }) => isNone(deposit),
  },
  depositPercentage: {
    kind: 'percentage',
    label: 'percentage van de borgtocht',
    answer: 'deposit.percentage',
    read: ({ deposit }) => deposit?.percentage,
  },
  processesPersonalData: {
    kind: 'boolean',
    label: 'de opdrachtnemer verwerkt persoonsgegevens voor het bestuur',
    answer: 'personalDataProcessed',
    read: ({ personalDataProcessed }) => personalDataProcessed ?? undefined,
  },
}

/** Whether there is something, where `null` is the answer "none"; not answered is not known. */
const isSome = (answer: object | null | undefined): boolean | undefined =>
  answer === undefined ? undefined : answer !== null

/** Whether the answer is "none"; not answered is not known. */
const isNone = (answer: object | null | undefined): boolean | undefined =>
  answer === undefined ? undefined : answer === null

/** `2 keer, telkens met 12 maanden`, `1 keer, met 12 maanden`. */
function renewalsInWords(renewals: Procedure['renewals']): string | undefined {
  if (renewals?.count === undefined || renewals.months === undefined) return undefined
  const times = `${formatNumber(renewals.count)}\u00A0keer`
  return renewals.count === 1
    ? `${times}, met ${formatMonths(renewals.months)}`
    : `${times}, telkens met ${formatMonths(renewals.months)}`
}

/** `60 werkdagen`, `1 werkdag`. */
function termInWords(term: Procedure['termInDays']): string | undefined {
  if (term?.count === undefined || term.kind === undefined) return undefined
  const days = dayKinds[term.kind]
  return `${formatNumber(term.count)}\u00A0${term.count === 1 ? days.replace(/en$/, '') : days}`
}

/** How long the contract lasts before its first renewal; nothing where the renewals take the whole duration. */
function firstPeriodInWords(
  renewals: Procedure['renewals'],
  durationMonths: number | undefined,
): string | undefined {
  if (renewals?.count === undefined || renewals.months === undefined || durationMonths === undefined)
    return undefined
  const months = durationMonths - renewals.count * renewals.months
  return months > 0 ? formatMonths(months) : undefined
}
