import type { Context } from 'hono'
import type { Actor } from '../../access/actor.js'
import type { May } from '../../access/may.js'
import type { Actions } from '../../actions/actions.js'

/** All that pages and calls of the API know of the service: what somebody can do, and who somebody is. */
export interface Doors {
  readonly actions: Actions
  /** Who may do what; asked before a request is even read. */
  readonly may: May
  /** Who asks: of a page, or of the API. */
  readonly actorOf: (c: Context) => Actor
  /** One line for the operator. Never holds what users typed. */
  readonly log: (line: string) => void
  /** The port that the service listens on, for the host check; `undefined` as long as it does not listen. */
  readonly port: () => number | undefined
}
