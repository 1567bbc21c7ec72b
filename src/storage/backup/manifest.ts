import { z } from 'zod'

/** The list of what is in a backup, written last: a backup that was cut off has none. */
export const manifestName = 'manifest.json'

/** In bytes: more than any text or file that the service keeps. */
const largestFile = 256 * 1024 * 1024
export const largestManifest = 128 * 1024 * 1024

const id = '[a-z0-9][a-z0-9-]{0,63}'
const shard = '[a-z0-9-]{1,2}'
const bodyPattern = new RegExp(`^(dossiers|organisations|suppliers|attachments)/${shard}/${id}\\.json$`)
const documentPattern = new RegExp(`^dossiers/${shard}/${id}/generations/[1-9][0-9]{0,8}\\.json$`)
const contentPattern = new RegExp(`^contents/${id}/[0-9a-f]{2}/([0-9a-f]{64})$`)

/** What a file of a backup is, by where it stands in the data folder. */
export type BackupPart = 'dossiers' | 'organisations' | 'suppliers' | 'attachments' | 'documents' | 'contents'

/** Undefined for what is in no backup, such as a path out of the folder. */
export function partOf(path: string): BackupPart | undefined {
  if (documentPattern.test(path)) return 'documents'
  if (contentPattern.test(path)) return 'contents'
  return bodyPattern.exec(path)?.[1] as BackupPart | undefined
}

/** The hash that the name of a content promises. */
export const promisedHash = (path: string): string | undefined => contentPattern.exec(path)?.[1]

const fileSchema = z
  .strictObject({
    path: z.string().refine((path) => partOf(path) !== undefined),
    size: z.int().min(0).max(largestFile),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .readonly()
export type BackupFile = z.infer<typeof fileSchema>

/** @property madeAt when the snapshot began: all that was acknowledged before is in it. */
export const manifestSchema = z
  .strictObject({
    kind: z.literal('clausulewijzer-backup'),
    format: z.literal(1),
    madeAt: z.iso.datetime(),
    files: z.array(fileSchema).readonly(),
  })
  .readonly()
export type Manifest = z.infer<typeof manifestSchema>
