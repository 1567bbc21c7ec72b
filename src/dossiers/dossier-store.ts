import type { AssembledDocument } from '../documents/blocks.js'
import type { LocalDate } from '../kernel/local-date.js'
import type { Result } from '../kernel/result.js'
import type { WriteFailure } from '../kernel/write-failure.js'
import type { Dossier, Generation } from './dossier.js'
import type { DossierPage, ListOptions } from './dossier-page.js'
import type { KeptNotice } from './notice.js'
import type { DossierSummary } from './summary.js'

/**
 * Port: where dossiers are kept. What a method answers with success survives a crash, and cannot be changed by
 * whoever received it. A dossier of another organisation does not exist.
 */
export interface DossierStore {
  readonly create: (dossier: Dossier) => Promise<Result<Dossier, AlreadyExists | WriteFailure>>
  readonly find: (organisation: string, id: string) => Promise<Dossier | undefined>
  /**
   * Reads, changes and writes while nobody else writes this dossier. The store counts the revision. A change that
   * answers the dossier it was given writes nothing; one that answers a failure neither, and that failure is passed
   * on. The change may not touch id and organisation.
   */
  readonly update: <Refusal = never>(
    organisation: string,
    id: string,
    expectedRevision: number,
    change: (dossier: Dossier) => Result<Dossier, Refusal>,
  ) => Promise<Result<Dossier, Refusal | Stale<Dossier> | Unknown | WriteFailure>>
  /**
   * Keeps a document and notes it in the dossier, without a new revision: a download must not make another person's
   * open page stale. The same document to the letter as the last one of its name is not kept twice: the answer is
   * then that earlier generation.
   */
  readonly saveGeneration: (
    organisation: string,
    id: string,
    made: NewGeneration,
  ) => Promise<Result<Generation, Unknown | WriteFailure>>
  readonly findGeneration: (
    organisation: string,
    id: string,
    number: number,
  ) => Promise<AssembledDocument | undefined>
  /**
   * Removes a dossier for good, with the documents that are kept beside it, while nobody else writes it. `allowed` may
   * refuse; it also removes what other stores keep of the dossier. What fails half way leaves the dossier, so that it
   * can be asked again.
   */
  readonly erase: <Refusal = never>(
    organisation: string,
    id: string,
    expectedRevision: number,
    allowed: (dossier: Dossier) => Promise<Result<void, Refusal>>,
  ) => Promise<Result<void, Refusal | Stale<Dossier> | Unknown | WriteFailure>>
  /** The organisation's dossiers, last updated first. */
  readonly list: (organisation: string, options: ListOptions) => Promise<Result<DossierPage, InvalidCursor>>
  /** The dossiers of every organisation that pin some version of the clause. */
  readonly pinning: (clauseId: string) => Promise<readonly DossierSummary[]>
  /** The organisation's dossiers that are launched in the twelve months up to a day; archived drafts are left out. */
  readonly launchedInYearUpTo: (organisation: string, day: LocalDate) => Promise<readonly DossierSummary[]>
  /**
   * The notices of every organisation's published dossiers, archived ones left out. A notice is the same object as long
   * as nobody writes its dossier.
   */
  readonly publishedNotices: () => Promise<readonly KeptNotice[]>
  /** Resolves when everything that was asked is written; the store then refuses more. */
  readonly close: () => Promise<void>
}

export interface AlreadyExists {
  readonly kind: 'exists'
}
export interface Unknown {
  readonly kind: 'unknown'
}
/** Somebody else changed it since it was read. @property current what it is now. */
export interface Stale<Aggregate> {
  readonly kind: 'stale'
  readonly current: Aggregate
}
export interface InvalidCursor {
  readonly kind: 'invalid-cursor'
}

/** @property revision the revision of the dossier that the document was made from; at: an ISO instant. */
export interface NewGeneration {
  readonly document: AssembledDocument
  readonly revision: number
  readonly at: string
  readonly who: string
}
