import { formatEuro, formatPercentage } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { type Euro, euro } from '../../kernel/money.js'
import { percentage } from '../../kernel/percentage.js'
import { isNegotiatedOnValue, leastAdvance, referenceValue } from '../../procurement/advance.js'
import { aProcedure } from '../../procurement/builders.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { isDivided } from '../../procurement/lots.js'
import type { Procedure } from '../../procurement/procedure.js'
import type { CheckedDossier } from '../checked-dossier.js'
import { type Fix, fault, law, notChecked, type Outcome, rule } from '../rule.js'

const maximumAmount = legalLimits.advanceAmount.value

/** A contract as its advance is computed. @property in the path of its answers; left out: those of the procedure. */
interface AdvancedContract {
  readonly value?: Euro
  readonly durationMonths?: number
  readonly title?: string
  readonly in?: string
}

const onValue = {
  procedureType: 'neg-wo-call',
  negotiationGround: 'value',
  publication: 'none',
  estimatedValue: euro(120_000),
} as const

export const advancePaymentIsSettled = rule({
  id: 'advance-payment-is-settled',
  code: 'PRO-12',
  group: 'procedure',
  severity: 'warning',
  title: 'Het bestek regelt het voorschot',
  finds: 'Het voorschot is niet geregeld.',
  why: 'Sinds 2024 moeten lokale besturen in veel gevallen een voorschot geven: bij onderhandelen op waarde aan iedereen, anders aan kmo’s, met een percentage dat van hun omvang afhangt. Het helpt kleine en sociale ondernemingen om te starten.',
  remedy:
    'Kies een voorschot binnen de grenzen van de wet, of ga na of een uitzondering geldt en motiveer dat.',
  grounds: [law('12/1', 'verified'), law('12/1 tot 12/8')],
  certainty: 'verified',
  validFrom: localDate('2024-01-01'),
  inDossier: (dossier): readonly Outcome[] => {
    const { advancePayment, procedureType } = dossier.procedure
    if (procedureType === 'limited-value') return []
    if (advancePayment === undefined) return [notChecked('of je een voorschot geeft', 'advancePayment')]
    const share = advancePayment?.percentage
    if (advancePayment !== null && share === undefined)
      return [notChecked('hoeveel het voorschot bedraagt', 'advancePayment.percentage')]
    if (share === undefined || share === 0)
      return [fault('advancePayment', { says: 'Er is geen voorschot voorzien.' })]
    const maximum = legalLimits.advanceMaximum.value
    if (share > maximum) return [tooHigh(share, maximum)]
    return [...tooLow(share, dossier), ...tooMuch(share, dossier)]
  },
  examples: {
    passes: [
      { says: 'Met bekendmaking, voorschot van 10 %', procedure: aProcedure() },
      {
        says: 'Onderhandelen op waarde, voorschot van 15 %',
        procedure: aProcedure({ ...onValue, advancePayment: { percentage: percentage(15) } }),
      },
    ],
    fails: [
      { says: 'Geen voorschot', procedure: aProcedure({ advancePayment: null }) },
      {
        says: 'Voorschot van 25 %',
        procedure: aProcedure({ advancePayment: { percentage: percentage(25) } }),
      },
      { says: 'Onderhandelen op waarde, voorschot van 10 %', procedure: aProcedure(onValue) },
      {
        says: 'Met bekendmaking, voorschot van 4 %',
        procedure: aProcedure({ advancePayment: { percentage: percentage(4) } }),
      },
      {
        says: 'Voorschot van 20 % op € 1.500.000 in twaalf maanden',
        procedure: aProcedure({
          estimatedValue: euro(1_500_000),
          durationMonths: 12,
          advancePayment: { percentage: percentage(20) },
        }),
      },
    ],
  },
})

const make = (share: number): Fix => ({
  label: `Maak het ${formatPercentage(share)}`,
  answers: [{ path: 'advancePayment.percentage', value: share }],
})

const tooHigh = (share: number, maximum: number): Outcome =>
  fault('advancePayment.percentage', {
    severity: 'error',
    says: `Het voorschot van ${formatPercentage(share)} is hoger dan ${formatPercentage(maximum)}.`,
    fix: make(maximum),
  })

/** Below what the law gives anybody who has a right to it: on value everybody, otherwise the largest of the SMEs. */
function tooLow(share: number, { procedure }: CheckedDossier): readonly Outcome[] {
  const isOnValue = isNegotiatedOnValue(procedure)
  const least = isOnValue ? leastAdvance.onValue : leastAdvance.medium
  if (share >= least) return []
  const who = isOnValue
    ? `Bij onderhandelen op waarde bedraagt het voorschot ${formatPercentage(least)}`
    : `Een kmo krijgt minstens ${formatPercentage(least)} voorschot`
  return [
    fault('advancePayment.percentage', {
      says: `${who}; hier staat ${formatPercentage(share)}.`,
      fix: make(least),
    }),
  ]
}

/** Each lot is a contract with an advance of its own; without lots the spending to approve is the value. */
function tooMuch(share: number, { procedure, lots }: CheckedDossier): readonly Outcome[] {
  const { approvedAmount, estimatedValue } = procedure
  if (!isDivided(procedure))
    return lots.flatMap((lot) =>
      tooMuchOf({ ...lot, value: approvedAmount ?? estimatedValue }, share, procedure),
    )
  return lots.flatMap((lot) =>
    tooMuchOf({ ...lot, value: lot.estimatedValue, in: `lots.${lot.id}.` }, share, procedure),
  )
}

/** The cap is computed only where it can be passed: what stays under it whole needs no duration, and no value of a lot. */
function tooMuchOf(contract: AdvancedContract, share: number, procedure: Procedure): readonly Outcome[] {
  const { value, durationMonths: months, title, in: path = '' } = contract
  const { estimateIncludes: includes, renewals } = procedure
  const includesVat = includes?.vat === true
  const advanceOn = (amount: Euro, term: number, renewedMonths: number): number =>
    Math.round(referenceValue({ value: amount, months: term, renewedMonths, includesVat }) * share) / 100
  const most = value ?? procedure.estimatedValue
  if (most !== undefined && advanceOn(most, legalLimits.advanceReferenceMonths.value, 0) <= maximumAmount)
    return []
  const whose = path === '' ? '' : ` voor ${title ?? 'een perceel'}`
  if (value === undefined)
    return [notChecked(`de raming${whose}, voor het voorschot`, `${path}estimatedValue`)]
  if (months === undefined)
    return [notChecked(`de looptijd${whose}, voor het voorschot`, `${path}durationMonths`)]
  const renewed = includes?.renewals === true ? (renewals?.count ?? 0) * (renewals?.months ?? 0) : 0
  const amount = advanceOn(value, months, renewed)
  return amount <= maximumAmount ? [] : [passesMaximum(whose, amount, includesVat)]
}

function passesMaximum(whose: string, amount: number, includesVat: boolean): Outcome {
  const vat = includesVat ? 'inclusief btw' : `met ${formatPercentage(legalLimits.vatRate.value)} btw`
  const months = legalLimits.advanceReferenceMonths.value
  const basis = `gerekend ${vat} en op hoogstens ${months} maanden van de looptijd, zoals de referentiewaarde waarschijnlijk berekend wordt`
  return fault('advancePayment.percentage', {
    says: `Het voorschot${whose} komt op ongeveer ${formatEuro(amount)} (${basis}); het bedraagt in de regel hoogstens ${formatEuro(maximumAmount)}.`,
  })
}
