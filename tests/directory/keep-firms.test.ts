import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directoryKeeper, directoryOf } from '../../src/directory/directory.js'
import { localDate } from '../../src/kernel/local-date.js'
import { aSupplier } from '../../src/suppliers/builders.js'
import type { Supplier } from '../../src/suppliers/supplier.js'
import { runs } from '../support/runs.js'

const days = [localDate('2026-11-24'), localDate('2026-11-25')] as const
const words = ['groen', 'fiets', 'was', 'strijk'] as const
const recognition = { kind: 'lde', until: days[0] } as const

/** A change of the register: a firm is added, changed or withdrawn. */
const change = fc.record({
  id: fc.integer({ min: 0, max: 7 }).map((number) => `firma-${number}`),
  name: fc.constantFrom(...words),
  description: fc.constantFrom(...words),
  published: fc.boolean(),
  day: fc.constantFrom(...days),
})

describe('a directory that takes over changes', () => {
  it('answers as one that is made anew, whatever changed before', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        const register = new Map<string, Supplier>()
        const keeper = directoryKeeper()
        for (const { day, ...stated } of changes) {
          register.set(stated.id, aSupplier({ ...stated, recognitions: [recognition] }))
          const [kept, anew] = [keeper(register.values(), day), directoryOf(register.values(), day)]
          expect(kept.firms).toEqual(anew.firms)
          for (const text of ['', ...words, 'strijkk'])
            expect(namesFor(kept, text)).toEqual(namesFor(anew, text))
        }
      }),
      runs(60),
    )
  })

  it('forgets a firm that the register no longer has', () => {
    const keeper = directoryKeeper()
    const firm = aSupplier({ published: true })
    expect(namesFor(keeper([firm], days[0]), 'groenwerk')).toEqual([firm.id])
    expect(namesFor(keeper([], days[0]), 'groenwerk')).toEqual([])
  })
})

/** Which firms; how well each fits depends a little on what the index held before. */
const namesFor = (directory: ReturnType<typeof directoryOf>, text: string): readonly string[] =>
  directory
    .search({ text, places: [] })
    .firms.map(({ firm }) => firm.id)
    .toSorted()
