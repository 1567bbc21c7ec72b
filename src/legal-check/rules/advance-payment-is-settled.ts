import { formatEuro, formatPercentage } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { percentage } from '../../kernel/percentage.js'
import { aProcedure } from '../../procurement/builders.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { fault, law, notChecked, type Outcome, rule } from '../rule.js'

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
  why: 'Sinds 2024 moeten lokale besturen in veel gevallen een voorschot geven: bij onderhandelen op waarde aan iedereen, anders aan kmo’s. Het helpt kleine en sociale ondernemingen om te starten.',
  remedy:
    'Kies een voorschot binnen de grenzen van de wet, of ga na of een uitzondering geldt en motiveer dat.',
  grounds: [law('12/1', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2024-01-01'),
  inDossier: ({ procedure }): readonly Outcome[] => {
    const { advancePayment, procedureType, negotiationGround, estimatedValue } = procedure
    const { maximum, minimumOnValue, maximumAmount } = {
      maximum: legalLimits.advanceMaximum.value,
      minimumOnValue: legalLimits.advanceOnValue.value,
      maximumAmount: legalLimits.advanceAmount.value,
    }
    if (procedureType === 'limited-value') return []
    if (advancePayment === undefined) return [notChecked('of je een voorschot geeft', 'advancePayment')]
    const share = advancePayment?.percentage
    if (advancePayment !== null && share === undefined)
      return [notChecked('hoeveel het voorschot bedraagt', 'advancePayment.percentage')]
    if (share === undefined || share === 0)
      return [fault('advancePayment', { says: 'Er is geen voorschot voorzien.' })]
    if (share > maximum) {
      const says = `Het voorschot van ${formatPercentage(share)} is hoger dan ${formatPercentage(maximum)}.`
      const answers = [{ path: 'advancePayment.percentage', value: maximum }]
      return [
        fault('advancePayment.percentage', {
          severity: 'error',
          says,
          fix: { label: `Maak het ${formatPercentage(maximum)}`, answers },
        }),
      ]
    }
    const isOnValue = procedureType === 'neg-wo-call' && negotiationGround === 'value'
    const found: Outcome[] = []
    if (isOnValue && share < minimumOnValue)
      found.push(
        fault('advancePayment.percentage', {
          says: `Bij onderhandelen op waarde bedraagt het voorschot ${formatPercentage(minimumOnValue)}; hier staat ${formatPercentage(share)}.`,
          fix: {
            label: `Maak het ${formatPercentage(minimumOnValue)}`,
            answers: [{ path: 'advancePayment.percentage', value: minimumOnValue }],
          },
        }),
      )
    const value = procedure.approvedAmount ?? estimatedValue
    const amount = value === undefined ? 0 : Math.round(value * share) / 100
    if (amount > maximumAmount)
      found.push(
        fault('advancePayment.percentage', {
          says: `Het voorschot komt op ongeveer ${formatEuro(amount)}; het bedraagt in de regel hoogstens ${formatEuro(maximumAmount)}.`,
        }),
      )
    return found
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
    ],
  },
})
