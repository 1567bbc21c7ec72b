import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { percentage } from '../../src/kernel/percentage.js'
import { aSupplier } from '../../src/suppliers/builders.js'
import { ageingMarks, holdsOn } from '../../src/suppliers/freshness.js'
import type { Supplier } from '../../src/suppliers/supplier.js'

const today = localDate('2026-11-27')
const day = (text: string) => localDate(text)
const marksOf = (stated: Partial<Supplier>) =>
  ageingMarks(aSupplier({ verifiedOn: today, ...stated }), today).map(({ path, kind }) =>
    `${path} ${kind}`.trim(),
  )

describe('the ageing mark', () => {
  it.each([
    [undefined, ['never-verified']],
    ['2025-11-27', ['not-verified-for-a-year']],
    ['2025-11-28', []],
    ['2026-11-27', []],
  ])('of a firm that was verified on %s is %s', (verifiedOn, marks) => {
    expect(marksOf({ verifiedOn: verifiedOn === undefined ? undefined : day(verifiedOn) })).toEqual(marks)
  })

  it.each([
    ['2026-11-26', ['recognitions.0 ended']],
    ['2026-11-27', ['recognitions.0 ends-soon']],
    ['2027-02-27', ['recognitions.0 ends-soon']],
    ['2027-02-28', []],
    [null, []],
    [undefined, []],
  ])('of a recognition until %s is %s', (until, marks) => {
    const end = typeof until === 'string' ? day(until) : until
    expect(marksOf({ recognitions: [{ kind: 'maatwerkbedrijf', until: end }] })).toEqual(marks)
  })

  it('stands on approvals and certificates too, and on what was verified apart and long ago', () => {
    const marks = marksOf({
      approvals: [{ category: 'G3', class: 1, until: day('2026-01-01') }],
      certificates: [{ name: 'VCA', until: day('2026-12-31') }],
      recognitions: [{ kind: 'lde', verifiedOn: day('2024-01-01') }],
    })
    expect(marks.toSorted()).toEqual([
      'approvals.0 ended',
      'certificates.0 ends-soon',
      'recognitions.0 not-verified-for-a-year',
    ])
  })

  it('stands on a share that was measured long ago', () => {
    const measured = (on: string) =>
      marksOf({ disadvantagedShare: { percentage: percentage(65), on: day(on) } })
    expect(measured('2025-11-27')).toEqual(['disadvantagedShare not-verified-for-a-year'])
    expect(measured('2025-11-28')).toEqual([])
  })

  it('says in words what is the matter and when', () => {
    const [mark] = ageingMarks(
      aSupplier({ verifiedOn: today, recognitions: [{ kind: 'maatwerkbedrijf', until: day('2026-12-31') }] }),
      today,
    )
    expect(mark?.says.replaceAll('\u00A0', ' ')).toBe(
      'De erkenning (maatwerkbedrijf) loopt af op 31 december 2026.',
    )
  })
})

describe('something that ends', () => {
  it('still holds on its last day, and always without an end', () => {
    expect(holdsOn({ until: today }, today)).toBe(true)
    expect(holdsOn({ until: day('2026-11-26') }, today)).toBe(false)
    expect(holdsOn({ until: null }, today)).toBe(true)
    expect(holdsOn({}, today)).toBe(true)
  })
})
