import { failure, type Result, success } from '../kernel/result.js'
import { odtText } from './odt-text.js'
import type { DocxLimits } from './read-docx.js'
import { type ArchiveKind, safeArchive } from './safe-archive.js'
import type { ReadTenderFile, TenderFileRefusal } from './tender-file.js'

/** An OpenDocument text: only its text and what says that it has a password are unpacked. */
const odtFile: ArchiveKind = {
  isOne: (names) => names.has('content.xml') && names.has('mimetype'),
  isWanted: (name) => /^(?:content\.xml|mimetype|META-INF\/manifest\.xml)$/.test(name),
}

const odtType = 'application/vnd.oasis.opendocument.text'

/** The text of an OpenDocument file in reading order, each note after the paragraph that refers to it. */
export async function readOdt(
  bytes: Uint8Array,
  limits: DocxLimits,
): Promise<Result<ReadTenderFile, TenderFileRefusal>> {
  const archive = await safeArchive(bytes, odtFile, limits.unpacked)
  if (!archive.ok) return failure(archive.error === 'other-kind' ? 'not-a-docx' : archive.error)
  const part = (name: string): string => new TextDecoder().decode(archive.value[name] ?? new Uint8Array())
  if (!part('mimetype').startsWith(odtType)) return failure('not-a-docx')
  if (part('META-INF/manifest.xml').includes('encryption-data')) return failure('has-password')
  const { parts, walked, ...account } = odtText(part('content.xml'))
  if (walked !== 'sound') return failure(walked === 'broken' ? 'unreadable' : 'unpacks-too-large')
  const length = parts.reduce((sum, { text }) => sum + text.length, 0)
  if (length > limits.text) return failure('unpacks-too-large')
  return success({ parts, account: { format: 'odt', ...account } })
}
