import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'

const gzipped = promisify(gzip)
/** Smaller answers cost more to compress than to send. */
const smallest = 16 * 1024
const texts = /^(text\/|application\/(json|problem\+json))/

const acceptsGzip = (c: Context): boolean => /\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')

/** Large texts travel compressed; what is compressed already, and what a browser does not take so, goes as it is. */
export const compressed: MiddlewareHandler = async (c, next) => {
  await next()
  const { res } = c
  const isText = texts.test(res.headers.get('Content-Type') ?? '')
  if (!isText || res.body === null || res.headers.has('Content-Encoding')) return
  res.headers.append('Vary', 'Accept-Encoding')
  if (!acceptsGzip(c)) return
  const bytes = new Uint8Array(await res.arrayBuffer())
  const isLarge = bytes.length >= smallest
  const headers = new Headers(res.headers)
  headers.delete('Content-Length')
  if (isLarge) headers.set('Content-Encoding', 'gzip')
  c.res = undefined
  c.res = new Response(isLarge ? new Uint8Array(await gzipped(bytes)) : bytes, {
    status: res.status,
    headers,
  })
}
