import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'

const gzipped = promisify(gzip)
/** Smaller answers cost more to compress than to send. */
const smallest = 16 * 1024
const texts = /^(text\/|image\/svg\+xml|application\/(json|problem\+json|([a-z]+\+)?xml)\b)/

const asItIs = 'sent-as-it-is'

/** This answer is not looked at again: for a page that is made faster than it could be packed. */
export const sentAsItIs = (c: Context): void => c.set(asItIs, true)

/**
 * Large texts travel compressed, whatever their address; what is compressed already, what asks to go as it is, and what
 * a browser does not take so, goes as it is.
 */
export const compressed: MiddlewareHandler = async (c, next) => {
  await next()
  if (c.get(asItIs) === true) return
  const { res } = c
  const isText = texts.test(res.headers.get('Content-Type') ?? '')
  if (!isText || res.headers.has('Content-Encoding')) return
  res.headers.append('Vary', 'Accept-Encoding')
  if (!takesGzip(c.req.header('Accept-Encoding') ?? '') || res.body === null) return
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

/** Whether somebody takes gzip, by name or as one of all: a weight of nothing is a no. */
export function takesGzip(accepted: string): boolean {
  const weights = new Map(
    accepted
      .toLowerCase()
      .split(',')
      .map((part): readonly [string, number] => {
        const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
        const weight = parameters.find((parameter) => parameter.startsWith('q='))
        return [name, weight === undefined ? 1 : Number(weight.slice(2))]
      }),
  )
  return (weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0) > 0
}
