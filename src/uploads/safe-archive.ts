import { zipSync } from 'fflate'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { failure, type Result, success } from '../kernel/result.js'

/**
 * A kind of file that is a zip with XML, such as Word's and Excel's.
 * @property isOne whether an archive with these entries is such a file.
 * @property isWanted whether an entry is read; pictures, fonts, embedded files and macros are never unpacked.
 */
export interface ArchiveKind {
  readonly isOne: (names: ReadonlySet<string>) => boolean
  readonly isWanted: (name: string) => boolean
}

/** Not of this kind; more bytes or entries than may be; damaged, encrypted, or with what such a file never holds. */
export type ArchiveRefusal = 'other-kind' | 'unpacks-too-large' | 'unreadable'

/** The bytes of each wanted entry, by name. */
export type ArchiveParts = Readonly<Record<string, Uint8Array>>

/** More files than a document ever has. */
const maximumEntries = 2_000

/**
 * Unpacks what is wanted of a zip that nobody trusts. Refuses by what the directory states before anything is unpacked,
 * then by the bytes that really come out, since a directory can lie.
 * @param unpackedSize in bytes, of all entries together.
 */
export async function safeArchive(
  bytes: Uint8Array,
  kind: ArchiveKind,
  unpackedSize: number,
): Promise<Result<ArchiveParts, ArchiveRefusal>> {
  const directory = await directoryOf(bytes)
  if (!directory.ok) return directory
  const { zip, entries } = directory.value
  const refusal = refusalByDirectory(entries, kind, unpackedSize)
  if (refusal !== undefined) return failure(refusal)
  try {
    const wanted = entries.filter(({ fileName }) => kind.isWanted(fileName))
    const parts = await unpackedParts(zip, wanted, unpackedSize)
    if (parts === undefined) return failure('unpacks-too-large')
    return Object.values(parts).some(definesEntities) ? failure('unreadable') : success(parts)
  } catch {
    return failure('unreadable')
  }
}

/** The parts as a zip again: whoever opens it sees only bytes that were counted. */
export const repacked = (parts: ArchiveParts): Uint8Array => zipSync(parts, { level: 0 })

interface Directory {
  readonly zip: ZipFile
  readonly entries: readonly Entry[]
}

async function directoryOf(bytes: Uint8Array): Promise<Result<Directory, ArchiveRefusal>> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    // The sizes are compared here, after counting, so that a lie has one answer.
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: false })
    if (zip.entryCount > maximumEntries) return failure('unpacks-too-large')
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    return success({ zip, entries })
  } catch {
    return failure('other-kind')
  }
}

function refusalByDirectory(
  entries: readonly Entry[],
  kind: ArchiveKind,
  unpackedSize: number,
): ArchiveRefusal | undefined {
  const names = new Set(entries.map(({ fileName }) => fileName))
  if (!kind.isOne(names)) return 'other-kind'
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
): Promise<ArchiveParts | undefined> {
  const parts: Record<string, Uint8Array> = {}
  let left = unpackedSize
  for (const entry of entries) {
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

/** A document type can define entities that grow without end; office programs never write one. */
const definesEntities = (part: Uint8Array): boolean =>
  /<!(?:DOCTYPE|ENTITY)/i.test(Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1'))
