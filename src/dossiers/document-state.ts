import type { AssembledDocument, MissingAnswer } from '../documents/blocks.js'
import { type DocumentFormat, documentFormats } from '../documents/document-formats.js'
import { type DocumentName, type DocumentNeed, kindOf } from '../documents/document-kinds.js'
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
  return { name, title: kind, status, missing, boxes: boxesOf(document), formats: documentFormats }
}

/** The titles of the boxes of a document, each once. */
export const boxesOf = ({ blocks }: Pick<AssembledDocument, 'blocks'>): readonly string[] => [
  ...new Set(blocks.flatMap((block) => (block.kind === 'box' ? [block.title] : []))),
]

/** Whether a dossier has a document of a kind, with the answers that count. */
export const isWanted = (name: DocumentName, procedure: Procedure, award: Dossier['award']): boolean =>
  kindOf(name).isWanted(needOf(procedure, award))

const needOf = (
  { invitedSuppliers, procedureType, marketConsultation, personalDataProcessed }: Procedure,
  award: Dossier['award'],
): DocumentNeed => ({
  tenders: award?.offers?.length ?? 0,
  invitees: invitedSuppliers?.length ?? 0,
  limitedValue: procedureType === 'limited-value',
  marketConsultation: marketConsultation === true,
  personalData: personalDataProcessed === true,
})
