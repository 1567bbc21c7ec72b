import { createHash } from 'node:crypto'
import { failure, type Result, success } from '../../kernel/result.js'
import { shelfFormat } from '../attachment-store.js'
import { dossierFormat, keptDocumentFormat, organisationFormat } from '../dossier-formats.js'
import { supplierFormat } from '../supplier-store.js'
import type { Unreadable } from '../texts.js'
import { type BackupFile, type BackupPart, partOf, promisedHash } from './manifest.js'
import type { OpenedBackup } from './open-backup.js'

/**
 * @property counts how many files there are of each part; bytes: of all of them.
 * @property unreadable what was damaged before it was taken, or is of a newer program: the service does not serve it,
 *   and sets it aside when it starts.
 */
export interface BackupReport {
  readonly counts: Readonly<Record<BackupPart, number>>
  readonly bytes: number
  readonly unreadable: readonly string[]
}

/** Reads every file of a backup and compares its hash. Failure: the first file that is not what it was. */
export async function readBackup(
  { manifest, read }: OpenedBackup,
  take: (path: string, content: Uint8Array) => Promise<void> = async () => undefined,
): Promise<Result<BackupReport, { readonly broken: string }>> {
  const counts = { dossiers: 0, organisations: 0, suppliers: 0, attachments: 0, documents: 0, contents: 0 }
  const unreadable: string[] = []
  let bytes = 0
  for (const file of manifest.files) {
    const content = await read(file.path, file.size).catch(() => undefined)
    const part = partOf(file.path)
    if (content === undefined || part === undefined || !isAsListed(file, content))
      return failure({ broken: file.path })
    const complaint = complaintOf(part, file, content)
    if (complaint !== undefined) unreadable.push(`${file.path}: ${complaint}`)
    counts[part] += 1
    bytes += content.length
    await take(file.path, content)
  }
  return success({ counts, bytes, unreadable })
}

const isAsListed = ({ sha256 }: BackupFile, content: Uint8Array): boolean =>
  createHash('sha256').update(content).digest('hex') === sha256

type Decode = (text: string) => Result<unknown, Unreadable>

const decoders: Readonly<Record<Exclude<BackupPart, 'contents'>, Decode>> = {
  dossiers: dossierFormat.decode,
  organisations: organisationFormat.decode,
  suppliers: supplierFormat.decode,
  attachments: shelfFormat.decode,
  documents: keptDocumentFormat.decode,
}

function complaintOf(
  part: BackupPart,
  { path, sha256 }: BackupFile,
  content: Uint8Array,
): string | undefined {
  if (part === 'contents') return promisedHash(path) === sha256 ? undefined : 'is not what was once kept'
  const decoded = decoders[part](Buffer.from(content).toString())
  return decoded.ok ? undefined : decoded.error.kind === 'newer' ? 'of a newer version' : 'cannot be read'
}
