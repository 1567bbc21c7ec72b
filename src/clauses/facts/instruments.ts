import type { Declarations, Read, RowOf } from './declared.js'

const clauseFields = {
  title: { kind: 'text', label: 'titel van de clausule' },
  where: { kind: 'text', label: 'waarvoor de clausule geldt' },
  why: { kind: 'text', label: 'waarom de clausule geschikt en evenredig is' },
  legalBasis: { kind: 'text', label: 'rechtsgrond' },
} as const satisfies Declarations

const motivations = {
  kind: 'rows',
  label: 'motiveringen van het bestuur',
  fields: { says: { kind: 'text', label: 'motivering van het bestuur' } },
} as const

/** What the note to the college says of the clauses: each once, for all its lots, with its sums. */
export const instrumentDeclarations = {
  hasInstruments: { kind: 'boolean', label: 'er zijn sociale of duurzame instrumenten' },
  instruments: {
    kind: 'rows',
    label: 'sociale en duurzame instrumenten',
    fields: {
      ...clauseFields,
      sums: {
        kind: 'rows',
        label: 'cijfers van het instrument',
        fields: { says: { kind: 'text', label: 'cijfers' } },
      },
      motivations,
    },
  },
  hasSupportingClauses: { kind: 'boolean', label: 'er zijn begeleidende bepalingen' },
  supportingClauses: { kind: 'rows', label: 'begeleidende bepalingen', fields: clauseFields },
  hasLeftOut: { kind: 'boolean', label: 'er zijn overwogen en niet opgenomen bepalingen' },
  leftOut: {
    kind: 'rows',
    label: 'overwogen en niet opgenomen bepalingen',
    fields: {
      title: { kind: 'text', label: 'titel van de clausule' },
      where: { kind: 'text', label: 'waarvoor ze overwogen werd' },
      motivation: { kind: 'text', label: 'motivering van de weigering' },
    },
  },
} as const satisfies Declarations

/** The values behind {@link instrumentDeclarations}, handed in by who knows the selection and the market. */
export type InstrumentFacts = Read<typeof instrumentDeclarations>
export type InstrumentRow = RowOf<typeof instrumentDeclarations, 'instruments'>
export type SupportingRow = RowOf<typeof instrumentDeclarations, 'supportingClauses'>
