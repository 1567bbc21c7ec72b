import type { DocumentName, MissingAnswer } from '../documents/blocks.js'
import type { NoPdf } from '../documents/pdf-writer.js'
import type { Dossier } from '../dossiers/dossier.js'
import type { MotivatedFinding } from '../dossiers/workbench.js'
import type { Undone } from '../kernel/asked-work.js'
import { failure, type Result } from '../kernel/result.js'
import type { WriteFailure } from '../kernel/write-failure.js'
import type { PlanRefusal } from '../suppliers/exchange/import-plan.js'
import type { PictureRefusal } from '../uploads/picture.js'
import type { TableRefusal } from '../uploads/table.js'
import type { TenderFileRefusal } from '../uploads/tender-file.js'
import type { OfficeRefusal } from '../uploads/word-file.js'

/** Something that was asked for and is not there, or not for this actor. */
export type Thing =
  | 'dossier'
  | 'lot'
  | 'clause'
  | 'document'
  | 'generation'
  | 'finding'
  | 'advice'
  | 'firm'
  | 'import'
  | 'attachment'
  | 'organisation'

/** What is wrong with what was sent, at its path as the API has it, in Dutch. */
export interface InputFault {
  readonly path: string
  readonly message: string
}

/** An answer that somebody else changed in between. */
export interface Conflict {
  readonly path: string
  readonly mine: unknown
  readonly theirs: unknown
}

/** A rule of business that does not allow something as things stand. */
export type Obstacle =
  | 'archived'
  | 'not-archived'
  | 'published-stays'
  | 'offers-stay'
  | 'no-notice'
  | 'invites-nobody'
  | 'market-unknown'
  | 'advice-changed'
  | 'proposal-changed'
  | 'import-is-not-a-preview'

/**
 * Why a file was not kept: empty; more bytes than its kind may have; of no kind that is taken, or not what its name says;
 * or there are as many files or bytes already as is allowed.
 */
export type FileRefusal = 'empty' | 'file-too-large' | 'unknown-type' | 'too-many-files' | 'organisation-full'

/** Why a text was not checked. */
export type TextRefusal = TenderFileRefusal | 'empty' | 'text-too-long'

/**
 * Why something was not done; nothing of it was kept. Pages and API word each the same way, in one place each.
 *
 * - `forbidden`: the actor may not; `unknown`: there is no such thing, or it is somebody else's;
 * - `no-organisation`: the actor's organisation has to be filled in first;
 * - `stale`: it is another revision than the one that was seen; `conflict`: somebody else changed the same answers;
 * - `invalid`: what was sent does not fit, each fault at its path;
 * - `exists`: it is there already; `number-taken`: another firm has this enterprise number;
 * - `impossible`: a rule of business; `not-final`: answers are missing, or errors of the legal check stand against it;
 * - `text-refused`, `table-refused`, `word-refused`, `columns-unknown`, `picture-refused`, `file-refused`: a file that cannot
 *   be used;
 * - `busy`: too many wait, try again in so many seconds; `too-slow`: it took longer than it may; `given-up`: whoever
 *   asked is gone, or the service stops;
 * - `no-pdf`: there is no program for it on this machine, or it could not do it;
 * - `no-room`, `not-writable`: the disk.
 */
export type Refusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unknown'; readonly what: Thing }
  | { readonly kind: 'no-organisation' }
  | { readonly kind: 'stale'; readonly revision: number }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[]; readonly current: Dossier }
  | { readonly kind: 'invalid'; readonly faults: readonly InputFault[] }
  | { readonly kind: 'exists' }
  | { readonly kind: 'number-taken'; readonly holder: { readonly id: string; readonly name: string } }
  | { readonly kind: 'impossible'; readonly why: Obstacle }
  | {
      readonly kind: 'not-final'
      readonly document: DocumentName
      readonly missing: readonly MissingAnswer[]
      readonly errors: readonly MotivatedFinding[]
    }
  | { readonly kind: 'text-refused'; readonly why: TextRefusal }
  | { readonly kind: 'table-refused'; readonly why: TableRefusal }
  | { readonly kind: 'word-refused'; readonly why: OfficeRefusal }
  | { readonly kind: 'columns-unknown'; readonly why: PlanRefusal }
  | { readonly kind: 'picture-refused'; readonly why: PictureRefusal }
  | { readonly kind: 'file-refused'; readonly why: FileRefusal }
  | Undone
  | NoPdf
  | WriteFailure

/** The refusals of these kinds. */
export type Refused<Kind extends Refusal['kind']> = Extract<Refusal, { readonly kind: Kind }>

/** What a deed answers: a value, or one of these refusals. */
export type Answer<Value, Kind extends Refusal['kind'] = never> = Result<Value, Refused<Kind>>

export const forbidden = failure({ kind: 'forbidden' } as const)
export const unknown = <What extends Thing>(what: What) => failure({ kind: 'unknown', what } as const)
export const impossible = (why: Obstacle) => failure({ kind: 'impossible', why } as const)
export const invalid = (faults: readonly InputFault[]) => failure({ kind: 'invalid', faults } as const)
