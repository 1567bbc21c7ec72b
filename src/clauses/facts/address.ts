import { addressOf, type PostalAddress } from '../../procurement/addresses.js'
import type { Procedure } from '../../procurement/procedure.js'
import type { Declarations, Read } from './declared.js'

const typed = { answer: 'addresses' } as const

/** Where a letter to a firm goes: the fields of a row or of a group. */
export const addressFields = {
  street: { kind: 'text', label: 'straat en nummer van de onderneming', ...typed },
  town: { kind: 'text', label: 'postcode en plaats van de onderneming', ...typed },
  email: { kind: 'text', label: 'e-mailadres van de onderneming', ...typed },
} as const satisfies Declarations

/** What the register says of a firm's address, by the id of the firm; undefined when it does not know it. */
export type RegisterAddress = (firm: string) => PostalAddress | undefined

type AddressFacts = Read<typeof addressFields>

/** What was typed of the address of a firm; what was not, as the register has it where the firm was taken from it. */
export function readAddress(
  name: string | undefined,
  { addresses, invitedSuppliers = [] }: Procedure,
  register: RegisterAddress = () => undefined,
): AddressFacts {
  const firm = invitedSuppliers.find((one) => one.name === name)?.supplier
  const known = firm === undefined ? undefined : register(firm)
  const own = addressOf(name, addresses)
  return {
    street: own?.street || known?.street,
    town: own?.place || known?.place,
    email: own?.email || known?.email,
  }
}
