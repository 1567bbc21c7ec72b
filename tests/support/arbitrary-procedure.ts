import fc from 'fast-check'
import { localDate, localDateTimeSchema } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import type { Administration } from '../../src/procurement/administration.js'
import type { AwardCriterion, SubCriterion } from '../../src/procurement/award-criterion.js'
import type { Buyer } from '../../src/procurement/buyer.js'
import type { ClauseChoice, ParameterValue } from '../../src/procurement/clause-choice.js'
import {
  accessibilityChoiceSchema,
  competitiveNegotiationCaseSchema,
  contractNatureSchema,
  criterionTypeSchema,
  dayKindSchema,
  frameworkContractorsSchema,
  frameworkOrderingSchema,
  negotiationGroundSchema,
  priceMethodSchema,
  priceVatBasisSchema,
  procedureTypeSchema,
  publicationSchema,
  regimeSchema,
  reservedExecutionSchema,
  reservedParticipationSchema,
  socialObjectiveSchema,
} from '../../src/procurement/code-lists.js'
import type { Lot } from '../../src/procurement/lot.js'
import { type PlainKind, type PlainName, plainRows } from '../../src/procurement/plain-fields.js'
import type { Procedure } from '../../src/procurement/procedure.js'

/** Text that tries to be more than text, one of a kind. */
const hostileTexts = [
  '',
  ' ',
  '**vet** _schuin_ `code`',
  '# Kop\n\n- lijst\n\n| a | b |\n|---|---|',
  '{{lot.title}} {{#if x}}{{{y}}}{{/if}} {{> z}}',
  '</w:t><script>alert(1)</script>&amp;<!--',
  'eerste alinea\n\ntweede alinea\r\nderde regel',
  '\u202Eomgekeerd\u202C\u0000\u0007\uE000\uE001\uFFFE',
  '__proto__',
  '[nog in te vullen: titel]',
  '🧑🏽‍🦽 é ﬁ \uD800',
  'lang '.repeat(300),
]

const text = fc.oneof(
  { arbitrary: fc.string({ maxLength: 12 }), weight: 2 },
  { arbitrary: fc.constantFrom('Bermen', 'Onderhoud van de begraafplaatsen', 'Plan van aanpak'), weight: 3 },
  { arbitrary: fc.constantFrom(...hostileTexts), weight: 2 },
)
/** Names are at most 500 characters. */
const name = text.map((written) => written.slice(0, 500))
const title = name.map((written) => (/\S/.test(written) ? written : 'Bermen'))
const orNone = <Answer>(answer: fc.Arbitrary<Answer>) => fc.option(answer, { freq: 4 })
const oneOf = <Code>({ options }: { readonly options: readonly Code[] }) => fc.constantFrom(...options)

const amount = fc
  .oneof(
    fc.constantFrom(0, 29_999.99, 30_000, 139_999.99, 140_000, 216_000, 750_000, 5_404_000),
    fc.nat(1e9).map((cents) => cents / 100),
  )
  .map(euro)
