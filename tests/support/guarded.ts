import type { MiddlewareHandler } from 'hono'
import type { TestService } from './service.js'

/** The routes that a pattern names, and those among them before which the guard does not stand. */
export function guardedBy({ app }: Pick<TestService, 'app'>, guard: MiddlewareHandler, wanted: RegExp) {
  const guards = app.routes.flatMap(({ path, handler }, place) =>
    handler === guard ? [{ path, place }] : [],
  )
  const isBefore = (path: string, place: number): boolean =>
    guards.some(
      (known) =>
        known.place < place &&
        (known.path === path ||
          // In Hono a path and what is under it.
          (known.path.endsWith('/*') && `${path}/`.startsWith(known.path.slice(0, -1)))),
    )
  const own = app.routes
    .map(({ path, method }, place) => ({ path, method, place }))
    .filter(({ method }) => method !== 'ALL')
    .filter(({ path }) => wanted.test(path))
  return {
    routes: own.map(({ method, path }) => `${method} ${path}`),
    open: own.filter(({ path, place }) => !isBefore(path, place)).map(({ path }) => path),
  }
}
