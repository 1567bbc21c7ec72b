import mammoth from 'mammoth'
import { failure, type Result, success } from '../kernel/result.js'
import type { TextPart } from '../kernel/text-part.js'
import {
  type DocxRefusal,
  maximumText,
  maximumUnpacked,
  maximumUpload,
  refusalAtSight,
} from './docx-reader.js'
import { type DocxNode, textParts } from './read-docx-parts.js'
import { type ArchiveKind, repacked, safeArchive } from './safe-archive.js'

const mainPart = /^word\/document\d*\.xml$/

/** Only the parts that text is read from. Word in a browser numbers its parts: `document2.xml`. */
export const wordFile: ArchiveKind = {
  isOne: (names) => names.has('[Content_Types].xml') && [...names].some((name) => mainPart.test(name)),
  isWanted: (name) =>
    /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document|styles|numbering|footnotes|endnotes)\d*\.xml(?:\.rels)?)$/.test(
      name,
    ),
}

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
  const archive = await safeArchive(bytes, wordFile, limits.unpacked)
  if (!archive.ok) return failure(archive.error === 'other-kind' ? 'not-a-docx' : archive.error)
  const document = await documentTree(repacked(archive.value))
  if (document === undefined) return failure('unreadable')
  const parts = textParts(document)
  const length = parts.reduce((sum, { text }) => sum + text.length, 0)
  return length > limits.text ? failure('unpacks-too-large') : success(parts)
}

/** Mammoth's tree of a document; undefined when it makes nothing of it. */
export async function documentTree(archive: Uint8Array): Promise<DocxNode | undefined> {
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