const share = fc.nat(1000).map((permille) => percentage(permille / 10))
const date = fc.tuple(
  fc.integer({ min: 2020, max: 2029 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
)
const launchDate = date.map(([year, month, day]) =>
  localDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
)
const cpvCode = fc.constantFrom('77310000', '77312000', '45233253', '90911200', '55523100', '99999999')
const places = fc.subarray(['36015', '37022', '41002', '00000'], { minLength: 1 })
const duration = fc.constantFrom(0.5, 1, 3, 12, 24, 48, 48.5, 60)

const clauseId = fc.constantFrom(
  'target-group-hours',
  'social-economy-share',
  'flexible-social-clause',
  'training-places',
  'anti-social-dumping',
  'special-penalty',
  'accessibility',
  'no-such-clause',
)
const parameterValue = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  text,
  fc.boolean(),
  fc.constant(null),
  fc.constant(['een', 'twee']),
)
const parameters: fc.Arbitrary<Record<string, ParameterValue>> = fc.dictionary(
  fc.constantFrom('hours', 'percentage', 'minimumShare', 'reference'),
  parameterValue,
  { maxKeys: 2, noNullPrototype: true },
)

const acceptedChoice: fc.Arbitrary<ClauseChoice> = fc.record(
  {
    clause: clauseId,
    parameters,
    decision: fc.constant('accepted' as const),
    motivation: orNone(text),
    wording: orNone(text),
  },
  { requiredKeys: ['clause'] },
)
const refusedChoice: fc.Arbitrary<ClauseChoice> = fc.record(
  {
    clause: clauseId,
    parameters,
    decision: fc.constant('refused' as const),
    motivation: title,
    wording: orNone(text),
  },
  { requiredKeys: ['clause', 'decision', 'motivation'] },
)
const choices = fc.uniqueArray(fc.oneof(acceptedChoice, refusedChoice), {
  maxLength: 3,
  selector: ({ clause }) => clause,
})

const subCriterion: fc.Arbitrary<SubCriterion> = fc.record({ name, weight: share }, { requiredKeys: [] })
const criterion: fc.Arbitrary<AwardCriterion> = fc.record(
  {
    type: oneOf(criterionTypeSchema),
    name,
    weight: share,
    clause: fc.constantFrom(
      'award-social-approach',
      'award-target-group-quantity',
      'award-collaboration',
      'target-group-hours',
    ),
    parameters,
    description: text,
    scoring: text,
    evidence: text,
    social: fc.boolean(),
    subCriteria: fc.array(subCriterion, { maxLength: 2 }),
  },
  { requiredKeys: [] },
)

const lot: fc.Arbitrary<Lot> = fc
  .record(
    {
      id: fc.integer({ min: 1, max: 9999 }).map((number) => `LOT-${String(number).padStart(4, '0')}`),
      title: name,
      description: text,
      cpvCode,
      additionalCpvCodes: fc.array(cpvCode, { maxLength: 2 }),
      labourHours: fc.nat(10_000),
      estimatedValue: amount,
      placeOfPerformance: places,
      durationMonths: duration,
      reservedParticipation: oneOf(reservedParticipationSchema),
      reservedExecution: oneOf(reservedExecutionSchema),
      socialObjectives: fc.subarray([...socialObjectiveSchema.options], { maxLength: 3 }),
      fixedPrice: fc.boolean(),
      orderOfImportance: fc.boolean(),
      clauses: choices,
      awardCriteria: fc.array(criterion, { maxLength: 3 }),
    },
    { requiredKeys: [] },
  )
  .map(withoutScoredChoices)

/** The contract refuses a clause that stands in the list of a lot and in one of its criteria. */
function withoutScoredChoices(lot: Lot): Lot {
  const scored = new Set(lot.awardCriteria?.map(({ clause }) => clause))
  return lot.clauses === undefined
    ? lot
    : { ...lot, clauses: lot.clauses.filter(({ clause }) => !scored.has(clause)) }
}

const buyer: fc.Arbitrary<Buyer> = fc.record(
  { name, enterpriseNumber: fc.constantFrom('0000000097', '0123456749') },
  { requiredKeys: [] },
)
const administration: fc.Arbitrary<Administration> = fc.record(
  {
    contact: fc.record({ name, email: name, phone: fc.constant('051 00 00 00') }, { requiredKeys: [] }),
    submissionDeadline: launchDate.map((day) => localDateTimeSchema.parse(`${day}T11:00`)),
    tenderValidityDays: fc.integer({ min: 1, max: 365 }),
    priceMethod: oneOf(priceMethodSchema),
    contractManager: title,
    technicalDescription: text,
  },
  { requiredKeys: [] },
)

/** Answers of each kind to a field that stands by itself. */
const answersOfKind: Readonly<Record<PlainKind, fc.Arbitrary<unknown>>> = {
  'yes-no': fc.boolean(),
  text: name,
  'long-text': text,
  date: launchDate,
  euro: amount,
  percentage: share,
  hours: fc.nat(10_000),
  months: duration,
  days: fc.integer({ min: 1, max: 365 }),
  number: fc.nat(100),
}
const plainAnswers = Object.fromEntries(
  plainRows.map(([field, { kind, schema }]) => [
    field,
    answersOfKind[kind].filter((answer) => schema.safeParse(answer).success),
  ]),
) as { readonly [Name in PlainName]: fc.Arbitrary<NonNullable<Procedure[Name]>> }

const procedure: fc.Arbitrary<Procedure> = fc.record(
  {
    title,
    description: text,
    buyer,
    contractNature: oneOf(contractNatureSchema),
    procedureType: oneOf(procedureTypeSchema),
    negotiationGround: orNone(oneOf(negotiationGroundSchema)),
    regime: oneOf(regimeSchema),
    launchDate,
    publication: oneOf(publicationSchema),
    estimatedValue: amount,
    publishEstimates: fc.boolean(),
    estimateIncludes: fc.record(
      { vat: fc.boolean(), options: fc.boolean(), renewals: fc.boolean(), allLots: fc.boolean() },
      { requiredKeys: [] },
    ),
    approvedAmount: amount,
    cpvCode,
    additionalCpvCodes: fc.array(cpvCode, { maxLength: 2 }),
    placeOfPerformance: places,
    durationMonths: duration,
    frameworkAgreement: orNone(
      fc.record({ maximumValue: orNone(amount), reasonOverFourYears: orNone(text) }, { requiredKeys: [] }),
    ),
    labourShare: share,
    usedByNaturalPersons: fc.boolean(),
    accessibility: fc.record(
      { choice: oneOf(accessibilityChoiceSchema), justification: orNone(text) },
      { requiredKeys: [] },
    ),
    noLotsReason: orNone(text),
    requiredApproval: orNone(
      fc.record(
        { category: fc.constantFrom('G3', 'C', ''), class: fc.integer({ min: 1, max: 8 }) },
        { requiredKeys: [] },
      ),
    ),
    ...plainAnswers,
    advancePayment: orNone(fc.record({ percentage: share }, { requiredKeys: [] })),
    invitedSuppliers: fc.array(
      fc.record({ name: title, supplier: fc.constant('supplier-1') }, { requiredKeys: ['name'] }),
      {
        maxLength: 4,
      },
    ),
    fewerInvitedReason: orNone(text),
    urgency: orNone(fc.record({ motivation: text }, { requiredKeys: [] })),
    competitiveNegotiationCase: orNone(oneOf(competitiveNegotiationCaseSchema)),
    startDate: orNone(launchDate),
    renewals: orNone(
      fc.record({ count: fc.integer({ min: 1, max: 5 }), months: duration }, { requiredKeys: [] }),
    ),
    termInDays: orNone(
      fc.record(
        { count: fc.integer({ min: 1, max: 400 }), kind: oneOf(dayKindSchema) },
        { requiredKeys: [] },
      ),
    ),
    priceVatBasis: oneOf(priceVatBasisSchema),
    priceRevision: orNone(fc.record({ index: name, fixedPart: share }, { requiredKeys: [] })),
    deposit: orNone(
      fc.record({ percentage: fc.constantFrom(0.5, 3, 5, 10).map(percentage) }, { requiredKeys: [] }),
    ),
    personalDataProcessed: fc.boolean(),
    contactWithMinors: fc.boolean(),
    requestDeadline: launchDate.map((day) => localDateTimeSchema.parse(`${day}T11:00`)),
    candidatesInvited: orNone(
      fc.record(
        { minimum: fc.integer({ min: 1, max: 9 }), maximum: fc.integer({ min: 1, max: 9 }), rules: text },
        { requiredKeys: [] },
      ),
    ),
    ownProcedureSteps: text,
    frameworkTerms: fc.record(
      {
        contractors: oneOf(frameworkContractorsSchema),
        maximumContractors: fc.integer({ min: 2, max: 5 }),
        ordering: oneOf(frameworkOrderingSchema),
      },
      { requiredKeys: [] },
    ),
    smallOrder: orNone(
      fc.record(
        { firm: title, price: amount, comparison: text, choice: text, rotation: text },
        { requiredKeys: [] },
      ),
    ),
    administration,
    clauses: choices,
    lots: fc.uniqueArray(lot, { maxLength: 3, selector: ({ id }) => id ?? Symbol('no id yet') }),
  },
  { requiredKeys: ['title'] },
)

/** Procedures that the contract allows: any field may be left out or, where it can, be "none"; text may be hostile. */
export const arbitraryProcedure = (): fc.Arbitrary<Procedure> => procedure
