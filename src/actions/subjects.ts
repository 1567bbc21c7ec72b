import type { Actor } from '../access/actor.js'
import type { Subject } from '../access/may.js'
import type { Dossier } from '../dossiers/dossier.js'
import type { LocalDate } from '../kernel/local-date.js'
import { regionOf } from '../reference/region-of.js'
import type { Supplier } from '../suppliers/supplier.js'

/** A dossier of the actor's own organisation; stores answer no other. */
export const ownDossier = ({ organisation }: Actor, dossier?: Pick<Dossier, 'state'>): Subject => ({
  kind: 'dossier',
  organisation,
  ...(dossier && { state: dossier.state }),
})

export const ownOrganisation = ({ organisation }: Actor): Subject => ({ kind: 'organisation', organisation })

/** A firm of which only the id is known; of its region nothing is. */
export const firmBy = (id: string): Subject => ({ kind: 'firm', firm: id })

/** A firm with the region that its seat lies in. */
export function firmSubject({ id, address }: Supplier, day: LocalDate): Subject {
  const region = address?.municipality === undefined ? undefined : regionOf([address.municipality], day)?.id
  return { kind: 'firm', firm: id, ...(region !== undefined && { region }) }
}

export const register: Subject = { kind: 'register' }
export const directory: Subject = { kind: 'directory' }
export const library: Subject = { kind: 'library' }
export const text: Subject = { kind: 'text' }
