import { z } from 'zod'
import { withoutControlSigns } from './clean-text.js'

/** Kinds of fields that schemas share, each with a Dutch message that says what to do. */

const leaveOut = 'Weet je het nog niet, laat het veld dan weg.'

/** The message for a wrong value; `null` where no "none" exists gets the advice to leave the field out. */
const advise = (advice: string) => (issue: { readonly input?: unknown }) =>
  issue.input === null ? `${advice} ${leaveOut}` : advice

/** An object that refuses fields it does not know. */
export const strictFields = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `Dit veld bestaat niet: ${issue.keys.join(', ')}. Haal het weg of verbeter de naam.`
        : advise('Geef hier een object met velden.')(issue),
  })

/** A list with at most so many items. */
export const listOf = <Item extends z.core.SomeType>(item: Item, maximum: number) =>
  z
    .array(item, { error: advise('Geef hier een lijst.') })
    .max(maximum, { error: `Hoogstens ${maximum} items: kort de lijst in.` })

/** Text of any content, without signs that no document can hold; an empty one counts as not answered. */
export const text = (maximum = 20_000) =>
  z
    .string({ error: advise('Schrijf hier tekst.') })
    .overwrite(withoutControlSigns)
    .max(maximum, { error: `Kort de tekst in tot ${maximum} tekens.` })

/** An e-mail address, as far as its shape tells; an empty one counts as not answered. */
export const emailAddress = () =>
  text(200).regex(/^([^\s@]+@[^\s@]+\.[^\s@]+)?$/, {
    error: 'Schrijf een e-mailadres als naam@voorbeeld.be.',
  })

/** {@link text} with at least one visible character. */
export const filledText = (maximum: number, advice: string) =>
  z
    .string({ error: advice })
    .overwrite(withoutControlSigns)
    .max(maximum, { error: `Kort de tekst in tot ${maximum} tekens.` })
    .regex(/\S/, { error: advice })

/** A code of a closed list. */
export const code = <const Codes extends readonly string[]>(codes: Codes) =>
  z.enum(codes, { error: advise(`Kies uit: ${codes.join(', ')}.`) })

export const yesOrNo = () => z.boolean({ error: advise('Antwoord met true (ja) of false (nee).') })

/** A number within bounds that both belong to it. */
export const numberBetween = (minimum: number, maximum: number, advice: string) =>
  z
    .number({ error: advise(advice) })
    .min(minimum, { error: advice })
    .max(maximum, { error: advice })

/** A whole number within bounds that both belong to it. */
export const wholeNumberBetween = (minimum: number, maximum: number, advice: string) =>
  z
    .int({ error: advise(advice) })
    .min(minimum, { error: advice })
    .max(maximum, { error: advice })
