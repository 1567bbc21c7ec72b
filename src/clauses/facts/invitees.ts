import type { Procedure } from '../../procurement/procedure.js'
import { addressFields, type RegisterAddress, readAddress } from './address.js'
import type { Declarations, Read, RowOf } from './declared.js'

/** Who is invited to tender. */
export const inviteeDeclarations = {
  invitees: {
    kind: 'rows',
    label: 'uitgenodigde ondernemingen',
    fields: { name: { kind: 'text', label: 'naam van de onderneming' }, ...addressFields },
  },
} as const satisfies Declarations

type InviteeRow = RowOf<typeof inviteeDeclarations, 'invitees'>

/** The values behind {@link inviteeDeclarations}: a row for each. */
export const readInvitees = (
  procedure: Procedure,
  register?: RegisterAddress,
): Read<typeof inviteeDeclarations> => ({
  invitees: (procedure.invitedSuppliers ?? []).map(
    ({ name }): InviteeRow => ({ name, ...readAddress(name, procedure, register) }),
  ),
})
