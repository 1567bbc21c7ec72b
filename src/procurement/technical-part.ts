import { z } from 'zod'
import { code, filledText, listOf, strictFields, text, wholeNumberBetween } from '../kernel/fields.js'
import { essential } from '../kernel/stored-schema.js'

/** The files of the technical part, and in which form its text is written. */

/** What a technical part may be written in; left out: plain words, as they stand. */
export const technicalFormatSchema = code(['markdown'])

const uses = ['picture', 'annex'] as const

/** How long a technical part may be, in characters: some 25 pages. A longer one goes along as an annex. */
export const maximumTechnicalText = 60_000

/** So wide and so high, in pixels, is a picture at most once it is kept. */
const maximumPictureWidth = 1600
const maximumPictureHeight = 4000

/** How many files a technical part may have. */
export const maximumTechnicalAttachments = 60

const pixels = (maximum: number) =>
  wholeNumberBetween(1, maximum, `Geef hier een aantal beeldpunten van 1 tot ${maximum}.`).optional()

/**
 * A file of the technical part.
 *
 * @property attachment its id among the files of the dossier.
 * @property use `picture`: stands where the text names it; `annex`: goes along with the tender documents.
 * @property name of a picture: by which the text calls it; of an annex: of its file.
 * @property title what the documents call an annex; left out: its name.
 */
const technicalAttachmentSchema = strictFields({
  attachment: z
    .string({ error: 'Geef hier de code van een bestand van dit dossier.' })
    .check(
      essential(
        z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, { error: 'Geef hier de code van een bestand van dit dossier.' }),
      ),
    ),
  use: code(uses),
  name: filledText(120, 'Geef hier de naam van het bestand.'),
  title: text(300).optional(),
  width: pixels(maximumPictureWidth),
  height: pixels(maximumPictureHeight),
}).readonly()
export type TechnicalAttachment = z.infer<typeof technicalAttachmentSchema>

/** In the order in which annexes are listed. */
export const technicalAttachmentsSchema = listOf(
  technicalAttachmentSchema,
  maximumTechnicalAttachments,
).readonly()

interface TechnicalFiles {
  readonly technicalAttachments?: readonly TechnicalAttachment[] | undefined
}

/** The files that go along with the tender documents, in their order. */
export const annexesOf = (administration: TechnicalFiles | undefined): readonly TechnicalAttachment[] =>
  (administration?.technicalAttachments ?? []).filter(({ use }) => use === 'annex')

/** The pictures that the text may name. */
export const picturesOf = (administration: TechnicalFiles | undefined): readonly TechnicalAttachment[] =>
  (administration?.technicalAttachments ?? []).filter(({ use }) => use === 'picture')
