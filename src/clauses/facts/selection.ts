import type { SelectedClause } from '../selected-clause.js'
import { certainties, citeShortly, leastCertain } from '../sources.js'
import type { Declarations, Read, RowOf } from './declared.js'
import type { FactSource } from './fact.js'
import { subjectOf } from './lot.js'

/** Every clause with its reasons, and what it stands on. */
export const selectionDeclarations = {
  selection: {
    kind: 'rows',
    label: 'clausules',
    fields: {
      title: { kind: 'text', label: 'titel van de clausule' },
      reference: { kind: 'text', label: 'versie van de clausule' },
      lot: { kind: 'text', label: 'perceel' },
      isAccepted: { kind: 'boolean', label: 'de clausule staat in de tekst' },
      isRefused: { kind: 'boolean', label: 'de clausule is geweigerd' },
      isOpen: { kind: 'boolean', label: 'over de clausule is nog niet beslist' },
      isOwnWording: { kind: 'boolean', label: 'de clausule heeft een eigen formulering' },
      motivation: {
        kind: 'text',
        label: 'motivering van de keuze',
        answer: 'motivation',
        answerGroup: 'row',
      },
      reasons: { kind: 'text', label: 'redenen' },
      legalBasis: { kind: 'list', label: 'rechtsgrond' },
      certainty: { kind: 'text', label: 'zekerheid van de bron' },
      approvedBy: { kind: 'text', label: 'goedgekeurd door' },
    },
  },
  sources: {
    kind: 'rows',
    label: 'bronnen',
    fields: {
      citation: { kind: 'text', label: 'bron' },
      clause: { kind: 'text', label: 'clausule' },
      certainty: { kind: 'text', label: 'zekerheid' },
    },
  },
} as const satisfies Declarations

type SelectedRow = RowOf<typeof selectionDeclarations, 'selection'>
type SourceRow = RowOf<typeof selectionDeclarations, 'sources'>

/** The values behind {@link selectionDeclarations}. */
export function readSelection(
  selected: readonly SelectedClause[],
  source: FactSource,
): Read<typeof selectionDeclarations> {
  const accepted = selected.filter(({ decision }) => decision === 'accepted')
  const sources = [...new Map(accepted.map(({ clause }) => [clause.id, clause])).values()].flatMap((clause) =>
    clause.legalBasis.map(
      (basis): SourceRow => ({
        citation: citeShortly(basis),
        clause: clause.title,
        certainty: certainties[basis.certainty],
      }),
    ),
  )
  return { selection: selected.map((clause) => selectionRow(clause, source)), sources }
}

function selectionRow(
  { clause, decision, motivation, wording, reasons, path, ...selected }: SelectedClause,
  source: FactSource,
): SelectedRow {
  return {
    title: clause.title,
    reference: `${clause.id} ${clause.version}`,
    lot: subjectOf(selected.lot, source),
    isAccepted: decision === 'accepted',
    isRefused: decision === 'refused',
    isOpen: decision === 'open',
    isOwnWording: wording !== undefined,
    motivation,
    reasons: reasons.join(' '),
    legalBasis: clause.legalBasis.map(citeShortly),
    certainty: certainties[leastCertain(clause.legalBasis)],
    approvedBy: clause.approvedBy,
    answerBase: `${path}.`,
  }
}
