import { withInvitedIds } from '../procurement/invited-suppliers.js'
import type { Procedure } from '../procurement/procedure.js'
import type { Supplier } from '../suppliers/supplier.js'

type Invited = NonNullable<Procedure['invitedSuppliers']>[number]

/** Whether firms are invited in this procedure: only where there is no call for competition. */
export const invites = ({ procedureType }: Procedure): boolean => procedureType === 'neg-wo-call'

export const isInvited = ({ invitedSuppliers }: Procedure, id: string): boolean =>
  (invitedSuppliers ?? []).some(({ supplier }) => supplier === id)

/** The procedure with firms added to those that are invited; who is on the list already stays there once. */
export const withInvited = (procedure: Procedure, firms: readonly Supplier[]): Procedure => ({
  ...procedure,
  invitedSuppliers: withInvitedIds(
    [
      ...(withoutInvited(procedure, firms).invitedSuppliers ?? []),
      ...firms.map(({ id, name }): Invited => ({ name, supplier: id })),
    ],
    procedure.invitedSuppliers,
  ),
})

export function withoutInvited(procedure: Procedure, firms: readonly Pick<Supplier, 'id'>[]): Procedure {
  const ids = new Set(firms.map(({ id }) => id))
  const others = (procedure.invitedSuppliers ?? []).filter(({ supplier }) => !ids.has(supplier ?? ''))
  return { ...procedure, invitedSuppliers: others }
}
