import { describe, expect, it } from 'vitest'
import { localDateTimeSchema } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import {
  type ContractNature,
  type ProcedureType,
  procedureTypeSchema,
  type Regime,
} from '../../src/procurement/code-lists.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { seenOf } from './texts.js'

/** What the law says, as the fact sheet of 2026-27 has it: written down here, and computed by nothing of the product. */
const act = 'van de wet van 17 juni 2016 inzake overheidsopdrachten'
const ordinaryBasis: Readonly<Record<ProcedureType, string>> = {
  open: `artikel 36 ${act}`,
  restricted: `artikel 37 ${act}`,
  'neg-w-call': `artikel 38 ${act}`,
  'simplified-neg-w-call': `artikel 41, § 1, 1°, ${act}`,
  'neg-wo-call': `artikel 42 ${act}`,
  'limited-value': `artikel 92 ${act}`,
  'light-sui-generis': `artikel 89, § 1, 4°, ${act}`,
}
const lightBasis: Readonly<Record<ProcedureType, string>> = {
  open: `artikel 89, § 1, 3°, met uitdrukkelijke verwijzing naar artikel 36, ${act}`,
  restricted: `artikel 89, § 1, 3°, met uitdrukkelijke verwijzing naar artikel 37, ${act}`,
  'neg-w-call': `artikel 89, § 1, 3°, met uitdrukkelijke verwijzing naar artikel 38, ${act}`,
  'simplified-neg-w-call': `artikel 89, § 1, 1°, ${act}`,
  'neg-wo-call': `artikel 89, § 1, 2°, ${act}`,
  'limited-value': `artikel 92 ${act}`,
  'light-sui-generis': `artikel 89, § 1, 4°, ${act}`,
}
/** Euro, for a launch in 2027. */
const europeanFrom = (nature: ContractNature, regime: Regime): number =>
  regime === 'light' ? 750_000 : nature === 'works' ? 5_404_000 : 216_000
const halfOfWorks = '2.702.000'

/** Both sides of every amount that counts for the nature and the regime. */
function valuesOf(nature: ContractNature, regime: Regime): readonly number[] {
  const own =
    regime === 'light' ? [750_000] : nature === 'works' ? [750_000, 2_702_000, 5_404_000] : [216_000]
  return [30_000, 140_000, ...own].flatMap((amount) => [amount - 0.01, amount])
}

/** The last days of 30 and 29, of 22 and 21, of 35 days after 1 February 2027; and of a second stage of 25 and 24. */
interface Periods {
  readonly requestDeadline?: string
  readonly submissionDeadline: string
  readonly severity: 'error' | 'warning' | undefined
}
const periods: Readonly<Record<ProcedureType, readonly Periods[]>> = {
  open: [
    { submissionDeadline: '2027-03-03', severity: undefined },
    { submissionDeadline: '2027-03-02', severity: 'error' },
  ],
  restricted: [
    { requestDeadline: '2027-03-05', submissionDeadline: '2027-03-30', severity: undefined },
    { requestDeadline: '2027-03-02', submissionDeadline: '2027-04-20', severity: 'error' },
    { requestDeadline: '2027-03-05', submissionDeadline: '2027-03-26', severity: 'error' },
  ],
  'neg-w-call': [
    { requestDeadline: '2027-03-05', submissionDeadline: '2027-03-30', severity: undefined },
    { requestDeadline: '2027-03-02', submissionDeadline: '2027-04-20', severity: 'error' },
    { requestDeadline: '2027-03-05', submissionDeadline: '2027-03-26', severity: 'error' },
  ],
  'simplified-neg-w-call': [
    { submissionDeadline: '2027-02-23', severity: undefined },
    { submissionDeadline: '2027-02-22', severity: 'warning' },
  ],
  'neg-wo-call': [{ submissionDeadline: '2027-02-12', severity: undefined }],
  'limited-value': [{ submissionDeadline: '2027-02-12', severity: undefined }],
  'light-sui-generis': [{ submissionDeadline: '2027-02-12', severity: undefined }],
}

