import type { MiddlewareHandler } from 'hono'

/**
 * Who may see and change what is a firm's own: its pages, its opportunities and its feeds. The one place that decides
 * it: until there are accounts the service answers its own machine only, and whoever sits there may.
 */
export const mayActForFirm: MiddlewareHandler = async (_, next) => {
  await next()
}
