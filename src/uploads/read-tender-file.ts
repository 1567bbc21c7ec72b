import { failure, type Result, success } from '../kernel/result.js'
import { type DocxRefusal, maximumText, maximumUnpacked, maximumUpload } from './docx-reader.js'
import { type DocxLimits, documentTree, wordFile } from './read-docx.js'
import { isContents, textParts } from './read-docx-parts.js'
import { readOdt } from './read-odt.js'
import { readPdf } from './read-pdf.js'
import { type ArchiveParts, repacked, safeArchive } from './safe-archive.js'
import {
  formatAtSight,
  type ReadingAccount,
  type ReadTenderFile,
  type TenderFileRefusal,
} from './tender-file.js'
import { type ShownWord, shownWord } from './word-shown.js'

const usualLimits: DocxLimits = { upload: maximumUpload, unpacked: maximumUnpacked, text: maximumText }

/** Reads a tender in Word, OpenDocument or PDF. A hostile file can cost all the memory there is: see `TenderFileReader`. */
export async function readTenderFile(
  bytes: Uint8Array,
  limits: DocxLimits = usualLimits,
): Promise<Result<ReadTenderFile, TenderFileRefusal>> {
  const format = formatAtSight(bytes, limits.upload)
  if (format === 'pdf') return readPdf(bytes, limits)
  if (format !== 'zip') return failure(format)
  const zip = withoutTail(bytes)
  const word = await safeArchive(zip, wordFile, limits.unpacked)
  if (word.ok) return readWord(word.value, limits)
  if (word.error !== 'other-kind') return failure(word.error)
  const read = await readOdt(zip, limits)
  return read.ok || read.error !== 'not-a-docx' ? read : failure('not-a-docx')
}

async function readWord(
  archive: ArchiveParts,
  limits: DocxLimits,
): Promise<Result<ReadTenderFile, DocxRefusal>> {
  const shown: ShownWord[] = []
  const rewritten: Record<string, Uint8Array> = { ...archive }
  for (const [name, bytes] of Object.entries(archive))
    if (/^word\/(?:document|footnotes|endnotes)\d*\.xml$/.test(name)) {
      const part = shownWord(new TextDecoder().decode(bytes))
      if (part.walked !== 'sound')
        return failure(part.walked === 'broken' ? 'unreadable' : 'unpacks-too-large')
      shown.push(part)
      rewritten[name] = new TextEncoder().encode(part.xml)
    }
  const document = await documentTree(repacked(rewritten))
  if (document === undefined) return failure('unreadable')
  const parts = textParts(document)
  const length = parts.reduce((sum, { text }) => sum + text.length, 0)
  if (length > limits.text) return failure('unpacks-too-large')
  const contents = (document.children ?? []).filter(isContents).length
  return success({ parts, account: accountOf(shown, contents) })
}

function accountOf(shown: readonly ShownWord[], contents: number): ReadingAccount {
  const sum = (counts: readonly Readonly<Partial<Record<string, number>>>[]) => {
    const all: Partial<Record<string, number>> = {}
    for (const each of counts)
      for (const [kind, times = 0] of Object.entries(each)) all[kind] = (all[kind] ?? 0) + times
    return all
  }
  return {
    format: 'docx',
    read: sum(shown.map(({ read }) => read)),
    accepted: shown.reduce((all, { accepted }) => all + accepted, 0),
    leftOut: { ...sum(shown.map(({ leftOut }) => leftOut)), ...(contents > 0 && { contents }) },
  }
}

const endOfDirectory = Buffer.from('PK\u0005\u0006', 'latin1')
const directoryLength = 22

/** A zip without the bytes that a mail program or a scanner put behind it. */
export function withoutTail(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const at = buffer.lastIndexOf(endOfDirectory)
  if (at < 0 || at + directoryLength > buffer.length) return bytes
  const end = at + directoryLength + buffer.readUInt16LE(at + directoryLength - 2)
  return end < buffer.length ? bytes.subarray(0, end) : bytes
}
