import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { aSupplier } from '../../src/suppliers/builders.js'
import { firmsFound, registerList } from '../../src/suppliers/register-list.js'

const day = localDate('2026-11-27')
const names = (list: ReturnType<typeof registerList>) => list.firms.map(({ supplier }) => supplier.name)

describe('the list of the register', () => {
  it('stands in the order of names, accents and capitals aside', () => {
    const firms = ['zorg', 'Écluse', 'atelier', 'Echo'].map((name) => aSupplier({ id: name, name }))
    expect(names(registerList(firms, day))).toEqual(['atelier', 'Echo', 'Écluse', 'zorg'])
  })

  it('made from an earlier one is the same as made anew, on the same day and on another', () => {
    const [one, two] = [aSupplier({ id: 'een', name: 'Een' }), aSupplier({ id: 'twee', name: 'Twee' })]
    const before = registerList([one, two], day)
    const changed = { ...two, revision: 2, name: 'Aan twee', verifiedOn: localDate('2026-01-15') }
    for (const later of [day, localDate('2027-01-16')]) {
      expect(registerList([one, changed], later, before)).toEqual(registerList([one, changed], later))
      expect(registerList([one], later, before)).toEqual(registerList([one], later))
    }
    expect(registerList([changed], localDate('2027-01-16'), before).firms[0]?.marks).toHaveLength(1)
  })

  it('places a firm in a region by the municipality that is, also under a code that a merger ended', () => {
    // 37012 Ruiselede went into 37021 Wingene on 1 January 2025.
    const firm = aSupplier({ address: { municipality: '37012' } })
    const list = registerList([firm], day)
    const inMidwest = firmsFound(list, { region: 'midwest' }).length
    const successor = registerList([aSupplier({ address: { municipality: '37021' } })], day)
    expect(inMidwest).toBe(firmsFound(successor, { region: 'midwest' }).length)
    expect(firmsFound(list, { region: 'nergens' })).toEqual([])
  })
})
