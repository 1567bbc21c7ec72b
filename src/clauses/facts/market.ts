import type { Declaration } from '../text/value-kinds.js'

/** Which firms fitted when somebody looked it up last, for the motivation: plain values that are handed in. */
export const marketDeclarations: Readonly<Record<string, Declaration>> = {
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
}

/** Who is invited to tender, for the invitation: plain values that are handed in. */
export const inviteeDeclarations: Readonly<Record<string, Declaration>> = {
  invitees: {
    kind: 'rows',
    label: 'uitgenodigde ondernemingen',
    fields: { name: { kind: 'text', label: 'naam van de onderneming' } },
  },
}
