/** What a person can be here; somebody can be several at once. */
export const roles = ['buyer', 'coordinator', 'supplier', 'admin', 'reader'] as const
export type Role = (typeof roles)[number]

/**
 * Who does something.
 *
 * @property who the name for the history; left out: the name that the organisation gives.
 * @property organisation the id of the organisation whose dossiers are the actor's own.
 * @property regions whose firms a coordinator keeps, by id.
 * @property firms those that a supplier acts for, by id.
 */
export interface Actor {
  readonly who?: string
  readonly organisation: string
  readonly roles: readonly Role[]
  readonly regions: readonly string[] | 'every'
  readonly firms: readonly string[] | 'every'
}
