import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { may } from './access/may.js'
import { soleActor, throughApi } from './access/sole-actor.js'
import { actionsWith } from './actions/actions.js'
import { meansOf } from './actions/means.js'
import type { Parts } from './actions/parts.js'
import { apiV1 } from './web/api/api.js'
import { assetFiles } from './web/assets/asset-files.js'
import { compressed } from './web/http/compressed.js'
import type { Doors } from './web/http/doors.js'
import { isApiCall, notFound, unexpected } from './web/http/error-answers.js'
import { hostCheck, originCheck, securityHeaders } from './web/http/guard.js'
import { faultLine, isHangUp, requestId } from './web/http/log-line.js'
import { buyerPages } from './web/pages/buyer/buyer-pages.js'
import { coordinatorPages } from './web/pages/coordinator/coordinator-pages.js'
import { directoryPages } from './web/pages/directory/directory-pages.js'
import { firmPages } from './web/pages/firm/firm-pages.js'
import { publicPages } from './web/pages/public/public-pages.js'

/** What the service is built from; what is left out of `may` and `newId` is what the service itself has. */
export type ServiceParts = Omit<Parts, 'may' | 'newId'> &
  Partial<Pick<Parts, 'may' | 'newId'>> &
  Pick<Doors, 'port'>

/** Composes the service: everything that answers HTTP. */
export function createApp({ port, ...given }: ServiceParts): Hono {
  const parts: Parts = { may, newId: () => randomUUID(), ...given }
  const doors: Doors = {
    actions: actionsWith(meansOf(parts)),
    may: parts.may,
    actorOf: (c) => (isApiCall(c) ? throughApi(soleActor) : soleActor),
    log: parts.log,
    port,
  }
  const app = new Hono()
  app.use(securityHeaders, hostCheck(doors), originCheck(doors), compressed)
  const { api, description } = apiV1(doors)
  app.route('/', assetFiles())
  app.route('/', publicPages(doors, description))
  app.route('/', directoryPages(doors))
  app.route('/', firmPages(doors))
  app.route('/', buyerPages(doors))
  app.route('/', coordinatorPages(doors))
  app.route('/api/v1', api)
  app.notFound(notFound)
  app.onError((error, c) => {
    const id = requestId(c.req.raw)
    if (!isHangUp(error, c.req.raw))
      parts.log(faultLine(error, { id, method: c.req.method, route: c.req.routePath }))
    c.header('X-Request-Id', id)
    return unexpected(c, id)
  })
  return app
}
