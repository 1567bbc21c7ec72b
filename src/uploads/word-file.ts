import { failure, type Result, success } from '../kernel/result.js'
import { mainPart, relationsOf, textOfPart, type WordParts } from '../word/word-package.js'
import { type DocxRefusal, maximumUnpacked } from './docx-reader.js'
import { type ArchiveKind, safeArchive } from './safe-archive.js'

/**
 * Why a Word file that goes out again was not taken.
 *
 * - `has-macros`: programs stand in it, or it is a template that may hold them;
 * - `reaches-out`: opening it would fetch a template, an object or a piece of text from elsewhere.
 */
export type OfficeRefusal = DocxRefusal | 'has-macros' | 'reaches-out'

const wholeFile: ArchiveKind = {
  isOne: (names) => names.has('[Content_Types].xml'),
  isWanted: (name) => !name.endsWith('/'),
}

/**
 * Relations that Word follows by itself when the file is opened. A link waits until somebody clicks on it; the template
 * and the pictures that a file of a network refers to are told of, see {@link outsideOf}.
 */
const followed = /\/(?:oleObject|package|subDocument|aFChunk|frame|externalLink|control)$/i

const macros = /(?:^|\/)(?:vbaProject|vbaData)[^/]*\.(?:bin|xml)$|(?:^|\/)activeX\//i
const macroType = /macroEnabled|vbaProject|ms-word\.vbaData/i

/** The parts of a Word file, all of them, when it is one that may go out again. */
export async function wordPackage(
  bytes: Uint8Array,
  unpacked = maximumUnpacked,
): Promise<Result<WordParts, OfficeRefusal>> {
  const archive = await safeArchive(bytes, wholeFile, unpacked)
  if (!archive.ok) return failure(archive.error === 'other-kind' ? 'not-a-docx' : archive.error)
  const parts = archive.value
  const types = textOfPart(parts, '[Content_Types].xml') ?? ''
  if (macroType.test(types) || Object.keys(parts).some((name) => macros.test(name)))
    return failure('has-macros')
  if (mainPart(parts) === undefined) return failure('not-a-docx')
  return reachesOut(parts) ? failure('reaches-out') : success(parts)
}

/** What a Word file refers to outside itself and looks for when it is opened. */
export type Outside = 'template' | 'picture' | 'mail-merge'

export function outsideOf(parts: WordParts): readonly Outside[] {
  const external = partsWithRelations(parts).flatMap((name) =>
    relationsOf(parts, name).filter(({ isExternal }) => isExternal),
  )
  const has = (pattern: RegExp): boolean => external.some(({ type }) => pattern.test(type))
  return [
    ...(has(/\/attachedTemplate$/) ? (['template'] as const) : []),
    ...(has(/\/image$/) ? (['picture'] as const) : []),
    ...(has(/\/mailMerge/) ? (['mail-merge'] as const) : []),
  ]
}

const reachesOut = (parts: WordParts): boolean =>
  partsWithRelations(parts).some((name) =>
    relationsOf(parts, name).some(({ type, isExternal }) => isExternal && followed.test(type)),
  )

const partsWithRelations = (parts: WordParts): readonly string[] =>
  Object.keys(parts)
    .filter((name) => name.endsWith('.rels'))
    .map((name) => name.replace(/_rels\/([^/]*)\.rels$/, '$1'))
