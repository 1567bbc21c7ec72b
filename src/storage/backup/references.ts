import { z } from 'zod'
import { parsedJson } from '../parsed-json.js'

const dossierSchema = z.object({
  body: z.object({
    organisation: z.string(),
    generations: z.array(z.object({ number: z.int() })).default([]),
    procedure: z.object({
      administration: z
        .object({ technicalAttachments: z.array(z.object({ attachment: z.string() })).default([]) })
        .nullish(),
    }),
  }),
})

/** What a dossier names that stands elsewhere. */
export interface DossierReferences {
  readonly organisation: string
  readonly generations: readonly number[]
  readonly attachments: readonly string[]
}

/** Undefined for a text that makes no sense: it is taken along as it is, with all that stands beside it. */
export function dossierReferences(text: string): DossierReferences | undefined {
  const read = dossierSchema.safeParse(parsedJson(text))
  if (!read.success) return undefined
  const { organisation, generations, procedure } = read.data.body
  return {
    organisation,
    generations: generations.map(({ number }) => number),
    attachments: (procedure.administration?.technicalAttachments ?? []).map(({ attachment }) => attachment),
  }
}

const shelfSchema = z.object({
  body: z.object({ id: z.string(), files: z.array(z.object({ id: z.string(), hash: z.string() })) }),
})

/** What a list of files names: its files, and the contents that they have. */
export interface ShelfReferences {
  readonly organisation: string
  readonly attachments: ReadonlySet<string>
  readonly hashes: ReadonlySet<string>
}

export function shelfReferences(text: string): ShelfReferences | undefined {
  const read = shelfSchema.safeParse(parsedJson(text))
  if (!read.success) return undefined
  const { id, files } = read.data.body
  return {
    organisation: id,
    attachments: new Set(files.map((file) => file.id)),
    hashes: new Set(files.map(({ hash }) => hash)),
  }
}
