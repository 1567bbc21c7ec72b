import pLimit from 'p-limit'
import type { May } from '../access/may.js'
import type { DocumentWriter } from '../documents/document-writer.js'
import type { HelpText } from '../documents/help-text.js'
import type { Dossier } from '../dossiers/dossier.js'
import type { DossierStore } from '../dossiers/dossier-store.js'
import type { OrganisationStore } from '../dossiers/organisation-store.js'
import { type PublishedLot, publishedLotIndex } from '../dossiers/published-lots.js'
import type { Shelf, Workbench } from '../dossiers/workbench.js'
import type { ForeignTextChecker } from '../legal-check/foreign-text.js'
import type { ImportPlanner } from '../suppliers/exchange/import-planner.js'
import type { WorkbookWriter } from '../suppliers/exchange/sheet.js'
import type { LotIndex } from '../suppliers/matching/lot-index.js'
import type { SupplierRegister } from '../suppliers/register.js'
import type { RegisterList } from '../suppliers/register-list.js'
import type { DocxReader } from '../uploads/docx-reader.js'
import type { TableReader } from '../uploads/table.js'
import { type KeptDirectory, keptDirectory } from './kept-directory.js'
import { keptRegister } from './kept-register.js'
import { keptWorkbenches } from './kept-workbenches.js'
import { type HeldImports, heldImports } from './suppliers/held-imports.js'

/** What is handed in from outside: stores, texts, workers, the clock. `main.ts` gives the real ones, tests others. */
export interface Parts {
  readonly dossiers: DossierStore
  readonly organisations: OrganisationStore
  /** The register of firms. */
  readonly suppliers: SupplierRegister
  readonly shelf: Shelf
  /** The pages of the manual by their name. */
  readonly help: ReadonlyMap<string, HelpText>
  readonly writer: DocumentWriter
  readonly docxReader: DocxReader
  readonly textChecker: ForeignTextChecker
  /** Writes Excel files. */
  readonly workbooks: WorkbookWriter
  /** Reads CSV and Excel files that people send. */
  readonly tableReader: TableReader
  /** Plans what an import would do with the register. */
  readonly importPlanner: ImportPlanner
  /** Who may do what. */
  readonly may: May
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A new id: url-safe, never given before. */
  readonly newId: () => string
  /** One line for the operator. Never holds what users typed. */
  readonly log: (line: string) => void
}

/** What deeds are done with: the parts, and what is kept over them. Nobody outside this room holds it. */
export interface Means extends Parts {
  /** The workbench of a stored dossier on a day, with what else is known that day; kept for a while. */
  readonly workbench: (dossier: Dossier) => Promise<Workbench>
  /** The firms of the register as they are today, by name. Ask again for each answer. */
  readonly registerList: () => RegisterList
  /** The lots of every published dossier, as they are now. Ask again for each answer. */
  readonly publishedLots: () => Promise<LotIndex<PublishedLot>>
  /** What the public may see of the firms, as it is now. Ask again for each answer. */
  readonly directory: () => KeptDirectory
  /**
   * Does work on the register after all such work before it: an import plans and writes in one turn, so that two at the
   * same moment do not both add the same firm.
   */
  readonly importInTurn: <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome>
  readonly heldImports: HeldImports
}

export const meansOf = (parts: Parts): Means => ({
  ...parts,
  workbench: keptWorkbenches(parts),
  registerList: keptRegister(parts),
  publishedLots: publishedLotIndex(parts.dossiers, parts.shelf.clauses),
  directory: keptDirectory(parts),
  importInTurn: pLimit(1),
  heldImports: heldImports(parts),
})
