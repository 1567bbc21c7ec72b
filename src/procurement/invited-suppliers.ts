import { z } from 'zod'
import { filledText, listOf, strictFields, text } from '../kernel/fields.js'
import { isSame } from '../kernel/same.js'

const invitedSupplierSchema = strictFields({
  id: z
    .string()
    .regex(/^UIT-\d{4}$/, 'Laat het kenmerk weg, of stuur het terug zoals je het kreeg: UIT-0001.')
    .optional()
    .meta({ description: 'Given when the firm is stored. Kept when a PUT leaves it out.' }),
  name: filledText(500, 'Geef de naam van de onderneming.'),
  supplier: text(100).optional().meta({ description: 'The id in the register, if it is there.' }),
}).readonly()

/** The firms that are invited to tender; id: names one whatever its place in the list. */
export const invitedSuppliersSchema = listOf(invitedSupplierSchema, 200).readonly()
type InvitedSuppliers = z.infer<typeof invitedSuppliersSchema>
type InvitedSupplier = InvitedSuppliers[number]

/**
 * The firms, each with an id: the one that it had before, found by its id in the register or by its name, or else the
 * next after the highest that is or was in use. No two have the same.
 */
export function withInvitedIds(sent: InvitedSuppliers, before: InvitedSuppliers = []): InvitedSuppliers {
  const taken = new Set<string>()
  let highest = Math.max(0, ...[...sent, ...before].map(({ id }) => Number(id?.slice(4) ?? 0)))
  const given = sent.map(({ id }) => id)
  return sent.map((firm) => {
    const own = firm.id ?? before.find((one) => isSameFirm(one, firm) && !given.includes(one.id))?.id
    const id = own === undefined || taken.has(own) ? idOf(++highest) : own
    taken.add(id)
    return { ...firm, id }
  })
}

interface Inviting {
  readonly invitedSuppliers?: InvitedSuppliers | undefined
}

/**
 * The same answers, with an id for every firm that is invited; a list that stays as it was stored stays so to the letter.
 * @param before what stood there; left out: nothing.
 */
export const withFirmIds = <Answers extends Inviting>(answers: Answers, before?: Inviting): Answers =>
  answers.invitedSuppliers === undefined || isSame(answers.invitedSuppliers, before?.invitedSuppliers)
    ? answers
    : { ...answers, invitedSuppliers: withInvitedIds(answers.invitedSuppliers, before?.invitedSuppliers) }

const isSameFirm = (one: InvitedSupplier, other: InvitedSupplier): boolean =>
  one.id !== undefined &&
  (one.supplier !== undefined && other.supplier !== undefined
    ? one.supplier === other.supplier
    : one.name === other.name)

const idOf = (number: number): string => `UIT-${String(number).padStart(4, '0')}`
