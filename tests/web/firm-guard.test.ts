import { describe, expect, it } from 'vitest'
import { mayActForFirm } from '../../src/web/middleware/may-act-for-firm.js'
import { testService } from '../support/service.js'

describe('what is a firm’s own', () => {
  it('stands behind one guard: every page, feed and call', async () => {
    const { app } = await testService()
    const guards = app.routes.flatMap(({ path, handler }, place) =>
      handler === mayActForFirm ? [{ path, place }] : [],
    )
    const isBefore = (path: string, place: number): boolean =>
      guards.some(
        (guard) =>
          guard.place < place &&
          (guard.path === path || (guard.path.endsWith('/*') && path.startsWith(guard.path.slice(0, -1)))),
      )
    const own = app.routes
      .map(({ path, method }, place) => ({ path, method, place }))
      .filter(({ method }) => method !== 'ALL')
      .filter(({ path }) => /^\/onderneming(\/:|$)|\/suppliers\/:id\/opportunities$/.test(path))
    expect(own.length).toBeGreaterThan(20)
    expect(own.filter(({ path, place }) => !isBefore(path, place)).map(({ path }) => path)).toEqual([])
  })
})
