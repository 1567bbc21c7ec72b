import type { z } from 'zod'
import { code, numberBetween, strictFields, text, wholeNumberBetween } from '../../kernel/fields.js'
import { percentageSchema } from '../../kernel/percentage.js'

const short = () => text(500).optional()
const long = () => text().optional()
const months = (example: string) =>
  numberBetween(0.1, 1200, `Geef het aantal maanden, bijvoorbeeld ${example}.`)

/** A choice with the words that belong to it. */
const withTerms = <Schema extends z.ZodType>(kind: Schema) =>
  strictFields({ kind: kind.optional(), terms: long() }).readonly()

/** How the answers are given that specifications print and nothing else reads, in the order in which they are asked. */
export const specificationAnswers = {
  specificationsNumber: text(100),
  buyerAddress: text(500),
  tendererQuestions: strictFields({
    channel: code(['platform', 'email']).optional(),
    daysBefore: wholeNumberBetween(
      1,
      90,
      'Geef het aantal dagen als een heel getal van 1 tot 90, bijvoorbeeld 10.',
    ).optional(),
  }).readonly(),
  siteVisit: strictFields({
    kind: code(['none', 'on-request', 'voluntary', 'mandatory']).optional(),
    details: long(),
  }).readonly(),
  variants: strictFields({
    kind: code(['none', 'allowed', 'required']).optional(),
    requirements: long(),
  }).readonly(),
  optionalItems: strictFields({
    kind: code(['none', 'required', 'allowed']).optional(),
    description: long(),
  }).readonly(),
  startOfPerformance: code(['date', 'notification', 'order']),
  renewalDecision: strictFields({
    kind: code(['notice', 'tacit']).optional(),
    months: months('3').optional(),
  }).readonly(),
  orderPlacing: withTerms(code(['whole', 'planning', 'orders'])),
  insurance: withTerms(code(['rules', 'amounts'])),
  acceptance: withTerms(code(['rules', 'own'])),
  warrantyMonths: months('12'),
  delayFines: withTerms(code(['rules', 'own'])),
  revisionFormula: strictFields({
    kind: code(['works', 'index', 'own']).optional(),
    labourShare: percentageSchema.optional(),
    materialShare: percentageSchema.optional(),
    baseMonth: code(['before-opening', 'opening']).optional(),
    moments: code(['each-statement', 'yearly']).optional(),
    formula: long(),
  }).readonly(),
  peppolId: text(200),
  invoiceReference: text(500),
  invoiceRhythm: code(['monthly', 'per-order', 'once']),
  reviewClauses: withTerms(code(['rules', 'extra'])),
  otherDerogations: strictFields({ kind: code(['none', 'listed']).optional(), list: long() }).readonly(),
  dataProtectionContact: text(500),
  safetyCoordination: strictFields({
    kind: code(['required', 'not-required']).optional(),
    coordinator: short(),
  }).readonly(),
  presenceRegistration: code(['required', 'not-required']),
} as const
