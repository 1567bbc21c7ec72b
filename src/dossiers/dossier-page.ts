import type { DossierSummary } from './summary.js'

/**
 * @property cursor the `nextCursor` of the page before.
 * @property query part of the title, capitals and accents aside.
 * @property archived only those that are (true) or are not (false) archived; left out: both.
 */
export interface ListOptions {
  readonly limit: number
  readonly cursor?: string
  readonly query?: string
  readonly archived?: boolean
}

/** @property nextCursor absent on the last page; total: on all pages together. */
export interface DossierPage {
  readonly items: readonly DossierSummary[]
  readonly nextCursor?: string
  readonly total: number
}
