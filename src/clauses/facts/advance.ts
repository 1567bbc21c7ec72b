import { isNegotiatedOnValue, leastAdvance } from '../../procurement/advance.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import type { Procedure } from '../../procurement/procedure.js'
import type { Fact, FactTable } from './fact.js'

/** The share that was answered, or what the law asks at least where that is more. */
const atLeast = (label: string, least: number): Fact<Procedure> => ({
  kind: 'percentage',
  label,
  answer: 'advancePayment.percentage',
  read: ({ advancePayment }) =>
    advancePayment?.percentage === undefined ? undefined : Math.max(advancePayment.percentage, least),
})

/** What may be said of the advance payment by the size of the contractor. */
export const advanceFacts: FactTable<Procedure> = {
  isNegotiatedOnValue: {
    kind: 'boolean',
    label: 'er wordt onderhandeld op grond van de waarde',
    read: isNegotiatedOnValue,
  },
  advanceOnValue: atLeast('voorschot bij onderhandelen op waarde', leastAdvance.onValue),
  advanceMicro: atLeast('voorschot voor een micro-onderneming', leastAdvance.micro),
  advanceSmall: atLeast('voorschot voor een kleine onderneming', leastAdvance.small),
  advanceMedium: atLeast('voorschot voor een middelgrote onderneming', leastAdvance.medium),
  advanceAmount: {
    kind: 'euro',
    label: 'maximumbedrag van het voorschot',
    read: () => legalLimits.advanceAmount.value,
  },
}
