import type { Fix, Ground, Severity } from './rule.js'

/**
 * Something that is wrong, or deserves a look, with all that a person needs to mend it.
 *
 * @property rule the speaking id; code: the short one.
 * @property says what is wrong here.
 * @property at where: a path as in the API, or `documents.specifications` and the like for words nobody answered;
 *   for somebody else's text `text`.
 * @property sentence the words that show it; place: where they stand, or the lot that it is about, for people.
 * @property key tells this finding from any other of the dossier, as long as it says the same of the same words.
 */
export interface Finding {
  readonly key: string
  readonly rule: string
  readonly code: string
  readonly severity: Severity
  readonly title: string
  readonly says: string
  readonly why: string
  readonly at: string
  readonly source: readonly Ground[]
  readonly remedy: string
  readonly fix?: Fix
  readonly sentence?: string
  readonly place?: string
}

/** A rule that could not be looked at. @property needs what is missing, in Dutch; at: the answer, where it is one. */
export interface Unchecked {
  readonly rule: string
  readonly code: string
  readonly title: string
  readonly needs: string
  readonly at?: string
}

export interface CheckResult {
  /** Errors first, then warnings, then tips. */
  readonly findings: readonly Finding[]
  readonly notChecked: readonly Unchecked[]
}
