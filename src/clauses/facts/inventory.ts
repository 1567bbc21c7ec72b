import type { InventoryPosition } from '../../procurement/inventory.js'
import type { EffectiveLot } from '../../procurement/lots.js'
import type { Procedure } from '../../procurement/procedure.js'
import type { Declarations } from './declared.js'
import type { Fact, FactSource, FactTable } from './fact.js'

/** A position with its place in the list of answers. */
interface Placed {
  readonly position: InventoryPosition
  readonly index: number
}

/** Whether tenderers price positions. */
export const inventoryFacts: FactTable<Procedure> = {
  hasUnitPrices: {
    kind: 'boolean',
    label: 'de inschrijver geeft eenheidsprijzen',
    answer: 'administration.priceMethod',
    read: ({ administration }) => administration?.priceMethod && administration.priceMethod !== 'lump-sum',
  },
  hasInventory: {
    kind: 'boolean',
    label: 'er is een inventaris',
    answer: 'inventory',
    read: ({ inventory }) => (inventory === undefined ? undefined : (inventory ?? []).length > 0),
  },
  hasOwnInventory: {
    kind: 'boolean',
    label: 'de inventaris is een eigen bijlage van het bestuur',
    answer: 'inventory',
    read: ({ inventory }) => (inventory === undefined ? undefined : (inventory ?? []).length === 0),
  },
}

const rowFields = {
  number: { kind: 'text', label: 'nummer van de post' },
  description: {
    kind: 'text',
    label: 'omschrijving van de post',
    answer: 'description',
    answerGroup: 'row',
  },
  unit: { kind: 'text', label: 'eenheid van de post', answer: 'unit', answerGroup: 'row' },
  quantity: {
    kind: 'number',
    label: 'vermoedelijke hoeveelheid van de post',
    answer: 'quantity',
    answerGroup: 'row',
  },
} as const satisfies Declarations

/** The positions of a lot, in their order; the only lot also has those that name none. */
export const lotInventoryRows: Fact<EffectiveLot> = {
  kind: 'rows',
  label: 'posten van de inventaris',
  answer: 'inventory',
  fields: rowFields,
  read: (lot, source) =>
    positionsOf(lot, source).map(({ position, index }, place) => ({
      number: position.number?.trim() || String(place + 1),
      description: position.description,
      unit: position.unit,
      quantity: position.quantity,
      answerBase: `inventory.${index}.`,
    })),
}

/** Whether the lot has positions of its own. */
export const lotHasInventory: Fact<EffectiveLot> = {
  kind: 'boolean',
  label: 'het perceel heeft een inventaris',
  read: (lot, source) => positionsOf(lot, source).length > 0,
}

/** Positions that name no lot are those of the first: a contract that is not divided has no other. */
function positionsOf(lot: EffectiveLot, { procedure }: Pick<FactSource, 'procedure'>): readonly Placed[] {
  return (procedure.inventory ?? [])
    .map((position, index) => ({ position, index }))
    .filter(({ position }) => position.lot === lot.id || (position.lot === undefined && lot.number === 1))
}
