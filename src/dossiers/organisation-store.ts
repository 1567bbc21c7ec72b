import type { Result } from '../kernel/result.js'
import type { WriteFailure } from '../kernel/write-failure.js'
import type { AlreadyExists, Stale, Unknown } from './dossier-store.js'
import type { Organisation } from './organisation.js'

/** Port: where organisations are kept, with the same promises as {@link DossierStore}. */
export interface OrganisationStore {
  readonly create: (organisation: Organisation) => Promise<Result<Organisation, AlreadyExists | WriteFailure>>
  readonly find: (id: string) => Promise<Organisation | undefined>
  readonly update: <Refusal = never>(
    id: string,
    expectedRevision: number,
    change: (organisation: Organisation) => Result<Organisation, Refusal>,
  ) => Promise<Result<Organisation, Refusal | Stale<Organisation> | Unknown | WriteFailure>>
  readonly close: () => Promise<void>
}
