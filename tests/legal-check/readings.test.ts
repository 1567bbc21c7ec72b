import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import type { Example } from '../../src/legal-check/rule.js'
import { ruleBy } from '../../src/legal-check/rules.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import { procedureTypeSchema } from '../../src/procurement/code-lists.js'
import type { Lot } from '../../src/procurement/lot.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { firstDayAfterTable, firstDayOfTable, lastDayOfTable } from '../../src/procurement/threshold-table.js'
import { allRegions } from '../../src/reference/regions.js'
import { checkExample } from './check-example.js'

/** What a rule says of a situation: the severities of its findings, and `not checked` when something is missing. */
function saidBy(code: string, example: Example): readonly string[] {
  const rule = ruleBy(code)
  if (rule === undefined) throw new Error(`no rule ${code}`)
  const { findings, notChecked } = checkExample(example, [rule])
  return [...new Set([...findings.map(({ severity }) => severity), ...notChecked.map(() => 'not checked')])]
}

const dossier = (stated: Partial<Procedure>): Example => ({ says: '', procedure: aProcedure(stated) })
const withLot = (stated: Partial<Lot>, more: Partial<Procedure> = {}): Example =>
  dossier({ lots: [aLot(stated)], ...more })
const heavy = (scoring: string, weight = 30): Example =>
  withLot({ awardCriteria: [price(100 - weight), aCriterion({ weight: percentage(weight), scoring })] })
const overlap = (clause: string, parameters = {}, wording?: string): Example =>
  withLot({
    labourHours: 2400,
    clauses: [
      {
        clause: 'target-group-hours',
        parameters: { hours: 100 },
        ...(wording !== undefined && { wording }),
      },
    ],
    awardCriteria: [price(80), aCriterion({ clause, parameters, weight: percentage(20) })],
  })
const standstill = (
  standstillDays: number,
  tenderers: readonly string[],
  more: Partial<Procedure> = {},
): Example => ({
  says: '',
  procedure: aProcedure({
    procedureType: 'open',
    publication: 'eu',
    estimatedValue: euro(300_000),
    ...more,
  }),
  award: {
    standstillDays,
    offers: tenderers.map((tenderer) => ({ lot: 'LOT-0001', tenderer, assessments: [] })),
  },
})
const cleaning = (approvedAmount: number): Example =>
  dossier({
    ...onValue,
    cpvCode: '90911200',
    estimatedValue: euro(120_000),
    approvedAmount: euro(approvedAmount),
  })
const computers = {
  usedByNaturalPersons: true,
  accessibility: { choice: 'n-inc-just', justification: 'Alleen technici gebruiken ze.' },
  cpvCode: '30213000',
} as const
const smallLot = (more: Partial<Procedure>, of: Partial<Lot> = {}): Example =>
  dossier({
    ...more,
    lots: [
      aLot({ ...hours(), estimatedValue: euro(60_000), ...of }),
      aLot({ id: 'LOT-0002', estimatedValue: euro(39_999) }),
    ],
  })
const kept = (how: string): Example =>
  withLot({
    reservedParticipation: 'res-ws',
    clauses: [
      {
        clause: 'reserved-participation',
        wording: `De opdrachtnemer blijft aan de voorwaarden van artikel 15 voldoen. ${how}`,
      },
    ],
  })
const valid = (tenderValidityDays: number | undefined): Example =>
  dossier({ administration: { ...aProcedure().administration, tenderValidityDays } })
const text = (words: string): Example => ({ text: words })

const onValue = { procedureType: 'neg-wo-call', negotiationGround: 'value', publication: 'none' } as const
const light = { regime: 'light', cpvCode: '55524000' } as const
const invited = (count: number, name = 'Firma') =>
  Array.from({ length: count }, (_, index) => ({ name: `${name} ${index}` }))
const hours = (more: Partial<Lot> = {}): Partial<Lot> => ({
  labourHours: 2400,
  clauses: [{ clause: 'target-group-hours', parameters: { hours: 100 } }],
  ...more,
})
const price = (weight: number) => aCriterion({ type: 'price', name: 'Prijs', weight: percentage(weight) })
const social = (weight: number) =>
  aCriterion({ weight: percentage(weight), social: true, name: 'Inzet van kansengroepen' })
const reservedService = { reservedParticipation: 'res-pub-ser' } as const
const service = { regime: 'light', cpvCode: '85312310', durationMonths: 24 } as const

