import type { Actor } from './actor.js'

/**
 * Whoever sits at this machine. Until there are accounts the service answers its own machine only, and knows one
 * actor, who is everybody: this is the one place that makes it.
 */
export const soleActor: Actor = {
  organisation: 'eigen-bestuur',
  roles: ['buyer', 'coordinator', 'supplier', 'admin'],
  regions: 'every',
  firms: 'every',
}

/** The same actor when a program works for it: the history then names the API. */
export const throughApi = (actor: Actor): Actor => ({ ...actor, who: 'via de API' })
