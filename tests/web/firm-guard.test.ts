import { describe, expect, it } from 'vitest'
import { mayActForFirm } from '../../src/web/http/may-act-for-firm.js'
import { mayCoordinate } from '../../src/web/http/may-coordinate.js'
import { guardedBy } from '../support/guarded.js'
import { testService } from '../support/service.js'

describe('what is a firm’s own', () => {
  it('stands behind one guard: every page, feed and call', async () => {
    const own = /^\/onderneming(\/:|$)|\/suppliers\/:id\/opportunities$/
    const { routes, open } = guardedBy(await testService(), mayActForFirm, own)
    expect(routes.length).toBeGreaterThan(20)
    expect(open).toEqual([])
  })
})

describe('the register as the regisseur keeps it', () => {
  it('stands behind one guard: every page, file and call', async () => {
    const own = /^\/regie(\/|$)|\/api\/v1\/suppliers(\/:id|\/import)?$/
    const { routes, open } = guardedBy(await testService(), mayCoordinate, own)
    expect(routes).toContain('POST /api/v1/suppliers/import')
    expect(routes.length).toBeGreaterThan(17)
    expect(open).toEqual([])
  })
})
