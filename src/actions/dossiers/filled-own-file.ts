import type { LocalDate } from '../../kernel/local-date.js'
import type { Outside } from '../../uploads/word-file.js'
import type { FilledMarker, LeftMarker } from '../../word/fill.js'

/**
 * A buyer's own file, filled, and all that a buyer has to know of it.
 *
 * @property name as it was uploaded; title of the dossier; on which day it was filled.
 * @property withoutPlace the titles of the clauses that found no marker.
 * @property twice the titles of the clauses that stand in the file more than once, by markers that overlap.
 * @property outside what the file refers to outside itself.
 * @property missing how many answers the text still needs; errors how many faults stand against it.
 */
export interface FilledOwnFile {
  readonly filled: readonly FilledMarker[]
  readonly left: readonly MeantMarker[]
  readonly name: string
  readonly title: string
  readonly on: LocalDate
  readonly bytes: Uint8Array
  readonly withoutPlace: readonly string[]
  readonly twice: readonly string[]
  readonly outside: readonly Outside[]
  readonly missing: number
  readonly errors: number
}

/** A marker that stands there still. @property meant the name of the block that was perhaps meant. */
export interface MeantMarker extends LeftMarker {
  readonly meant?: string
}
