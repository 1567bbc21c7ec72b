import type { Declarations, Read, RowOf } from './declared.js'

/** What only the file of the administration holds: the answers as they were given, and where every text comes from. */
export const internalDeclarations = {
  'internal.preparedOn': { kind: 'date', label: 'dag waarop het blad gemaakt is' },
  'internal.revision': { kind: 'number', label: 'revisie van het dossier' },
  answers: {
    kind: 'rows',
    label: 'antwoorden',
    fields: {
      question: { kind: 'text', label: 'vraag' },
      answer: { kind: 'text', label: 'antwoord' },
    },
  },
  textVersions: {
    kind: 'rows',
    label: 'versies van de documenten',
    fields: {
      title: { kind: 'text', label: 'document' },
      reference: { kind: 'text', label: 'versie van het document' },
    },
  },
  origins: {
    kind: 'rows',
    label: 'herkomst van de tekst van het bestek',
    fields: {
      part: { kind: 'text', label: 'deel van het bestek' },
      from: { kind: 'text', label: 'herkomst' },
    },
  },
} as const satisfies Declarations

/** The values behind {@link internalDeclarations}, handed in by who holds the dossier. */
export type InternalFacts = Read<typeof internalDeclarations>
export type AnswerRow = RowOf<typeof internalDeclarations, 'answers'>
export type OriginRow = RowOf<typeof internalDeclarations, 'origins'>
