import type { DocumentWriter } from '../documents/document-writer.js'
import type { HelpText } from '../documents/help-text.js'
import type { Dossier } from '../dossiers/dossier.js'
import type { DossierStore } from '../dossiers/dossier-store.js'
import type { OrganisationStore } from '../dossiers/organisation-store.js'
import type { PublishedLot } from '../dossiers/published-lots.js'
import type { Shelf, Workbench } from '../dossiers/workbench.js'
import type { ForeignTextChecker } from '../legal-check/foreign-text.js'
import type { ImportPlanner } from '../suppliers/exchange/import-planner.js'
import type { WorkbookWriter } from '../suppliers/exchange/sheet.js'
import type { LotIndex } from '../suppliers/matching/lot-index.js'
import type { SupplierRegister } from '../suppliers/register.js'
import type { RegisterList } from '../suppliers/register-list.js'
import type { DocxReader } from '../uploads/docx-reader.js'
import type { TableReader } from '../uploads/table.js'

/** What the pages and the API are built on; the composition root hands it over. */
export interface Dependencies {
  readonly dossiers: DossierStore
  readonly organisations: OrganisationStore
  /** The register of firms. */
  readonly suppliers: SupplierRegister
  /** The firms of the register as they are today, by name. Ask again for each answer. */
  readonly registerList: () => RegisterList
  /** The lots of every published dossier, as they are now. Ask again for each answer. */
  readonly publishedLots: () => Promise<LotIndex<PublishedLot>>
  readonly shelf: Shelf
  readonly writer: DocumentWriter
  readonly docxReader: DocxReader
  readonly textChecker: ForeignTextChecker
  /** Writes Excel files. */
  readonly workbooks: WorkbookWriter
  /** Reads CSV and Excel files that people send. */
  readonly tableReader: TableReader
  /** Plans what an import would do with the register. */
  readonly importPlanner: ImportPlanner
  /**
   * Does work on the register after all such work before it: an import plans and writes in one turn, so that two at the
   * same moment do not both add the same firm.
   */
  readonly importInTurn: <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome>
  /** The pages of the manual by their name. */
  readonly help: ReadonlyMap<string, HelpText>
  /** The workbench of a stored dossier on a day, with what else is known that day; kept for a while. */
  readonly workbench: (dossier: Dossier) => Promise<Workbench>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A new id for a dossier: url-safe, never given before. */
  readonly newId: () => string
  /** One line for the operator. Never holds what users typed. */
  readonly log: (line: string) => void
  /** The port that the service listens on, for the host check; `undefined` as long as it does not listen. */
  readonly port: () => number | undefined
}

/** Until there are accounts, the service knows one organisation: that of the machine it runs on. */
export const ownOrganisation = 'eigen-bestuur'
