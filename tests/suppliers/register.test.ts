import { describe, expect, it } from 'vitest'
import { failure, success } from '../../src/kernel/result.js'
import { memorySupplierStore } from '../../src/storage/memory/memory-stores.js'
import { aSupplier } from '../../src/suppliers/builders.js'
import { supplierRegister } from '../../src/suppliers/register.js'
import { aDemandedLot } from './builders.js'

describe('the register of firms', () => {
  it('finds the firms that the store had already', async () => {
    const store = await memorySupplierStore()
    await store.create(aSupplier())
    expect(supplierRegister(store).index.matching(aDemandedLot()).count).toBe(1)
  })

  it('matches a new firm and a changed one in the next answer, and says that it changed', async () => {
    const register = supplierRegister(await memorySupplierStore())
    const before = register.version()
    await register.create(aSupplier())
    expect(register.index.matching(aDemandedLot()).count).toBe(1)
    await register.update('groenwerk', 1, (supplier) => success({ ...supplier, archived: true }))
    expect(register.index.matching(aDemandedLot()).count).toBe(0)
    expect(register.version()).toBeGreaterThan(before + 1)
  })

  it('stays as it is when a write is refused', async () => {
    const register = supplierRegister(await memorySupplierStore())
    await register.create(aSupplier())
    const before = register.version()
    await register.create(aSupplier({ archived: true }))
    await register.update('groenwerk', 1, () => failure({ kind: 'no' }))
    await register.update('groenwerk', 9, (supplier) => success({ ...supplier, archived: true }))
    expect(register.version()).toBe(before)
    expect(register.index.matching(aDemandedLot()).count).toBe(1)
  })
})
