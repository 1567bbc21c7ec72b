/**
 * Why a store could not keep what it was given, for a reason that a person can remedy. Nothing was changed.
 *
 * - `no-room`: the disk, the quota or the largest file that is allowed is full;
 * - `not-writable`: the data folder is read-only or belongs to another user.
 *
 * @property code the operating system's name for it, for the log: `ENOSPC`, `EROFS`, …
 */
export interface WriteFailure {
  readonly kind: 'no-room' | 'not-writable'
  readonly code: string
}
