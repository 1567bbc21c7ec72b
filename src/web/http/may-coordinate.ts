import type { MiddlewareHandler } from 'hono'

/**
 * Who may see and change the register of firms as the regisseur does, contact data included. The one place that decides
 * it: until there are accounts the service answers its own machine only, and whoever sits there may.
 */
export const mayCoordinate: MiddlewareHandler = async (_, next) => {
  await next()
}
