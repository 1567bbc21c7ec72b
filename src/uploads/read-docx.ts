import mammoth from 'mammoth'
import type { DocxNode } from './read-docx-parts.js'
import type { ArchiveKind } from './safe-archive.js'

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
