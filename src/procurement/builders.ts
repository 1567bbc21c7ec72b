import { localDate, localDateTimeSchema } from '../kernel/local-date.js'
import { euro } from '../kernel/money.js'
import { percentage } from '../kernel/percentage.js'
import type { AwardCriterion } from './award-criterion.js'
import type { Lot } from './lot.js'
import type { Procedure } from './procedure.js'

/**
 * Complete answers for examples and tests, which state only what matters to them. They stand beside the domain so
 * that the examples of clauses and rules, which users see, share them. To leave an answer out, state `undefined`.
 */

/** A procedure with every answer that a final document needs: maintenance of verges, undivided, not reserved. */
export const aProcedure = (stated: Partial<Procedure> = {}): Procedure => ({
  title: 'Onderhoud van de bermen 2027-2029',
  description: 'Maaien en wieden van de bermen langs de gemeentewegen.',
  buyer: { name: 'Stad Voorbeeld', enterpriseNumber: '0000000097' },
  contractNature: 'services',
  procedureType: 'simplified-neg-w-call',
  regime: 'ordinary',
  launchDate: localDate('2027-02-01'),
  publication: 'belgium',
  estimatedValue: euro(190_000),
  publishEstimates: false,
  estimateIncludes: { vat: false, options: true, renewals: true, allLots: true },
  cpvCode: '77310000',
  additionalCpvCodes: [],
  placeOfPerformance: ['36015'],
  durationMonths: 24,
  frameworkAgreement: null,
  labourShare: percentage(70),
  usedByNaturalPersons: false,
  noLotsReason: 'De bermen vormen één geheel dat één ploeg in volgorde onderhoudt.',
  electronicSubmission: true,
  advancePayment: { percentage: percentage(10) },
  priceVatBasis: 'excluded',
  inventory: [{ number: '1', description: 'Maaien van een berm', unit: 'm²', quantity: 12_000 }],
  administration: {
    contact: { name: 'An Peeters', email: 'aankoop@voorbeeld.be', phone: '051 00 00 00' },
    submissionDeadline: localDateTimeSchema.parse('2027-03-15T11:00'),
    tenderValidityDays: 120,
    priceMethod: 'price-list',
    decidingBody: 'executive',
    budgetItem: 'Actie 4.2, rekening 61031000',
    contractManager: 'Jan Claes',
  },
  lots: [aLot({ title: stated.title ?? 'Onderhoud van de bermen 2027-2029' })],
  ...stated,
})

/** A lot with every answer that a final document needs; CPV code, place, duration and value are the procedure's. */
export const aLot = (stated: Partial<Lot> = {}): Lot => ({
  id: 'LOT-0001',
  title: 'Bermen',
  reservedParticipation: 'none',
  reservedExecution: 'no',
  socialObjectives: [],
  fixedPrice: false,
  orderOfImportance: false,
  clauses: [],
  awardCriteria: [
    aCriterion({ type: 'price', name: 'Prijs', weight: percentage(60), description: undefined }),
    aCriterion({
      weight: percentage(40),
      scoring: '0, 12, 24 of 40, naar de mate waarin het plan concreet en controleerbaar is.',
    }),
  ],
  ...stated,
})

/** A quality criterion that is not social. */
export const aCriterion = (stated: Partial<AwardCriterion> = {}): AwardCriterion => ({
  type: 'quality',
  name: 'Uitvoeringsplan',
  weight: percentage(20),
  description: 'De planning, de inzet van mensen en machines, en de aanpak bij slecht weer.',
  social: false,
  ...stated,
})
