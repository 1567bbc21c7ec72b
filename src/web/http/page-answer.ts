import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Answers a page of somebody's own: the browser does not keep it. */
export function answerPage(
  c: Context,
  page: Parameters<Context['html']>[0],
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  c.header('Cache-Control', 'no-store')
  return c.html(page, status)
}
