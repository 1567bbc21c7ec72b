import { randomUUID } from 'node:crypto'

/** Writes lines for the operator, each with the time before it. */
export const timed =
  (write: (line: string) => void, now: () => number): ((line: string) => void) =>
  (line) =>
    write(`${new Date(now()).toISOString()} ${line}`)

/** The number of a request: that of a proxy when it gives a decent one, else a new one. */
export const requestId = (request: Request): string => {
  const given = request.headers.get('X-Request-Id') ?? ''
  return /^[\w-]{1,64}$/.test(given) ? given : randomUUID().slice(0, 8)
}

/**
 * What the log says of a fault: its number, what was asked and where it happened. Neither the address as it was typed
 * nor the message of the error: those may quote a user.
 *
 * @param route the path as the code knows it, with names for what differs.
 */
export const faultLine = (
  error: Error,
  { id, method, route }: { readonly id: string; readonly method: string; readonly route: string },
): string => `fout ${id}: ${method} ${route}: ${error.name} ${ownFrame(error) ?? 'onbekende plaats'}`

/** src/ or dist/, whichever runs. */
const ownRoot = new URL('../../', import.meta.url)

/** The line of our own code where an error came up, as `dossiers/changes.js:12:3`; nothing of node or a package. */
export function ownFrame({ stack = '', message }: Error): string | undefined {
  // What a user typed may look like a frame.
  const frames = message === '' ? stack : stack.replace(message, '')
  for (const [, place = ''] of frames.matchAll(/^ +at (?:.*\()?(\S+:\d+:\d+)\)?$/gm)) {
    for (const root of [ownRoot.href, ownRoot.pathname])
      if (place.startsWith(root)) return place.slice(root.length)
  }
  return undefined
}

/** Whether whoever asked is gone before the request was whole: no fault of the service. */
export function isHangUp(error: Error, { signal }: Request): boolean {
  const isCutOff =
    ('code' in error && error.code === 'ECONNRESET') ||
    error.message === 'Client connection prematurely closed.'
  return isCutOff && signal.aborted
}
