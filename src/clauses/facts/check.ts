import type { Declarations, Read, RowOf } from './declared.js'

/** What the legal check found. */
export const checkDeclarations = {
  'check.rules': { kind: 'number', label: 'aantal regels' },
  'check.isDone': { kind: 'boolean', label: 'de juridische controle is uitgevoerd' },
  'check.hasFindings': { kind: 'boolean', label: 'de juridische controle vond iets' },
  'check.hasMotivated': { kind: 'boolean', label: 'er zijn bevindingen gemotiveerd' },
  'check.hasUnchecked': { kind: 'boolean', label: 'er zijn regels die niet gecontroleerd zijn' },
  findings: {
    kind: 'rows',
    label: 'bevindingen',
    fields: {
      severity: { kind: 'text', label: 'ernst' },
      code: { kind: 'text', label: 'regel' },
      title: { kind: 'text', label: 'titel van de regel' },
      says: { kind: 'text', label: 'bevinding' },
      sentence: { kind: 'text', label: 'zin waarover het gaat' },
      source: { kind: 'text', label: 'rechtsgrond' },
      articles: { kind: 'text', label: 'artikelen waarop de bevinding steunt' },
      isMotivated: { kind: 'boolean', label: 'de bevinding is gemotiveerd' },
      asksMotivation: { kind: 'boolean', label: 'de bevinding vraagt een motivering' },
      motivation: { kind: 'text', label: 'motivering van de bevinding' },
      who: { kind: 'text', label: 'auteur van de motivering' },
      when: { kind: 'date', label: 'datum van de motivering' },
    },
  },
  unchecked: {
    kind: 'rows',
    label: 'niet gecontroleerd',
    fields: {
      code: { kind: 'text', label: 'regel' },
      title: { kind: 'text', label: 'titel van de regel' },
      needs: { kind: 'text', label: 'wat ontbreekt' },
    },
  },
  ruleSources: {
    kind: 'rows',
    label: 'bronnen van de regels',
    fields: {
      citation: { kind: 'text', label: 'bron' },
      code: { kind: 'text', label: 'regel' },
      certainty: { kind: 'text', label: 'zekerheid' },
    },
  },
} as const satisfies Declarations

/** The values behind {@link checkDeclarations}, handed in by who holds the findings. */
export type CheckFacts = Read<typeof checkDeclarations>
export type FindingRow = RowOf<typeof checkDeclarations, 'findings'>
export type UncheckedRow = RowOf<typeof checkDeclarations, 'unchecked'>
export type RuleSourceRow = RowOf<typeof checkDeclarations, 'ruleSources'>
