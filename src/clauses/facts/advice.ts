import type { Declaration } from '../text/value-kinds.js'

/** What the buyer took over of the instrument advisor, for the motivation: plain values that are handed in. */
export const adviceDeclarations: Readonly<Record<string, Declaration>> = {
  'advice.isTaken': { kind: 'boolean', label: 'er is een advies overgenomen' },
  takenAdvice: {
    kind: 'rows',
    label: 'overgenomen adviezen',
    fields: {
      lot: { kind: 'text', label: 'perceel' },
      title: { kind: 'text', label: 'advies' },
      verdict: { kind: 'text', label: 'oordeel' },
      arithmetic: {
        kind: 'rows',
        label: 'redenering',
        fields: { says: { kind: 'text', label: 'stap van de redenering' } },
      },
      who: { kind: 'text', label: 'wie het overnam' },
      when: { kind: 'date', label: 'datum van het overnemen' },
      hasChanged: { kind: 'boolean', label: 'een antwoord van het advies is sindsdien gewijzigd' },
    },
  },
}
