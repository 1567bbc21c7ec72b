import type { ClauseVersion } from '../../src/clauses/clause.js'
import { type ClauseLibrary, versionedLibrary } from '../../src/clauses/library.js'
import { parseClause } from '../../src/clauses/parse-clause.js'

/** A clause that a test makes up: what it states, as JSON in the front matter, over a complete example. */
export function madeUpClause(
  stated: Record<string, unknown> & { readonly id: string },
  body = 'Tekst.',
): ClauseVersion {
  const frontMatter = {
    version: '1.0.0',
    title: `Titel van ${stated.id}`,
    instrument: 'general',
    place: 'specifications/performance',
    when: 'library',
    why: `Waarom ${stated.id} er staat.`,
    pitfalls: ['Let op wat er in de praktijk fout gaat.'],
    legalBasis: [{ act: 'wet-2016-06-17', article: '87', certainty: 'verified' }],
    theme: ['employment'],
    ambition: 'basic',
    validFrom: '2026-01-01',
    reviewBefore: '2027-12-31',
    changes: 'Eerste versie.',
    examples: [{ name: 'een voorbeeld', contains: ['Tekst'] }],
    ...stated,
  }
  const lines = Object.entries(frontMatter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  const parsed = parseClause(`---\n${lines.join('\n')}\n---\n${body}\n`)
  if (!parsed.ok) throw new Error(`${stated.id}: ${JSON.stringify(parsed.error)}`)
  return parsed.value
}

export const madeUpLibrary = (...clauses: readonly ClauseVersion[]): ClauseLibrary =>
  versionedLibrary(clauses)
