import type { Procedure } from '../../procurement/procedure.js'
import type { Declarations, Read } from './declared.js'

/** What is kept of an order of limited value. No other document is told who was chosen. */
export const orderDeclarations = {
  'order.firm': {
    kind: 'text',
    label: 'onderneming die de bestelling krijgt',
    answer: 'smallOrder.firm',
  },
  'order.price': { kind: 'euro', label: 'prijs van de bestelling', answer: 'smallOrder.price' },
  'order.comparison': {
    kind: 'text',
    label: 'vergelijking van de prijzen',
    answer: 'smallOrder.comparison',
  },
  'order.choice': { kind: 'text', label: 'reden voor deze onderneming', answer: 'smallOrder.choice' },
  'order.rotation': {
    kind: 'text',
    label: 'afwisseling tussen ondernemingen',
    answer: 'smallOrder.rotation',
  },
} as const satisfies Declarations

/** The values behind {@link orderDeclarations}. */
export function readOrder({ smallOrder }: Procedure): Read<typeof orderDeclarations> {
  const { firm, price, comparison, choice, rotation } = smallOrder ?? {}
  return { order: { firm, price, comparison, choice, rotation } }
}