/** On paper: 35 days in an open procedure; 30 and 30 in two stages; what has no shorter period by e-submission keeps it. */
const paperPeriods: Readonly<Record<ProcedureType, readonly Periods[]>> = {
  open: [
    { submissionDeadline: '2027-03-08', severity: undefined },
    { submissionDeadline: '2027-03-05', severity: 'error' },
  ],
  restricted: [
    { requestDeadline: '2027-03-03', submissionDeadline: '2027-04-02', severity: undefined },
    { requestDeadline: '2027-03-03', submissionDeadline: '2027-04-01', severity: 'error' },
    { requestDeadline: '2027-03-02', submissionDeadline: '2027-04-20', severity: 'error' },
  ],
  'neg-w-call': [
    { requestDeadline: '2027-03-03', submissionDeadline: '2027-04-02', severity: undefined },
    { requestDeadline: '2027-03-03', submissionDeadline: '2027-04-01', severity: 'error' },
    { requestDeadline: '2027-03-02', submissionDeadline: '2027-04-20', severity: 'error' },
  ],
  'simplified-neg-w-call': [
    { submissionDeadline: '2027-02-23', severity: undefined },
    { submissionDeadline: '2027-02-22', severity: 'warning' },
  ],
  'neg-wo-call': [{ submissionDeadline: '2027-02-12', severity: undefined }],
  'limited-value': [{ submissionDeadline: '2027-02-12', severity: undefined }],
  'light-sui-generis': [{ submissionDeadline: '2027-02-12', severity: undefined }],
}

const subjects: readonly (readonly [ContractNature, Regime, string])[] = [
  ['works', 'ordinary', '45233161'],
  ['supplies', 'ordinary', '18110000'],
  ['services', 'ordinary', '77310000'],
  ['services', 'light', '55523100'],
  // Care and insurance: outside the general performance rules, or perhaps so.
  ['services', 'ordinary', '66510000'],
  ['services', 'ordinary', '85141210'],
  ['services', 'light', '85312310'],
]
const publications = ['eu', 'belgium', 'none'] as const
const cases = procedureTypeSchema.options.flatMap((procedureType) =>
  subjects.map(([nature, regime, cpvCode]) => ({ procedureType, nature, regime, cpvCode })),
)
type Case = (typeof cases)[number]
type Publication = (typeof publications)[number]

const moment = (day: string) => localDateTimeSchema.parse(`${day}T11:00`)

function procedureOf(
  { procedureType, nature, regime, cpvCode }: Case,
  amount: number,
  publication: Publication,
  { requestDeadline, submissionDeadline }: Periods,
): Procedure {
  const base = aProcedure()
  return aProcedure({
    procedureType,
    regime,
    cpvCode,
    publication,
    contractNature: nature,
    negotiationGround: procedureType === 'neg-wo-call' ? 'value' : null,
    estimatedValue: euro(amount),
    administration: { ...base.administration, submissionDeadline: moment(submissionDeadline) },
    ...(requestDeadline !== undefined && { requestDeadline: moment(requestDeadline) }),
    lots: [aLot({ estimatedValue: euro(amount) })],
  })
}

