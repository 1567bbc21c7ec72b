import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import { findability } from '../../src/suppliers/findability.js'
import type { SupplierProfile } from '../../src/suppliers/supplier.js'

const stateOf = (profile: SupplierProfile, wanted: string) =>
  findability(profile).find(({ id }) => id === wanted)

describe('what makes a firm findable', () => {
  it('begins with what it does and where, since nobody finds a firm without', () => {
    const steps = findability({ name: 'Nieuw' })
    expect(steps.slice(0, 2).map(({ id, state }) => [id, state])).toEqual([
      ['activities', 'todo'],
      ['area', 'todo'],
    ])
  })

  it('names the activities that leave something open', () => {
    const activities = [anActivity(), anActivity({ id: 'b', title: 'Was', area: undefined })]
    expect(stateOf(aSupplier({ activities }), 'area')).toMatchObject({
      state: 'todo',
      says: expect.stringContaining('nog niet bij Was'),
    })
  })

  it('takes a no for an answer, and nothing for an open question', () => {
    expect(stateOf({ name: 'x' }, 'directory')?.state).toBe('todo')
    expect(stateOf({ name: 'x', published: false }, 'directory')?.state).toBe('done')
    expect(stateOf({ name: 'x' }, 'access')?.state).toBe('todo')
    expect(stateOf({ name: 'x', integrationIsPurpose: false }, 'access')?.state).toBe('done')
  })

  it('is done for a firm of which everything is known', () => {
    const supplier = aSupplier({
      activities: [anActivity({ hoursPerMonth: 100 })],
      recognitions: [{ kind: 'maatwerkbedrijf', from: localDate('2019-01-01') }],
      contact: { email: 'a@b.example' },
      published: true,
    })
    expect(findability(supplier).filter(({ state }) => state !== 'done')).toEqual([])
  })
})
