import type { z } from 'zod'
import { emailAddress, filledText, listOf, strictFields, text } from '../kernel/fields.js'

/** @property place postal code and place, as on an envelope: `8800 Roeselare`. */
const firmAddressSchema = strictFields({
  name: filledText(500, 'Geef de naam van de onderneming.'),
  street: text(200).optional(),
  place: text(200).optional(),
  email: emailAddress().optional(),
}).readonly()

/** Where letters to firms go, by the name under which they stand in the dossier. */
export const addressesSchema = listOf(firmAddressSchema, 500).readonly()
type FirmAddress = z.infer<typeof firmAddressSchema>
export type PostalAddress = Omit<FirmAddress, 'name'>

/** What was typed of a firm's address; capitals and spaces do not tell two names apart. */
export const addressOf = (
  name: string | undefined,
  addresses: readonly FirmAddress[] | null | undefined,
): PostalAddress | undefined =>
  name === undefined ? undefined : (addresses ?? []).find((known) => plain(known.name) === plain(name))

const plain = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase()
