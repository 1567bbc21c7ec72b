import { describe, expect, it } from 'vitest'
import { applyImport } from '../../src/actions/suppliers/apply-import.js'
import { failure, success } from '../../src/kernel/result.js'
import { memorySupplierStore } from '../../src/storage/memory/memory-stores.js'
import { aSupplier } from '../../src/suppliers/builders.js'
import { supplierRegister } from '../../src/suppliers/register.js'
import type { Supplier } from '../../src/suppliers/supplier.js'
import { planned } from '../support/planned.js'

const making = { at: '2026-11-27T10:00:00.000Z', newId: () => 'nooit-eerder-gegeven' }

async function registerOf(...firms: readonly Supplier[]) {
  const register = supplierRegister(await memorySupplierStore())
  for (const firm of firms) await register.create(firm)
  return register
}

const groen = aSupplier({ id: 'groen', name: 'Groen', website: 'https://groen.example' })
const fiets = aSupplier({ id: 'fiets', name: 'Fiets' })

describe('carrying out an import', () => {
  it('makes what is new, changes what differs, and leaves the rest alone', async () => {
    const register = await registerOf(groen, fiets)
    const plan = planned(
      [['Naam', 'Website'], ['Groen', 'https://nieuw.example'], ['Fiets'], ['Was en strijk']],
      [groen, fiets],
    )
    const applied = await applyImport(plan, register, making)
    expect(applied.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'changed groen',
      'unchanged fiets',
      'created was-en-strijk',
    ])
    expect(await register.find('groen')).toMatchObject({
      revision: 2,
      updatedAt: making.at,
      website: 'https://nieuw.example',
      activities: groen.activities,
    })
    expect(await register.find('fiets')).toEqual(fiets)
  })

  it('writes over no change of somebody else, and lets the others go on', async () => {
    const register = await registerOf(groen, fiets)
    const plan = planned(
      [
        ['Naam', 'Website'],
        ['Groen', 'https://nieuw.example'],
        ['Fiets', 'https://fiets.example'],
      ],
      [groen, fiets],
    )
    await register.update('groen', 1, (firm) => success({ ...firm, description: 'Van iemand anders.' }))
    const applied = await applyImport(plan, register, making)
    expect(applied.map(({ kind }) => kind)).toEqual(['stale', 'changed'])
    expect(await register.find('groen')).toMatchObject({ revision: 2, description: 'Van iemand anders.' })
  })

  it('says which firm could not be written, and why', async () => {
    const store = await memorySupplierStore()
    const full = supplierRegister({
      ...store,
      create: async (firm) =>
        firm.name === 'Groen' ? failure({ kind: 'no-room', code: 'ENOSPC' }) : store.create(firm),
    })
    await full.create(aSupplier({ id: 'ander', name: 'Ander', enterpriseNumber: '0123456749' }))
    const plan = planned([
      ['Naam', 'KBO-nummer'],
      ['Groen', ''],
      ['Dubbel', '0123456749'],
      ['Fiets', ''],
    ])
    const applied = await applyImport(plan, full, making)
    expect(applied.map(({ name, kind, rows }) => [name, kind, rows])).toEqual([
      ['Groen', 'no-room', [2]],
      ['Dubbel', 'number-taken', [3]],
      ['Fiets', 'created', [4]],
    ])
  })

  it('gives each of many firms of one name an id of its own', async () => {
    const register = await registerOf()
    const unique = ['p1', 'p2', 'p3']
    const numbers = ['0123456749', '0000000097', '0200000043', '0200000142', '0200000241', '0200000340']
    const plan = planned([['Naam', 'KBO-nummer'], ...numbers.map((number) => ['Zorg & Zo', number])])
    expect(plan.counts.new).toBe(numbers.length)
    const applied = await applyImport(plan, register, { ...making, newId: () => unique.pop() ?? '' })
    expect(new Set(applied.map(({ id }) => id)).size).toBe(numbers.length)
    expect(applied.every(({ kind }) => kind === 'created')).toBe(true)
  })
})
