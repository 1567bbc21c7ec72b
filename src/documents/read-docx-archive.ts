import { strFromU8, Unzip, UnzipInflate, unzipSync, zipSync } from 'fflate'
import { failure, type Result, success } from '../kernel/result.js'
import { type DocxRefusal, maximumUnpacked, maximumUpload } from './docx-reader.js'

/** The parts that text is read from; pictures, fonts and macros are never unpacked. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/document\.xml\.rels)$/

/** More files than a Word file ever has. */
const maximumEntries = 2_000

/** The first bytes of a zip with something in it. */
const signature = [0x50, 0x4b, 0x03, 0x04]

/** Bytes go in by pieces of this size, so that what comes out is counted before there is much of it. */
const piece = 16 * 1024

/**
 * Unpacks a Word file that nobody trusts and packs what text is read from anew: whoever opens the result sees only
 * bytes that were counted. Refuses by the sizes that the directory states before anything is unpacked, and again by
 * the bytes that really come out, since a directory can lie.
 */
export function safeArchive(bytes: Uint8Array): Result<Uint8Array, DocxRefusal> {
  if (bytes.length > maximumUpload) return failure('too-large')
  const refused = refusedByDirectory(bytes)
  if (refused !== undefined) return failure(refused)
  const parts = unpacked(bytes)
  if (!parts.ok) return parts
  if (parts.value['word/document.xml'] === undefined) return failure('not-a-docx')
  // A document type can define entities that grow without end; Word never writes one.
  if (Object.values(parts.value).some((part) => /<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part))))
    return failure('unreadable')
  return success(zipSync(parts.value, { level: 0 }))
}

function refusedByDirectory(bytes: Uint8Array): DocxRefusal | undefined {
  if (signature.some((byte, index) => bytes[index] !== byte)) return 'not-a-docx'
  const names = new Set<string>()
  let entries = 0
  let total = 0
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1
        total += originalSize
        names.add(name)
        return false
      },
    })
  } catch {
    return 'not-a-docx'
  }
  if (entries > maximumEntries || total > maximumUnpacked) return 'unpacks-too-large'
  return names.has('[Content_Types].xml') && names.has('word/document.xml') ? undefined : 'not-a-docx'
}

class TooLarge extends Error {}

function unpacked(bytes: Uint8Array): Result<Record<string, Uint8Array>, DocxRefusal> {
  const parts = new Map<string, Uint8Array[]>()
  let total = 0
  let broken = false
  const archive = new Unzip((file) => {
    if (!wanted.test(file.name)) return
    const chunks: Uint8Array[] = []
    parts.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      if (error !== null) broken = true
      else {
        total += chunk.length
        if (total > maximumUnpacked) throw new TooLarge()
        chunks.push(chunk)
      }
    }
    file.start()
  })
  archive.register(UnzipInflate)
  try {
    for (let from = 0; from < bytes.length; from += piece)
      archive.push(bytes.subarray(from, from + piece), from + piece >= bytes.length)
  } catch (error) {
    return failure(error instanceof TooLarge ? 'unpacks-too-large' : 'unreadable')
  }
  if (broken) return failure('unreadable')
  return success(Object.fromEntries([...parts].map(([name, chunks]) => [name, joined(chunks)])))
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