/** What has to stand in the bestek of a case, and what may not. */
function expectedOf(
  { procedureType, nature, regime, cpvCode }: Case,
  amount: number,
  publication: Publication,
): readonly (readonly [stands: boolean, words: string])[] {
  const isSmall = procedureType === 'limited-value'
  const isLarge = amount >= europeanFrom(nature, regime)
  const isWithoutCall = isSmall || procedureType === 'neg-wo-call'
  const asksUea = !isSmall && publication === 'eu' && isLarge
  const waits = isLarge && !isWithoutCall
  const mayWait = !isLarge && !isWithoutCall && nature === 'works' && publication !== 'none'
  const twoStages = procedureType === 'restricted' || procedureType === 'neg-w-call'
  const mayBeOutside = cpvCode.startsWith('66') || cpvCode.startsWith('85')
  const mayNegotiate = ['neg-w-call', 'simplified-neg-w-call', 'neg-wo-call'].includes(procedureType)
  const ordinary = ordinaryBasis[procedureType]
  const basis =
    regime === 'light'
      ? lightBasis[procedureType]
      : nature === 'works'
        ? ordinary.replace('artikel 41, § 1, 1°', 'artikel 41, § 1, 2°')
        : ordinary
  return [
    [true, `overeenkomstig ${basis}`],
    [regime === 'light', 'sociale en andere specifieke diensten in de zin van artikel 88'],
    [!isSmall && publication === 'eu', 'De opdracht wordt in België en in de Europese Unie bekendgemaakt.'],
    [!isSmall && publication === 'belgium', 'De opdracht wordt in België bekendgemaakt.'],
    [twoStages, 'De procedure verloopt in twee stappen.'],
    [mayNegotiate, 'kan met de inschrijvers onderhandelen'],
    [true, 'wordt elektronisch ingediend via het platform e-Procurement'],
    [!isSmall, 'gekwalificeerde elektronische handtekening'],
    [true, 'in de gevallen van de artikelen 67 en 68'],
    [isSmall, 'verklaart de volgende uitsluitingsgronden op deze opdracht van toepassing'],
    [asksUea, 'Uniform Europees Aanbestedingsdocument'],
    [!isSmall && !asksUea, 'verklaart de ondernemer op erewoord'],
    [isLarge && !isSmall, 'artikel 5k (5 duodecies) van verordening (EU) nr. 833/2014'],
    // The exceptions of the act on legal protection are only likely: the text states the period with its condition.
    [waits || mayWait, 'een wachttermijn oplegt, sluit ze de opdracht ten vroegste 15 dagen na de dag'],
    [mayWait, `hoger is dan € ${halfOfWorks}, exclusief btw`],
    [!waits && !mayWait, 'Ze sluit de opdracht na die mededeling'],
    [amount >= 30_000 && !mayBeOutside, 'De AUR zijn van rechtswege op deze opdracht van toepassing.'],
    [amount < 30_000 && isSmall, 'alleen de artikelen 44 tot 47'],
    [
      (amount < 30_000 && !isSmall) || (amount >= 30_000 && mayBeOutside),
      'verklaart de AUR uitdrukkelijk op deze opdracht van toepassing',
    ],
    [nature === 'works', 'Veiligheid en aanwezigheid op de bouwplaats'],
  ]
}

describe('the bestek as it is put together', () => {
  it.each(cases.map((one) => [one.procedureType, one.nature, one.regime, one.cpvCode, one] as const))(
    'of %s, %s, %s, CPV %s says what the law says, for both sides of each amount and each publication',
    (procedureType, _nature, _regime, _cpv, one) => {
      const [period] = periods[procedureType]
      if (period === undefined) throw new Error(procedureType)
      for (const amount of valuesOf(one.nature, one.regime))
        for (const publication of publications) {
          const bestek = seenOf(procedureOf(one, amount, publication, period)).text('specifications')
          for (const [stands, words] of expectedOf(one, amount, publication))
            expect(bestek.includes(words), `€ ${amount}, ${publication}: ${words}`).toBe(stands)
        }
    },
  )

  it.each(
    [true, false].flatMap((electronic) =>
      cases.flatMap((one) =>
        (electronic ? periods : paperPeriods)[one.procedureType].map(
          (period) => [one.procedureType, one.regime, electronic, one, period] as const,
        ),
      ),
    ),
  )('leaves the time of %s, %s, electronic %s', (_, regime, electronicSubmission, one, period) => {
    const procedure = { ...procedureOf(one, 100_000, 'belgium', period), electronicSubmission }
    const found = seenOf(procedure).found('PRO-16')
    const expected = period.severity !== undefined && regime === 'light' ? 'warning' : period.severity
    expect(found.map(([severity]) => severity)).toEqual(expected === undefined ? [] : [expected])
  })
})
