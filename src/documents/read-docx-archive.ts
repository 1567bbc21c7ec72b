import { zipSync } from 'fflate'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { failure, type Result, success } from '../kernel/result.js'
import type { DocxRefusal } from './docx-reader.js'

/**
 * The parts that text is read from; pictures, fonts, embedded files and macros are never unpacked. Word in a browser
 * numbers its parts: `document2.xml`.
 */
const partOfText =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document|styles|numbering|footnotes|endnotes)\d*\.xml(?:\.rels)?)$/
const mainPart = /^word\/document\d*\.xml$/

/** More files than a Word file ever has. */
const maximumEntries = 2_000

/**
 * Unpacks what text is read from, of a zip that nobody trusts, and packs it anew: whoever opens the result sees only
 * bytes that were counted. Refuses by what the directory states before anything is unpacked, then by the bytes that
 * really come out, since a directory can lie.
 * @param unpackedSize in bytes, of all entries together.
 */
export async function safeArchive(
  bytes: Uint8Array,
  unpackedSize: number,
): Promise<Result<Uint8Array, DocxRefusal>> {
  const directory = await directoryOf(bytes)
  if (!directory.ok) return directory
  const { zip, entries } = directory.value
  const refusal = refusalByDirectory(entries, unpackedSize)
  if (refusal !== undefined) return failure(refusal)
  try {
    const parts = await unpackedParts(zip, entries, unpackedSize)
    if (parts === undefined) return failure('unpacks-too-large')
    if (Object.values(parts).some(definesEntities)) return failure('unreadable')
    return success(zipSync(parts, { level: 0 }))
  } catch {
    return failure('unreadable')
  }
}

interface Directory {
  readonly zip: ZipFile
  readonly entries: readonly Entry[]
}

async function directoryOf(bytes: Uint8Array): Promise<Result<Directory, DocxRefusal>> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    // The sizes are compared here, after counting, so that a lie has one answer.
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: false })
    if (zip.entryCount > maximumEntries) return failure('unpacks-too-large')
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    return success({ zip, entries })
  } catch {
    return failure('not-a-docx')
  }
}

function refusalByDirectory(entries: readonly Entry[], unpackedSize: number): DocxRefusal | undefined {
  const names = new Set(entries.map(({ fileName }) => fileName))
  if (!names.has('[Content_Types].xml') || ![...names].some((name) => mainPart.test(name)))
    return 'not-a-docx'
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (total > unpackedSize) return 'unpacks-too-large'
  // Two entries of one name: readers differ in which of them counts.
  return names.size < entries.length || entries.some((entry) => entry.isEncrypted())
    ? 'unreadable'
    : undefined
}

/** The bytes of each part; undefined when more come out than may. Throws when the zip is damaged or its sizes lie. */
async function unpackedParts(
  zip: ZipFile,
  entries: readonly Entry[],
  unpackedSize: number,
): Promise<Record<string, Uint8Array> | undefined> {
  const parts: Record<string, Uint8Array> = {}
  let left = unpackedSize
  for (const entry of entries.filter(({ fileName }) => partOfText.test(fileName))) {
    const pieces: Uint8Array[] = []
    const before = left
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      left -= piece.length
      if (left < 0) return undefined
      pieces.push(piece)
    }
    if (before - left !== entry.uncompressedSize) throw new Error(`${entry.fileName}: not the size it states`)
    parts[entry.fileName] = Buffer.concat(pieces)
  }
  return parts
}

/** A document type can define entities that grow without end; Word never writes one. */
const definesEntities = (part: Uint8Array): boolean =>
  /<!(?:DOCTYPE|ENTITY)/i.test(Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1'))
