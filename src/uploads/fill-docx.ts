import { zipSync } from 'fflate'
import { failure, type Result, success } from '../kernel/result.js'
import { facesOf } from '../word/faces.js'
import { type Blocks, type FillReport, fillWord } from '../word/fill.js'
import { type HouseLack, lacksOf } from '../word/house-lacks.js'
import type { PictureBytes } from '../word/pictures.js'
import type { WordParts } from '../word/word-package.js'
import { refusalAtSight } from './docx-reader.js'
import { type OfficeRefusal, type Outside, outsideOf, wordPackage } from './word-file.js'

/** A Word file as it became, what became of its markers, and what it refers to outside itself: that is left as it was. */
export interface FilledFile {
  readonly bytes: Uint8Array
  readonly outside: readonly Outside[]
  readonly report: FillReport
  /** What it lacks as the file of a house style. */
  readonly lacks: readonly HouseLack[]
  /** The faces of its running text and headings. */
  readonly faces: readonly string[]
}

/**
 * Fills the markers of a Word file that somebody sent. A hostile file can cost all the memory there is: see
 * `WordFiller`.
 */
export async function fillDocx(
  bytes: Uint8Array,
  blocks: Blocks,
  pictures?: PictureBytes,
): Promise<Result<FilledFile, OfficeRefusal>> {
  const refusal = refusalAtSight(bytes)
  if (refusal !== undefined) return failure(refusal)
  const opened = await wordPackage(bytes)
  if (!opened.ok) return opened
  const filled = fillWord(opened.value, blocks, { pictures })
  if (filled === undefined) return failure('unreadable')
  return success({
    bytes: packed(filled.parts),
    outside: outsideOf(opened.value),
    lacks: lacksOf(opened.value),
    faces: facesOf(opened.value),
    report: filled.report,
  })
}

/** What is compressed already gets no smaller. */
const isCompressed = /\.(?:png|jpe?g|gif|wdp|webp|zip|docx|xlsx|odttf)$/i

/** The parts as one file, in the order that they came in. */
export const packed = (parts: WordParts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [
        name,
        [bytes, { level: isCompressed.test(name) ? 0 : 6 }],
      ]),
    ),
  )
