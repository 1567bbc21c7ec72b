import type { Result } from '../kernel/result.js'
import type { WriteFailure } from '../kernel/write-failure.js'
import type { Attachment, AttachmentOwner } from './attachment.js'
import type { AlreadyExists, Unknown } from './dossier-store.js'

/**
 * Port: where files are kept that belong to an organisation or to one of its dossiers. What a method answers with
 * success survives a crash; what a crash left half is never served, and is gone after the next start. A file of another
 * owner does not exist. The store knows its bounds and refuses what passes them; what is in a file it does not know.
 */
export interface AttachmentStore {
  /** Keeps a file and what is said of it. The same content twice takes its room once. */
  readonly add: (
    owner: AttachmentOwner,
    file: NewAttachment,
  ) => Promise<Result<Attachment, AttachmentBound | AlreadyExists | WriteFailure>>
  /** What this owner keeps, in the order in which it came. Of an organisation: not what its dossiers keep. */
  readonly list: (owner: AttachmentOwner) => Promise<readonly Attachment[]>
  readonly find: (owner: AttachmentOwner, id: string) => Promise<Attachment | undefined>
  /** The content; undefined when there is no such file, or its content is not what was once kept. */
  readonly read: (owner: AttachmentOwner, id: string) => Promise<Uint8Array | undefined>
  /**
   * The content of a file of an organisation or any of its dossiers: for documents, which know their files by id alone.
   */
  readonly readWithin: (organisation: string, id: string) => Promise<Uint8Array | undefined>
  readonly remove: (owner: AttachmentOwner, id: string) => Promise<Result<Attachment, Unknown | WriteFailure>>
  /** Everything with its content, for a backup or for whoever asks what is kept; of an organisation: its dossiers too. */
  readonly exported: (owner: AttachmentOwner) => AsyncIterable<ExportedAttachment>
  /** Removes everything, content included; of an organisation: what its dossiers keep too. */
  readonly erase: (owner: AttachmentOwner) => Promise<Result<void, WriteFailure>>
  /** Resolves when everything that was asked is written; the store then refuses more. */
  readonly close: () => Promise<void>
}

/** @property id url-safe, never given before; at: an ISO instant. */
export interface NewAttachment extends Omit<Attachment, 'size' | 'hash' | 'dossier'> {
  readonly content: Uint8Array
}

/**
 * - `file-too-large`: more bytes than a file of its kind may have;
 * - `too-many-files`: its owner keeps as many files as is allowed;
 * - `organisation-full`: its organisation keeps as many bytes as is allowed.
 */
export interface AttachmentBound {
  readonly kind: 'file-too-large' | 'too-many-files' | 'organisation-full'
  readonly maximum: number
}

export interface ExportedAttachment {
  readonly attachment: Attachment
  readonly content: Uint8Array
}
