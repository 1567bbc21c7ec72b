import { describe, expect, it } from 'vitest'
import { withInvitedIds } from '../../src/procurement/invited-suppliers.js'
import { withLaterFields } from '../../src/procurement/later-fields.js'

const ids = (firms: readonly { readonly id?: string | undefined }[] | undefined) => firms?.map(({ id }) => id)

describe('the firms that are invited', () => {
  const first = withInvitedIds([{ name: 'Alfa' }, { name: 'Beta', supplier: 'beta-bv' }])

  it('have an id each', () => {
    expect(ids(first)).toEqual(['UIT-0001', 'UIT-0002'])
  })

  it('keep it in another order, under another name in the register, and when a firm goes', () => {
    const later = withInvitedIds(
      [{ name: 'Gamma' }, { name: 'Beta nv', supplier: 'beta-bv' }, { name: 'Alfa' }],
      first,
    )
    expect(ids(later)).toEqual(['UIT-0003', 'UIT-0002', 'UIT-0001'])
    expect(ids(withInvitedIds([{ name: 'Delta' }], first))).toEqual(['UIT-0003'])
  })

  it('get none by sending again what was stored without', () => {
    const stored = { title: 'Bermen', invitedSuppliers: [{ name: 'Alfa' }] }
    expect(withLaterFields(stored, stored)).toEqual(stored)
  })

  it('never share one, whatever was sent', () => {
    const sent = [{ id: 'UIT-0001', name: 'Alfa' }, { id: 'UIT-0001', name: 'Beta' }, { name: 'Alfa' }]
    expect(new Set(ids(withInvitedIds(sent, first))).size).toBe(3)
  })

  it('keep it when a client that knows no ids replaces all answers', () => {
    const before = { title: 'Bermen', invitedSuppliers: first }
    const sent = {
      title: 'Bermen',
      invitedSuppliers: [{ name: 'Beta', supplier: 'beta-bv' }, { name: 'Alfa' }],
    }
    expect(ids(withLaterFields(sent, before).invitedSuppliers)).toEqual(['UIT-0002', 'UIT-0001'])
  })
})
