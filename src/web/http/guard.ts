import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type Action, keepsWhenAsked } from '../../access/may.js'
import type { Doors } from './doors.js'
import { refuse } from './error-answers.js'
import { problems } from './messages.js'
import { answerProblem } from './problem.js'

const loopback = ['127.0.0.1', 'localhost', '[::1]']
const writes = ['POST', 'PUT', 'PATCH', 'DELETE']

/** Answers only requests for this machine's own address with our port: a page elsewhere cannot point its name at us. */
export const hostCheck =
  ({ port }: Pick<Doors, 'port'>): MiddlewareHandler =>
  async (c, next) => {
    if (!isOwnHost(hostOf(c), port())) return refuse(c, problems.wrongHost)
    await next()
  }

/** The host that is asked: the one in the request line where it names one, whatever the header says. @see RFC 9112, 3.2.2 */
function hostOf(c: Context): string {
  const { incoming }: { readonly incoming?: { readonly url?: string } } = c.env ?? {}
  const target = incoming?.url ?? ''
  if (/^https?:/i.test(target)) return URL.canParse(target) ? new URL(target).host : ''
  return c.req.header('Host') ?? new URL(c.req.url).host
}

/** No other website may write: what a browser says of a request's origin has to be our own. */
export const originCheck =
  ({ port }: Pick<Doors, 'port'>): MiddlewareHandler =>
  async (c, next) => {
    if (writes.includes(c.req.method) && !comesFromHere(c, port())) return refuse(c, problems.foreignOrigin)
    await next()
  }

/** A page elsewhere that shows or links to what is kept when somebody asks for it: nothing is made of that. */
export const isForeignKeeping = (c: Context, action: Action): boolean =>
  keepsWhenAsked(action) && c.req.header('Sec-Fetch-Site') === 'cross-site'

function isOwnHost(host: string, port: number | undefined): boolean {
  return loopback.some(
    (name) => host === `${name}:${port ?? 80}` || (host === name && (port === undefined || port === 80)),
  )
}

function comesFromHere(c: Context, port: number | undefined): boolean {
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const origin = c.req.header('Origin')
  return (
    origin === undefined || (origin.startsWith('http://') && isOwnHost(origin.slice('http://'.length), port))
  )
}

/** A body is JSON of at most 2 MB. */
export const jsonOnly: MiddlewareHandler = async (c, next) => {
  const isJson = /^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')
  if (writes.includes(c.req.method) && !isJson) return answerProblem(c, problems.wrongContentType)
  await next()
}

/** Looks at requests that bring something only: to look for the body of a question costs more than to answer it. */
const onWrites =
  (limit: MiddlewareHandler): MiddlewareHandler =>
  (c, next) =>
    writes.includes(c.req.method) ? limit(c, next) : next()

export const sizeLimit = onWrites(
  bodyLimit({
    maxSize: 2 * 1024 * 1024,
    onError: (c) => answerProblem(c, problems.tooLarge),
  }),
)

/** What every answer tells the browser: nothing from elsewhere, no guessing of types, not in a frame. */
const security: readonly (readonly [string, string])[] = [
  [
    'Content-Security-Policy',
    "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
  ],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['X-Frame-Options', 'DENY'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
]

/** An answer that says something of its own keeps it. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  const { headers } = c.res
  for (const [name, value] of security) if (!headers.has(name)) headers.set(name, value)
}
