import mammoth from 'mammoth'
import { failure, type Result, success } from '../kernel/result.js'
import {
  type DocxRefusal,
  maximumText,
  maximumUnpacked,
  maximumUpload,
  refusalAtSight,
} from './docx-reader.js'
import { safeArchive } from './read-docx-archive.js'
import { type DocxNode, textParts } from './read-docx-parts.js'
import type { TextPart } from './text-part.js'

/** @property upload and unpacked in bytes; text in characters. */
export interface DocxLimits {
  readonly upload: number
  readonly unpacked: number
  readonly text: number
}

/**
 * The text of a Word file in reading order: headings by their style or because they are short and bold, items of
 * lists, rows of tables, paragraphs, each with its footnotes after it. Pictures, headers, footers and the table of
 * contents are left out. A hostile file can cost all the memory there is: see `DocxReader`.
 */
export async function readDocx(
  bytes: Uint8Array,
  limits: DocxLimits = { upload: maximumUpload, unpacked: maximumUnpacked, text: maximumText },
): Promise<Result<readonly TextPart[], DocxRefusal>> {
  const refusal = refusalAtSight(bytes, limits.upload)
  if (refusal !== undefined) return failure(refusal)
  const archive = await safeArchive(bytes, limits.unpacked)
  if (!archive.ok) return archive
  const document = await documentTree(archive.value)
  if (document === undefined) return failure('unreadable')
  const parts = textParts(document)
  const length = parts.reduce((sum, { text }) => sum + text.length, 0)
  return length > limits.text ? failure('unpacks-too-large') : success(parts)
}

/** Mammoth's tree of a document; undefined when it makes nothing of it. */
async function documentTree(archive: Uint8Array): Promise<DocxNode | undefined> {
  let tree: DocxNode | undefined
  const transformDocument = (document: DocxNode): DocxNode => {
    tree = document
    // Only the tree is wanted: nothing is left to turn into HTML.
    return { ...document, children: [] }
  }
  try {
    await mammoth.convertToHtml({ buffer: Buffer.from(archive) }, { transformDocument })
  } catch {
    return undefined
  }
  return tree
}
