import { scoresLifeCycle } from '../clauses/facts/life-cycle.js'
import type { SelectedClause } from '../clauses/selected-clause.js'
import type { AssembledDocument, MissingAnswer } from '../documents/blocks.js'
import { type DocumentFormat, formatsFor } from '../documents/document-formats.js'
import { type DocumentName, type DocumentNeed, kindOf } from '../documents/document-kinds.js'
import { lazily } from '../kernel/lazily.js'
import type { Procedure } from '../procurement/procedure.js'
import type { Dossier } from './dossier.js'

/** How one document stands. */
export interface DocumentState {
  readonly name: DocumentName
  /** What kind of document it is: "Bestek". */
  readonly title: string
  /** `final`: it can be published as it is; `draft`: answers are missing. */
  readonly status: 'draft' | 'final'
  readonly missing: readonly MissingAnswer[]
  /** The titles of what the administration still writes itself; in a bestek they make it a draft. */
  readonly boxes: readonly string[]
  readonly formats: readonly DocumentFormat[]
}

export function documentState(name: DocumentName, document: AssembledDocument): DocumentState {
  const { kind, status, missing } = document
  return { name, title: kind, status, missing, boxes: boxesOf(document), formats: formatsFor(name) }
}

/** The titles of the boxes of a document, each once. */
export const boxesOf = ({ blocks }: Pick<AssembledDocument, 'blocks'>): readonly string[] => [
  ...new Set(blocks.flatMap((block) => (block.kind === 'box' ? [block.title] : []))),
]

/**
 * Whether a dossier has a document of a kind, with the answers that count.
 * @param selection the clauses of the dossier; read only for what they promise. Left out: nothing is promised.
 */
export const isWanted = (
  name: DocumentName,
  procedure: Procedure,
  award: Dossier['award'],
  selection: () => readonly SelectedClause[] = () => [],
): boolean => kindOf(name).isWanted(needOf(procedure, award, selection))

function needOf(
  {
    invitedSuppliers,
    procedureType,
    marketConsultation,
    personalDataProcessed,
    inventory,
    administration,
  }: Procedure,
  award: Dossier['award'],
  selection: () => readonly SelectedClause[],
): DocumentNeed {
  const promising = lazily(() =>
    selection().filter(({ decision, clause }) => decision === 'accepted' && clause.promise !== undefined),
  )
  return {
    tenders: award?.offers?.length ?? 0,
    awarded: award?.decisionSentOn !== undefined,
    shortcomings: award?.shortcomings?.length ?? 0,
    invitees: invitedSuppliers?.length ?? 0,
    limitedValue: procedureType === 'limited-value',
    marketConsultation: marketConsultation === true,
    personalData: personalDataProcessed === true,
    inventory: administration?.priceMethod !== 'lump-sum' && (inventory ?? []).length > 0,
    get promises() {
      return promising().length > 0
    },
    get lifeCycleScored() {
      return selection().some(scoresLifeCycle)
    },
    get personsCounted() {
      return promising().some(({ clause }) => clause.evidence.includes('time-sheets'))
    },
  }
}
