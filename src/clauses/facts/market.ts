import type { Declarations, Read, RowOf } from './declared.js'

/** Which firms fitted when somebody looked it up last. */
export const marketDeclarations = {
  'market.isChecked': { kind: 'boolean', label: 'er is een marktcheck bewaard' },
  'market.checkedOn': { kind: 'date', label: 'datum van de marktcheck' },
  'market.checkedBy': { kind: 'text', label: 'wie de marktcheck deed' },
  'market.day': { kind: 'date', label: 'dag waarop de percelen getoetst zijn' },
  'market.register': { kind: 'text', label: 'hoeveel ondernemingen het register telde' },
  marketLots: {
    kind: 'rows',
    label: 'percelen van de marktcheck',
    fields: {
      heading: { kind: 'text', label: 'titel van het perceel' },
      matches: { kind: 'number', label: 'aantal passende ondernemingen' },
      toCheck: { kind: 'number', label: 'aantal waarvan nog iets na te gaan is' },
      nearMisses: { kind: 'number', label: 'aantal dat bijna past' },
    },
  },
} as const satisfies Declarations

/** The values behind {@link marketDeclarations}, handed in by who kept the market checks. */
export type MarketFacts = Read<typeof marketDeclarations>
export type MarketLotRow = RowOf<typeof marketDeclarations, 'marketLots'>
