import type { Procedure } from '../../procurement/procedure.js'
import { addressFields, type RegisterAddress, readAddress } from './address.js'
import type { Declarations, Read } from './declared.js'
import { withVat } from './vat.js'

const kept = {
  firm: { kind: 'text', label: 'onderneming die de bestelling krijgt', answer: 'smallOrder.firm' },
  price: { kind: 'euro', label: 'prijs van de bestelling', answer: 'smallOrder.price' },
  priceWithVat: {
    kind: 'euro',
    label: 'prijs van de bestelling, inclusief btw',
    answer: 'administration.vatRate',
  },
  comparison: { kind: 'text', label: 'vergelijking van de prijzen', answer: 'smallOrder.comparison' },
  choice: { kind: 'text', label: 'reden voor deze onderneming', answer: 'smallOrder.choice' },
  rotation: { kind: 'text', label: 'afwisseling tussen ondernemingen', answer: 'smallOrder.rotation' },
  orderedOn: { kind: 'date', label: 'datum van de bestelbrief', answer: 'smallOrder.orderedOn' },
  preparedBy: { kind: 'text', label: 'wie de nota opstelde', answer: 'smallOrder.preparedBy' },
  decidedBy: { kind: 'text', label: 'wie bevoegd is om te bestellen', answer: 'smallOrder.decidedBy' },
} as const satisfies Declarations

/** What is kept of an order of limited value. No other document is told who was chosen. */
export const orderDeclarations = {
  'order.firm': kept.firm,
  'order.street': addressFields.street,
  'order.town': addressFields.town,
  'order.email': addressFields.email,
  'order.price': kept.price,
  'order.priceWithVat': kept.priceWithVat,
  'order.comparison': kept.comparison,
  'order.choice': kept.choice,
  'order.rotation': kept.rotation,
  'order.orderedOn': kept.orderedOn,
  'order.preparedBy': kept.preparedBy,
  'order.decidedBy': kept.decidedBy,
} as const satisfies Declarations

/** The values behind {@link orderDeclarations}. */
export function readOrder(procedure: Procedure, register?: RegisterAddress): Read<typeof orderDeclarations> {
  const { firm, price, comparison, choice, rotation, orderedOn, preparedBy, decidedBy } =
    procedure.smallOrder ?? {}
  return {
    order: {
      ...{ firm, price, comparison, choice, rotation, orderedOn, preparedBy, decidedBy },
      ...readAddress(firm, procedure, register),
      priceWithVat: withVat(price, procedure),
    },
  }
}
