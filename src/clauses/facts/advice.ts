import type { Declarations, Read, RowOf } from './declared.js'

/** What the buyer took over of the instrument advisor. */
export const adviceDeclarations = {
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
} as const satisfies Declarations

/** The values behind {@link adviceDeclarations}, handed in by who knows the advice. */
export type AdviceFacts = Read<typeof adviceDeclarations>
export type TakenAdviceRow = RowOf<typeof adviceDeclarations, 'takenAdvice'>