type Reading = readonly [code: string, reading: string, Example, readonly string[]]
const readings: readonly Reading[] = [
  [
    'PRO-01',
    'only the ground value counts',
    dossier({ ...onValue, negotiationGround: 'urgency', estimatedValue: euro(500_000) }),
    [],
  ],
  [
    'PRO-01',
    'ordinary: the approved amount, where it is answered',
    dossier({ ...onValue, estimatedValue: euro(120_000), approvedAmount: euro(140_000) }),
    ['error'],
  ],
  [
    'PRO-01',
    'approved below and estimate at the ceiling: a warning',
    dossier({ ...onValue, estimatedValue: euro(140_000), approvedAmount: euro(139_999.99) }),
    ['warning'],
  ],
  [
    'PRO-01',
    'light: the estimate, whatever the approved amount',
    dossier({ ...onValue, ...light, estimatedValue: euro(750_000), approvedAmount: euro(100_000) }),
    ['error'],
  ],
  [
    'PRO-01',
    'light: silent below its own ceiling',
    dossier({ ...onValue, ...light, estimatedValue: euro(749_999.99), approvedAmount: euro(760_000) }),
    [],
  ],
  [
    'PRO-03',
    'silent without a notice on another ground than value',
    dossier({
      procedureType: 'neg-wo-call',
      negotiationGround: 'urgency',
      publication: 'none',
      estimatedValue: euro(500_000),
    }),
    [],
  ],
  [
    'PRO-03',
    'silent for limited value',
    dossier({ procedureType: 'limited-value', publication: 'none', estimatedValue: euro(500_000) }),
    [],
  ],
  [
    'PRO-04',
    'exactly 30.000 approved is allowed',
    dossier({ procedureType: 'limited-value', estimatedValue: euro(29_000), approvedAmount: euro(30_000) }),
    [],
  ],
  [
    'PRO-04',
    'more than 30.000 approved is not',
    dossier({
      procedureType: 'limited-value',
      estimatedValue: euro(29_000),
      approvedAmount: euro(30_000.01),
    }),
    ['error'],
  ],
  [
    'PRO-05',
    'the main CPV outside the list: an error',
    dossier({ regime: 'light', cpvCode: '77310000' }),
    ['error'],
  ],
  ['PRO-05', "a lot's CPV outside the list: a warning", withLot({ cpvCode: '77310000' }, light), ['warning']],
  [
    'PRO-06',
    'on the last day of the table the amounts are known',
    dossier({ launchDate: lastDayOfTable() }),
    [],
  ],
  [
    'PRO-06',
    'after it a warning, that asks why the date is right',
    dossier({ launchDate: firstDayAfterTable() }),
    ['warning'],
  ],
  ['PRO-06', 'on the first day they are known', dossier({ launchDate: firstDayOfTable() }), []],
  [
    'PRO-06',
    'a stored date before it: a warning',
    dossier({ launchDate: localDate('2019-12-31') }),
    ['warning'],
  ],
  ['AWD-18', 'words with a meaning are levels', heavy('Zeer goed 30, goed 20, onvoldoende 0.'), []],
  ['AWD-18', 'a formula is a level', heavy('Lineair tot 12 beurten.'), []],
  ['AWD-18', 'from 0 to 30 is none', heavy('0 tot 30, met een motivering in woorden.'), ['warning']],
  ['AWD-18', 'one word is none', heavy('Een goed plan krijgt veel punten.'), ['warning']],
  ['AWD-18', 'exactly 20 needs none', heavy('0 tot 20.', 20), []],
  [
    'AWD-18',
    'a clause of the library brings its own',
    withLot({
      awardCriteria: [price(70), aCriterion({ clause: 'award-social-approach', weight: percentage(30) })],
    }),
    [],
  ],
  [
    'AWD-13',
    'hours as a minimum, and a plan that says that what it offers replaces them',
    overlap('award-social-approach'),
    [],
  ],
  [
    'AWD-13',
    'hours as a minimum, and hours scored above it that replace them',
    overlap('award-target-group-quantity', { minimum: 100, cap: 400 }),
    [],
  ],
  [
    'AWD-13',
    'another minimum in the criterion than in the condition: an error',
    overlap('award-target-group-quantity', { minimum: 200, cap: 400 }),
    ['error'],
  ],
  [
    'AWD-13',
    'a plan without a minimum in hours',
    withLot({
      awardCriteria: [price(80), aCriterion({ clause: 'award-social-approach', weight: percentage(20) })],
    }),
    [],
  ],
  [
    'AWD-13',
    'an own wording that says that the tender replaces the minimum',
    overlap(
      'award-social-approach',
      {},
      'De opdrachtnemer presteert minstens 100 uren. Wat hij in zijn offerte aanbiedt, komt in de plaats van dit minimum.',
    ),
    [],
  ],
  [
    'TEC-01',
    'a covered product without requirements and with a motivation: a warning',
    dossier({ ...computers, launchDate: localDate('2025-06-28') }),
    ['warning'],
  ],
  ['TEC-01', 'not the day before', dossier({ ...computers, launchDate: localDate('2025-06-27') }), []],
  [
    'TEC-01',
    'nor what folds paper',
    dossier({ ...computers, cpvCode: '30123400', launchDate: localDate('2027-02-01') }),
    [],
  ],
  ['PRO-01', 'cleaning at the ceiling: an error', cleaning(140_000), ['error']],
  ['PRO-01', 'cleaning a cent below it', cleaning(139_999.99), []],
  [
    'PRO-01',
    'research, where another amount may count: a warning',
    dossier({ ...onValue, cpvCode: '73110000', approvedAmount: euro(140_000) }),
    ['warning'],
  ],
  [
    'PRO-01',
    'research from the European threshold: an error',
    dossier({ ...onValue, cpvCode: '73110000', approvedAmount: euro(216_000) }),
    ['error'],
  ],
  [
    'PRO-01',
    'supplies with the code of research: an error',
    dossier({ ...onValue, contractNature: 'supplies', cpvCode: '73110000', approvedAmount: euro(140_000) }),
    ['error'],
  ],
  [
    'AWD-11',
    'a social criterion without a weight: not checked',
    withLot({ awardCriteria: [price(60), aCriterion({ social: true, weight: undefined })] }),
    ['not checked'],
  ],
  ['AWD-11', 'more than 30: a warning', withLot({ awardCriteria: [price(69), social(31)] }), ['warning']],
  [
    'AWD-11',
    'in the light regime the work itself is social: a tip',
    withLot({ awardCriteria: [price(69), social(31)] }, light),
    ['info'],
  ],
  ['EXE-05', 'a small lot of a large contract: a tip', smallLot({ estimatedValue: euro(190_000) }), ['info']],
  [
    'EXE-05',
    'a small lot of a small contract: a warning',
    smallLot({ estimatedValue: euro(99_999) }),
    ['warning'],
  ],
  [
    'EXE-05',
    'a small lot that is reserved: silent',
    smallLot({ estimatedValue: euro(99_999) }, { reservedParticipation: 'res-ws' }),
    [],
  ],
  [
    'RES-13',
    'the words of article 15 itself',
    text(
      'Voorbehouden aan sociale werkplaatsen en ondernemers die de maatschappelijke en professionele integratie van gehandicapten of kansarmen tot doel hebben.',
    ),
    [],
  ],
  ['RES-13', 'its first half alone', text('Voorbehouden aan sociale werkplaatsen.'), ['warning']],
  ['EXE-18', 'a reservation that the library follows and penalises', kept(''), []],
  ['DEC-02', 'one tenderer, no period: a warning to motivate', standstill(0, ['A', 'a ']), ['warning']],
  ['DEC-02', 'two tenderers, no period: an error', standstill(0, ['A', 'B']), ['error']],
  ['DEC-02', 'no tenders known: an error', standstill(14, []), ['error']],
  ['DEC-02', 'fifteen days are enough for anybody', standstill(15, ['A', 'B']), []],
  [
    'DEC-02',
    'without a duty to publish: a warning to motivate',
    standstill(0, ['A', 'B'], { procedureType: 'neg-wo-call', negotiationGround: 'urgency' }),
    ['warning'],
  ],
  [
    'EXE-18',
    'followed and penalised',
    kept('Hij bezorgt elk jaar een attest. Anders geldt een bijzondere straf van 500 euro.'),
    [],
  ],
  ['PRO-18', '180 days is usual', valid(180), []],
  ['PRO-18', '181 days: a warning', valid(181), ['warning']],
  ['PRO-18', 'a stored 3.650 days: a warning', valid(3650), ['warning']],
  ['PRO-18', 'not answered: the law has an answer', valid(undefined), []],
  [
    'PRO-07',
    'lots that add up to something else than the estimate',
    dossier({
      lots: [
        aLot({ estimatedValue: euro(100_000) }),
        aLot({ id: 'LOT-0002', estimatedValue: euro(89_999.98) }),
      ],
    }),
    ['warning'],
  ],
  [
    'PRO-07',
    'a cent is rounding',
    dossier({
      lots: [
        aLot({ estimatedValue: euro(100_000) }),
        aLot({ id: 'LOT-0002', estimatedValue: euro(89_999.99) }),
      ],
    }),
    [],
  ],
  ['PRO-09', 'ordinary regime: an error', dossier({ noLotsReason: null }), ['error']],
  ['PRO-09', 'light regime: a tip', dossier({ ...light, noLotsReason: null }), ['info']],
  ['PRO-09', 'left out is not answered', dossier({ noLotsReason: undefined }), ['not checked']],
  [
    'PRO-11',
    'without a call, from 1 September 2023',
    dossier({ ...onValue, electronicSubmission: false, launchDate: localDate('2023-09-01') }),
    ['error'],
  ],
  [
    'PRO-11',
    'not before',
    dossier({ ...onValue, electronicSubmission: false, launchDate: localDate('2023-08-31') }),
    [],
  ],
  ...procedureTypeSchema.options
    .filter((procedureType) => procedureType !== 'limited-value')
    .map(
      (procedureType): Reading => [
        'PRO-11',
        `on paper in ${procedureType}: an error`,
        dossier({ procedureType, electronicSubmission: false }),
        ['error'],
      ],
    ),
  ['PRO-11', 'electronic is always allowed', dossier({ procedureType: 'open' }), []],
  [
    'PRO-11',
    'no procedure, on paper: not checked',
    dossier({ procedureType: undefined, electronicSubmission: false }),
    ['not checked'],
  ],
  [
    'PRO-11',
    'not for limited value',
    dossier({ procedureType: 'limited-value', electronicSubmission: false }),
    [],
  ],
  ['PRO-12', 'none: a warning', dossier({ advancePayment: null }), ['warning']],
  ['PRO-12', '0 %: a warning', dossier({ advancePayment: { percentage: percentage(0) } }), ['warning']],
  [
    'PRO-12',
    'above 20 %: an error',
    dossier({ advancePayment: { percentage: percentage(20.01) } }),
    ['error'],
  ],
  ['PRO-12', 'exactly 20 % is allowed', dossier({ advancePayment: { percentage: percentage(20) } }), []],
  [
    'PRO-12',
    'on value below 15 %: a warning',
    dossier({ ...onValue, estimatedValue: euro(120_000), advancePayment: { percentage: percentage(14.99) } }),
    ['warning'],
  ],
  [
    'PRO-12',
    'above 225.000 euro: a warning',
    dossier({ estimatedValue: euro(2_000_000), advancePayment: { percentage: percentage(20) } }),
    ['warning'],
  ],
  ['PRO-13', 'no maximum: an error', dossier({ frameworkAgreement: { maximumValue: null } }), ['error']],
  [
    'PRO-13',
    'a maximum below the estimate: an error',
    dossier({ frameworkAgreement: { maximumValue: euro(189_999.99) } }),
    ['error'],
  ],
  [
    'PRO-13',
    'longer than 48 months without a reason: an error',
    dossier({
      durationMonths: 49,
      frameworkAgreement: { maximumValue: euro(190_000), reasonOverFourYears: null },
    }),
    ['error'],
  ],
  [
    'PRO-13',
    'longer with a reason',
    dossier({
      durationMonths: 49,
      frameworkAgreement: { maximumValue: euro(190_000), reasonOverFourYears: 'De investering.' },
    }),
    [],
  ],
  [
    'PRO-14',
    'two invited without a reason: a warning',
    dossier({
      ...onValue,
      estimatedValue: euro(100_000),
      invitedSuppliers: invited(2),
      fewerInvitedReason: null,
    }),
    ['warning'],
  ],
  [
    'PRO-14',
    'two invited with a reason',
    dossier({
      ...onValue,
      estimatedValue: euro(100_000),
      invitedSuppliers: invited(2),
      fewerInvitedReason: 'Er zijn er maar twee.',
    }),
    [],
  ],
  [
    'PRO-14',
    'only social firms and nothing reserved: a warning',
    dossier({ ...onValue, estimatedValue: euro(100_000), invitedSuppliers: invited(3, 'Maatwerkbedrijf') }),
    ['warning'],
  ],
  [
    'RES-08',
    'reserved, at the ceiling, no ground given',
    withLot(
      { reservedParticipation: 'res-ws' },
      {
        procedureType: 'neg-wo-call',
        negotiationGround: null,
        publication: 'none',
        estimatedValue: euro(140_000),
      },
    ),
    ['error'],
  ],
  [
    'RES-08',
    'the ground value above the ceiling is PRO-01',
    withLot({ reservedParticipation: 'res-ws' }, { ...onValue, estimatedValue: euro(150_000) }),
    [],
  ],
  [
    'RES-12',
    'needs the register',
    dossier({
      contractNature: 'works',
      cpvCode: '45233161',
      requiredApproval: { category: 'G3', class: 2 },
      lots: [aLot({ reservedParticipation: 'res-ws' })],
    }),
    ['not checked'],
  ],
  [
    'RES-13',
    'a status that is said not to be enough',
    text('Een erkenning als beschutte werkplaats volstaat niet.'),
    [],
  ],
  [
    'RES-15',
    'the history is asked of the buyer',
    withLot(reservedService, { ...service, earlierReservedServices: undefined }),
    ['not checked'],
  ],
  ['RES-15', 'null is none', withLot(reservedService, { ...service, earlierReservedServices: null }), []],
  [
    'AWD-02',
    'a single criterion counts as 100',
    withLot(
      { awardCriteria: [aCriterion({ type: 'price', name: 'Prijs', weight: undefined })] },
      { procedureType: 'open', publication: 'eu', estimatedValue: euro(500_000) },
    ),
    [],
  ],
  [
    'AWD-02',
    'no weights at the European threshold',
    withLot(
      {
        awardCriteria: [
          aCriterion({ type: 'price', name: 'Prijs', weight: undefined }),
          aCriterion({ weight: undefined }),
        ],
      },
      { procedureType: 'open', publication: 'eu', estimatedValue: euro(500_000) },
    ),
    ['error'],
  ],
  [
    'AWD-02',
    'not in the light regime',
    withLot(
      {
        awardCriteria: [
          aCriterion({ type: 'price', name: 'Prijs', weight: undefined }),
          aCriterion({ weight: undefined }),
        ],
      },
      { ...light, estimatedValue: euro(900_000) },
    ),
    [],
  ],
  [
    'AWD-03',
    'light regime, any value',
    withLot(
      {
        awardCriteria: [
          aCriterion({ type: 'price', name: 'Prijs', weight: undefined }),
          aCriterion({ weight: undefined }),
        ],
      },
      { ...light, estimatedValue: euro(900_000) },
    ),
    ['warning'],
  ],
  [
    'AWD-03',
    'an order of importance is enough',
    withLot(
      {
        orderOfImportance: true,
        awardCriteria: [
          aCriterion({ type: 'price', name: 'Prijs', weight: undefined }),
          aCriterion({ weight: undefined }),
        ],
      },
      light,
    ),
    [],
  ],
  [
    'AWD-08',
    'equivalence without the criteria behind it: a tip',
    text('De inschrijver levert producten met het Fairtrade-label of een gelijkwaardig label.'),
    ['info'],
  ],
  ['AWD-11', 'above 30 %: a warning', withLot({ awardCriteria: [price(69), social(31)] }), ['warning']],
  ['AWD-11', 'exactly 30 %', withLot({ awardCriteria: [price(70), social(30)] }), []],
  [
    'AWD-11',
    "above the price's weight: a warning",
    withLot({ awardCriteria: [price(20), aCriterion({ weight: percentage(55) }), social(25)] }),
    ['warning'],
  ],
  [
    'AWD-11',
    'below 5 %: a tip',
    withLot({ awardCriteria: [price(60), aCriterion({ weight: percentage(36) }), social(4)] }),
    ['info'],
  ],
  [
    'AWD-15',
    'a fixed price allows quality alone',
    withLot({ fixedPrice: true, awardCriteria: [aCriterion({ weight: percentage(100) })] }),
    [],
  ],
  [
    'AWD-15',
    'quality alone without it: an error',
    withLot({ fixedPrice: false, awardCriteria: [aCriterion({ weight: percentage(100) })] }),
    ['error'],
  ],
  [
    'EXE-05',
    'more than 15 % of the hours',
    withLot(hours({ clauses: [{ clause: 'target-group-hours', parameters: { hours: 361 } }] })),
    ['warning'],
  ],
  [
    'EXE-05',
    'exactly 15 %',
    withLot(hours({ clauses: [{ clause: 'target-group-hours', parameters: { hours: 360 } }] })),
    [],
  ],
  ['EXE-05', 'shorter than four months', withLot(hours(), { durationMonths: 3 }), ['warning']],
  ['EXE-05', 'below 100.000', withLot(hours(), { estimatedValue: euro(99_999.99) }), ['warning']],
  ['EXE-05', 'labour below 30 %', withLot(hours(), { labourShare: percentage(29) }), ['warning']],
  [
    'EXE-05',
    'a lot without a value is not checked',
    dossier({ lots: [aLot(hours()), aLot({ id: 'LOT-0002', title: 'Begraafplaatsen' })] }),
    ['not checked'],
  ],
  [
    'EXE-16',
    'speaks when the buyer refuses the clause',
    dossier({ clauses: [{ clause: 'anti-social-dumping', decision: 'refused', motivation: 'Niet nodig.' }] }),
    ['warning'],
  ],
  [
    'EXE-17',
    'the act stands in the same sentence',
    text('Artikel 12/1 van de wet van 17 juni 2016 regelt het voorschot.'),
    [],
  ],
  ['EXE-17', 'a tip without it', text('De nadere regels staan in artikel 12/1.'), ['info']],
  [
    'TEC-01',
    'unanswered is not checked',
    dossier({ usedByNaturalPersons: true, accessibility: undefined }),
    ['not checked'],
  ],
  [
    'TEC-01',
    'speaks of no requirements without a reason',
    dossier({ usedByNaturalPersons: true, accessibility: { choice: 'n-inc', justification: null } }),
    ['warning'],
  ],
  [
    'TEC-01',
    'silent when nobody uses it',
    dossier({ usedByNaturalPersons: false, accessibility: undefined }),
    [],
  ],
  [
    'TEC-02',
    'a norm without of gelijkwaardig: a warning',
    text('De banken voldoen aan NBN EN 581.'),
    ['warning'],
  ],
  [
    'TEC-02',
    'spare parts of an installation in place',
    text('De wisselstukken van het merk Voorbeeldia passen op de bestaande installatie.'),
    [],
  ],
  [
    'RES-02',
    'a sentence that names only the recognition',
    text('Alleen erkende maatwerkbedrijven mogen een offerte indienen.'),
    ['error'],
  ],
  [
    'RES-04',
    'a seat as entry condition of a reservation',
    text('De opdracht is voorbehouden aan maatwerkbedrijven met zetel in de provincie.'),
    ['warning'],
  ],
  [
    'RES-13',
    'recognitions as examples of proof together with equivalence',
    text('Een erkenning als maatwerkbedrijf of een gelijkwaardig bewijs volstaat.'),
    [],
  ],
  [
    'AWD-09',
    'scored in hours without labour hours is not checked',
    withLot({
      labourHours: undefined,
      awardCriteria: [
        price(80),
        aCriterion({ clause: 'award-target-group-quantity', weight: percentage(20) }),
      ],
    }),
    ['not checked'],
  ],
  [
    'EXE-12',
    'a small contract: an error',
    text('De opdracht wordt geraamd op 22.000 euro. Bij een tekortkoming past het bestuur artikel 45 toe.'),
    ['error'],
  ],
  [
    'EXE-13',
    'a derogation from a forbidden article: an error',
    text('Afwijkingen: dit bestek wijkt af van artikel 9 van het koninklijk besluit van 14 januari 2013.'),
    ['error'],
  ],
  [
    'EXE-08',
    'works: silent where the share has another way',
    withLot(
      { clauses: [{ clause: 'social-economy-share', parameters: { percentage: 10 } }] },
      { contractNature: 'works', cpvCode: '45233161' },
    ),
    [],
  ],
]

describe('the readings of the catalogue', () => {
  it.each(readings)('%s: %s', (code, _, example, expected) => {
    expect(saidBy(code, example)).toEqual(expected)
  })
})

describe('the names of the regions', () => {
  it.each(allRegions().map(({ name }) => name))('%s is read as an area, as any other', (name) => {
    expect(saidBy('AWD-04', text(`Ondernemingen uit ${name} krijgen 10 punten.`))).toEqual(['error'])
  })
})
