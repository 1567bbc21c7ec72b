import { z } from 'zod'
import { code, strictFields, text } from '../kernel/fields.js'
import { isWithin, type LocalDate, localDateSchema } from '../kernel/local-date.js'

/** What a firm of the social economy can be recognised as. Only the first gives access to a reserved contract by itself. */
export const recognitionKinds = {
  maatwerkbedrijf: 'maatwerkbedrijf',
  maatwerkafdeling: 'maatwerkafdeling',
  'individueel-maatwerk': 'individueel maatwerk',
  lde: 'lokale diensteneconomie',
  arbeidszorg: 'arbeidszorg',
  'sociale-inschakelingsonderneming': 'sociale inschakelingsonderneming',
  equivalent: 'gelijkwaardige erkenning',
} as const
export type RecognitionKind = keyof typeof recognitionKinds
const kindCodes = Object.keys(recognitionKinds) as [RecognitionKind, ...RecognitionKind[]]
export const recognitionKindSchema = code(kindCodes)

/**
 * A recognition with its first and last day.
 * @property name what an equivalent recognition is called where it was given; country: ISO 3166, two letters.
 * @property until `null` or left out: no end is known.
 * @property verifiedOn the day on which somebody last looked whether it is still so.
 */
export const recognitionSchema = strictFields({
  kind: recognitionKindSchema,
  name: text(200).optional(),
  country: z
    .string({ error: 'Geef het land met twee letters, bijvoorbeeld BE.' })
    .regex(/^[A-Z]{2}$/, { error: 'Geef het land met twee letters, bijvoorbeeld BE.' })
    .optional(),
  from: localDateSchema.optional(),
  until: localDateSchema.nullable().optional(),
  evidence: text(2000).optional(),
  verifiedOn: localDateSchema.optional(),
})
  .superRefine(({ from, until }, context) => {
    if (from === undefined || until == null || from <= until) return
    const message = 'De einddatum ligt voor de begindatum: kijk de twee datums na.'
    context.addIssue({ code: 'custom', path: ['until'], message })
  })
  .readonly()
export type Recognition = z.infer<typeof recognitionSchema>

/** Whether a recognition holds on a day, its first and last day included. */
export const isValidOn = ({ from, until }: Pick<Recognition, 'from' | 'until'>, day: LocalDate): boolean =>
  isWithin(day, from, until ?? undefined)

/** `maatwerkbedrijf`; an equivalent one with its own name and country. */
export const recognitionName = ({ kind, name, country }: Recognition): string =>
  kind === 'equivalent' && name
    ? `${name}${country === undefined ? '' : ` (${country})`}`
    : recognitionKinds[kind]

/** The names of those that hold on a day, each once: one that has ended says nothing of what a firm is. */
export const recognitionsOn = (recognitions: readonly Recognition[], day: LocalDate): string =>
  [...new Set(recognitions.filter((recognition) => isValidOn(recognition, day)).map(recognitionName))].join(
    ', ',
  )
