import type { May } from '../access/may.js'
import type { DocumentWriter } from '../documents/document-writer.js'
import type { HelpText } from '../documents/help-text.js'
import type { PdfWriter } from '../documents/pdf-writer.js'
import type { AttachmentStore } from '../dossiers/attachment-store.js'
import type { DossierStore } from '../dossiers/dossier-store.js'
import type { OrganisationStore } from '../dossiers/organisation-store.js'
import type { Shelf } from '../dossiers/workbench.js'
import type { ForeignTextChecker } from '../legal-check/foreign-text.js'
import type { ImportPlanner } from '../suppliers/exchange/import-planner.js'
import type { WorkbookWriter } from '../suppliers/exchange/sheet.js'
import type { SupplierRegister } from '../suppliers/register.js'
import type { PictureEncoder } from '../uploads/picture.js'
import type { TableReader } from '../uploads/table.js'
import type { TechnicalPartReader } from '../uploads/technical-part.js'
import type { TenderFileReader } from '../uploads/tender-file.js'
import type { WordCommenter } from '../uploads/word-commenter.js'
import type { WordFiller } from '../uploads/word-filler.js'

/** What is handed in from outside: stores, texts, workers, the clock. `main.ts` gives the real ones, tests others. */
export interface Parts {
  readonly dossiers: DossierStore
  readonly organisations: OrganisationStore
  /** The files of organisations and dossiers. */
  readonly attachments: AttachmentStore
  /** The register of firms. */
  readonly suppliers: SupplierRegister
  readonly shelf: Shelf
  /** The pages of the manual by their name. */
  readonly help: ReadonlyMap<string, HelpText>
  readonly writer: DocumentWriter
  /** Turns Word files into PDF, where a program for it is there. */
  readonly pdfs: PdfWriter
  readonly tenderFileReader: TenderFileReader
  /** Fills the markers of Word files that people send. */
  readonly wordFiller: WordFiller
  readonly wordCommenter: WordCommenter
  readonly textChecker: ForeignTextChecker
  /** Writes Excel files. */
  readonly workbooks: WorkbookWriter
  /** Reads CSV and Excel files that people send. */
  readonly tableReader: TableReader
  /** Makes pictures that people send anew. */
  readonly pictures: PictureEncoder
  /** Reads Word files that people send as a technical part. */
  readonly technicalParts: TechnicalPartReader
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
